/** The deepest point of a cumulative account, as a positive amount, and its first year. */
export interface Trough {
  readonly trough: number;
  readonly troughYear: number;
}

/** max(0, −lowest cumulative) and the first year of the lowest; year 0 when the account is never negative. */
export function troughOf(cumulative: ArrayLike<number>): Trough {
  let lowest = 0;
  let troughYear = 0;
  for (let year = 0; year < cumulative.length; year++) {
    if (cumulative[year]! < lowest) {
      lowest = cumulative[year]!;
      troughYear = year;
    }
  }
  return { trough: 0 - lowest, troughYear };
}

/**
 * The first date, in years, at which a cumulative account that has been negative is back at 0 or more, linear inside the
 * year.
 * @returns 0 when it is never negative, `null` when it is not back by the horizon
 * @example paybackOf([-10, 5, 20]) // 0.6666666666666666
 */
export function paybackOf(cumulative: ArrayLike<number>): number | null {
  let under = false;
  for (let year = 0; year < cumulative.length; year++) {
    const now = cumulative[year]!;
    if (under && now >= 0) {
      const before = cumulative[year - 1]!;
      return year - 1 + before / (before - now);
    }
    if (now < 0) under = true;
  }
  return under ? null : 0;
}
