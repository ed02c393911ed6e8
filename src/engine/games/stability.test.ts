import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGame } from '../../../test/support/any-game.ts';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import { slowConvex, slowCover, slowSuperadditive } from '../../../test/support/slow-games.ts';
import { isConvex, isSuperadditive } from './convexity.ts';
import { coreIsNonEmpty, costOfStability, isInCore, leastCore, objections } from './core.ts';
import { sumOver } from './game.ts';
import { savingsGame } from './game-question.ts';
import { prenucleolus } from './nucleolus.ts';
import { shapleyValue } from './shapley-value.ts';
import { superadditiveCover } from './superadditive-cover.ts';

const thousand = { numRuns: 1000 };

describe('superadditive cover', () => {
  it('is the best over every way to work in blocks or not at all', () => {
    fc.assert(
      fc.property(anyGame(1, 6), ({ values, players }) => {
        const cover = superadditiveCover(values, players);
        expectClose(
          cover,
          Array.from(values, (_, group) => slowCover(values, group)),
          players * magnitude(values),
        );
      }),
      thousand,
    );
  });

  it('is superadditive, at least the game, and its own cover', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const cover = superadditiveCover(values, players);
        expect(isSuperadditive(cover, players)).toBe(true);
        for (const [group, worth] of cover.entries())
          expect(worth).toBeGreaterThanOrEqual(Math.max(0, values[group]!));
        expectClose(superadditiveCover(cover, players), cover, magnitude(cover));
      }),
      thousand,
    );
  });

  it('lets members of the worked alliance decline: two pairs of three would rather not ally', () => {
    const values = Float64Array.of(0, 0, 0, 6.326, 0, -4.101, -14.398, 43.349);
    expect(superadditiveCover(values, 3)).toEqual(Float64Array.of(0, 0, 0, 6.326, 0, 0, 0, 43.349));
  });

  it('refuses more than 16 players', () => {
    expect(() => superadditiveCover(new Float64Array(2 ** 17), 17)).toThrow('at most 16 players, not 17');
  });
});

describe('superadditivity and convexity', () => {
  it('agree with their definitions over all pairs of groups', () => {
    fc.assert(
      fc.property(anyGame(1, 6), ({ values, players }) => {
        expect(isSuperadditive(values, players, 1e-9)).toBe(slowSuperadditive(values));
        expect(isConvex(values, players, 1e-9)).toBe(slowConvex(values));
      }),
      thousand,
    );
  });

  it('make the core hold the Shapley value of a convex game', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        if (!isConvex(values, players)) return;
        expect(isSuperadditive(values, players, 1e-8 * magnitude(values))).toBe(true);
        expect(isInCore(values, players, shapleyValue(values, players), 1e-7 * magnitude(values))).toBe(true);
      }),
      thousand,
    );
  });
});

describe('core', () => {
  it('is empty exactly when the least core is above 0 or a subsidy is needed', () => {
    fc.assert(
      fc.property(anyGame(1, 6), ({ values, players }) => {
        const tolerance = 1e-9 * magnitude(values);
        const subsidy = costOfStability(values, players);
        expect(coreIsNonEmpty(values, players, tolerance)).toBe(subsidy <= players * tolerance);
        if (players > 1)
          expect(leastCore(values, players).epsilon <= tolerance).toBe(subsidy <= players * tolerance);
      }),
      thousand,
    );
  });

  it('is not empty any more once the whole gets the cost of stability, and is with a little less', () => {
    fc.assert(
      fc.property(anyGame(2, 6), ({ values, players }) => {
        const subsidy = costOfStability(values, players);
        const helped = values.slice();
        helped[helped.length - 1]! += subsidy;
        expect(coreIsNonEmpty(helped, players, 1e-8 * magnitude(helped))).toBe(true);
        if (subsidy < 1e-3 * magnitude(values)) return;
        helped[helped.length - 1]! -= subsidy / 100;
        expect(coreIsNonEmpty(helped, players)).toBe(false);
      }),
      thousand,
    );
  });

  it('has the objections that its definition gives, largest first, 100 at most', () => {
    fc.assert(
      fc.property(anyGame(1, 8), ({ values, players }) => {
        const shares = shapleyValue(values, players);
        const tolerance = 1e-9 * magnitude(values);
        const gains = Array.from(values, (value, group) => ({ group, gain: value - sumOver(shares, group) }))
          .slice(1, -1)
          .filter(({ gain }) => gain > tolerance);
        const found = objections(values, players, shares);
        expect(found.length).toBe(Math.min(100, gains.length));
        expect(isInCore(values, players, shares)).toBe(gains.length === 0);
        gains.sort((a, b) => b.gain - a.gain);
        expectClose(
          found.map(({ gain }) => gain),
          gains.slice(0, 100).map(({ gain }) => gain),
          magnitude(values),
        );
        for (const { group, gain } of found)
          expectClose([gain], [values[group]! - sumOver(shares, group)], magnitude(values));
      }),
      thousand,
    );
  });

  it('knows the cost of stability of a majority of three, and of two who each can do all alone', () => {
    expectClose([costOfStability(Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), 3)], [0.5]);
    expectClose([costOfStability(Float64Array.of(0, 4, 4, 4), 2)], [4], 4);
    expect(costOfStability(Float64Array.of(0, 7), 1)).toBe(0);
  });

  it('refuses a sharing that does not add up', () => {
    const values = Float64Array.of(0, 0, 0, 10);
    expect(isInCore(values, 2, Float64Array.of(5, 5))).toBe(true);
    expect(isInCore(values, 2, Float64Array.of(5, 6))).toBe(false);
    expect(isInCore(values, 2, Float64Array.of(-1, 11))).toBe(false);
  });

  it('has no proper group to listen to with one player', () => {
    expect(leastCore(Float64Array.of(0, 3), 1)).toEqual({ epsilon: -Infinity, point: Float64Array.of(3) });
    expect(coreIsNonEmpty(Float64Array.of(0, -3), 1)).toBe(true);
  });

  it('is that of the savings when costs are given', () => {
    const costs = Float64Array.of(0, 8, 11, 11, 13, 13, 13, 13);
    const savings = savingsGame(costs, 3);
    expect(savings).toEqual(Float64Array.of(0, 0, 0, 8, 0, 8, 11, 19));
    const { shares } = prenucleolus(savings, 3);
    expect(isInCore(savings, 3, shares!)).toBe(true);
    expect(sum(shares!)).toBeCloseTo(19, 12);
  });
});
