import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSensitivitySums, sobolIndices } from './sensitivity.ts';
import { sobolUniforms } from './sobol.ts';

/** Results of a function of uniforms on A, on B, and on A with each column taken from B. */
function pickFreeze(f: (x: readonly number[]) => number, inputs: number, count: number, seed: number) {
  const columns = sobolUniforms({ dimensions: 2 * inputs, count, seed });
  const evaluate = (column: (k: number) => Float64Array): Float64Array =>
    Float64Array.from({ length: count }, (_, run) =>
      f(Array.from({ length: inputs }, (_unused, k) => column(k)[run]!)),
    );
  const a = evaluate((k) => columns[k]!);
  const b = evaluate((k) => columns[inputs + k]!);
  const mixed = Array.from({ length: inputs }, (_, i) => evaluate((k) => columns[k === i ? inputs + k : k]!));
  return { a, b, mixed };
}

describe('Sobol indices', () => {
  it('of the g-function agree with its closed form', () => {
    const weights = [0, 1, 4.5, 9, 99];
    const { a, b, mixed } = pickFreeze(
      (x) => weights.reduce((product, w, k) => (product * (Math.abs(4 * x[k]! - 2) + w)) / (1 + w), 1),
      5,
      32_768,
      1,
    );
    const parts = weights.map((w) => 1 / (3 * (1 + w) ** 2));
    const whole = parts.reduce((product, part) => product * (1 + part), 1);
    for (const [k, { first, total }] of sobolIndices(a, b, mixed).entries()) {
      expect(Math.abs(first - parts[k]! / (whole - 1)), `first of ${k}`).toBeLessThan(0.003);
      expect(
        Math.abs(total - (parts[k]! * whole) / (1 + parts[k]!) / (whole - 1)),
        `total of ${k}`,
      ).toBeLessThan(0.003);
    }
  });

  it('of a sum are the shares of variance, first and total alike, whatever the level', () => {
    for (const level of [0, 1e9]) {
      const { a, b, mixed } = pickFreeze(([x, y, z]) => level + 3 * x! + 4 * y! + 0 * z!, 3, 8192, 4);
      const indices = sobolIndices(a, b, mixed);
      for (const [k, share] of [0.36, 0.64, 0].entries()) {
        expect(Math.abs(indices[k]!.first - share)).toBeLessThan(0.002);
        expect(Math.abs(indices[k]!.total - share)).toBeLessThan(0.002);
      }
    }
  });

  it('are 0 when the result does not vary', () => {
    const flat = new Float64Array(8).fill(3);
    expect(sobolIndices(flat, flat, [flat, flat])).toEqual([
      { first: 0, total: 0 },
      { first: 0, total: 0 },
    ]);
  });

  it('are the same fed block by block as all at once', () => {
    const { a, b, mixed } = pickFreeze(([x, y]) => x! * y! + x!, 2, 1024, 7);
    const sums = createSensitivitySums(2);
    for (let start = 0; start < 1024; start += 256) {
      const part = (results: Float64Array) => results.slice(start, start + 256);
      sums.add(part(a), part(b), mixed.map(part));
    }
    const whole = sobolIndices(a, b, mixed);
    for (const [k, index] of sums.indices().entries()) {
      expect(index.first).toBeCloseTo(whole[k]!.first, 12);
      expect(index.total).toBeCloseTo(whole[k]!.total, 12);
    }
  });

  it('follow their plain definitions', () => {
    const results = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(results, results, results, (fa, fb, fm) => {
        const [a, b, m] = [fa, fb, fm].map((values) => Float64Array.from(values)) as [
          Float64Array,
          Float64Array,
          Float64Array,
        ];
        const all = [...fa, ...fb];
        const mean = all.reduce((sum, x) => sum + x, 0) / 32;
        const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 32;
        fc.pre(variance > 1e-3);
        const first = fa.reduce((sum, x, i) => sum + (fb[i]! - mean) * (fm[i]! - x), 0) / 16 / variance;
        const total = fa.reduce((sum, x, i) => sum + (x - fm[i]!) ** 2, 0) / 32 / variance;
        const [index] = sobolIndices(a, b, [m]);
        expect(index!.first).toBeCloseTo(first, 6);
        expect(index!.total).toBeCloseTo(total, 6);
      }),
    );
  });
});
