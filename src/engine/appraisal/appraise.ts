import { type InternalRate, internalRates } from './internal-rates.ts';
import { paybackOf } from './payback.ts';
import { discountFactors, equivalentAnnualValue, presentValue } from './present-value.ts';
import { type ImpactCorrections, type SocialReturn, socialReturn } from './social-return.ts';

/** A project to appraise: amounts by period, the first at the decision; the two lists as long as each other. */
export interface AppraisalCase extends ImpactCorrections {
  /** Yearly rate, above −1. */
  readonly rate: number;
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
  /** Length of a period in years: 1 by default, 0.5 for half-years. */
  readonly periodYears?: number;
}

/** All that an appraisal says. Dates in years; a figure that does not exist is null. */
export interface Appraisal {
  /** Σ (benefit − cost)/(1 + rate)^t, without the corrections of the social return. */
  readonly netPresentValue: number;
  /** Present value of benefits over that of costs; null without costs. */
  readonly benefitCostRatio: number | null;
  readonly internalRates: readonly InternalRate[];
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly equivalentAnnualValue: number | null;
  readonly socialReturn: SocialReturn;
}

/**
 * Appraises a project from its benefits and costs.
 * @example appraise({ rate: 0.1, benefits: [0, 60, 60], costs: [100, 0, 0] }).netPresentValue // 4.132231404958678
 */
export function appraise(project: AppraisalCase): Appraisal {
  const { benefits, costs, rate, periodYears = 1 } = project;
  const discounting = { rate, periodYears };
  const net = benefits.map((benefit, t) => benefit - costs[t]!);
  const factors = discountFactors(net.length, discounting);
  const discounted = net.map((amount, t) => amount * factors[t]!);
  const costValue = presentValue(costs, discounting);
  const netPresentValue = presentValue(net, discounting);
  return {
    netPresentValue,
    benefitCostRatio: costValue === 0 ? null : presentValue(benefits, discounting) / costValue,
    internalRates: internalRates(net, periodYears),
    payback: inYears(paybackOf(net), periodYears),
    discountedPayback: inYears(paybackOf(discounted), periodYears),
    equivalentAnnualValue: equivalentAnnualValue(netPresentValue, (net.length - 1) * periodYears, rate),
    socialReturn: socialReturn(benefits, costs, project, discounting),
  };
}

function inYears(periods: number | null, periodYears: number): number | null {
  return periods === null ? null : periods * periodYears;
}
