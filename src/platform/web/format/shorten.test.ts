import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('a short text is kept, on one line', () => {
  expect(shorten(' Une\n cuisine ')).toBe('Une cuisine');
});

test('a long one is cut between words', () => {
  expect(shorten('Une cuisine partagée', 12)).toBe('Une cuisine…');
  expect(shorten('a'.repeat(300))).toBe(`${'a'.repeat(220)}…`);
});
