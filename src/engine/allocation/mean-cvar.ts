import { bestChoice } from './best-choice.ts';
import { choiceOf } from './best-fund.ts';
import type { Follower } from './choice-problem.ts';
import type { Fund, FundChoice } from './fund.ts';
import { fundProblem } from './fund-problem.ts';

/** Values of the candidates in futures that they share. */
export interface FundScenarios {
  /** By candidate, by level, by scenario. */
  readonly values: readonly (readonly (readonly number[])[])[];
  readonly count: number;
  /** Part of the futures left out of the tail: 0.9 looks at the worst tenth. */
  readonly beta: number;
  /** Weight of the risk, 0 to 1. */
  readonly lambda: number;
}

export interface MeanCvarFund {
  readonly choice: FundChoice | null;
  readonly isProven: boolean;
  readonly mean: number;
  /** Mean loss over the worst futures: positive is a loss. */
  readonly cvar: number;
  readonly objective: number;
}

/**
 * Maximises (1 − λ)·mean − λ·CVaR_β of the loss, over equally likely shared scenarios.
 *
 * The risk of a choice is the greatest of the means over any tail of the right weight: each tail met is a row, added when a
 * choice breaks it. Sources: Rockafellar and Uryasev 2000; Künzi-Bay and Mayer 2006 (rows as they are met).
 */
export function meanCvar(fund: Fund, scenarios: FundScenarios): MeanCvarFund {
  const { beta, lambda, count } = scenarios;
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const written = fundProblem(fund);
  const { candidateOf, levelOf } = written;
  const table = Array.from(
    candidateOf,
    (candidate, option) => scenarios.values[candidate]![levelOf[option]!]!,
  );
  const means = table.map(meanOf);
  const totals = (taken: ArrayLike<number>): Float64Array => {
    const sums = new Float64Array(count);
    table.forEach((values, option) => {
      const part = taken[option]!;
      if (part === 0) return;
      for (let s = 0; s < count; s++) sums[s]! += part * values[s]!;
    });
    return sums;
  };
  const follower: Follower | undefined =
    lambda > 0 ? riskFollower(table, totals, count, beta, lambda) : undefined;
  const { problem } = written;
  const worth = Float64Array.from(means, (mean) => (1 - lambda) * mean);
  const found = bestChoice({ ...problem, worth, grain: 0, ...(follower ? { follower } : {}) });
  const choice = found.taken === null ? null : choiceOf(fund, { ...written, worthScale: 1 }, found);
  const taken = new Float64Array(candidateOf.length);
  if (choice) {
    candidateOf.forEach((candidate, option) => {
      if (choice.levels[candidate] === levelOf[option]) taken[option] = 1;
    });
  }
  const mean = means.reduce((sum, value, option) => sum + value * taken[option]!, 0);
  const cvar = riskOf(totals(taken), beta).value;
  return { choice, isProven: found.isProven, mean, cvar, objective: (1 - lambda) * mean - lambda * cvar };
}

function riskFollower(
  table: readonly (readonly number[])[],
  totals: (taken: ArrayLike<number>) => Float64Array,
  count: number,
  beta: number,
  lambda: number,
): Follower {
  const column = table.length;
  const reach = table.reduce(
    (sum, values) => sum + values.reduce((most, v) => Math.max(most, Math.abs(v)), 0),
    0,
  );
  return {
    worth: -lambda,
    least: -reach,
    most: reach,
    separate(options, value) {
      const { value: risk, weights } = riskOf(totals(options), beta);
      if (!(risk - value > 1e-9 * Math.max(1, Math.abs(risk)))) return null;
      const columns = Int32Array.from({ length: column + 1 }, (_, option) => option);
      const coefficients = new Float64Array(column + 1);
      table.forEach((values, option) => {
        for (let s = 0; s < count; s++) coefficients[option]! += weights[s]! * values[s]!;
      });
      coefficients[column] = 1;
      return { columns, coefficients, least: 0, most: Infinity };
    },
    follow: (taken) => riskOf(totals(taken), beta).value,
  };
}

/**
 * Mean loss over the worst 1 − β of equally likely futures, and the weight of each in it.
 * @param totals value in each future; the loss is its opposite
 */
export function riskOf(
  totals: Float64Array,
  beta: number,
): { readonly value: number; readonly weights: Float64Array } {
  const order = Array.from(totals.keys()).sort((one, other) => totals[one]! - totals[other]!);
  const weights = new Float64Array(totals.length);
  const each = 1 / (totals.length * (1 - beta));
  let left = 1;
  let value = 0;
  for (const scenario of order) {
    const weight = Math.min(each, left);
    weights[scenario] = weight;
    value -= weight * totals[scenario]!;
    left -= weight;
    if (left <= 0) break;
  }
  return { value, weights };
}
