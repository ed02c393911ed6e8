import { expect, test } from 'vitest';
import { readItemAddress } from './item-address.ts';
import { kindOfRefusal } from './refusal.ts';
import { isThursday, thursdayFrom } from './thursday.ts';

test.each([
  [550, '5.1.1', 'recipient', 'address-gone'],
  [550, '5.2.1', 'letter', 'address-gone'],
  [550, null, 'recipient', 'address-gone'],
  [550, null, 'letter', 'refused'],
  [550, '5.7.1', 'recipient', 'refused'],
  [552, '5.2.2', 'recipient', 'refused'],
  [450, '4.2.1', 'recipient', 'later'],
  [451, null, 'letter', 'later'],
] as const)('%i %s in answer to the %s: %s', (status, enhanced, stage, kind) => {
  expect(kindOfRefusal({ status, enhanced, stage })).toBe(kind);
});

test('the Thursday of a day is that day or the next Thursday', () => {
  expect(['2026-11-26', '2026-11-27', '2026-12-31', '2027-01-01'].map(thursdayFrom)).toEqual([
    '2026-11-26',
    '2026-12-03',
    '2026-12-31',
    '2027-01-07',
  ]);
  expect(isThursday('2026-11-27')).toBe(false);
});

test.each([
  ['/pionniers/x?y=1', '/pionniers/x?y=1'],
  [' https://exemple.fr ', 'https://exemple.fr/'],
  ['//evil.test', null],
  ['/\\evil.test', null],
  ['javascript:alert(1)', null],
  ['https://a:b@exemple.fr', null],
  ['http://localhost', null],
  ['ftp://exemple.fr', null],
])('an item leads to %s as %s', (typed, kept) => {
  expect(readItemAddress(typed)).toBe(kept);
});
