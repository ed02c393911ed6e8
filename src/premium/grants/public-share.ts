import type { SupportSum } from './count-support.ts';

/** A share from 0 to 1 as a range. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/** What the alliance costs over the years, in euros: what is paid, and volunteer time at its stated worth. */
export interface AllianceBudget {
  readonly paid: { readonly low: number; readonly high: number };
  readonly volunteerTime: { readonly low: number; readonly high: number };
}

/**
 * Public money over the whole budget, as a range: least money over most budget to most money over least budget. Never above
 * 1; null when the budget is not known.
 */
export function publicShare(
  money: Pick<SupportSum, 'low' | 'high'>,
  budget: { readonly low: number; readonly high: number },
): ShareRange | null {
  if (budget.high <= 0) return null;
  return {
    low: Math.min(1, money.low / budget.high),
    high: budget.low > 0 ? Math.min(1, money.high / budget.low) : 1,
  };
}

/** The two shares side by side: volunteer time makes the budget larger, hence the share smaller. */
export function publicShares(
  money: Pick<SupportSum, 'low' | 'high'>,
  { paid, volunteerTime }: AllianceBudget,
): { readonly without: ShareRange | null; readonly withVolunteers: ShareRange | null } {
  return {
    without: publicShare(money, paid),
    withVolunteers: publicShare(money, {
      low: paid.low + volunteerTime.low,
      high: paid.high + volunteerTime.high,
    }),
  };
}
