import { expect, it } from 'vitest';
import { sumInWords } from './sum-in-words.ts';

it.each([
  [{ low: 0, high: 0, unknown: 0 }, null],
  [{ low: 0, high: 0, unknown: 1 }, '1 montant inconnu'],
  [{ low: 0, high: 0, unknown: 2 }, '2 montants inconnus'],
  [{ low: 12_000, high: 12_000, unknown: 0 }, '12 000 €'],
  [{ low: 12_000, high: 12_000, unknown: 1 }, '12 000 € (sans compter 1 montant inconnu)'],
])('%j reads %s', (sum, expected) => {
  expect(sumInWords('fr', sum)?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null).toBe(expected);
});
