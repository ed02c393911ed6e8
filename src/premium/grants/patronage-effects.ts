/** Rates of article 238 bis of the French tax code, from the dated reference data. */
export interface PatronageRates {
  /** Relief as a share of the gift, up to the threshold and above it. */
  readonly below: number;
  readonly above: number;
  /** Euros a year. */
  readonly threshold: number;
  /** Yearly ceiling of gifts taken into account: this amount, or this share of the turnover when it is more. */
  readonly flatCeiling: number;
  readonly shareCeiling: number;
}

/** What one gift of a company does to each one. All in euros; nobody gains what nobody loses. */
export interface PatronageEffect {
  readonly gift: number;
  /** Taken off the tax of the company. */
  readonly relief: number;
  /** What the gift costs the company once its tax is lower. */
  readonly netCost: number;
  /** What the public purse does not receive. */
  readonly publicCost: number;
  /** What the alliance receives. */
  readonly received: number;
  /** Gifts of the year that the law takes into account; null when it depends on a turnover that nobody said. */
  readonly ceiling: number | null;
  /** Part of the gift beyond the ceiling of the year, carried over five years. */
  readonly carriedOver: number;
  /** What raising the relief otherwise costs everybody: relief × cost of public funds. */
  readonly burden: number;
}

/**
 * Effects of a company's gift from each side. In the account of the territory the relief is a transfer: only its burden is a
 * cost.
 * @param turnover of the year, in euros; null when nobody said, and only the flat ceiling is then known
 * @param publicFundsCost excess burden of a public euro, as a share
 * @example patronageEffect(25_000, 10_000_000, rates, 0.2).netCost // 10_000
 */
export function patronageEffect(
  gift: number,
  turnover: number | null,
  rates: PatronageRates,
  publicFundsCost: number,
): PatronageEffect {
  const ceiling = Math.max(rates.flatCeiling, turnover === null ? 0 : turnover * rates.shareCeiling);
  // Without the turnover the ceiling is not known: the whole gift is taken, and the page says so.
  const taken = turnover === null ? gift : Math.min(gift, ceiling);
  const relief =
    Math.min(taken, rates.threshold) * rates.below + Math.max(0, taken - rates.threshold) * rates.above;
  return {
    gift,
    relief,
    netCost: gift - relief,
    publicCost: relief,
    received: gift,
    ceiling: turnover === null ? null : ceiling,
    carriedOver: gift - taken,
    burden: relief * publicFundsCost,
  };
}
