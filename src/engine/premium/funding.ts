import type { DrawSummary, FundingReport } from './premium-report.ts';

/** What the justified share of public funding is computed from. */
export interface FundingInput {
  readonly members: DrawSummary;
  readonly territory: DrawSummary;
  readonly gross: DrawSummary;
  /** Mean present value of engineering over the draws. */
  readonly meanEngineering: number;
  /** Mean burden of one unit of public money. */
  readonly publicFundsCost: number;
  /** Least subsidy that makes a stable sharing possible; `null` above 16 members. */
  readonly stabilityFloor: number | null;
  /** Deepest point of the members' account at the point. */
  readonly trough: number;
}

/**
 * The share of the premium that justifies funding the engineering (economics.md 2.8): three floors and one ceiling.
 * The ceiling is the lesser of what engineering costs and of what the territory's gain can bear: W ≥ θ·G.
 */
export function fundingOf(input: FundingInput): FundingReport {
  const { members, territory, gross, meanEngineering, publicFundsCost, stabilityFloor, trough } = input;
  const breakEvenFloor = positivePart(0 - members.mean);
  const riskFloor = positivePart(0 - members.p10);
  const bearable = publicFundsCost > 0 ? territory.mean / publicFundsCost : Number.POSITIVE_INFINITY;
  const ceiling = Math.min(meanEngineering, bearable);
  const floor = Math.max(breakEvenFloor, stabilityFloor ?? 0, riskFloor);
  const justified: [number, number] | null = floor <= ceiling ? [floor, ceiling] : null;
  const ofGross = (amount: number): number => amount / gross.mean;
  return {
    breakEvenFloor,
    stabilityFloor,
    riskFloor,
    liquidity: trough,
    ceiling,
    justified,
    shareOfGross:
      justified !== null && gross.mean > 0 ? [ofGross(justified[0]), ofGross(justified[1])] : null,
  };
}

function positivePart(amount: number): number {
  return Math.max(0, amount);
}
