import { chiSquareTail } from './chi-square-tail.ts';
import { absent, type Statistic } from './statistic.ts';

export interface Concordance {
  /** From 0 (rankings have nothing in common) to 1 (they are the same). */
  readonly w: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** From the chi-square law: rough below some seven things ranked. */
  readonly p: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Do several people rank the same things alike? Kendall's W = 12 S / (m² (n³ − n) − m Σ(t³ − t)), corrected for ties.
 * Kendall, Babington Smith, Annals of Mathematical Statistics 10:275-287, 1939.
 * @param scores one row per person, one column per thing: a rank, or any score, turned into mid-ranks within the row
 * @example kendallW([[1, 2, 3], [1, 2, 3]]) // w 1
 */
export function kendallW(scores: readonly (readonly number[])[]): Statistic<Concordance> {
  const people = scores.length;
  const things = scores[0]?.length ?? 0;
  if (people < 2) return absent('too-few-raters');
  if (things < 2) return absent('too-few-subjects');
  const ranked = scores.map(ranksOf);
  const middle = (people * (things + 1)) / 2;
  const spread = sum(
    scores[0]!.map((_, thing) => {
      const gap = sum(ranked.map(({ ranks }) => ranks[thing]!)) - middle;
      return gap * gap;
    }),
  );
  const ties = sum(ranked.map((row) => row.ties));
  const largest = people * people * (things * things * things - things) - people * ties;
  if (!(largest > 0)) return absent('no-variance');
  const w = Math.min(1, (12 * spread) / largest);
  const chiSquare = people * (things - 1) * w;
  return { value: { w, chiSquare, degreesOfFreedom: things - 1, p: chiSquareTail(chiSquare, things - 1) } };
}

/** Mid-ranks of a row, and Σ(t³ − t) over its ties. */
function ranksOf(row: readonly number[]): { readonly ranks: number[]; readonly ties: number } {
  const order = row.map((_, place) => place).sort((a, b) => row[a]! - row[b]!);
  const ranks = new Array<number>(row.length);
  let ties = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && row[order[end]!] === row[order[start]!]) end++;
    const tied = end - start;
    ties += tied * tied * tied - tied;
    for (let place = start; place < end; place++) ranks[order[place]!] = (start + end + 1) / 2;
    start = end;
  }
  return { ranks, ties };
}
