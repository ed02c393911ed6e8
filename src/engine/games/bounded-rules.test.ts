import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGame } from '../../../test/support/any-game.ts';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import { isConvex } from './convexity.ts';
import { marginalsToWhole, sumOver, valuesAlone } from './game.ts';
import { savingsGame } from './game-question.ts';
import { gatelyPoint, separableCosts } from './gately-point.ts';
import { minimalRights, tauValue } from './tau-value.ts';

const thousand = { numRuns: 1000 };

describe('tau value', () => {
  it('exists exactly for quasi-balanced games, between minimal rights and marginal contributions', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const scale = magnitude(values) * players;
        const upper = marginalsToWhole(values, players);
        const lower = Array.from(upper, (marginal, player) =>
          Math.max(
            ...Array.from(values, (value, group) =>
              (group >>> player) & 1 ? value - sumOver(upper, group) + marginal : -Infinity,
            ),
          ),
        );
        expectClose(minimalRights(values, players, upper), lower, scale);
        const worth = values.at(-1)!;
        const slack = Math.min(
          worth - sum(lower),
          sum(upper) - worth,
          ...lower.map((right, player) => upper[player]! - right),
        );
        const { shares, reason } = tauValue(values, players);
        if (slack > 1e-9 * scale) expect(shares).not.toBeNull();
        if (slack < -1e-9 * scale) expect(reason).toBe('not-quasi-balanced');
        if (shares === null) return;
        expectClose([sum(shares)], [worth], scale);
        for (const [player, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(lower[player]! - 1e-9 * scale);
          expect(share).toBeLessThanOrEqual(upper[player]! + 1e-9 * scale);
        }
      }),
      thousand,
    );
  });

  it('is the Gately point of a convex game', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        if (!isConvex(values, players)) return;
        const { shares } = gatelyPoint(values, players);
        expectClose(tauValue(values, players).shares!, shares!, magnitude(values) * players, 1e-9);
      }),
      thousand,
    );
  });

  it('of Gately’s own game is not its Gately point', () => {
    // Three regions of India, costs in 1967 crores of rupees (Gately 1974): values are savings, in the unit of the source.
    const values = Float64Array.of(0, 0, 0, 1170, 0, 770, 210, 1530);
    const tau = tauValue(values, 3).shares!;
    const gately = gatelyPoint(values, 3).shares!;
    expectClose(tau, [912.07, 419.31, 198.62], 1, 0.005);
    expect(Math.abs(tau[0]! - gately[0]!)).toBeGreaterThan(1);
  });

  it('does not exist where a majority decides', () => {
    expect(tauValue(Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), 3)).toEqual({
      shares: null,
      reason: 'not-quasi-balanced',
    });
  });

  it('gives 0 in a game of zeros', () => {
    expect(tauValue(new Float64Array(8), 3).shares).toEqual(new Float64Array(3));
    expect(gatelyPoint(new Float64Array(8), 3).shares).toEqual(new Float64Array(3));
    expect(separableCosts(new Float64Array(8), 3).shares).toEqual(new Float64Array(3));
  });
});

describe('Gately point', () => {
  it('makes everybody’s leaving cost the others the same multiple of what it costs oneself', () => {
    fc.assert(
      fc.property(anyGame(2, 7), ({ values, players }) => {
        const { shares } = gatelyPoint(values, players);
        const alone = valuesAlone(values, players);
        const upper = marginalsToWhole(values, players);
        const width = sum(upper) - sum(alone);
        if (shares === null) {
          expect(Math.abs(width)).toBeLessThan(1e-9 * magnitude(values));
          return;
        }
        expectClose([sum(shares)], [values.at(-1)!], magnitude(values) * players, 1e-9);
        const gain = values.at(-1)! - sum(alone);
        for (const [player, share] of shares.entries()) {
          const mine = (share - alone[player]!) * width;
          expectClose(
            [mine],
            [(upper[player]! - alone[player]!) * gain],
            magnitude(values) ** 2 * players,
            1e-9,
          );
        }
      }),
      thousand,
    );
  });

  it('does not exist when marginal contributions add up to the values alone and not to the whole', () => {
    expect(gatelyPoint(Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), 3)).toEqual({
      shares: null,
      reason: 'no-common-propensity',
    });
  });
});

describe('separable costs', () => {
  it('are the Gately point of the savings turned back into costs, when nobody has another bound than its cost alone', () => {
    fc.assert(
      fc.property(anyGame(2, 7), ({ values: costs, players }) => {
        const saved = gatelyPoint(savingsGame(costs, players), players).shares;
        const { shares } = separableCosts(costs, players);
        if (saved === null || shares === null) return;
        const turned = saved.map((saving, player) => costs[1 << player]! - saving);
        const width = Math.abs(sum(marginalsToWhole(costs, players)) - sum(valuesAlone(costs, players)));
        if (width < 1e-6 * magnitude(costs)) return;
        expectClose(shares, turned, (magnitude(costs) ** 2 * players ** 2) / width, 1e-12);
      }),
      thousand,
    );
  });

  it('count no more than the benefit of a purpose that is worth less than its cost alone', () => {
    const costs = Float64Array.of(0, 10, 20, 24);
    expectClose(separableCosts(costs, 2).shares!, [7, 17], 24);
    expectClose(
      separableCosts(costs, 2, Float64Array.of(6, 30)).shares!,
      [4 + (6 * 2) / 8, 14 + (6 * 6) / 8],
      24,
    );
  });
});
