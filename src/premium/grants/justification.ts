import type { Outcome } from '../domain/simulated.ts';
import type { supportWords } from './words.ts';

/** Where the support obtained stands beside what a version justifies. */
export function justification(
  { report }: Outcome,
  support: { readonly low: number; readonly high: number },
  words: (typeof supportWords)['fr']['premium'],
  money: (amount: number) => string,
): string {
  const { justified } = report.funding;
  if (justified === null) return words.notJustified;
  if (support.high < justified[0]) return words.under(money(justified[0]));
  if (support.low > justified[1]) return words.over(money(justified[1]));
  return words.within;
}
