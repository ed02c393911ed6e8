import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyGame, drawGame, gameShapes } from '../../../test/support/any-game.ts';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import { createKohlbergCheck, type KohlbergCheck } from '../../../test/support/kohlberg-by-highs.ts';
import { coreIsNonEmpty, isInCore, leastCore } from './core.ts';
import { sizeOfCoalition, sumOver, valuesAlone } from './game.ts';
import { scaleOf } from './game-scale.ts';
import { type NucleolusSolution, nucleolus, perCapitaNucleolus, prenucleolus } from './nucleolus.ts';
import { checkLevels } from './nucleolus-certificate.ts';

const thousand = { numRuns: 1000 };
const hasImputation = (values: Float64Array, players: number): boolean =>
  sum(valuesAlone(values, players)) <= values.at(-1)! + 1e-12 * magnitude(values);

function sharesOf(solution: NucleolusSolution): Float64Array {
  if (solution.shares === null) throw new Error(`no nucleolus: ${solution.reason}`);
  expect(solution.certificate.holds).toBe(true);
  return solution.shares;
}

/** Excesses of the proper groups, largest first. */
function sortedExcesses(values: Float64Array, shares: ArrayLike<number>, perMember = false): number[] {
  return Array.from(
    values,
    (value, group) => (value - sumOver(shares, group)) / (perMember ? sizeOfCoalition(group) : 1),
  )
    .slice(1, -1)
    .sort((a, b) => b - a);
}

/** Whether the first list comes before or with the second, ties within a tolerance. */
function lexicographicallyAtMost(
  first: readonly number[],
  second: readonly number[],
  tolerance: number,
): boolean {
  for (const [index, amount] of first.entries()) {
    const gap = amount - second[index]!;
    if (Math.abs(gap) > tolerance) return gap < 0;
  }
  return true;
}

