import { exp } from '../../arithmetic/index.ts';
import type { CompiledAlliance } from '../compiled-alliance.ts';
import { rampByYear } from '../timing.ts';
import type { Column } from './column.ts';

/**
 * Present value of 1 a year of gains of the whole alliance, draw by draw: Σ ramp × survival × discount × (1 − dropOff)^(t−1).
 * @param rampIsCertain the delay and the time constant are the same in all draws
 * @param dropOff `null` for gains that do not drop off
 */
export function fillAnnuity(
  alliance: CompiledAlliance,
  value: readonly Column[],
  dropOff: Column | null,
  rampIsCertain: boolean,
  out: Column,
): void {
  const rate = value[alliance.discountRate]!;
  const hazard = value[alliance.hazard]!;
  const delay = value[alliance.delay]!;
  const constant = value[alliance.timeConstant]!;
  const extra = alliance.memberIds.length - 1;
  const { horizon } = alliance;
  if (rampIsCertain) {
    const ramp = rampByYear(delay[0]!, constant[0]!, extra + 1, horizon);
    for (let i = 0; i < out.length; i++) {
      const kept = dropOff === null ? 1 : 1 - dropOff[i]!;
      out[i] = annuityOfRamp(ramp, (1 - hazard[i]!) / (1 + rate[i]!), kept);
    }
    return;
  }
  for (let i = 0; i < out.length; i++) {
    const kept = dropOff === null ? 1 : 1 - dropOff[i]!;
    const yearly = (1 - hazard[i]!) / (1 + rate[i]!);
    out[i] = annuityOfDelay(delay[i]! * extra, constant[i]!, yearly, kept, horizon);
  }
}

/** @param yearly survival × discount of one year @param kept what drop-off leaves from a year to the next */
function annuityOfRamp(ramp: Float64Array, yearly: number, kept: number): number {
  let weight = yearly;
  let sum = 0;
  for (let year = 1; year < ramp.length; year++) {
    sum += weight * ramp[year]!;
    weight *= yearly * kept;
  }
  return sum;
}

/** The same with the ramp's exponentials as a geometric sequence: two of them whatever the horizon. */
function annuityOfDelay(
  start: number,
  constant: number,
  yearly: number,
  kept: number,
  horizon: number,
): number {
  let weight = yearly;
  let year = 1;
  for (; year <= start; year++) {
    if (year >= horizon) return 0;
    weight *= yearly * kept;
  }
  let missing = exp((start - year) / constant);
  const ratio = exp(-1 / constant);
  let sum = 0;
  for (; year <= horizon; year++) {
    sum += weight * (1 - missing);
    weight *= yearly * kept;
    missing *= ratio;
  }
  return sum;
}

/** 1/(1 + rate)^t of each year, draw by draw. */
export function fillDiscounts(rate: Column, out: readonly Column[]): void {
  out[0]!.fill(1);
  for (let year = 1; year < out.length; year++) {
    const before = out[year - 1]!;
    const now = out[year]!;
    for (let i = 0; i < now.length; i++) now[i] = before[i]! / (1 + rate[i]!);
  }
}
