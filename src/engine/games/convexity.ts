import { assertGame, defaultTolerance } from './game.ts';

/** Largest game whose 3^n pairs of disjoint groups are compared. */
export const maximumSuperadditivityPlayers = 18;

/**
 * Whether joining pays more the larger the group joined: v(S+i+j) − v(S+i) − v(S+j) + v(S) ≥ 0 for all i, j and S.
 * A convex game is superadditive and its Shapley value is in the core. Source: Shapley 1971.
 *
 * @example isConvex(Float64Array.of(0, 0, 0, 1), 2) // true
 */
export function isConvex(
  values: Float64Array,
  players: number,
  tolerance = defaultTolerance(values),
): boolean {
  assertGame(values, players);
  for (let first = 1; first < values.length; first *= 2) {
    for (let second = 2 * first; second < values.length; second *= 2) {
      if (!complements(values, first, second, tolerance)) return false;
    }
  }
  return true;
}

/** Whether two players, `first` < `second` as single bits, never replace each other. */
function complements(values: Float64Array, first: number, second: number, tolerance: number): boolean {
  for (let high = 0; high < values.length; high += 2 * second) {
    for (let middle = high; middle < high + second; middle += 2 * first) {
      for (let group = middle; group < middle + first; group++) {
        const together = values[group + first + second]! + values[group]!;
        if (together < values[group + first]! + values[group + second]! - tolerance) return false;
      }
    }
  }
  return true;
}

/**
 * Whether two groups apart never do better than together: v(S∪T) ≥ v(S) + v(T) for disjoint S and T.
 *
 * O(3^n), for at most 18 players; stops at the first pair that does.
 */
export function isSuperadditive(
  values: Float64Array,
  players: number,
  tolerance = defaultTolerance(values),
): boolean {
  assertGame(values, players);
  if (players > maximumSuperadditivityPlayers) {
    throw new RangeError(
      `superadditivity is tested up to ${maximumSuperadditivityPlayers} players, not ${players}`,
    );
  }
  for (let group = 3; group < values.length; group++) {
    const others = group & (group - 1);
    const most = values[group]! + tolerance;
    for (let apart = others; apart !== 0; apart = (apart - 1) & others) {
      if (values[apart]! + values[group ^ apart]! > most) return false;
    }
  }
  return true;
}