describe('nucleolus', () => {
  let kohlberg: KohlbergCheck;
  beforeAll(async () => {
    kohlberg = await createKohlbergCheck();
  });

  it.each(gameShapes)(
    'passes Kohlberg’s criterion, checked by another solver, on games of shape %s',
    (shape) => {
      for (let seed = 0; seed < 12; seed++) {
        const players = 2 + (seed % 4);
        const values = drawGame(shape, players, seed);
        const pre = sharesOf(prenucleolus(values, players));
        expect(kohlberg.holds(values, players, pre, { floors: false }), `prenucleolus of ${values}`).toBe(
          true,
        );
        if (!hasImputation(values, players)) continue;
        const shares = sharesOf(nucleolus(values, players));
        expect(kohlberg.holds(values, players, shares, { floors: true }), `nucleolus of ${values}`).toBe(
          true,
        );
      }
    },
  );

  it('is told from a sharing a little aside by the same criterion', () => {
    const values = drawGame('real', 4, 1);
    const shares = sharesOf(prenucleolus(values, 4)).slice();
    shares[0]! += 0.01;
    shares[1]! -= 0.01;
    expect(kohlberg.holds(values, 4, shares, { floors: false })).toBe(false);
  });

  it('adds up, respects what each is worth alone, and lies in the core when there is one', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const solution = nucleolus(values, players);
        if (!hasImputation(values, players)) {
          expect(solution).toEqual({ shares: null, reason: 'no-imputation' });
          return;
        }
        const shares = sharesOf(solution);
        expectClose([sum(shares)], [values.at(-1)!], magnitude(values), 1e-11);
        for (const [player, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(values[1 << player]! - 1e-9 * magnitude(values));
        }
        if (coreIsNonEmpty(values, players)) {
          expect(isInCore(values, players, shares)).toBe(true);
          expectClose(sharesOf(prenucleolus(values, players)), shares, magnitude(values), 1e-9);
        }
      }),
      thousand,
    );
  });

  it('moves with the unit and with what is added to each: a·v + b gives a·x + b', () => {
    fc.assert(
      fc.property(anyGame(2, 6), fc.integer({ min: 1, max: 2 ** 31 }), ({ values, players }, seed) => {
        const factor = 0.001 + (seed % 1000);
        const added = Array.from({ length: players }, (_, player) => ((seed >>> player) % 50) - 25);
        const moved = values.map((value, group) => factor * value + sumOver(added, group));
        const expected = sharesOf(prenucleolus(values, players)).map(
          (share, player) => factor * share + added[player]!,
        );
        expectClose(sharesOf(prenucleolus(moved, players)), expected, magnitude(moved), 1e-9);
      }),
      thousand,
    );
  });

  it('has sorted complaints that no other sharing beats', () => {
    fc.assert(
      fc.property(anyGame(2, 5), fc.integer(), ({ values, players }, seed) => {
        const shares = sharesOf(prenucleolus(values, players));
        const drawn = drawGame('negative', players, seed);
        const step = Array.from({ length: players }, (_, player) => drawn[player + 1]!);
        const mean = sum(step) / players;
        const reach = (magnitude(values) * 0.1) / magnitude(step);
        const other = shares.map((share, player) => share + reach * (step[player]! - mean));
        const tolerance = 1e-8 * magnitude(values);
        expect(
          lexicographicallyAtMost(sortedExcesses(values, shares), sortedExcesses(values, other), tolerance),
        ).toBe(true);
      }),
      thousand,
    );
  });

  it('per head, has complaints per member that no imputation beats', () => {
    fc.assert(
      fc.property(anyGame(2, 5), fc.integer(), ({ values, players }, seed) => {
        if (!hasImputation(values, players)) return;
        const shares = sharesOf(perCapitaNucleolus(values, players));
        const drawn = drawGame('additive', players, seed)
          .slice(1, players + 1)
          .map((weight) => weight + 0.1);
        const gain = values.at(-1)! - sum(valuesAlone(values, players));
        const other = valuesAlone(values, players).map(
          (own, player) => own + (gain * drawn[player]!) / sum(drawn),
        );
        const mixed = shares.map((share, player) => 0.9 * share + 0.1 * other[player]!);
        const tolerance = 1e-8 * magnitude(values);
        const best = sortedExcesses(values, shares, true);
        expect(lexicographicallyAtMost(best, sortedExcesses(values, mixed, true), tolerance)).toBe(true);
      }),
      thousand,
    );
  });

  it('differs from the prenucleolus where the latter gives somebody less than alone', () => {
    const values = Float64Array.of(0, 0, 0, 0, 0, 0, 10, 2);
    expectClose(sharesOf(prenucleolus(values, 3)), [-4, 3, 3], 10);
    expectClose(sharesOf(nucleolus(values, 3)), [0, 1, 1], 10);
  });

  it.each([
    ['a single player', Float64Array.of(0, 5), [5]],
    ['a game of zeros', new Float64Array(16), [0, 0, 0, 0]],
    ['an additive game', Float64Array.of(0, 1, 2, 3, 3, 4, 5, 6), [1, 2, 3]],
    ['gloves, one left and two right', Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1), [1, 0, 0]],
    ['a majority of three', Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1), [1 / 3, 1 / 3, 1 / 3]],
    ['losses only', Float64Array.of(0, -1, -1, -4), [-2, -2]],
    ['tiny amounts', Float64Array.of(0, 0, 0, 4e-12, 0, 0, 3e-12, 6e-12), [1.5e-12, 3.5e-12, 1e-12]],
    ['huge amounts', Float64Array.of(0, 0, 0, 4e30, 0, 0, 3e30, 6e30), [1.5e30, 3.5e30, 1e30]],
  ] as const)('is exact for %s', (_name, values, expected) => {
    const players = Math.log2(values.length);
    const solution = values.at(-1)! >= sum(valuesAlone(values, players)) ? nucleolus : prenucleolus;
    const scale = Math.max(...expected.map(Math.abs)) || 1;
    expectClose(sharesOf(solution(values, players)), expected, scale, 1e-13);
  });

  it.each([1e-5, 1e-8, 1e-10, 1e-12])('is found where ties are broken by differences of %d only', (noise) => {
    for (const [seed, shape] of gameShapes.entries()) {
      const players = 3 + (seed % 5);
      const broken = drawGame('real', players, seed);
      const values = drawGame(shape, players, seed).map((value, group) => value + noise * broken[group]!);
      const exact = sharesOf(prenucleolus(drawGame(shape, players, seed), players));
      const found = sharesOf(prenucleolus(values, players));
      expectClose([sum(found)], [values.at(-1)!], magnitude(values), 1e-11);
      expect(sortedExcesses(values, found)[0]! - sortedExcesses(values, exact)[0]!).toBeLessThan(
        4 * players * noise + 1e-12,
      );
    }
  });

  it('is not certified, rather than wrong, for what is not numbers', () => {
    expect(prenucleolus(Float64Array.of(0, 1, 2, Number.NaN), 2)).toEqual({
      shares: null,
      reason: 'not-certified',
    });
    expect(prenucleolus(Float64Array.of(0, 1, 2, Infinity), 2)).toEqual({
      shares: null,
      reason: 'not-certified',
    });
    expect(prenucleolus(Float64Array.of(0, 1, Number.NaN, 0, 0, 0, 0, 3), 3)).toEqual({
      shares: null,
      reason: 'not-certified',
    });
  });

  it('keeps what is at stake apart from large amounts that everybody has alone', () => {
    const small = drawGame('real', 6, 3);
    for (let player = 0; player < 6; player++) small[1 << player] = 0;
    const large = small.map((value, group) => value + 1e7 * sizeOfCoalition(group));
    const expected = sharesOf(prenucleolus(small, 6)).map((share) => share + 1e7);
    expectClose(sharesOf(prenucleolus(large, 6)), expected, 1, 1e-6);
  });

  it.each(gameShapes)('is found and certified for 10 to 13 players on games of shape %s', (shape) => {
    for (const players of [10, 13]) {
      const values = drawGame(shape, players, players);
      const { certificate } = prenucleolus(values, players) as Extract<
        NucleolusSolution,
        { shares: Float64Array }
      >;
      expect(certificate.holds).toBe(true);
      expect(certificate.largestBreach).toBeLessThan(1e-9);
      expect(certificate.levels.length).toBeLessThan(players);
    }
  });
});

