import type { ChoiceProblem } from './choice-problem.ts';
import type { Row } from './relaxation-state.ts';

/** What prices prove of a choice problem where some options are already taken or left. */
export interface LagrangianBound {
  /** No choice that respects the states is worth more. */
  readonly value: number;
  /** What each option is worth once its use of the rows is paid at their prices. */
  readonly net: Float64Array;
  /** What the class of each option brings at most. */
  readonly best: Float64Array;
}

/** State of an option in a search. */
export const free = 0;
export const taken = 1;
export const left = 2;

/**
 * Upper bound by Lagrangian relaxation: rows are paid at their prices, then each class takes its best option.
 *
 * It holds for any prices of the right sign, however they were found (signs that are wrong count as 0): the proof of an
 * optimum rests on this sum, not on a simplex. Source: Geoffrion 1974.
 *
 * @param prices of the rows, positive where the most binds, negative where the least does
 * @param rows those of the problem and those added along the way
 */
export function lagrangianBound(
  problem: ChoiceProblem,
  rows: readonly Row[],
  prices: ArrayLike<number>,
  states: Uint8Array,
  work: LagrangianWork,
): number {
  const { worth, classStart, follower } = problem;
  const { net, best } = work;
  net.set(worth);
  if (follower) net[worth.length] = follower.worth;
  let value = 0;
  for (let r = 0; r < rows.length; r++) {
    const { columns, coefficients, least, most } = rows[r]!;
    const price = prices[r]!;
    const bound = price > 0 ? most : least;
    if (price === 0 || !Number.isFinite(bound)) continue;
    value += price * bound;
    for (let entry = 0; entry < columns.length; entry++)
      net[columns[entry]!]! -= price * coefficients[entry]!;
  }
  for (let group = 0; group + 1 < classStart.length; group++) {
    best[group] = bestOfClass(net, states, classStart[group]!, classStart[group + 1]!);
    value += best[group]!;
  }
  if (follower) value += Math.max(net[worth.length]! * follower.least, net[worth.length]! * follower.most);
  return value;
}

export interface LagrangianWork {
  readonly net: Float64Array;
  /** By class. */
  readonly best: Float64Array;
}

export const lagrangianWork = ({ worth, classStart }: ChoiceProblem): LagrangianWork => ({
  net: new Float64Array(worth.length + 1),
  best: new Float64Array(classStart.length - 1),
});

function bestOfClass(net: Float64Array, states: Uint8Array, from: number, end: number): number {
  let best = 0;
  for (let option = from; option < end; option++) {
    if (states[option] === taken) return net[option]!;
    if (states[option] === free && net[option]! > best) best = net[option]!;
  }
  return best;
}
