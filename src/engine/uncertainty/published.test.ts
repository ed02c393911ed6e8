import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distributionOf, medianOf } from './distribution-of.ts';
import { meanOf } from './moments.ts';
import { quantileOf } from './quantile.ts';
import { createQuantileTable, fillDraws } from './quantile-table.ts';
import { sobolIndices } from './sensitivity.ts';
import { plainSobolPoints, sobolUniforms } from './sobol.ts';
import { summarise } from './summary.ts';
import { highestMeanOf } from './tail-mean.ts';
import {
  normalPerfectInformationValue,
  partialInformationValue,
  perfectInformationValue,
} from './value-of-information.ts';

interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Record<string, unknown>;
  readonly expected_published: Record<string, unknown>;
  readonly recomputed: Record<string, unknown>;
  readonly tolerance_abs: number;
}

const path = new URL('../../../test/published/economics.json', import.meta.url);
const cases = (JSON.parse(readFileSync(path, 'utf8')) as { cases: PublishedCase[] }).cases.filter(({ id }) =>
  id.startsWith('D-'),
);

const runs: Readonly<Record<string, (published: PublishedCase) => void>> = {
  'D-ishigami': ({ inputs, expected_published, recomputed }) => {
    const { a, b } = inputs as { a: number; b: number };
    const count = 131_072;
    const columns = sobolUniforms({ dimensions: 6, count, seed: 1 }).map((column) =>
      column.map((u) => (2 * u - 1) * Math.PI),
    );
    const f = (x: Float64Array, y: Float64Array, z: Float64Array): Float64Array =>
      x.map((angle, i) => Math.sin(angle) + a * Math.sin(y[i]!) ** 2 + b * z[i]! ** 4 * Math.sin(angle));
    const [xa, ya, za, xb, yb, zb] = columns as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const onA = f(xa, ya, za);
    const indices = sobolIndices(onA, f(xb, yb, zb), [f(xb, ya, za), f(xa, yb, za), f(xa, ya, zb)]);
    const exact = recomputed as { S: number[]; ST: number[]; V: number };
    for (const [k, { first, total }] of indices.entries()) {
      expect(Math.abs(first - exact.S[k]!), `first of ${k}`).toBeLessThan(1e-3);
      expect(Math.abs(total - exact.ST[k]!), `total of ${k}`).toBeLessThan(1e-3);
    }
    const { sd } = summarise(onA, { sortInPlace: false });
    expect(Math.abs(sd * sd - (expected_published as { V: number }).V)).toBeLessThan(1e-3);
  },
  'D-sobolseq': ({ inputs, expected_published }) => {
    const { dim, n } = inputs as { dim: number; n: number };
    expect(plainSobolPoints(dim, n)).toEqual(expected_published.points);
  },
  'D-voi-normal': ({ inputs, recomputed, tolerance_abs }) => {
    const { mean, sd_p1, sd_p2 } = inputs as { mean: number; sd_p1: number; sd_p2: number };
    const exact = recomputed as { evpi: number; evppi_p1: number; evppi_p2: number };
    expect(
      Math.abs(normalPerfectInformationValue(mean, Math.sqrt(sd_p1 ** 2 + sd_p2 ** 2)) - exact.evpi),
    ).toBeLessThan(tolerance_abs);
    expect(Math.abs(normalPerfectInformationValue(mean, sd_p1) - exact.evppi_p1)).toBeLessThan(tolerance_abs);
    expect(Math.abs(normalPerfectInformationValue(mean, sd_p2) - exact.evppi_p2)).toBeLessThan(tolerance_abs);
    const [p1, p2] = sobolUniforms({ dimensions: 2, count: 65_536, seed: 1 }) as [Float64Array, Float64Array];
    fillDraws(createQuantileTable({ kind: 'normal', mean: 0, sd: sd_p1 }), p1, p1);
    fillDraws(createQuantileTable({ kind: 'normal', mean: 0, sd: sd_p2 }), p2, p2);
    const benefits = [p1.map((x, i) => mean + x + p2[i]!), new Float64Array(p1.length)];
    expect(Math.abs(perfectInformationValue(benefits) - exact.evpi)).toBeLessThan(5e-4);
    expect(Math.abs(partialInformationValue(benefits, p1) - exact.evppi_p1)).toBeLessThan(5e-4);
    expect(Math.abs(partialInformationValue(benefits, p2) - exact.evppi_p2)).toBeLessThan(5e-4);
  },
  'D-lognormal90': ({ inputs, expected_published, recomputed, tolerance_abs }) => {
    const published = expected_published as { mean: number[]; median: number[] };
    const exact = recomputed as { mean: number[]; median: number[]; mu_sigma: [number, number][] };
    for (const [k, [low, high]] of (inputs.intervals as [number, number][]).entries()) {
      const distribution = distributionOf({ low, high });
      expect(Math.abs(meanOf(distribution) - published.mean[k]!)).toBeLessThan(tolerance_abs);
      expect(Math.abs(medianOf({ low, high }) - published.median[k]!)).toBeLessThan(tolerance_abs);
      expect(meanOf(distribution)).toBeCloseTo(exact.mean[k]!, 13);
      expect(distribution).toEqual({
        kind: 'lognormal',
        median: expect.closeTo(exact.median[k]!, 14),
        sigma: expect.closeTo(exact.mu_sigma[k]![1], 14),
      });
      expect(quantileOf(distribution, 0.05)).toBeCloseTo(low, 13);
    }
  },
  'D-cvar-ru2000': ({ inputs, expected_published, tolerance_abs }) => {
    // Return of the published portfolio is normal: its VaR and CVaR of loss are those of a normal law.
    const { mean, cov, betas } = inputs as { mean: number[]; cov: number[][]; betas: number[] };
    const { x, VaR, CVaR } = expected_published as { x: number[]; VaR: number[]; CVaR: number[] };
    const loss = -x.reduce((sum, share, i) => sum + share * mean[i]!, 0);
    const variance = x.reduce(
      (sum, share, i) => sum + x.reduce((row, other, j) => row + share * other * cov[i]![j]!, 0),
      0,
    );
    const distribution = { kind: 'normal', mean: loss, sd: Math.sqrt(variance) } as const;
    for (const [k, beta] of betas.entries()) {
      expect(Math.abs(quantileOf(distribution, beta) - VaR[k]!)).toBeLessThan(tolerance_abs);
      expect(Math.abs(highestMeanOf(distribution, 1 - beta) - CVaR[k]!)).toBeLessThan(tolerance_abs);
    }
  },
};

describe('published cases of uncertainty', () => {
  it('are all run', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(runs).sort());
  });

  for (const published of cases) {
    it(`${published.id}: ${published.title}`, () => runs[published.id]!(published));
  }
});
