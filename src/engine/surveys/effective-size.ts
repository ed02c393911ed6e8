/** A weight, and how many answers carry it. */
export interface WeightedCount {
  readonly count: number;
  readonly weight: number;
}

/**
 * How many equal answers weighted answers are worth: (Σ w)² / Σ w². Kish, Survey Sampling, 1965.
 * @returns at most the number of answers; 0 when every weight is 0
 * @example effectiveSize([{ count: 10, weight: 1 }, { count: 10, weight: 3 }]) // 16
 */
export function effectiveSize(weights: readonly WeightedCount[]): number {
  // In units of the largest weight, so that squares neither overflow nor vanish.
  const unit = weights.reduce((most, { count, weight }) => (count > 0 ? Math.max(most, weight) : most), 0);
  if (unit === 0) return 0;
  let sum = 0;
  let squares = 0;
  for (const { count, weight } of weights) {
    const relative = weight / unit;
    sum += count * relative;
    squares += count * relative * relative;
  }
  return (sum * sum) / squares;
}
