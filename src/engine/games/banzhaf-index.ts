import { foldGame } from './coalition-fold.ts';
import { assertGame } from './game.ts';

/**
 * Raw Banzhaf index of each player: its mean marginal contribution over the 2^(n−1) groups of the others.
 *
 * β_i = 2^(1−n) Σ_{S∌i} [v(S+i) − v(S)], not normalised: it need not add up to v(N). Source: Banzhaf 1965.
 *
 * @returns one index per player, in the unit of the values
 * @example banzhafIndex(Float64Array.of(0, 0, 0, 1), 2) // Float64Array [0.5, 0.5]
 */
export function banzhafIndex(values: Float64Array, players: number): Float64Array {
  assertGame(values, players);
  const sums = foldGame(values, players, new Float64Array(players + 1).fill(1));
  const scale = 2 ** (1 - players);
  return sums.holding.map((sum) => scale * (2 * sum - sums.total));
}
