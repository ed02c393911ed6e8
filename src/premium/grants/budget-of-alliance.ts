import type { AllianceFacts, AmountFacts } from '../alliance/alliance-facts.ts';
import { horizon } from '../alliance/stage-hypotheses.ts';
import type { AllianceBudget } from './public-share.ts';

/** A budget, and the lines of which nobody knows the amount: they are not in it, and not zero. */
export interface KnownBudget extends AllianceBudget {
  readonly unknown: number;
}

/**
 * What the alliance costs over its horizon, in euros: its start-up work, and what members bring in money and in means,
 * each year or once; apart, volunteer time at its stated worth.
 */
export function budgetOfAlliance({ tasks, contributions }: AllianceFacts): KnownBudget {
  const lines: { readonly amount: AmountFacts; readonly years: number; readonly isVolunteer: boolean }[] = [
    ...tasks.map((task) => ({ amount: task, years: 1, isVolunteer: false })),
    ...contributions.map((line) => ({
      amount: line,
      years: line.isOnce ? 1 : horizon,
      isVolunteer: line.isVolunteer,
    })),
  ];
  const sum = (volunteer: boolean, end: 'low' | 'high') =>
    lines
      .filter(({ isVolunteer }) => isVolunteer === volunteer)
      .reduce((total, { amount, years }) => total + (amount[end] ?? 0) * years, 0);
  return {
    paid: { low: sum(false, 'low'), high: sum(false, 'high') },
    volunteerTime: { low: sum(true, 'low'), high: sum(true, 'high') },
    unknown: lines.filter(({ amount }) => amount.low === null || amount.high === null).length,
  };
}
