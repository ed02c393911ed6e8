import { greatestDivisor } from './budget-table.ts';
import type { ChoiceProblem } from './choice-problem.ts';
import { exclusionCliques } from './exclusion-cliques.ts';
import { decimalScale, type Fund, type FundLevel, type FundLimit } from './fund.ts';
import type { Row } from './relaxation-state.ts';

/** A fund as options and rows, in whole numbers where the figures allow it. */
export interface FundProblem {
  readonly problem: ChoiceProblem;
  /** Candidate and level of each option. */
  readonly candidateOf: Int32Array;
  readonly levelOf: Int32Array;
  /** What the figures of the fund were multiplied by. */
  readonly costScale: number;
  readonly worthScale: number;
}

/**
 * Writes a fund as a choice between options: the first row is the budget, one more for each limit.
 *
 * Decimal figures become whole numbers, so that sums compare exactly; figures with too many digits stay as they are, and
 * a sum may then exceed a bound by a billionth of the budget.
 *
 * @param worthOf what a level counts for, its value by default
 */
export function fundProblem(
  fund: Fund,
  limits: readonly FundLimit[] = fund.limits,
  worthOf: (level: FundLevel, candidate: number) => number = ({ value }) => value,
): FundProblem {
  const { budget, candidates } = fund;
  const options = openOptions(fund, limits);
  const classStart = new Int32Array(candidates.length + 1);
  for (const { candidate } of options) classStart[candidate + 1]!++;
  for (let k = 0; k < candidates.length; k++) classStart[k + 1]! += classStart[k]!;
  const amounts = [budget, ...limits.map(({ amount }) => amount)];
  const costScale = decimalScale([...options.map(({ level }) => level.cost), ...amounts]) || 1;
  const isExact = decimalScale([...options.map(({ level }) => level.cost), ...amounts]) > 0;
  const worths = options.map(({ level, candidate }) => worthOf(level, candidate));
  const worthScale = decimalScale(worths);
  const whole = (value: number, scale: number): number => (scale > 0 ? Math.round(value * scale) : value);
  const costs = options.map(({ level }) => (isExact ? whole(level.cost, costScale) : level.cost));
  const bound = (amount: number): number => (isExact ? whole(amount, costScale) : amount);
  const worth = Float64Array.from(worths, (value) => whole(value, worthScale));
  const everyOne = options.map((_, option) => option);
  const rows: Row[] = [rowOf(everyOne, costs, -Infinity, bound(budget))];
  for (const { side, dimension, group, amount } of limits) {
    const members = everyOne.filter(
      (option) => candidates[options[option]!.candidate]!.groups[dimension] === group,
    );
    const isFloor = side === 'floor';
    rows.push(rowOf(members, costs, isFloor ? bound(amount) : -Infinity, isFloor ? Infinity : bound(amount)));
  }
  return {
    problem: {
      classStart,
      worth,
      rows,
      cliques: exclusionCliques(fund.exclusions, classStart),
      grain: worthScale > 0 ? worth.reduce(greatestDivisor, 0) : 0,
      slack: isExact ? 0 : 1e-9 * Math.max(1, budget),
    },
    candidateOf: Int32Array.from(options, ({ candidate }) => candidate),
    levelOf: Int32Array.from(options, ({ place }) => place),
    costScale: isExact ? costScale : 1,
    worthScale: worthScale || 1,
  };
}

/** The levels that fit by themselves in the budget and the caps. */
function openOptions({ budget, candidates }: Fund, limits: readonly FundLimit[]) {
  const caps = limits.filter(({ side }) => side === 'cap');
  return candidates.flatMap(({ levels, groups }, candidate) =>
    levels.flatMap((level, place) => {
      const fits =
        level.cost <= budget &&
        caps.every(({ dimension, group, amount }) => groups[dimension] !== group || level.cost <= amount);
      return fits ? [{ candidate, level, place }] : [];
    }),
  );
}

function rowOf(members: readonly number[], costs: readonly number[], least: number, most: number): Row {
  return {
    columns: Int32Array.from(members),
    coefficients: Float64Array.from(members, (option) => costs[option]!),
    least,
    most,
  };
}
