import { createColumnSimplex } from '../linear/column-simplex.ts';
import { largestExcesses } from './excess-scan.ts';
import { assertGame, defaultTolerance, sumOver, total, valuesAlone } from './game.ts';
import { scaleOf, withoutDust } from './game-scale.ts';
import { lowerLargestExcess } from './nucleolus-stage.ts';
import { spanOf } from './settled-span.ts';

/** The least ε with x(S) ≥ v(S) − ε for every proper group, and a sharing that reaches it. */
export interface LeastCore {
  /** In the unit of the values; 0 or less when the core is not empty; −Infinity for one player, who has no proper group. */
  readonly epsilon: number;
  /** One sharing of the least core; there may be others. */
  readonly point: Float64Array;
}

/**
 * The level of the least core: by how much, at best, the most discontented proper group falls short of its worth.
 *
 * min ε subject to x(N) = v(N), x(S) ≥ v(S) − ε for S ≠ ∅, N. Source: Maschler, Peleg, Shapley 1979.
 *
 * @param values v(S) by coalition, v(∅) = 0; at most 24 players
 * @example leastCore(Float64Array.of(0, 0, 0, 1), 2).epsilon // -0.5
 */
export function leastCore(values: Float64Array, players: number): LeastCore {
  assertGame(values, players);
  const alone = valuesAlone(values, players);
  const gain = values[values.length - 1]! - total(alone);
  const shares = alone.map((own) => own + gain / players);
  if (players === 1) return { epsilon: -Infinity, point: shares };
  const problem = { values, players, floors: null, perMember: false, ...scaleOf(values, alone) };
  const stage = lowerLargestExcess(problem, spanOf([values.length - 1], players), shares, []);
  if (stage === null) throw new Error('the least core was not reached: the values are not numbers of a game');
  const [epsilon = 0] = withoutDust(Float64Array.of(stage.level.excess), players * problem.scale);
  return { epsilon, point: withoutDust(stage.shares, problem.scale) };
}

/** Whether some sharing leaves no group with a reason to leave. */
export function coreIsNonEmpty(
  values: Float64Array,
  players: number,
  tolerance = defaultTolerance(values),
): boolean {
  return leastCore(values, players).epsilon <= tolerance;
}

/** Whether a sharing is efficient and leaves every group at least its worth. */
export function isInCore(
  values: Float64Array,
  players: number,
  shares: Float64Array,
  tolerance = defaultTolerance(values),
): boolean {
  assertGame(values, players);
  if (Math.abs(total(shares) - values[values.length - 1]!) > tolerance) return false;
  return largestExcesses({ values, players, shares, above: tolerance, keep: 1 }).length === 0;
}

/** A group that could gain by leaving, and how much. */
export interface Objection {
  /** Coalition index. */
  readonly group: number;
  /** v(S) − x(S), in the unit of the values. */
  readonly gain: number;
}

/**
 * The groups that would object to a sharing, those with most to gain first; ties by coalition index.
 *
 * @param most how many to return at most
 */
export function objections(
  values: Float64Array,
  players: number,
  shares: Float64Array,
  tolerance = defaultTolerance(values),
  most = 100,
): Objection[] {
  assertGame(values, players);
  return largestExcesses({ values, players, shares, above: tolerance, keep: most }).map((entry) => ({
    group: entry.coalition,
    gain: values[entry.coalition]! - sumOver(shares, entry.coalition),
  }));
}

/**
 * The least subsidy to the whole that makes the core non-empty: 0 when it already is.
 *
 * min G ≥ 0 subject to x(N) = v(N) + G, x(S) ≥ v(S). Source: Bachrach et al. 2009 (cost of stability).
 *
 * @returns G in the unit of the values
 * @example costOfStability(Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), 3) // 0.5
 */
export function costOfStability(values: Float64Array, players: number): number {
  assertGame(values, players);
  const alone = valuesAlone(values, players);
  const { scale, tolerance } = scaleOf(values, alone);
  const whole = values.length - 1;
  const columnOf = (coalition: number) => Array.from(alone, (_, player) => (coalition >>> player) & 1);
  const costOf = (coalition: number) => (values[coalition]! - sumOver(alone, coalition)) / scale;
  const simplex = createColumnSimplex({
    columns: Array.from(alone, (_, player) => columnOf(1 << player)).flat(),
    costs: Array.from(alone, () => 0),
    rhs: Array.from(alone, () => 1),
  });
  simplex.addColumn(columnOf(whole), costOf(whole));
  for (;;) {
    if (simplex.optimise() !== 'optimal') throw new Error('the cost of stability was not reached');
    const shares = alone.map((own, player) => own + scale * simplex.multipliers()[player]!);
    const found = largestExcesses({ values, players, shares, above: tolerance * scale, keep: 2 * players });
    if (found.length === 0) return Math.max(0, (simplex.value() - costOf(whole)) * scale);
    for (const { coalition } of found) simplex.addColumn(columnOf(coalition), costOf(coalition));
  }
}
