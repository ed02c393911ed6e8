import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  cliffsDelta,
  cohenKappa,
  cronbachAlpha,
  differenceInDifferences,
  effectiveSize,
  fleissKappa,
  holmAdjusted,
  isPublishable,
  kendallW,
  kruskalWallis,
  meanRanks,
  newcombeGap,
  rake,
  updateContribution,
  usualPublicationRule,
  wilsonInterval,
} from './index.ts';

const runs = { numRuns: 1000 };
const count = fc.integer({ min: 0, max: 40 });
const proportion = fc
  .tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
  .filter(([yes, no]) => yes + no > 0)
  .map(([yes, no]) => ({ yes, answers: yes + no }));
const scaled = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.tuple(
      fc.array(count, { minLength: width, maxLength: width }),
      fc.array(count, { minLength: width, maxLength: width }),
    ),
  )
  .filter(([a, b]) => a.some((n) => n > 0) && b.some((n) => n > 0));
const people = (counts: readonly number[]): number[] =>
  counts.flatMap((size, answer) => Array.from({ length: size }, () => answer));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('intervals and gaps', () => {
  it('Wilson holds the share, stays within 0 and 1, mirrors, and narrows with more answers', () => {
    fc.assert(
      fc.property(proportion, ({ yes, answers }) => {
        const { low, high } = wilsonInterval(yes, answers);
        const share = yes / answers;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-15);
        expect(high).toBeGreaterThanOrEqual(share - 1e-15);
        const mirrored = wilsonInterval(answers - yes, answers);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        const wider = wilsonInterval(4 * yes, 4 * answers);
        expect(wider.high - wider.low).toBeLessThan(high - low);
      }),
      runs,
    );
  });

  it('a gap holds its difference, changes sign with its groups, and is the test of two columns', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const gap = newcombeGap(a, b);
        const back = newcombeGap(b, a);
        expect(gap.low).toBeLessThanOrEqual(gap.difference + 1e-15);
        expect(gap.high).toBeGreaterThanOrEqual(gap.difference - 1e-15);
        expect(gap.low).toBeGreaterThanOrEqual(-1);
        expect(gap.high).toBeLessThanOrEqual(1);
        expect(back.low).toBeCloseTo(-gap.high, 12);
        expect(back.p).toBeCloseTo(gap.p, 12);
        expect(gap.p).toBeGreaterThanOrEqual(0);
        expect(gap.p).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('Holm never lowers a p-value nor changes their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (values) => {
        const adjusted = holmAdjusted(values);
        for (const [a, p] of values.entries()) {
          expect(adjusted[a]!).toBeGreaterThanOrEqual(p);
          expect(adjusted[a]!).toBeLessThanOrEqual(Math.min(1, p * values.length) + 1e-15);
          for (const [b, other] of values.entries())
            if (p < other) expect(adjusted[a]!).toBeLessThanOrEqual(adjusted[b]!);
        }
      }),
      runs,
    );
  });
});

