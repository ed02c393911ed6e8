import { assertGame } from './game.ts';
import { shapleyValue } from './shapley-value.ts';

/** Two players who can work together directly. */
export type Link = readonly [number, number];

/**
 * The Myerson value: the Shapley value when only players who are linked, directly or through others of the group, can work
 * together. Source: Myerson 1977.
 *
 * @param links pairs of positions of players
 * @returns one share per player; those of a connected component add up to what it is worth
 * @example myersonValue(Float64Array.of(0, 0, 0, 12, 0, 6, 6, 12), 3, [[0, 1], [0, 2]]) // Float64Array [7, 4, 1]
 */
export function myersonValue(values: Float64Array, players: number, links: readonly Link[]): Float64Array {
  return shapleyValue(restrictToLinks(values, players, links), players);
}

/** v^g(S) = Σ v(K) over the connected components K of S: what a group is worth when only linked players work together. */
export function restrictToLinks(values: Float64Array, players: number, links: readonly Link[]): Float64Array {
  assertGame(values, players);
  const neighbours = new Int32Array(players);
  for (const [first, second] of links) {
    neighbours[first]! |= 1 << second;
    neighbours[second]! |= 1 << first;
  }
  const restricted = new Float64Array(values.length);
  restricted[0] = values[0]!;
  for (let group = 1; group < values.length; group++) {
    const component = componentOfLowest(group, neighbours);
    restricted[group] = values[component]! + (component === group ? 0 : restricted[group ^ component]!);
  }
  return restricted;
}

/** The component of a group that holds its first player, by spreading along links. */
function componentOfLowest(group: number, neighbours: Int32Array): number {
  let component = group & -group;
  let frontier = component;
  while (frontier !== 0) {
    const reached = neighbours[31 - Math.clz32(frontier & -frontier)]! & group & ~component;
    component |= reached;
    frontier = (frontier & (frontier - 1)) | reached;
  }
  return component;
}
