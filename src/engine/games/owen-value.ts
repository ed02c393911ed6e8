import { sizeOfCoalition } from './game.ts';
import { shapleyValue } from './shapley-value.ts';

/**
 * The Owen value: the sharing when players stand in unions that arrive whole, in any order, each in any order inside.
 *
 * Only Σ_k 2^(m−1)·2^(p_k) coalitions are asked for, m unions of p_k members: 4,096 for 28 players in 4 unions of 7.
 * Source: Owen 1977. One union, or one union per player, gives the Shapley value.
 *
 * @param worth v(S) of a coalition index; asked for some coalitions only
 * @param players 30 at most
 * @param unions positions of the players, each in exactly one union
 * @returns one share per player; they add up to v(N) − v(∅)
 * @example owenValue((group) => (group === 7 ? 12 : 0), 3, [[0, 1], [2]]) // Float64Array [3, 3, 6]
 */
export function owenValue(
  worth: (coalition: number) => number,
  players: number,
  unions: readonly (readonly number[])[],
): Float64Array {
  assertPartition(players, unions);
  const masks = unions.map((union) => union.reduce((mask, player) => mask | (1 << player), 0));
  const shares = new Float64Array(players);
  for (const [index, union] of unions.entries()) {
    const others = masks.filter((_, other) => other !== index);
    const inner = shapleyValue(worthInsideUnion(worth, union, others), union.length);
    for (const [place, player] of union.entries()) shares[player] = inner[place]!;
  }
  return shares;
}

/** Number of coalitions that `owenValue` asks for. */
export function owenCoalitions(unions: readonly (readonly number[])[]): number {
  return unions.reduce((sum, union) => sum + 2 ** (unions.length - 1 + union.length), 0);
}

/** The game inside a union: what a part of it is worth with the other unions that came before, on average. */
function worthInsideUnion(
  worth: (coalition: number) => number,
  union: readonly number[],
  others: readonly number[],
): Float64Array {
  const inner = new Float64Array(2 ** union.length);
  const groups = unite(union.map((player) => 1 << player));
  const weights = arrivalWeights(others.length);
  for (const [choice, arrived] of unite(others).entries()) {
    const weight = weights[sizeOfCoalition(choice)]!;
    for (let part = 0; part < inner.length; part++) inner[part]! += weight * worth(arrived | groups[part]!);
  }
  return inner;
}

/** The union of each subset of some masks, by index of the subset. */
function unite(masks: readonly number[]): Int32Array {
  const unions = new Int32Array(2 ** masks.length);
  for (let subset = 1; subset < unions.length; subset++) {
    unions[subset] = unions[subset & (subset - 1)]! | masks[31 - Math.clz32(subset & -subset)]!;
  }
  return unions;
}

/** h!(m−h−1)!/m! for h = 0 to m − 1, m − 1 being the number of other unions. */
function arrivalWeights(others: number): Float64Array {
  const weights = new Float64Array(others + 1);
  let choices = 1;
  for (let before = 0; before <= others; before++) {
    weights[before] = 1 / ((others + 1) * choices);
    choices = (choices * (others - before)) / (before + 1);
  }
  return weights;
}

function assertPartition(players: number, unions: readonly (readonly number[])[]): void {
  const seen = new Set(unions.flat());
  const each = unions.flat().length === players && seen.size === players;
  if (!each || unions.some((union) => union.length === 0) || players > 30) {
    throw new RangeError('each player, 30 at most, belongs to exactly one union');
  }
}
