import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  cohenKappa,
  confidenceAfter,
  cronbachAlpha,
  fleissKappa,
  holmAdjusted,
  kendallW,
  kruskalWallis,
  newcombeGap,
  rake,
  wilsonInterval,
} from '../../engine/surveys/index.ts';
import { computeSurveyDocument } from './index.ts';

type Figures = Readonly<Record<string, unknown>>;

interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Figures;
  readonly expected_published: Figures;
  readonly recomputed: Figures;
  readonly tolerance_abs: number;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const cases = (read('test/published/economics.json') as { cases: PublishedCase[] }).cases.filter(({ id }) =>
  id.startsWith('F-'),
);
const report: string[] = [];

/** Computes a case and gives its figures under the names that the case uses. */
const computers: Readonly<Record<string, (inputs: Figures, published: Figures) => Figures>> = {
  wilson: ({ data }) => ({
    ci: (data as [number, number][]).map(([yes, answers]) => {
      const { low, high } = wilsonInterval(yes, answers);
      return [low, high];
    }),
  }),
  cronbach: () => {
    const { items } = read('examples/surveys/attitude-items.json') as { items: number[][] };
    const { value } = cronbachAlpha(items);
    return {
      raw_alpha: value?.alpha,
      std_alpha: value?.standardised.value,
      mean_r: value?.meanCorrelation.value,
    };
  },
  ipf: (inputs) => {
    const { seed, rows, cols } = inputs as { seed: number[][]; rows: number[]; cols: number[] };
    const cells = seed.flatMap((line, row) =>
      line.map((count, column) => ({ categories: [row, column], count, weight: 1 })),
    );
    const raked = rake(cells, [rows, cols]);
    if (!raked.converged) throw new Error('not converged');
    const totals = cells.map(({ count }, place) => count * raked.weights[place]!);
    return { table: seed.map((line, row) => totals.slice(row * line.length, (row + 1) * line.length)) };
  },
  cohen: ({ table }) => ({ kappa: cohenKappa(table as number[][]).value }),
  bayes: ({ prior, evidence }) => ({
    posterior: (evidence as { sens: number; type1: number }[]).map(
      ({ sens, type1 }) => confidenceAfter(prior as number, { sensitivity: sens, typeI: type1 }).value,
    ),
  }),
  // Shares published without the number of answers: read back from a hundred of each, they have no interval of their own.
  table: (_inputs, published) => {
    const groups = Object.fromEntries(
      Object.entries(published as Record<string, number>).map(([group, share]) => {
        const yes = Math.round(100 * share);
        return [group, { yes, no: 100 - yes }];
      }),
    );
    const read = computeSurveyDocument({ scale: ['yes', 'no'], groups });
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const largest = read.value.gaps!.reduce((most, gap) => Math.max(most, Math.abs(gap.difference!)), 0);
    expect(largest).toBeCloseTo(0.23, 12);
    return Object.fromEntries(
      Object.entries(read.value.shares!).map(([group, shares]) => [group, shares!.yes!.share]),
    );
  },
};

const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value === null
      ? [NaN]
      : Object.values(value as object).flatMap(numbersOf);

describe('published surveys', () => {
  it.each(cases.map((published) => [published.id, published] as const))('%s', (_id, published) => {
    const computed = computers[String(published.inputs.kind)]!(
      published.inputs,
      published.expected_published,
    );
    const compare = (expected: Figures, tolerance: number): number => {
      let worst = 0;
      for (const [name, figure] of Object.entries(expected)) {
        const wanted = numbersOf(figure);
        const found = numbersOf(computed[name]);
        expect(found, name).toHaveLength(wanted.length);
        for (const [place, value] of wanted.entries()) {
          const error = Math.abs(found[place]! - value);
          expect(error, `${name} ${place}`).toBeLessThanOrEqual(tolerance);
          worst = Math.max(worst, error);
        }
      }
      return worst;
    };
    const error = compare(published.expected_published, published.tolerance_abs);
    compare(published.recomputed, 1e-6);
    report.push(`${published.id}: ${published.title}, error ${error.toExponential(1)}`);
  });

  afterAll(() => {
    process.stdout.write(`${report.join('\n')}\n`);
  });

  it('Newcombe 1998, method 10: 56 of 70 against 48 of 80, and pairs with a 0', () => {
    const gap = (a: number, m: number, b: number, n: number) => {
      const { low, high } = newcombeGap({ yes: a, answers: m }, { yes: b, answers: n });
      return [low, high];
    };
    // Newcombe, Statistics in Medicine 17:873-890, table II, examples (a), (d), (e), (f), (g).
    const near = (low: number, high: number) => [expect.closeTo(low, 4), expect.closeTo(high, 4)];
    expect(gap(56, 70, 48, 80)).toEqual(near(0.0524, 0.3339));
    expect(gap(9, 10, 3, 10)).toEqual(near(0.1705, 0.809));
    expect(gap(10, 10, 0, 20)).toEqual(near(0.6791, 1));
    expect(gap(10, 10, 0, 10)).toEqual(near(0.6075, 1));
  });

  it('Fleiss 1971 as in Wikipedia: ten subjects, fourteen readers, kappa 0.210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(fleissKappa(counts).value).toBeCloseTo(0.21, 3);
  });

  it('Hollander and Wolfe 1973, the example of kruskal.test in R: H 0.77143, p 0.68', () => {
    const samples = [
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ];
    const scale = [...new Set(samples.flat())].sort((a, b) => a - b);
    const counts = samples.map((sample) =>
      scale.map((value) => sample.filter((measured) => measured === value).length),
    );
    const { value } = kruskalWallis(counts);
    expect(value!.h).toBeCloseTo(0.77143, 5);
    expect(value!.degreesOfFreedom).toBe(2);
    expect(value!.p).toBeCloseTo(0.68, 3);
  });

  it('Wikipedia, Holm-Bonferroni: four p-values at 5 %', () => {
    const adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005]);
    expect(adjusted.map((p) => Math.round(p * 1e9) / 1e9)).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('Kendall: opposed rankings of two people have nothing in common, equal ones everything', () => {
    expect(
      kendallW([
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ]).value!.w,
    ).toBe(0);
    expect(
      kendallW([
        [10, 20, 30],
        [1, 2, 3],
        [5, 6, 7],
      ]).value!.w,
    ).toBe(1);
  });
});
