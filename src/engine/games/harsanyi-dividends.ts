import { foldGame } from './coalition-fold.ts';
import { assertGame } from './game.ts';

/**
 * What each group creates of its own, beyond all its sub-groups: Harsanyi dividends.
 *
 * d(S) = Σ_{R⊆S} (−1)^(s−r) v(R), by the fast Möbius transform: n/2·2^n subtractions. Source: Harsanyi 1959, 1963.
 *
 * @returns d(S) by coalition, in the unit of the values; d(∅) = v(∅)
 * @example harsanyiDividends(Float64Array.of(0, 1, 2, 10), 2) // Float64Array [0, 1, 2, 7]
 */
export function harsanyiDividends(values: Float64Array, players: number): Float64Array {
  assertGame(values, players);
  const dividends = values.slice();
  for (let half = 1; half < dividends.length; half *= 2) {
    for (let start = 0; start < dividends.length; start += 2 * half) {
      for (let group = start; group < start + half; group++) dividends[group + half]! -= dividends[group]!;
    }
  }
  return dividends;
}

/** v(S) = Σ_{R⊆S} d(R): the game of given dividends, the transform the other way. */
export function gameOfDividends(dividends: Float64Array, players: number): Float64Array {
  assertGame(dividends, players);
  const values = dividends.slice();
  for (let half = 1; half < values.length; half *= 2) {
    for (let start = 0; start < values.length; start += 2 * half) {
      for (let group = start; group < start + half; group++) values[group + half]! += values[group]!;
    }
  }
  return values;
}

/**
 * Shapley interaction index of every pair: what two players bring together beyond each apart, averaged over the groups of
 * the others. Positive: they complete each other; negative: they replace each other.
 *
 * I_ij = Σ_{T⊇{i,j}} d(T)/(|T| − 1). Source: Owen 1972; Grabisch & Roubens 1999.
 *
 * @returns n × n figures, symmetric, row after row; 0 on the diagonal
 */
export function interactionIndices(values: Float64Array, players: number): Float64Array {
  const dividends = harsanyiDividends(values, players);
  const indices = new Float64Array(players * players);
  const weights = Float64Array.from({ length: players }, (_, others) => (others === 0 ? 0 : 1 / others));
  for (let player = 0; player < players && players > 1; player++) {
    const sums = foldGame(groupsHolding(dividends, player), players - 1, weights).holding;
    for (let other = 0; other < players; other++) {
      if (other !== player) indices[player * players + other] = sums[other < player ? other : other - 1]!;
    }
  }
  return indices;
}

/** The values of the groups that hold a player, by coalition of the others. */
function groupsHolding(values: Float64Array, player: number): Float64Array {
  const half = 2 ** player;
  const held = new Float64Array(values.length / 2);
  for (let start = 0, to = 0; start < values.length; start += 2 * half, to += half) {
    held.set(values.subarray(start + half, start + 2 * half), to);
  }
  return held;
}
