import { pow } from '../arithmetic/index.ts';
import { positiveRoots } from './positive-roots.ts';

/** A yearly rate at which a series of amounts is worth nothing, and how many times it counts. */
export interface InternalRate {
  readonly rate: number;
  /** 1 where the net present value changes sign; 2 where it only touches 0. */
  readonly multiplicity: number;
}

/**
 * All internal rates of return above −1, ascending: none when the amounts never change sign, several when they change
 * sign more than once, so that a rate alone ranks nothing then.
 * @param amounts net amounts, the first at the decision
 * @param periodYears length of a period in years; rates are yearly whatever it is
 * @example internalRates([-100, 60, 60]) // [{ rate: 0.13066…, multiplicity: 1 }]
 */
export function internalRates(amounts: readonly number[], periodYears = 1): InternalRate[] {
  return positiveRoots(amounts)
    .map(({ value, multiplicity }) => ({ rate: yearlyRate(value, periodYears), multiplicity }))
    .reverse();
}

/** The yearly rate whose discount factor over one period is `factor`. */
function yearlyRate(factor: number, periodYears: number): number {
  if (periodYears === 1) return 1 / factor - 1;
  return pow(factor, -1 / periodYears) - 1;
}
