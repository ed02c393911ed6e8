import { besideWork, bestChoice } from './best-choice.ts';
import { choiceOf } from './best-fund.ts';
import type { ChoiceProblem, Follower } from './choice-problem.ts';
import { type Fund, type FundChoice, groupsOf } from './fund.ts';
import { type FundProblem, fundProblem } from './fund-problem.ts';
import type { Row } from './relaxation-state.ts';

/** The fairest choice between territories, and what the least favoured one gets. */
export interface MaxMinFund {
  readonly choice: FundChoice | null;
  readonly least: number;
  readonly isProven: boolean;
}

/**
 * Maximises what the least favoured territory gets (per head where heads are given), then the total value.
 * Source: Bertsimas, Farias and Trichakis 2011.
 *
 * @param heads inhabitants by territory; each counts for one when left out
 * @returns null when no candidate names a territory
 */
export function maxMin(fund: Fund, heads: Readonly<Record<string, number>> = {}): MaxMinFund | null {
  const territories = groupsOf(fund, 'territory');
  if (territories.length === 0) return null;
  const written = fundProblem(fund);
  const parts = territories.map((group) => partRow(fund, written, group, heads[group] ?? 1));
  const fairest = bestChoice(leastProblem(written.problem, parts), besideWork);
  if (fairest.taken === null) return { choice: null, least: 0, isProven: fairest.isProven };
  const least = fairest.worth;
  const { problem } = written;
  const slack = problem.grain > 0 ? 1e-9 * Math.max(1, Math.abs(least)) : 1e-7 * Math.max(1, Math.abs(least));
  const rows = [...problem.rows, ...parts.map((row) => ({ ...row, least: least - slack }))];
  const total = bestChoice({ ...problem, rows }, besideWork);
  const found = total.taken === null ? fairest : total;
  return {
    choice: choiceOf(fund, written, { ...found, bound: total.bound }),
    least: least / written.worthScale,
    isProven: fairest.isProven && total.isProven,
  };
}

/** The value of the choice for one territory, per head. */
function partRow(fund: Fund, { problem, candidateOf }: FundProblem, group: string, heads: number): Row {
  const members = Int32Array.from(candidateOf.keys()).filter(
    (option) => fund.candidates[candidateOf[option]!]!.groups.territory === group,
  );
  return {
    columns: members,
    coefficients: Float64Array.from(members, (option) => problem.worth[option]! / heads),
    least: -Infinity,
    most: Infinity,
  };
}

function leastProblem(problem: ChoiceProblem, parts: readonly Row[]): ChoiceProblem {
  const reach = parts.map(({ coefficients }) =>
    coefficients.reduce((sum, entry) => sum + Math.max(0, entry), 0),
  );
  const floor = parts.map(({ coefficients }) =>
    coefficients.reduce((sum, entry) => sum + Math.min(0, entry), 0),
  );
  const column = problem.worth.length;
  const follower: Follower = {
    worth: 1,
    least: Math.min(...floor),
    most: Math.min(...reach),
    separate(options, value) {
      const sums = parts.map((row) => sumOver(row, options));
      const worst = sums.indexOf(Math.min(...sums));
      if (!(value - sums[worst]! > 1e-9 * Math.max(1, Math.abs(value)))) return null;
      const { columns, coefficients } = parts[worst]!;
      return {
        columns: Int32Array.of(...columns, column),
        coefficients: Float64Array.of(...coefficients, -1),
        least: 0,
        most: Infinity,
      };
    },
    follow: (isTaken) => Math.min(...parts.map((row) => sumOver(row, isTaken))),
  };
  const isWhole = parts.every(({ coefficients }) => coefficients.every(Number.isInteger));
  return { ...problem, worth: new Float64Array(column), grain: isWhole ? problem.grain : 0, follower };
}

function sumOver({ columns, coefficients }: Row, values: ArrayLike<number>): number {
  let sum = 0;
  for (let entry = 0; entry < columns.length; entry++) sum += coefficients[entry]! * values[columns[entry]!]!;
  return sum;
}
