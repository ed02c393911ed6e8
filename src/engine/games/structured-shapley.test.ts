import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import { pow } from '../arithmetic/index.ts';
import { randomBits } from '../uncertainty/random-bits.ts';
import { countedShapley } from './counted-game.ts';
import { exponentialNodes } from './exponential-sum.ts';
import { membersOf } from './game.ts';
import { shapleyValue } from './shapley-value.ts';
import type { PooledLawPart, StructuredPart } from './structured-part.ts';
import { structuredShapley } from './structured-shapley.ts';
import { structuredWorth } from './structured-worth.ts';

const everyone = (players: number): number[] => Array.from({ length: players }, (_, player) => player);

/** Parts of every kind, on users drawn among the players. */
function drawParts(players: number, seed: number): StructuredPart[] {
  const bits = randomBits(seed, 1);
  const uniform = (): number => bits() / 2 ** 32;
  const some = (): number[] => everyone(players).filter(() => uniform() < 0.6);
  const amounts = (length: number): number[] => Array.from({ length }, () => 20 * uniform() - 5);
  const bySize = (): number[] => amounts(players + 1);
  const [users, lawUsers, tableUsers] = [some(), some(), some().slice(0, 4)];
  const table = Float64Array.from({ length: 2 ** tableUsers.length }, (_, group) =>
    group === 0 ? 0 : 10 * uniform(),
  );
  const needs = lawUsers.map(() => (uniform() < 0.3 ? 0.001 : 100) * (0.01 + uniform()));
  return [
    { kind: 'size', bySize: bySize() },
    { kind: 'additive', bySize: bySize(), amounts: amounts(players) },
    { kind: 'additive', amounts: amounts(players) },
    { kind: 'dividend', bySize: bySize(), members: users, amount: 7 },
    { kind: 'dividend', members: everyone(players), amount: -3 },
    { kind: 'table', bySize: bySize(), members: tableUsers, values: table },
    { kind: 'pooled-use', bySize: bySize(), users, savings: amounts(users.length), fixed: 10 * uniform() },
    {
      kind: 'pooled-law',
      bySize: bySize(),
      users: lawUsers,
      needs,
      fixed: 12 * uniform(),
      unitCost: uniform(),
      elasticity: 0.05 + 0.95 * uniform(),
    },
  ];
}

function listGame(parts: readonly StructuredPart[], players: number): Float64Array {
  return Float64Array.from({ length: 2 ** players }, (_, group) => structuredWorth(parts, membersOf(group)));
}

describe('structured Shapley value', () => {
  it('is the Shapley value of the listed game, for sums of parts of every kind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer(), (players, seed) => {
        const parts = drawParts(players, seed);
        const values = listGame(parts, players);
        const found = structuredShapley(parts, players);
        expectClose(found.shares, shapleyValue(values, players), magnitude(values));
        expectClose([found.worth], [values.at(-1)!], magnitude(values));
        expect(found).toMatchObject({ method: 'exact', errorBound: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([0.02, 0.3, 0.5, 0.8, 0.97, 1])(
    'agrees with the list when a cost law of power %d has too many users to list',
    (elasticity) => {
      const players = 15;
      const needs = everyone(players).map(
        (player) => (player % 4 === 0 ? 0.003 : 1) * (0.37 + 11.3 * ((player * 0.618) % 1)),
      );
      const bySize = everyone(players + 1).map((size) => 1 - Math.exp(-size / 4));
      const parts: PooledLawPart[] = [
        {
          kind: 'pooled-law',
          bySize,
          users: everyone(players).slice(1),
          needs: needs.slice(1),
          fixed: 3,
          unitCost: 2,
          elasticity,
        },
      ];
      const values = listGame(parts, players);
      const found = structuredShapley(parts, players);
      expectClose(found.shares, shapleyValue(values, players), magnitude(values), 1e-13);
      expect(found.method).toBe(elasticity === 1 ? 'exact' : 'quadrature');
      expect(found.errorBound).toBeLessThan(1e-12 * magnitude(values));
    },
  );

  it('agrees with counting for 40 members whose needs are whole numbers', () => {
    const players = 40;
    const needs = everyone(players).map((player) => 1 + ((7 * player) % 9));
    const bySize = everyone(players + 1).map((size) => 1 - Math.exp(-size / 5));
    const law: PooledLawPart = {
      kind: 'pooled-law',
      bySize,
      users: everyone(players),
      needs,
      fixed: 12,
      unitCost: 1,
      elasticity: 0.8,
    };
    const alone = needs.map((need) => 12 + pow(need, 0.8));
    // Costs alone do not depend on the total: they are counted as a game of their own, member by member.
    const counted = countedShapley({
      sizes: needs,
      worth: (size, total) => (size === 0 ? 0 : -bySize[size]! * (12 + pow(total, 0.8))),
    })!;
    const additive = structuredShapley([{ kind: 'additive', bySize, amounts: alone }], players).shares;
    const expected = counted.map((share, player) => share + additive[player]!);
    expectClose(structuredShapley([law], players).shares, expected, 500, 1e-13);
  });

  it('shares a hundred members’ alliance so that shares add up and members alike get alike', () => {
    const players = 100;
    const bySize = everyone(players + 1).map((size) => 1 - Math.exp(-size / 30));
    const needs = everyone(players).map((player) => 3.7 + (player % 10) * 1.3);
    const { shares, worth } = structuredShapley(
      [
        {
          kind: 'pooled-law',
          bySize,
          users: everyone(players),
          needs,
          fixed: 12,
          unitCost: 1.1,
          elasticity: 0.8,
        },
      ],
      players,
    );
    expectClose([sum(shares)], [worth], worth);
    for (let player = 10; player < players; player++)
      expectClose([shares[player]!], [shares[player - 10]!], worth);
    for (let player = 1; player < 10; player++)
      expect(shares[player]!).not.toBeCloseTo(shares[player - 1]!, 3);
  });

  it('gives a single player what it is worth', () => {
    expect(structuredShapley([{ kind: 'additive', amounts: [4] }], 1).shares).toEqual(Float64Array.of(4));
  });
});

describe('powers as sums of exponentials', () => {
  it('are within 2e-15 of Q^b from the least need to the whole', () => {
    for (const elasticity of [0.001, 0.2, 0.5, 0.8, 0.999]) {
      for (const least of [0.1, 1e-3, 1e-8]) {
        const { linear, square, constant, rates, weights } = exponentialNodes(elasticity, least);
        for (let need = least; need < 1; need *= 1.37) {
          const found = rates.reduce(
            (value, rate, node) => value - weights[node]! * Math.expm1(-rate * need),
            linear * need - square * need ** 2 + constant,
          );
          expect(Math.abs(found / pow(need, elasticity) - 1)).toBeLessThan(4e-15);
        }
      }
    }
  });
});
