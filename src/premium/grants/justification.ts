import type { Outcome } from '../domain/simulated.ts';
import type { DescribedOutcome } from '../pages/results/describe-outcome.ts';
import type { SupportReading } from './read-support.ts';
import type { supportWords } from './words.ts';

type Words = (typeof supportWords)['fr']['premium'];
type Ends = { readonly low: number; readonly high: number };

/**
 * Where support stands beside what a version justifies, both in the value of today: what is obtained, then the whole once
 * what is asked is granted. One end of a range inside does not put the other there: what may be too much is said.
 */
export function supportBesideJustified(
  { report }: Pick<Outcome, 'report'>,
  { funded, sums }: Pick<SupportReading, 'funded' | 'sums'>,
  words: Words,
  amounts: Pick<DescribedOutcome['amounts'], 'money' | 'range'>,
): string[] {
  if (funded === null) return [];
  const { justified } = report.funding;
  if (justified === null) return [words.notJustified];
  const { obtained, asked } = funded;
  return [
    ...(obtained.support.high > 0 ? [beside(words.subjects.obtained, obtained.support, justified)] : []),
    ...(sums.requested.high > 0 ? [beside(words.subjects.asked, asked.support, justified)] : []),
  ];

  function beside(
    subject: Words['subjects']['asked'],
    support: Ends,
    [floor, ceiling]: readonly [number, number],
  ) {
    const said = subject(amounts.range(support.low, support.high));
    const over = amounts.range(Math.max(0, support.low - ceiling), support.high - ceiling);
    if (support.high < floor) return words.under(said, amounts.money(floor));
    if (support.low > ceiling) return words.over(said, amounts.money(ceiling), over);
    if (support.high > ceiling) return words.maybeOver(said, amounts.money(ceiling), over);
    if (support.low < floor) return words.maybeUnder(said, amounts.money(floor));
    return words.within(said, amounts.range(floor, ceiling));
  }
}
