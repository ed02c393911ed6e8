import type { PremiumDetail } from '../../engine/premium/premium-detail.ts';
import type { Shares } from '../../engine/premium/premium-report.ts';

/** What a member pays (below zero) or receives (above) so that everybody ends with their share. */
export interface YearlyTransfer {
  readonly memberId: string;
  /** Present value of all its transfers. */
  readonly total: number;
  /** The same amount each year, from year 1 to the horizon. */
  readonly perYear: number;
}

/**
 * Transfers that turn what members really get into a sharing: share − present value kept, spread evenly over the years so
 * that each year what some pay is what others receive. Their sum is what the sharing gives beyond what is kept.
 */
export function yearlyTransfers(
  { members, regime }: Pick<PremiumDetail, 'members' | 'regime'>,
  shares: Shares,
): YearlyTransfer[] {
  const annuity = regime.filter(({ year }) => year >= 1).reduce((sum, { discount }) => sum + discount, 0);
  return members.map(({ id, presentValue }) => {
    const total = (shares[id] ?? 0) - presentValue.net;
    return { memberId: id, total, perYear: annuity > 0 ? total / annuity : 0 };
  });
}
