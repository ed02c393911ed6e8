import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

const origin = 'https://cap17.exemple.fr';

it('an address of this site is kept as it is, with its query', () => {
  expect(safeNext('/organisations/ma-cuisine?page=2', origin)).toBe('/organisations/ma-cuisine?page=2');
  expect(safeNext('/en/my-account#sessions', origin)).toBe('/en/my-account#sessions');
});

it.each([
  undefined,
  '',
  '//evil.test',
  '/\\evil',
  '/\t/evil.test',
  '/\n/evil.test',
  'javascript:alert(1)',
  'https:evil',
  'https://evil.test/',
  'https://cap17.exemple.fr@evil.test/',
  'connexion',
  '\\\\evil',
  '/a\\..\\..\\evil',
  `/${'a'.repeat(3_000)}`,
])('%j leads nowhere', (asked) => {
  expect(safeNext(asked, origin)).toBeNull();
});
