import type { ChoiceProblem } from './choice-problem.ts';
import type { Row } from './relaxation-state.ts';

/** Cells that a table may have: about a second, and 60 MB of choices kept. */
const mostCells = 4e8;
const mostChoices = 6e7;

/**
 * The best choice under one whole-numbered budget, by the table of the best worth for each amount: classes whose costs
 * and worths rise together defeat bounds, not tables. Source: Bellman 1957.
 *
 * @returns options taken as 0 or 1; null when the problem is of another kind, or its table too large
 */
export function budgetTable(problem: ChoiceProblem): Uint8Array | null {
  const row = onlyBudget(problem);
  if (row === null) return null;
  const { classStart, worth } = problem;
  const costs = new Float64Array(worth.length);
  row.columns.forEach((column, entry) => {
    costs[column] = row.coefficients[entry]!;
  });
  const unit = costs.reduce(greatestDivisor, 0) || 1;
  const budget = Math.floor(row.most / unit);
  const classes = classStart.length - 1;
  if (budget < 0 || worth.length * (budget + 1) > mostCells || classes * (budget + 1) > mostChoices)
    return null;
  const best = new Float64Array(budget + 1);
  const choices = new Uint8Array(classes * (budget + 1));
  for (let group = 0; group < classes; group++) {
    fillClass(problem, group, costs, unit, best, choices.subarray(group * (budget + 1)));
  }
  return readBack(problem, costs, unit, budget, choices);
}

/** The one row that may bind, if it is a budget in whole numbers and nothing else ties the options. */
function onlyBudget({ rows, cliques, follower, worth, classStart }: ChoiceProblem): Row | null {
  if (cliques.length > 0 || follower) return null;
  const binding = rows.filter(({ coefficients, least, most }) => {
    const sum = coefficients.reduce((total, entry) => total + Math.max(0, entry), 0);
    const low = coefficients.reduce((total, entry) => total + Math.min(0, entry), 0);
    return sum > most || low < least;
  });
  const row = binding[0];
  if (binding.length !== 1 || row === undefined || row.least > 0) return null;
  const largest = classStart.reduce((most, start, k) => Math.max(most, start - (classStart[k - 1] ?? 0)), 0);
  const isWhole = row.coefficients.every((entry) => entry >= 0 && Number.isInteger(entry));
  return isWhole && largest < 255 && worth.length > 0 ? row : null;
}

export function greatestDivisor(one: number, other: number): number {
  let [large, small] = [Math.abs(one), Math.abs(other)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

function fillClass(
  { classStart, worth }: ChoiceProblem,
  group: number,
  costs: Float64Array,
  unit: number,
  best: Float64Array,
  choices: Uint8Array,
): void {
  const first = classStart[group]!;
  const end = classStart[group + 1]!;
  for (let amount = best.length - 1; amount >= 0; amount--) {
    let top = best[amount]!;
    let choice = 0;
    for (let option = first; option < end; option++) {
      const before = amount - costs[option]! / unit;
      if (before < 0) continue;
      const sum = best[before]! + worth[option]!;
      if (sum > top) {
        top = sum;
        choice = option - first + 1;
      }
    }
    best[amount] = top;
    choices[amount] = choice;
  }
}

function readBack(
  { classStart, worth }: ChoiceProblem,
  costs: Float64Array,
  unit: number,
  budget: number,
  choices: Uint8Array,
): Uint8Array {
  const isTaken = new Uint8Array(worth.length);
  let amount = budget;
  for (let group = classStart.length - 2; group >= 0; group--) {
    const choice = choices[group * (budget + 1) + amount]!;
    if (choice === 0) continue;
    const option = classStart[group]! + choice - 1;
    isTaken[option] = 1;
    amount -= costs[option]! / unit;
  }
  return isTaken;
}
