import { chiSquareTail } from './chi-square-tail.ts';
import { absent, type Statistic } from './statistic.ts';

/** The test that groups answer alike on an ordered scale. */
export interface KruskalWallis {
  /** H, corrected for ties. */
  readonly h: number;
  readonly degreesOfFreedom: number;
  /** From the chi-square law. */
  readonly p: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Mid-rank of each answer of the scale when everybody is put in one line; people with the same answer share a rank. */
export function midRanks(countsByAnswer: readonly number[]): number[] {
  let before = 0;
  return countsByAnswer.map((count) => {
    const rank = before + (count + 1) / 2;
    before += count;
    return rank;
  });
}

/**
 * Mean rank of each group when all answers are put in one line, the first answer of the scale first.
 * A low mean rank is nearer to the first answer; it says nothing of how good a group is.
 * @param groups counts of each group by answer, in the order of the scale
 * @returns ranks from 1 to the number of people; `null` for a group without answers
 * @example meanRanks([[2, 0], [0, 2]]) // [1.5, 3.5]
 */
export function meanRanks(groups: readonly (readonly number[])[]): (number | null)[] {
  const ranks = midRanks(pooled(groups));
  return groups.map((counts) => {
    const people = sum(counts);
    return people === 0 ? null : sum(counts.map((count, answer) => count * ranks[answer]!)) / people;
  });
}

/**
 * Do groups answer alike on an ordered scale? Kruskal-Wallis on mid-ranks, corrected for ties.
 * Kruskal, Wallis, JASA 47:583-621, 1952. Groups without answers do not take part.
 * @example kruskalWallis([[10, 0], [0, 10]]) // h 19, 1 degree of freedom
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): Statistic<KruskalWallis> {
  const present = groups.filter((counts) => sum(counts) > 0);
  if (present.length < 2) return absent('too-few-groups');
  const totals = pooled(present);
  const people = sum(totals);
  const means = meanRanks(present);
  const middle = (people + 1) / 2;
  const spread = sum(present.map((counts, k) => sum(counts) * squared(means[k]! - middle)));
  // Variance of the mid-ranks: with ties, smaller than (n² − 1) / 12.
  const ranks = midRanks(totals);
  const variance =
    sum(totals.map((count, answer) => count * squared(ranks[answer]! - middle))) / (people - 1);
  if (!(variance > 0)) return absent('no-variance');
  const h = spread / variance;
  const degreesOfFreedom = present.length - 1;
  return { value: { h, degreesOfFreedom, p: chiSquareTail(h, degreesOfFreedom) } };
}

const squared = (x: number): number => x * x;

function pooled(groups: readonly (readonly number[])[]): number[] {
  const width = groups[0]?.length ?? 0;
  return Array.from({ length: width }, (_, answer) => sum(groups.map((counts) => counts[answer]!)));
}
