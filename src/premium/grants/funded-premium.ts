import type { Band, PremiumDetail } from '../../engine/premium/premium-detail.ts';

/** Support of one year, in the money of the file. */
export interface YearlySupport {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  /** True for public money: raising it has a cost for everybody. */
  readonly isPublic: boolean;
  /** Relief of tax that goes with it, public money too. */
  readonly relief: number;
}

/** Two ends and a middle of an amount. */
export type Ends = Pick<Band, 'p5' | 'p50' | 'p95'>;

/** Premiums before support and after it. The gross, net and others' premiums do not move: support moves money, it makes none. */
export interface FundedPremium {
  readonly members: { readonly before: Ends; readonly after: Ends };
  /** The territory, once what public money costs is counted: W − θ·(G + relief). */
  readonly territory: { readonly before: Ends; readonly after: Ends };
  /** Present value of the support, and of what raising public money costs. */
  readonly support: { readonly low: number; readonly high: number };
  readonly burden: { readonly low: number; readonly high: number };
}

/**
 * The premiums before and after support from outside. Support paid by a member is not counted: it moves money inside.
 * @param publicFundsCost excess burden of a public euro, as a share
 */
export function fundedPremium(
  { premiums, regime }: Pick<PremiumDetail, 'premiums' | 'regime'>,
  supports: readonly YearlySupport[],
  publicFundsCost: number,
): FundedPremium {
  const discountOf = (year: number) => regime.find((each) => each.year === year)?.discount ?? 0;
  const presentValue = (amountOf: (support: YearlySupport) => number) =>
    supports.reduce((sum, support) => sum + amountOf(support) * discountOf(support.year), 0);
  const support = { low: presentValue(({ low }) => low), high: presentValue(({ high }) => high) };
  const raised = (end: 'low' | 'high') =>
    publicFundsCost * presentValue((each) => (each.isPublic ? each[end] : 0) + each.relief);
  const burden = { low: raised('low'), high: raised('high') };
  const moved = (band: Band, low: number, high: number): Ends => ({
    p5: band.p5 + low,
    p50: band.p50 + (low + high) / 2,
    p95: band.p95 + high,
  });
  const plain = ({ p5, p50, p95 }: Band): Ends => ({ p5, p50, p95 });
  return {
    members: { before: plain(premiums.members), after: moved(premiums.members, support.low, support.high) },
    territory: { before: plain(premiums.net), after: moved(premiums.net, -burden.high, -burden.low) },
    support,
    burden,
  };
}