describe('orders', () => {
  it('ranks and Cliff’s delta agree with pairs counted one by one', () => {
    fc.assert(
      fc.property(scaled, ([a, b]) => {
        const first = people(a);
        const second = people(b);
        const signs = sum(first.flatMap((x) => second.map((y) => Math.sign(x - y))));
        const { value } = cliffsDelta(a, b);
        expect(value!.delta).toBeCloseTo(signs / (first.length * second.length), 12);
        const [rankA, rankB] = meanRanks([a, b]) as [number, number];
        const all = first.length + second.length;
        expect(rankA * first.length + rankB * second.length).toBeCloseTo((all * (all + 1)) / 2, 6);
        // Mann and Whitney: U from ranks is U from pairs.
        const u = first.length * rankA - (first.length * (first.length + 1)) / 2;
        expect((2 * u) / (first.length * second.length) - 1).toBeCloseTo(value!.delta, 9);
        const interval = value!.interval.value;
        if (interval === null) expect(Math.min(first.length, second.length)).toBe(1);
        else {
          expect(interval.low).toBeLessThanOrEqual(value!.delta + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(value!.delta - 1e-12);
        }
      }),
      runs,
    );
  });

  it('Kruskal-Wallis does not depend on the order of groups, and is absent when all answer the same', () => {
    fc.assert(
      fc.property(scaled, ([a, b]) => {
        const test = kruskalWallis([a, b]);
        const answered = a.filter((size, answer) => size + b[answer]! > 0).length;
        if (answered < 2) expect(test).toEqual({ value: null, reason: 'no-variance' });
        else {
          expect(test.value!.h).toBeCloseTo(kruskalWallis([b, a]).value!.h, 9);
          expect(test.value!.p).toBeGreaterThanOrEqual(0);
          expect(test.value!.p).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('Kendall’s W stays within 0 and 1, and ignores the unit of each person', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (scores) => {
        const found = kendallW(scores);
        if (found.value === null) {
          expect(scores.every((row) => new Set(row).size === 1)).toBe(true);
          return;
        }
        expect(found.value.w).toBeGreaterThanOrEqual(0);
        expect(found.value.w).toBeLessThanOrEqual(1);
        const scaledUp = scores.map((row, person) => row.map((score) => score * (person + 2) + 7));
        expect(kendallW(scaledUp).value!.w).toBeCloseTo(found.value.w, 12);
      }),
      runs,
    );
  });

  it('the tail of the chi-square decreases, and matches integration', () => {
    const density = (x: number, degrees: number): number => {
      let norm = degrees % 2 === 0 ? 1 : Math.sqrt(Math.PI);
      for (let k = degrees / 2 - 1; k > 0; k--) norm *= k;
      return (x ** (degrees / 2 - 1) * Math.exp(-x / 2)) / (2 ** (degrees / 2) * norm);
    };
    for (const degrees of [2, 3, 4, 5, 7, 10, 11]) {
      const steps = 20_000;
      for (const x of [0.5, 3, 12, 30]) {
        let integral = 0;
        for (let k = 0; k < steps; k++)
          integral += density(x + ((k + 0.5) * 200) / steps, degrees) * (200 / steps);
        expect(chiSquareTail(x, degrees)).toBeCloseTo(integral, 5);
      }
    }
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(1e6, 3)).toBe(0);
  });
});

describe('agreement', () => {
  const square = fc
    .integer({ min: 1, max: 5 })
    .chain((size) =>
      fc.array(fc.array(count, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );

  it('Cohen’s kappa is at most 1, reached when nobody disagrees, and absent when one category serves', () => {
    fc.assert(
      fc.property(square, (table) => {
        const kappa = cohenKappa(table);
        const diagonal = table.map((row, k) => row.map((n, j) => (j === k ? n : 0)));
        const used = diagonal.filter((row) => sum(row) > 0).length;
        if (used >= 2) expect(cohenKappa(diagonal).value).toBeCloseTo(1, 12);
        else expect(cohenKappa(diagonal).value).toBeNull();
        if (kappa.value !== null) {
          expect(kappa.value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(kappa.value)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('Fleiss’ kappa of two readers is that of their pooled categories', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (read) => {
        const counts = read.map(([a, b]) => [0, 1, 2, 3].map((k) => Number(a === k) + Number(b === k)));
        const shares = [0, 1, 2, 3].map((k) => sum(counts.map((row) => row[k]!)) / (2 * read.length));
        const byChance = sum(shares.map((share) => share * share));
        const agreed = read.filter(([a, b]) => a === b).length / read.length;
        const found = fleissKappa(counts).value;
        if (byChance > 1 - 1e-12) expect(found).toBeNull();
        else expect(found).toBeCloseTo((agreed - byChance) / (1 - byChance), 9);
      }),
      runs,
    );
  });

  it('alpha does not change when people or items change places, nor with a common unit', () => {
    const items = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 8 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(items, (table) => {
        const found = cronbachAlpha(table);
        const turned = cronbachAlpha(table.map((row) => row.map((x) => 3 * x - 1).reverse()).reverse());
        if (found.value === null) expect(turned.value).toBeNull();
        else {
          expect(found.value.alpha).toBeLessThanOrEqual(1 + 1e-9);
          expect(turned.value!.alpha).toBeCloseTo(found.value.alpha, 6);
        }
      }),
      runs,
    );
  });
});

describe('weights and causes', () => {
  it('raked margins are exact, and the effective size is never above the number of answers', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.record({
          cells: fc.array(fc.integer({ min: 1, max: 50 }), {
            minLength: rows * columns,
            maxLength: rows * columns,
          }),
          population: fc.array(fc.integer({ min: 1, max: 5_000 }), {
            minLength: rows * columns,
            maxLength: rows * columns,
          }),
          columns: fc.constant(columns),
        }),
      );
    fc.assert(
      fc.property(table, ({ cells, population, columns }) => {
        const rows = cells.length / columns;
        const rowTargets = Array.from({ length: rows }, (_, r) =>
          sum(population.slice(r * columns, (r + 1) * columns)),
        );
        const columnTargets = Array.from({ length: columns }, (_, c) =>
          sum(population.filter((__, k) => k % columns === c)),
        );
        const list = cells.map((size, k) => ({
          categories: [Math.floor(k / columns), k % columns],
          count: size,
          weight: 1 + (k % 3),
        }));
        const raked = rake(list, [rowTargets, columnTargets]);
        if (!raked.converged) throw new Error('not converged');
        const totals = list.map(({ count: size }, k) => size * raked.weights[k]!);
        // Margins are met to a share of the whole: a target of 2 among thousands has fewer digits.
        const whole = sum(rowTargets);
        for (const [r, target] of rowTargets.entries())
          expect(sum(totals.slice(r * columns, (r + 1) * columns)) / whole).toBeCloseTo(target / whole, 9);
        for (const [c, target] of columnTargets.entries())
          expect(sum(totals.filter((_, k) => k % columns === c)) / whole).toBeCloseTo(target / whole, 9);
        expect(raked.effectiveSize).toBeLessThanOrEqual(sum(cells) * (1 + 1e-12));
        // Raking keeps the odds of the start.
        const odds = (k: number, j: number) =>
          raked.weights[k]! / list[k]!.weight / (raked.weights[j]! / list[j]!.weight);
        expect(odds(0, 1) / odds(columns, columns + 1)).toBeCloseTo(1, 6);
      }),
      runs,
    );
  });

  it('says what keeps targets out of reach: empty crossings, or bounds', () => {
    const cell = (row: number, column: number, size = 1) => ({
      categories: [row, column],
      count: size,
      weight: 1,
    });
    const diagonal = [cell(0, 0), cell(1, 1)];
    expect(
      rake(diagonal, [
        [1, 3],
        [2, 2],
      ]),
    ).toMatchObject({ converged: false, reason: 'impossible-margins' });
    const full = [cell(0, 0, 50), cell(0, 1, 50), cell(1, 0, 1), cell(1, 1, 1)];
    expect(
      rake(
        full,
        [
          [50, 52],
          [51, 51],
        ],
        { most: 3 },
      ),
    ).toMatchObject({ converged: false, reason: 'bounds-too-tight' });
    const bounded = rake(
      full,
      [
        [95, 7],
        [51, 51],
      ],
      { least: 0.5, most: 4 },
    );
    expect(bounded.converged && Math.max(...bounded.weights)).toBeLessThanOrEqual(4);
  });

  it('the effective size is the number of answers when weights are equal, whatever their size', () => {
    for (const weight of [1e-300, 1, 1e300])
      expect(effectiveSize([{ count: 12, weight }])).toBeCloseTo(12, 9);
    expect(effectiveSize([])).toBe(0);
  });

  it('a difference in differences is exact on few units and close to it when drawn', () => {
    const units = fc.array(
      fc.record({ before: fc.integer({ min: 0, max: 9 }), after: fc.integer({ min: 0, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(units, units, (treated, control) => {
        const exact = differenceInDifferences(treated, control).value!;
        expect(exact.exact).toBe(true);
        expect(exact.p).toBeGreaterThan(0);
        expect(exact.p).toBeLessThanOrEqual(1);
        const swapped = differenceInDifferences(control, treated).value!;
        expect(swapped.difference).toBeCloseTo(-exact.difference, 12);
        expect(swapped.p).toBeCloseTo(exact.p, 12);
        const shifted = treated.map(({ before, after }) => ({ before: before + 5, after: after + 5 }));
        expect(differenceInDifferences(shifted, control).value!.p).toBe(exact.p);
      }),
      runs,
    );
    const many = (size: number, change: number) =>
      Array.from({ length: size }, (_, k) => ({ before: k, after: k + change + (k % 3) }));
    const drawn = differenceInDifferences(many(20, 0), many(20, 0.5), { most: 20_000, seed: 3 }).value!;
    const other = differenceInDifferences(many(20, 0), many(20, 0.5), { most: 20_000, seed: 4 }).value!;
    expect([drawn.exact, drawn.permutations]).toEqual([false, 20_001]);
    expect(Math.abs(drawn.p - other.p)).toBeLessThan(0.02);
  });

  it('evidence counts whatever its order, and evidence seen anyway counts for nothing', () => {
    const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const test = fc.record({ sensitivity: chance, typeI: chance, observed: fc.boolean() });
    fc.assert(
      fc.property(chance, fc.array(test, { maxLength: 6 }), chance, (prior, tests, same) => {
        const posterior = updateContribution(prior, tests)!;
        expect(updateContribution(prior, [...tests].reverse())).toBeCloseTo(posterior, 9);
        const blind = { sensitivity: same, typeI: same, observed: true };
        expect(updateContribution(prior, [...tests, blind])).toBeCloseTo(posterior, 9);
      }),
      runs,
    );
    expect(updateContribution(0.5, [{ sensitivity: 0, typeI: 0 }])).toBeNull();
  });
});

it('a figure is published from 11 people, or from 3 organisations without one above 85 %', () => {
  const decide = (behind: Parameters<typeof isPublishable>[0]) => isPublishable(behind, usualPublicationRule);
  expect([0, 10, 11].map((n) => decide({ people: n }))).toEqual([false, false, true]);
  expect(
    [
      [1, 1],
      [1, 1, 1],
      [86, 7, 7],
      [85, 8, 7],
      [0, 0, 0],
      [1e308, 1e308, 1e308],
    ].map((organisations) => decide({ organisations })),
  ).toEqual([false, true, false, true, true, true]);
});
