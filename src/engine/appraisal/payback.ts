/** The lowest point of a cumulative series of amounts. */
export interface Trough {
  /** How much must be advanced: the depth of the lowest point below 0, 0 when it never goes there. */
  readonly depth: number;
  /** Its period, the first one when several are as low; 0 when the depth is 0. */
  readonly period: number;
}

/** Running sums of amounts. */
export function cumulate(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}

/**
 * The date at which a project has paid back: the first at which its cumulative, once negative, is back at 0 or more,
 * amounts spread evenly inside a period. In periods; 0 when the cumulative is never negative.
 * @returns null when it is not back by the end
 * @example paybackOf([-100, 60, 80]) // 1.5
 */
export function paybackOf(amounts: readonly number[]): number | null {
  const cumulative = cumulate(amounts);
  const dip = cumulative.findIndex((sum) => sum < 0);
  if (dip === -1) return 0;
  for (let t = dip + 1; t < amounts.length; t++) {
    if (cumulative[t]! >= 0) return t - cumulative[t]! / amounts[t]!;
  }
  return null;
}

/**
 * The trough of a project: how deep its cumulative goes, and when.
 * @example troughOf([-70, -34, 30]) // { depth: 104, period: 1 }
 */
export function troughOf(amounts: readonly number[]): Trough {
  let depth = 0;
  let period = 0;
  for (const [t, sum] of cumulate(amounts).entries()) {
    if (-sum > depth) {
      depth = -sum;
      period = t;
    }
  }
  return { depth, period };
}
