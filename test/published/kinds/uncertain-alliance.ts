import type { DrawSummary } from '../../../src/engine/premium/index.ts';
import { exampleAlliance, premiumOf } from '../../support/premium-of.ts';
import type { Computed, Figures } from '../published-case.ts';

const pointers = {
  dm: '/factors/dm',
  xm: '/factors/xm',
  em: '/factors/em',
  fm: '/factors/fm',
  kappa: '/ramp/timeConstantYears',
  h: '/survival/yearlyHazard',
} as const;

/** The worked alliance with its ranges, from 131,072 draws of our own sequence. */
export function uncertainAlliance(): Computed {
  const { range, sensitivity } = premiumOf(exampleAlliance('cuisine-partagee-incertaine'), {
    samples: 2 ** 17,
    seed: 1,
  }).report;
  const figures = {
    ...account('v', range.members),
    ...account('W', range.territory),
    prime_brute_mean: range.gross.mean,
    sobol_v_S: indices(sensitivity.members, 'first'),
    sobol_v_ST: indices(sensitivity.members, 'total'),
    sobol_W_S: indices(sensitivity.territory, 'first'),
    sobol_W_ST: indices(sensitivity.territory, 'total'),
  };
  // Sampling error of the case's own draws: far tails and small indices move more than means.
  const far = ['v_p5', 'v_p10', 'v_p50', 'v_p95', 'W_p5', 'W_p50', 'W_p95'];
  const tolerances = {
    ...Object.fromEntries(far.map((name) => [name, 0.3])),
    v_prob_positive: 0.003,
    W_prob_positive: 0.003,
    v_cvar10: 0.1,
    rest: 0.02,
  };
  return { figures, exact: tolerances, printed: tolerances };
}

function account(name: string, drawn: DrawSummary): Figures {
  const { mean, sd, p5, p10, p50, p95, probabilityPositive, cvar10, evpi } = drawn;
  const figures = { mean, sd, p5, p10, p50, p95, prob_positive: probabilityPositive, cvar10, evpi };
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [`${name}_${key}`, figure]));
}

function indices(
  list: readonly { readonly input: string; readonly first: number; readonly total: number }[],
  which: 'first' | 'total',
): Figures {
  return Object.fromEntries(
    Object.entries(pointers).map(([key, pointer]) => [
      key,
      list.find(({ input }) => input === pointer)?.[which],
    ]),
  );
}
