import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import { airportNucleolus } from './airport-game.ts';
import { banzhafIndex } from './banzhaf-index.ts';
import { isConvex } from './convexity.ts';
import { leastCore } from './core.ts';
import { countedBanzhaf, countedShapley, inWholeUnits } from './counted-game.ts';
import { membersOf, sumOver, valuesAlone } from './game.ts';
import { type FamilyFigures, familyOf, type GameFamily } from './game-family.ts';
import { savingsGame } from './game-question.ts';
import { nucleolus, perCapitaNucleolus, prenucleolus } from './nucleolus.ts';
import { shapleyValue } from './shapley-value.ts';

const runs = { numRuns: 1000 };
const figure = fc.integer({ min: 0, max: 40 }).map((quarter) => quarter / 4);
const list = fc.array(figure, { minLength: 1, maxLength: 7 });

const anyFamily: fc.Arbitrary<FamilyFigures> = fc.oneof(
  list.map((airport) => ({ airport })),
  fc
    .tuple(list, fc.integer({ min: 1, max: 20 }))
    .map(([weights, quota]) => ({ weightedVoting: { quota, weights } })),
  fc
    .tuple(list, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([claims, part]) => ({ bankruptcy: { estate: Math.floor(part * sum(claims) * 4) / 4, claims } })),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([left, right]) => ({ glove: { left, right } })),
  fc
    .array(
      fc.record({
        members: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        amount: fc.double({ min: -9, max: 9, noNaN: true }),
      }),
      { maxLength: 6 },
    )
    .map((dividends) => ({ dividends })),
);

const valueGameOf = (family: GameFamily): Float64Array =>
  family.kind === 'cost' ? savingsGame(family.list(), family.players) : family.list();

describe('families of games', () => {
  it('have closed forms that agree with their list', () => {
    fc.assert(
      fc.property(anyFamily, (figures) => {
        const family = familyOf(figures, 5);
        const values = family.list();
        const whole = values.length - 1;
        const scale = magnitude(values);
        expectClose(family.shapley()!, shapleyValue(values, family.players), scale);
        expectClose(family.banzhaf()!, banzhafIndex(values, family.players), scale);
        expectClose([family.worth], [values[whole]!], scale);
        expectClose(family.alone, valuesAlone(values, family.players), scale);
        expectClose(
          family.marginals,
          Array.from(family.alone, (_, player) => values[whole]! - values[whole ^ (1 << player)]!),
          scale,
        );
        if (family.convex) expect(isConvex(valueGameOf(family), family.players)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same game along orders of arrival', () => {
    fc.assert(
      fc.property(anyFamily, fc.nat(), (figures, seed) => {
        const family = familyOf(figures, 5);
        const values = family.list();
        const game = family.ordered();
        for (const group of [seed % values.length, values.length - 1]) {
          let worth = game.start();
          for (const member of membersOf(group).reverse()) worth = game.add(member);
          expectClose([worth], [values[group]!], magnitude(values));
        }
      }),
      runs,
    );
  });

  it('have nucleoli that agree with the certified ones, each in its kind', () => {
    fc.assert(
      fc.property(anyFamily, (figures) => {
        const family = familyOf(figures, 5);
        const closed = family.nucleolus?.();
        if (!closed) return;
        const values = valueGameOf(family);
        const { shares } = nucleolus(values, family.players);
        const inKind =
          family.kind === 'cost' ? shares!.map((saving, player) => family.alone[player]! - saving) : shares!;
        expectClose(closed.shares, inKind, magnitude(values), 1e-9);
        expectClose(prenucleolus(values, family.players).shares!, shares!, magnitude(values), 1e-9);
        if (closed.leastCore !== undefined && family.players > 1) {
          expectClose(
            [closed.leastCore],
            [leastCore(values, family.players).epsilon],
            magnitude(values),
            1e-9,
          );
        }
      }),
      runs,
    );
  });

  it('share gloves alike per member and in all', () => {
    for (const [left, right] of [
      [1, 2],
      [2, 2],
      [3, 1],
      [0, 2],
    ] as const) {
      const family = familyOf({ glove: { left, right } }, 0);
      expectClose(
        perCapitaNucleolus(family.list(), left + right).shares!,
        family.nucleolus!().shares,
        1,
        1e-9,
      );
    }
  });

  it('share a runway among 20,000 planes', () => {
    const costs = Array.from({ length: 20_000 }, (_, plane) => 1 + (plane % 12) ** 2);
    const family = familyOf({ airport: costs }, 0);
    expectClose([sum(family.shapley()!)], [122], 122, 1e-9);
    const fees = airportNucleolus(costs).shares;
    expectClose([sum(fees)], [122], 122, 1e-9);
    expect(Math.min(...fees)).toBeGreaterThan(0);
  });
});

describe('counting groups by size and total', () => {
  it('gives the shares of the list for any worth by number of members and total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (sizes, power) => {
          const worth = (members: number, total: number): number =>
            members === 0 ? 0 : total ** power - members ** 1.5;
          const values = Float64Array.from({ length: 2 ** sizes.length }, (_, group) =>
            worth(membersOf(group).length, sumOver(sizes, group)),
          );
          expectClose(
            countedShapley({ sizes, worth })!,
            shapleyValue(values, sizes.length),
            magnitude(values),
          );
          expectClose(
            countedBanzhaf({ sizes, worth })!,
            banzhafIndex(values, sizes.length),
            magnitude(values),
          );
        },
      ),
      runs,
    );
  });

  it('gives the power of 27 votes of a council as published (weights of the Treaty of Nice, 255 of 345)', () => {
    const weights = [
      29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3,
    ];
    const power = countedShapley({ sizes: weights, worth: (_, total) => (total >= 255 ? 1 : 0) })!;
    expectClose([sum(power)], [1]);
    expect(power[0]!).toBeCloseTo(0.0867, 3);
    expect(power[26]!).toBeCloseTo(0.0082, 3);
  });

  it('declines when there is too much to count', () => {
    expect(countedShapley({ sizes: new Array<number>(1000).fill(5000), worth: () => 0 })).toBeNull();
  });

  it('is done in whole units where there are some', () => {
    expect(inWholeUnits([12.5, 25, 100])).toEqual({ sizes: [1, 2, 8], unit: 12.5 });
    expect(inWholeUnits([0.1 + 0.2, 0.3, 0.6])).toEqual({ sizes: [1, 1, 2], unit: 0.3 });
    expect(inWholeUnits([Math.PI, 1])).toBeNull();
    const votes = familyOf({ weightedVoting: { quota: 1, weights: [0.7, 0.1, 0.2] } }, 3);
    expect(votes.worth).toBe(1);
    expect(votes.list().at(-1)).toBe(1);
  });
});
