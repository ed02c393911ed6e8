import type { AllianceGroups } from './alliance-game.ts';
import type { PointReport, PresentValues } from './premium-report.ts';
import { paybackOf, troughOf } from './recovery.ts';
import { membersPremium, type WholeAccount } from './whole-account.ts';

/** The central calculation: every figure at its point. */
export function pointReport(account: WholeAccount, groups: AllianceGroups): PointReport {
  const { presentValues, years } = account;
  const cumulative = years.map((row) => row.cumulative);
  const discounted = years.map((row) => row.discountedCumulative);
  return {
    ...premiums(presentValues),
    ...ratios(presentValues),
    ...troughOf(cumulative),
    payback: paybackOf(cumulative),
    discountedPayback: paybackOf(discounted),
    presentValues,
    years,
    coalitions: groups.coalitions,
  };
}

/** The four premiums: gross, net of engineering, the members' part, the part for others. */
export function premiums(parts: PresentValues) {
  const members = membersPremium(parts);
  const net = members + parts.social;
  return {
    premiumGross: net + parts.engineering,
    premiumNet: net,
    membersPremium: members,
    territoryPremium: parts.social,
  };
}

/** Engineering share, leverage, benefit-cost; `null` where the denominator makes no sense (contract, fine print). */
function ratios(parts: PresentValues) {
  const gross = premiums(parts).premiumGross;
  const costs = parts.coordination + parts.engineering + parts.investment;
  const benefits = parts.frugality + parts.jointValue + parts.social;
  return {
    engineeringShare: gross > 0 ? parts.engineering / gross : null,
    leverage: gross > 0 && parts.engineering !== 0 ? gross / parts.engineering : null,
    benefitCostRatio: costs === 0 ? null : benefits / costs,
  };
}
