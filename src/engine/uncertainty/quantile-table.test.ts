import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution.ts';
import { quantileOf } from './quantile.ts';
import { createQuantileTable, fillDraws, fillSobolDraws } from './quantile-table.ts';
import { createSobolSequence, sobolUniforms } from './sobol.ts';

const shapes: readonly Distribution[] = [
  { kind: 'normal', mean: -3, sd: 2 },
  { kind: 'lognormal', median: 4, sigma: 0.2 },
  { kind: 'lognormal', median: 4, sigma: 1.9 },
  { kind: 'lognormal', median: 4, sigma: 12 },
  { kind: 'logit-normal', mu: -0.5, sigma: 0.8 },
  { kind: 'logit-normal', mu: 2, sigma: 12 },
  { kind: 'pert', min: 2, max: 14, alpha: 7 / 3 },
  { kind: 'pert', min: 0, max: 1, alpha: 1 },
  { kind: 'pert', min: 0, max: 1, alpha: 5 },
  { kind: 'pert', min: 0, max: 1, alpha: 4.999999 },
  { kind: 'triangular', min: 2, mode: 5, max: 14 },
  { kind: 'constant', value: 7 },
];

/** Levels where a table could go wrong: its knots, their neighbours, both tails down to the least draw of Sobol points. */
const corners = [
  2 ** -33,
  1e-6,
  1 / 4097,
  1 / 4096,
  1 / 4095,
  1 / 512,
  0.0624999999,
  0.0625,
  0.0625000001,
  0.25,
  0.5,
  0.7,
  0.9374999999,
  0.9375,
  0.9375000001,
  1 - 1 / 512,
  4095 / 4096,
  1 - 1 / 5000,
  1 - 2 ** -33,
];

describe('draws by quantile table', () => {
  for (const shape of shapes) {
    it(`follow the exact quantile of ${JSON.stringify(shape)} everywhere`, () => {
      const table = createQuantileTable(shape);
      const uniforms = Float64Array.from([
        ...corners,
        ...sobolUniforms({ dimensions: 1, count: 8192, seed: 1 })[0]!,
      ]);
      const draws = new Float64Array(uniforms.length);
      fillDraws(table, uniforms, draws);
      const scale = 'sd' in shape ? shape.sd : 0;
      for (const [i, u] of uniforms.entries()) {
        const exact = quantileOf(shape, u);
        expect(Math.abs(draws[i]! - exact), `at ${u}: ${draws[i]} for ${exact}`).toBeLessThanOrEqual(
          1e-7 * Math.max(Math.abs(exact), scale),
        );
      }
    });
  }

  it('use the exact quantile beyond the last knots, so that tails are not cut', () => {
    const shape: Distribution = { kind: 'lognormal', median: 1, sigma: 1 };
    const draws = new Float64Array(2);
    fillDraws(createQuantileTable(shape), Float64Array.from([1e-9, 1 - 1e-9]), draws);
    expect(draws).toEqual(Float64Array.from([quantileOf(shape, 1e-9), quantileOf(shape, 1 - 1e-9)]));
  });

  it('are the same to the bit straight from Sobol points as from their uniforms, in any stretch and dimension', () => {
    const sequence = createSobolSequence({ dimensions: 300, count: 8192, seed: 4 });
    for (const shape of shapes) {
      const table = createQuantileTable(shape);
      for (const [dimension, start, length] of [
        [0, 0, 8192],
        [7, 256, 5000],
        [8, 512, 1],
        [9, 100, 300],
        [299, 0, 1024],
      ] as const) {
        const [straight, apart] = [new Float64Array(length), new Float64Array(length)];
        fillSobolDraws(table, sequence, dimension, start, straight);
        sequence.fill(dimension, start, apart);
        fillDraws(table, apart, apart);
        expect(straight).toEqual(apart);
      }
    }
    expect(() =>
      fillSobolDraws(createQuantileTable(shapes[0]!), sequence, 0, 8192, new Float64Array(1)),
    ).toThrow('of 8192');
  });

  it('may overwrite their uniforms', () => {
    const table = createQuantileTable({ kind: 'normal', mean: 0, sd: 1 });
    const uniforms = Float64Array.from([0.1, 0.5, 0.9]);
    const apart = new Float64Array(3);
    fillDraws(table, uniforms, apart);
    fillDraws(table, uniforms, uniforms);
    expect(uniforms).toEqual(apart);
  });

  it('rise with the level, across knots and from table to exact tail', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes.filter((shape) => shape.kind !== 'constant')),
        fc.double({ min: 1e-9, max: 0.999999, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e-3, noNaN: true }),
        (shape, u, step) => {
          const draws = new Float64Array(2);
          fillDraws(
            createQuantileTable(shape),
            Float64Array.from([u, Math.min(u * (1 + step), 1 - 1e-10)]),
            draws,
          );
          expect(draws[1]).toBeGreaterThanOrEqual(draws[0]!);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('overflow to infinity, never to NaN, when the figure leaves the range of doubles', () => {
    const table = createQuantileTable({ kind: 'lognormal', median: 1e300, sigma: 3.9 });
    const draws = new Float64Array(3);
    fillDraws(table, Float64Array.from([0.5, 0.999, 0.9999999]), draws);
    expect(draws[0]).toBeCloseTo(1e300, -290);
    expect(draws[2]).toBe(Infinity);
    expect(draws.some(Number.isNaN)).toBe(false);
  });
});
