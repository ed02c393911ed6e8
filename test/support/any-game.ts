import fc from 'fast-check';
import { membersOf, sizeOfCoalition } from '../../src/engine/games/index.ts';
import { randomBits } from '../../src/engine/uncertainty/random-bits.ts';

/** A game drawn for a property test. */
export interface AnyGame {
  readonly players: number;
  readonly values: Float64Array;
  readonly shape: GameShape;
}

/** Shapes that solvers find hard: ties, negative worths, votes, additive and constant games, beside plain random ones. */
export const gameShapes = [
  'real',
  'integer',
  'negative',
  'vote',
  'additive',
  'constant',
  'convex',
  'savings',
  'sparse',
] as const;
export type GameShape = (typeof gameShapes)[number];

/** Games of every shape, from `least` to `most` players. */
export const anyGame = (least: number, most: number): fc.Arbitrary<AnyGame> =>
  fc
    .record({
      players: fc.integer({ min: least, max: most }),
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      shape: fc.constantFrom(...gameShapes),
    })
    .map(({ players, seed, shape }) => ({ players, shape, values: drawGame(shape, players, seed) }));

/** The game of a shape, a number of players and a seed. */
export function drawGame(shape: GameShape, players: number, seed: number): Float64Array {
  const bits = randomBits(seed, 3);
  const uniform = (): number => bits() / 2 ** 32;
  const amounts = Array.from({ length: players }, () => Math.floor(uniform() * 20) / 2);
  const sumOf = (group: number): number =>
    membersOf(group).reduce((sum, member) => sum + amounts[member]!, 0);
  const half = amounts.reduce((sum, amount) => sum + amount, 0) / 2;
  const rules: Readonly<Record<GameShape, (group: number) => number>> = {
    real: (group) => uniform() * sizeOfCoalition(group),
    integer: (group) => Math.floor(uniform() * 3) + sizeOfCoalition(group),
    negative: (group) => (uniform() - 0.7) * 100 * sizeOfCoalition(group),
    vote: (group) => (sumOf(group) > half ? 1 : 0),
    additive: sumOf,
    constant: (group) => (sizeOfCoalition(group) > 1 ? 7 : 0),
    convex: (group) => sumOf(group) ** 2,
    savings: (group) => sumOf(group) - Math.max(...membersOf(group).map((member) => amounts[member]!)),
    sparse: (group) => (sizeOfCoalition(group) > 1 && uniform() < 0.2 ? Math.floor(uniform() * 5) : 0),
  };
  const values = Float64Array.from({ length: 2 ** players }, (_, group) =>
    group === 0 ? 0 : rules[shape](group),
  );
  return values;
}
