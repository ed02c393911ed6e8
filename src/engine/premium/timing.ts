import { reached } from '../arithmetic/index.ts';

/** 1/(1 + rate)^t for the years 0 to the horizon; year 0 is not discounted. */
export function discountByYear(rate: number, horizon: number): Float64Array {
  const discount = new Float64Array(horizon + 1).fill(1);
  for (let year = 1; year <= horizon; year++) discount[year] = discount[year - 1]! / (1 + rate);
  return discount;
}

/** (1 − hazard)^t for the years 0 to the horizon: the chance that the alliance is still alive. */
export function survivalByYear(hazard: number, horizon: number): Float64Array {
  const survival = new Float64Array(horizon + 1).fill(1);
  for (let year = 1; year <= horizon; year++) survival[year] = survival[year - 1]! * (1 - hazard);
  return survival;
}

/**
 * Share of the full regime that a group of `size` has reached in each year, 0 to 1: nothing until the delay is over,
 * then 1 − exp(−(t − delay)/timeConstant), at once when the time constant is 0. Year 0 never has gains.
 * @param delay years of co-construction per member beyond the first
 */
export function rampByYear(delay: number, timeConstant: number, size: number, horizon: number): Float64Array {
  const ramp = new Float64Array(horizon + 1);
  const start = delay * (size - 1);
  for (let year = 1; year <= horizon; year++) {
    if (year > start) ramp[year] = timeConstant === 0 ? 1 : reached((year - start) / timeConstant);
  }
  return ramp;
}

/** Σ over the years 1 to the horizon of ramp × survival × discount × (1 − dropOff)^(t−1): what 1 a year is worth today. */
export function gainAnnuity(
  ramp: Float64Array,
  survival: Float64Array,
  discount: Float64Array,
  dropOff = 0,
): number {
  let sum = 0;
  let kept = 1;
  for (let year = 1; year < ramp.length; year++) {
    sum += ramp[year]! * survival[year]! * discount[year]! * kept;
    kept *= 1 - dropOff;
  }
  return sum;
}

/** Σ of the discount factors of the years 1 to the horizon: what 1 a year, come what may, is worth today. */
export function costAnnuity(discount: Float64Array): number {
  let sum = 0;
  for (let year = 1; year < discount.length; year++) sum += discount[year]!;
  return sum;
}
