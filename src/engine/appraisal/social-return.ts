import { pow } from '../arithmetic/index.ts';
import { type Discounting, discountFactors } from './present-value.ts';

/** What part of a change is not due to the action, or does not last: shares from 0 to 1. */
export interface ImpactCorrections {
  /** Would have happened anyway. */
  readonly deadweight?: number;
  /** Due to others. */
  readonly attribution?: number;
  /** Moved from elsewhere. */
  readonly displacement?: number;
  /** Lost each year after the first. */
  readonly dropOff?: number;
}

/** A social return on investment, with both ratios in use so that neither is taken for the other. */
export interface SocialReturn {
  /** Present value of the corrected impact. */
  readonly impact: number;
  /** Present value of what was put in. */
  readonly inputs: number;
  /** impact / inputs; null when nothing was put in. */
  readonly ratio: number | null;
  /** (impact − inputs) / inputs; null when nothing was put in. */
  readonly netRatio: number | null;
}

/**
 * The share of a change that is counted t years after the decision:
 * (1 − deadweight)(1 − attribution)(1 − displacement)(1 − dropOff)^(t − 1), drop-off from the second year on.
 * @param years t, from 0; half-years allowed
 */
export function countedShare(corrections: ImpactCorrections, years: number): number {
  const { deadweight = 0, attribution = 0, displacement = 0, dropOff = 0 } = corrections;
  return (1 - deadweight) * (1 - attribution) * (1 - displacement) * pow(1 - dropOff, Math.max(years - 1, 0));
}

/**
 * Social return on investment: present value of the impact over present value of the inputs (A guide to Social Return on
 * Investment, Cabinet Office 2009, SROI Network 2012), year 0 not discounted.
 * @param benefits value of the changes by period, before correction
 * @param costs inputs by period, as many
 * @example socialReturn([0, 110], [50, 0], {}, { rate: 0.1 }).ratio // 2
 */
export function socialReturn(
  benefits: readonly number[],
  costs: readonly number[],
  corrections: ImpactCorrections,
  discounting: Discounting,
): SocialReturn {
  const factors = discountFactors(benefits.length, discounting);
  const { periodYears = 1 } = discounting;
  let impact = 0;
  let inputs = 0;
  for (let t = 0; t < benefits.length; t++) {
    impact += benefits[t]! * countedShare(corrections, t * periodYears) * factors[t]!;
    inputs += costs[t]! * factors[t]!;
  }
  const none = inputs === 0;
  return {
    impact,
    inputs,
    ratio: none ? null : impact / inputs,
    netRatio: none ? null : (impact - inputs) / inputs,
  };
}
