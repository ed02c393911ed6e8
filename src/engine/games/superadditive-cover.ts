import { assertGame } from './game.ts';

/** Largest game whose 3^n pairs of groups are gone through. */
export const maximumCoverPlayers = 16;

/**
 * What each group is worth when its members may work in blocks, or apart: the superadditive cover of a game.
 *
 * v̂(S) = max over the partitions π of S of Σ_{B∈π} max(v(B), 0): members may always decline (economics.md 2.4).
 * O(3^n): 14 million steps at n = 16, its bound.
 *
 * @param values v(S) by coalition, v(∅) = 0
 * @returns v̂(S) by coalition, in the unit of the values, never negative
 * @example superadditiveCover(Float64Array.of(0, 2, 3, 4), 2) // Float64Array [0, 2, 3, 5]
 */
export function superadditiveCover(values: Float64Array, players: number): Float64Array {
  assertGame(values, players);
  if (players > maximumCoverPlayers) {
    throw new RangeError(
      `the superadditive cover takes at most ${maximumCoverPlayers} players, not ${players}`,
    );
  }
  const cover = new Float64Array(values.length);
  for (let coalition = 1; coalition < values.length; coalition++) {
    const lowest = coalition & -coalition;
    const others = coalition ^ lowest;
    let best = Math.max(values[coalition]!, 0);
    for (let apart = others; apart !== 0; apart = (apart - 1) & others) {
      const together = coalition ^ apart;
      const worth = Math.max(values[together]!, 0) + cover[apart]!;
      if (worth > best) best = worth;
    }
    cover[coalition] = best;
  }
  return cover;
}
