/**
 * P-values made more demanding because several comparisons are made: the k-th smallest of m times m − k + 1, never
 * decreasing, 1 at most. Holm, Scandinavian Journal of Statistics 6:65-70, 1979.
 * @example holmAdjusted([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holmAdjusted(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => values[a]! - values[b]! || a - b);
  const adjusted = new Array<number>(values.length);
  let largest = 0;
  for (const [rank, place] of order.entries()) {
    largest = Math.max(largest, Math.min(1, values[place]! * (values.length - rank)));
    adjusted[place] = largest;
  }
  return adjusted;
}
