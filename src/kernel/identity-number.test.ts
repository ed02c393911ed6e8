import { expect, test } from 'vitest';
import { checkIdentityNumber } from './identity-number.ts';

test('accepts a SIREN and a SIRET with the spaces people write', () => {
  expect(checkIdentityNumber('siren', '732 829 320')).toEqual({ verdict: 'valid', number: '732829320' });
  expect(checkIdentityNumber('siret', '732 829 320 00074')).toEqual({
    verdict: 'valid',
    number: '73282932000074',
  });
});

test('only warns of a failed checksum', () => {
  expect(checkIdentityNumber('siren', '732829321')).toEqual({
    verdict: 'checksum-failed',
    number: '732829321',
  });
});

test('accepts the establishments of La Poste by the sum of their digits', () => {
  expect(checkIdentityNumber('siret', '35600000049837').verdict).toBe('valid');
  expect(checkIdentityNumber('siret', '35600000049838').verdict).toBe('checksum-failed');
});

test('says what is wrong with the form', () => {
  expect(checkIdentityNumber('siret', '7328293200007')).toEqual({ verdict: 'malformed', reason: 'length' });
  expect(checkIdentityNumber('siren', '73282932O')).toEqual({ verdict: 'malformed', reason: 'characters' });
  expect(checkIdentityNumber('siret', '8,4E+13')).toEqual({
    verdict: 'malformed',
    reason: 'scientific-notation',
  });
});

test('accepts an RNA number, its third character a letter or a digit', () => {
  expect(checkIdentityNumber('rna', 'W751234567').verdict).toBe('valid');
  expect(checkIdentityNumber('rna', 'w9r1234567')).toEqual({ verdict: 'valid', number: 'W9R1234567' });
  expect(checkIdentityNumber('rna', 'W75123456')).toEqual({ verdict: 'malformed', reason: 'length' });
  expect(checkIdentityNumber('rna', '751234567')).toEqual({ verdict: 'malformed', reason: 'characters' });
});