describe('certificate of a nucleolus', () => {
  const values = drawGame('real', 6, 11);
  const problem = {
    values,
    players: 6,
    floors: null,
    perMember: false,
    ...scaleOf(values, valuesAlone(values, 6)),
  };
  const solution = prenucleolus(values, 6) as Extract<NucleolusSolution, { shares: Float64Array }>;
  const { levels } = solution.certificate;
  const [first] = levels;

  it('holds for the sharing it was made for', () => {
    expect(checkLevels(problem, solution.shares, levels)).toEqual(solution.certificate);
  });

  it.each([
    [
      'another sharing',
      solution.shares.map((share, player) => share + [0.1, -0.1, 0, 0, 0, 0][player]!),
      levels,
    ],
    ['a sharing that does not add up', solution.shares.map((share) => share + 0.1), levels],
    ['a level left out', solution.shares, levels.slice(1)],
    ['no level', solution.shares, []],
    [
      'a weight that is not positive',
      solution.shares,
      [{ ...first!, weights: first!.weights.map((weight) => -weight) }, ...levels.slice(1)],
    ],
    [
      'weights that do not balance',
      solution.shares,
      [{ ...first!, weights: first!.weights.map((weight, i) => weight * (i + 1)) }, ...levels.slice(1)],
    ],
    ['another excess', solution.shares, [{ ...first!, excess: first!.excess + 0.1 }, ...levels.slice(1)]],
  ])('does not hold for %s', (_name, shares, claimed) => {
    expect(checkLevels(problem, shares, claimed).holds).toBe(false);
  });
});

describe('least core', () => {
  it('is the largest complaint that the prenucleolus leaves, and its point reaches it', () => {
    fc.assert(
      fc.property(anyGame(2, 7), ({ values, players }) => {
        const { epsilon, point } = leastCore(values, players);
        const tolerance = 1e-9 * magnitude(values);
        expect(
          Math.abs(sortedExcesses(values, sharesOf(prenucleolus(values, players)))[0]! - epsilon),
        ).toBeLessThan(tolerance);
        expect(Math.abs(sortedExcesses(values, point)[0]! - epsilon)).toBeLessThan(tolerance);
        expect(Math.abs(sum(point) - values.at(-1)!)).toBeLessThan(tolerance);
      }),
      thousand,
    );
  });
});
