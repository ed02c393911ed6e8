import { absent, finite, type Statistic } from './statistic.ts';

/** What one item brings to the whole. */
export interface ItemStatistics {
  readonly mean: number;
  /** With n − 1. */
  readonly variance: number;
  /** Correlation with the sum of the other items; `null` when one of the two never varies. */
  readonly restCorrelation: number | null;
  /** Alpha of the other items; `null` when it does not exist. */
  readonly alphaWithout: number | null;
}

export interface Reliability {
  readonly alpha: number;
  /** From the mean correlation of the items; absent when an item never varies. */
  readonly standardised: Statistic;
  /** Mean correlation between two items. */
  readonly meanCorrelation: Statistic;
  readonly items: readonly ItemStatistics[];
}

/**
 * Do several items measure one thing? Cronbach's alpha, raw and standardised, and what each item brings.
 * Cronbach, Psychometrika 16(3):297-334, 1951.
 * @param people one row per person, one column per item, all numbers
 * @returns absent below two people or two items, or when people's sums never vary
 * @example cronbachAlpha([[1, 2], [2, 3], [3, 4]]) // alpha 1
 */
export function cronbachAlpha(people: readonly (readonly number[])[]): Statistic<Reliability> {
  const items = people[0]?.length ?? 0;
  if (people.length < 2) return absent('too-few-subjects');
  if (items < 2) return absent('too-few-items');
  const covariances = covarianceMatrix(people, items);
  const every = Array.from({ length: items }, (_, item) => item);
  const alpha = alphaOf(covariances, every);
  if (alpha === null) return absent('no-variance');
  if (!Number.isFinite(alpha)) return absent('too-large');
  const mean = meanCorrelation(covariances);
  return {
    value: {
      alpha,
      meanCorrelation: mean,
      standardised:
        mean.value === null ? mean : finite((items * mean.value) / (1 + (items - 1) * mean.value)),
      items: every.map((item) => itemStatistics(people, covariances, every, item)),
    },
  };
}

function covarianceMatrix(people: readonly (readonly number[])[], items: number): number[][] {
  const means = Array.from({ length: items }, (_, item) => meanOf(people, item));
  return means.map((mean, a) =>
    means.map((other, b) => {
      let sum = 0;
      for (const row of people) sum += (row[a]! - mean) * (row[b]! - other);
      return sum / (people.length - 1);
    }),
  );
}

function meanOf(people: readonly (readonly number[])[], item: number): number {
  const first = people[0]![item]!;
  let sum = 0;
  // Around the first value: a column that never varies has exactly no variance.
  for (const row of people) sum += row[item]! - first;
  return first + sum / people.length;
}

/** k/(k − 1) · (1 − Σ var_i / var_total) over some of the items; `null` when their sum never varies. */
function alphaOf(covariances: readonly (readonly number[])[], kept: readonly number[]): number | null {
  let own = 0;
  let total = 0;
  for (const a of kept) {
    own += covariances[a]![a]!;
    for (const b of kept) total += covariances[a]![b]!;
  }
  if (kept.length < 2 || !(total > 1e-12 * own)) return null;
  return (kept.length / (kept.length - 1)) * (1 - own / total);
}

function meanCorrelation(covariances: readonly (readonly number[])[]): Statistic {
  const deviations = covariances.map((row, item) => Math.sqrt(row[item]!));
  if (deviations.some((deviation) => !(deviation > 0))) return absent('no-variance');
  let sum = 0;
  for (const [a, row] of covariances.entries())
    for (let b = 0; b < a; b++) sum += row[b]! / deviations[a]! / deviations[b]!;
  return finite(sum / ((deviations.length * (deviations.length - 1)) / 2));
}

function itemStatistics(
  people: readonly (readonly number[])[],
  covariances: readonly (readonly number[])[],
  every: readonly number[],
  item: number,
): ItemStatistics {
  const others = every.filter((other) => other !== item);
  const variance = covariances[item]![item]!;
  let rest = 0;
  let shared = 0;
  for (const a of others) {
    shared += covariances[item]![a]!;
    for (const b of others) rest += covariances[a]![b]!;
  }
  const alphaWithout = alphaOf(covariances, others);
  const restCorrelation = shared / Math.sqrt(variance) / Math.sqrt(rest);
  return {
    mean: meanOf(people, item),
    variance,
    restCorrelation: Number.isFinite(restCorrelation) ? restCorrelation : null,
    alphaWithout: alphaWithout !== null && Number.isFinite(alphaWithout) ? alphaWithout : null,
  };
}
