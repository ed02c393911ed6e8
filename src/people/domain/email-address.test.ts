import { expect, test } from 'vitest';
import { isSameEmail, proposeEmailAddress, readEmailAddress } from './email-address.ts';

test('keeps what is before the @ as typed and the domain in lower case', () => {
  expect(readEmailAddress(' Zoe+asso@Exemple.FR ')).toBe('Zoe+asso@exemple.fr');
  expect(readEmailAddress('mairie@saint-étienne.fr')).toBe('mairie@xn--saint-tienne-geb.fr');
  expect(readEmailAddress("jean.d'arc@exemple.fr")).toBe("jean.d'arc@exemple.fr");
});

test.each([
  'a@',
  '@b.fr',
  'a',
  '',
  'a@b',
  'a b@c.fr',
  'a@b@c.fr@',
  '.a@b.fr',
  'a..b@c.fr',
  'a@-b.fr',
  'a@b..fr',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'Zoe <a@b.fr>',
  '<script>@b.fr',
  'a@b.fr\nBcc: c@d.fr',
  `${'a'.repeat(65)}@b.fr`,
  `a@${'b'.repeat(250)}.fr`,
  'a@b.fr/x',
  'a@b.fr:25',
])('refuses %j', (typed) => {
  expect(readEmailAddress(typed)).toBeNull();
});

test('takes two addresses as one whatever their case', () => {
  expect(isSameEmail('Zoe@exemple.fr', 'zoe@exemple.fr')).toBe(true);
  expect(isSameEmail('zoe@exemple.fr', 'zoé@exemple.fr')).toBe(false);
});

test('proposes the well-known domain that was meant', () => {
  expect(proposeEmailAddress('a@gmial.com')).toBe('a@gmail.com');
  expect(proposeEmailAddress('a@orang.fr')).toBe('a@orange.fr');
  expect(proposeEmailAddress('a@wanadooo.fr')).toBe('a@wanadoo.fr');
  expect(proposeEmailAddress('a@laposte.met')).toBe('a@laposte.net');
  expect(proposeEmailAddress('a@gmail.com')).toBeNull();
  expect(proposeEmailAddress('a@mairie-prunay.fr')).toBeNull();
});
