import type { FundingReport } from '../../engine/premium/premium-report.ts';
import type { Outcome } from './simulated.ts';

/** The least support that does all that it must: the highest of the three floors. */
export const floorOf = ({ breakEvenFloor, stabilityFloor, riskFloor }: FundingReport): number =>
  Math.max(breakEvenFloor, stabilityFloor ?? 0, riskFloor);

/** Which of the three floors is the highest. */
export const bindingFloor = ({
  breakEvenFloor,
  stabilityFloor,
  riskFloor,
}: FundingReport): 'risk' | 'breakEven' | 'stability' => {
  if (riskFloor >= breakEvenFloor && riskFloor >= (stabilityFloor ?? 0)) return 'risk';
  return breakEvenFloor >= (stabilityFloor ?? 0) ? 'breakEven' : 'stability';
};

/** Which of the two ceilings is the lowest: what starting costs, or what the territory gains over the cost of public money. */
export const bindingCeiling = ({ report, detail }: Outcome): 'engineering' | 'territory' => {
  const cost = detail.inputs.find(({ pointer }) => pointer === '/publicFundsCost')?.point ?? 0;
  const bearable = cost > 0 ? report.range.territory.mean / cost : Number.POSITIVE_INFINITY;
  // The sum below zero, when the territory loses, is the lowest too: a share of it would turn the sign around.
  return report.funding.ceiling < bearable - Math.abs(bearable) * 1e-9 ? 'engineering' : 'territory';
};

/** What the territory loses on average before any support: no public euro can then be borne. Null when it does not lose. */
export const territoryLoss = ({ report }: Pick<Outcome, 'report'>): number | null =>
  report.funding.ceiling < 0 ? -report.range.territory.mean : null;

/** Whether what is advanced comes back within the horizon, in the central calculation: else it is no advance. */
export const isPaidBack = ({ report }: Pick<Outcome, 'report'>): boolean => report.point.payback !== null;
