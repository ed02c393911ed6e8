import { besideWork } from './best-choice.ts';
import { bestFund } from './best-fund.ts';
import { decimalScale, type Fund, type FundChoice, type FundLimit, groupsOf } from './fund.ts';

/** The limits of a fund without its floors, and an equal part of the budget for each territory. */
export function equalPartLimits(fund: Fund): FundLimit[] {
  const territories = groupsOf(fund, 'territory');
  const hasOthers = fund.candidates.some(({ groups }) => groups.territory === undefined);
  const parts = territories.length + (hasOthers && territories.length > 0 ? 1 : 0);
  const scale = decimalScale(fund.candidates.flatMap(({ levels }) => levels.map(({ cost }) => cost)));
  const part = fund.budget / parts;
  // Sums of decimal costs reach no more than the part cut to the same decimals, which compares exactly.
  const amount = scale > 0 ? Math.floor(part * scale * (1 + 1e-12)) / scale : part;
  return [
    ...fund.limits.filter(({ side }) => side === 'cap'),
    ...territories.map((group): FundLimit => ({ side: 'cap', dimension: 'territory', group, amount })),
  ];
}

/**
 * The best choice where each territory has the same part of the budget, those without a territory sharing one more part.
 * Caps and exclusions hold; floors are no part of the rule. What a territory does not use is not passed on.
 */
export function equalParts(fund: Fund): FundChoice | null {
  const territories = groupsOf(fund, 'territory');
  if (territories.length === 0) return bestFund(fund, equalPartLimits(fund), besideWork).choice;
  const marked: Fund = {
    ...fund,
    candidates: fund.candidates.map((candidate) =>
      candidate.groups.territory === undefined
        ? { ...candidate, groups: { ...candidate.groups, territory: '' } }
        : candidate,
    ),
  };
  return bestFund(marked, equalPartLimits(marked), besideWork).choice;
}
