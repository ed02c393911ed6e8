import { exampleAlliance, premiumOf } from '../../support/premium-of.ts';
import type { Computed, Figures } from '../published-case.ts';

/** The worked alliance of the specification, through its example file. */
export function workedAlliance(): Computed {
  const { point, sharing, stability } = premiumOf(exampleAlliance('cuisine-partagee')).report;
  const column = (read: (row: (typeof point.coalitions)[string]) => number | null): Figures =>
    Object.fromEntries(
      Object.entries(point.coalitions).map(([group, row]) => [group.replaceAll(',', ''), read(row)]),
    );
  const whole = Object.values(point.coalitions).at(-1)!;
  const { presentValues } = point;
  const figures = {
    v_AEC: point.membersPremium,
    W_AEC: point.premiumNet,
    vB: column((row) => row.beforeEngineering),
    E: column((row) => row.engineering),
    v: column((row) => row.value),
    X: column((row) => row.social),
    v_hat: { A: 0, E: 0, C: 0, ...column((row) => row.cover) },
    private_cash_flow: point.years.map(({ net }) => net),
    cumulative: point.years.map(({ cumulative }) => cumulative),
    discounted_cumulative: point.years.map(({ discountedCumulative }) => discountedCumulative),
    trough: point.trough,
    trough_year: point.troughYear,
    payback_simple: point.payback,
    payback_discounted: point.discountedPayback,
    pv_frugality: presentValues.frugality,
    pv_extra_value: presentValues.jointValue,
    pv_coordination: presentValues.coordination,
    pv_engineering: presentValues.engineering,
    pv_investment: presentValues.investment,
    pv_social: presentValues.social,
    prime_brute_privee: whole.beforeEngineering,
    prime_brute_totale: point.premiumGross,
    prime_nette_privee: point.membersPremium,
    prime_nette_totale: point.premiumNet,
    engineering_share_of_prime: point.engineeringShare,
    leverage: point.leverage,
    bcr: point.benefitCostRatio,
    ...Object.fromEntries(
      (['shapley', 'nucleolus', 'tau', 'gately'] as const).map((rule) => [
        rule,
        Object.values(sharing[rule]!),
      ]),
    ),
    shapley_in_core: stability!.shapleyInCore,
    core_nonempty: stability!.coreNonEmpty,
    least_core_eps: stability!.leastCore,
    propensity_to_disrupt: propensities(
      Object.values(sharing.shapley!),
      column((row) => row.cover),
    ),
  };
  return { figures, exact: 1e-8 };
}

/** What the others lose for what one loses oneself by leaving: (M_i − x_i)/x_i, nobody being worth anything alone. */
function propensities(shares: readonly number[], cover: Figures): number[] {
  const without = ['EC', 'AC', 'AE'].map((pair) => cover[pair] as number);
  return shares.map((share, player) => ((cover.AEC as number) - without[player]! - share) / share);
}
