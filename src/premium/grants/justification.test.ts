import { describe, expect, it } from 'vitest';
import type { Outcome } from '../domain/simulated.ts';
import { supportBesideJustified } from './justification.ts';
import type { SupportReading } from './read-support.ts';
import { supportWords } from './words.ts';

type Ends = readonly [low: number, high: number];
const amounts = {
  money: (amount: number) => `${amount} €`,
  range: (low: number, high: number) => (low === high ? `${low} €` : `${low} – ${high} €`),
};

function said(justified: Ends | null, obtained: Ends, requested: Ends) {
  const ends = ([low, high]: Ends) => ({ low, high });
  const funded = {
    obtained: { support: ends(obtained) },
    asked: { support: ends([obtained[0] + requested[0], obtained[1] + requested[1]]) },
  };
  const support = { funded, sums: { requested: { ...ends(requested), unknown: 0 } } };
  return supportBesideJustified(
    { report: { funding: { justified } } } as unknown as Outcome,
    support as unknown as SupportReading,
    supportWords.en.premium,
    amounts,
  );
}

describe('support beside what a version justifies', () => {
  it('says of what is asked, not only of what is obtained, by how much it is too much', () => {
    expect(said([1000, 18_000], [12_000, 12_000], [39_000, 55_000])).toEqual([
      'The support obtained is worth 12000 € today: within the range that the version justifies, 1000 – 18000 €.',
      'With the support asked, the whole would be worth 51000 – 67000 € today: the version justifies up to 18000 €, this is 33000 – 49000 € too much.',
    ]);
  });

  it('does not call within what has one end beyond: it may be too much, or too little', () => {
    expect(said([1000, 18_000], [10_000, 20_000], [0, 0])).toEqual([
      'The support obtained is worth 10000 – 20000 € today: the version justifies up to 18000 €, this may be 0 – 2000 € too much.',
    ]);
    expect(said([1000, 18_000], [0, 0], [500, 5000])).toEqual([
      'With the support asked, the whole would be worth 500 – 5000 € today: perhaps less than what the version justifies, from 1000 €.',
    ]);
    expect(said([1000, 18_000], [0, 0], [500, 500])[0]).toContain('less than what the version justifies');
  });

  it('says once that nothing is justified, and nothing of support that nobody spoke of', () => {
    expect(said(null, [5, 5], [5, 5])).toEqual([supportWords.en.premium.notJustified]);
    expect(said([0, 10], [0, 0], [0, 0])).toEqual([]);
  });
});
