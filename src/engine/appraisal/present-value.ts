import { expm1, log1p, pow } from '../arithmetic/index.ts';

/** How a series of amounts is spread over time and brought back to the decision. */
export interface Discounting {
  /** Yearly rate, above −1: 0.032 is 3.2 % a year. */
  readonly rate: number;
  /** Length of a period in years: 1 by default, 0.5 for half-years. */
  readonly periodYears?: number;
}

/**
 * Weight of each period in a present value, (1 + rate)^(−t·periodYears): the first, the decision, is not discounted.
 * A half-year counts (1 + rate)^½ − 1.
 * @example discountFactors(2, { rate: 0.25 }) // [1, 0.8]
 */
export function discountFactors(count: number, { rate, periodYears = 1 }: Discounting): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => pow(1 + rate, -t * periodYears));
}

/**
 * Present value of amounts, the first at the decision and not discounted (a spreadsheet's NPV function discounts it).
 * In the unit of the amounts; linear in them; at a rate of 0 their sum.
 * @example presentValue([-100, 60, 60], { rate: 0.1 }) // 4.132231404958678
 */
export function presentValue(amounts: readonly number[], discounting: Discounting): number {
  const factors = discountFactors(amounts.length, discounting);
  let sum = 0;
  for (let t = 0; t < amounts.length; t++) sum += amounts[t]! * factors[t]!;
  return sum;
}

/**
 * The constant yearly amount, from one year after the decision to the end, worth as much as `netPresentValue`:
 * NPV·r/(1 − (1 + r)^(−T)), NPV/T at a rate of 0.
 * @param years T, the length of the whole series in years
 * @returns null when the series ends at the decision, so that there is no year to spread over
 * @example equivalentAnnualValue(100, 10, 0) // 10
 */
export function equivalentAnnualValue(netPresentValue: number, years: number, rate: number): number | null {
  if (!(years > 0)) return null;
  if (rate === 0) return netPresentValue / years;
  return netPresentValue * (rate / -shrinkage(rate, years));
}

/** (1 + rate)^(−years) − 1, keeping its digits at small rates. */
function shrinkage(rate: number, years: number): number {
  return expm1(-years * log1p(rate));
}
