import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuantileTable, fillDraws } from './quantile-table.ts';
import { sobolUniforms } from './sobol.ts';
import {
  normalPerfectInformationValue,
  partialInformationValue,
  perfectInformationValue,
} from './value-of-information.ts';

function normalDraws(count: number, spreads: readonly number[]): Float64Array[] {
  return sobolUniforms({ dimensions: spreads.length, count, seed: 1 }).map((uniforms, k) => {
    fillDraws(createQuantileTable({ kind: 'normal', mean: 0, sd: spreads[k]! }), uniforms, uniforms);
    return uniforms;
  });
}

describe('the value of information', () => {
  it('of everything and of each input agrees with the closed form for normal net benefits', () => {
    const count = 16_384;
    const [p1, p2] = normalDraws(count, [1, 2]) as [Float64Array, Float64Array];
    const benefit = p1.map((x, i) => 1 + x + p2[i]!);
    const nothing = new Float64Array(count);
    expect(perfectInformationValue([benefit, nothing])).toBeCloseTo(0.4798107, 3);
    expect(Math.abs(partialInformationValue([benefit, nothing], p1) - 0.08331547)).toBeLessThan(1e-3);
    expect(Math.abs(partialInformationValue([benefit, nothing], p2) - 0.39559311)).toBeLessThan(1e-3);
  });

  it('of one input is exact when that input decides alone, in a curved way', () => {
    const count = 16_384;
    const uniforms = sobolUniforms({ dimensions: 1, count, seed: 2 })[0]!;
    const input = new Float64Array(count);
    fillDraws(createQuantileTable({ kind: 'lognormal', median: 1, sigma: 0.8 }), uniforms, input);
    const benefits = [input.map((x) => x * x - 2), new Float64Array(count)];
    const everything = perfectInformationValue(benefits);
    expect(everything).toBeGreaterThan(0.1);
    expect(Math.abs(partialInformationValue(benefits, input) / everything - 1)).toBeLessThan(0.02);
  });

  it('of an input without effect is nearly nothing, and no input is worth more than everything', () => {
    const [p1, p2, idle] = normalDraws(8192, [1, 2, 5]) as [Float64Array, Float64Array, Float64Array];
    const benefits = [p1.map((x, i) => 0.2 + x * p2[i]!), new Float64Array(8192)];
    expect(partialInformationValue(benefits, idle)).toBeLessThan(0.01);
    for (const input of [p1, p2, idle]) {
      const value = partialInformationValue(benefits, input);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(perfectInformationValue(benefits));
    }
  });

  it('is not a number where sums leave doubles, rather than a wrong one', () => {
    const huge = new Float64Array(8).fill(Number.MAX_VALUE);
    expect(perfectInformationValue([huge, new Float64Array(8)])).toBeNaN();
    expect(
      partialInformationValue([huge, new Float64Array(8)], Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8)),
    ).toBeNaN();
  });

  it('chooses among more than two actions', () => {
    const actions = [
      Float64Array.from([1, 0, 0]),
      Float64Array.from([0, 2, 0]),
      Float64Array.from([0, 0, 3]),
    ];
    expect(perfectInformationValue(actions)).toBeCloseTo(1, 15);
  });

  it('is never negative, nor changed by a level common to all actions', () => {
    const results = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(results, results, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x, y, level) => {
        const value = perfectInformationValue([Float64Array.from(x), Float64Array.from(y)]);
        expect(value).toBeGreaterThanOrEqual(0);
        const raised = perfectInformationValue([
          Float64Array.from(x, (v) => v + level),
          Float64Array.from(y, (v) => v + level),
        ]);
        expect(Math.abs(raised - value)).toBeLessThan(1e-8);
      }),
    );
  });

  it('has a closed form for a normal benefit, 0 when it cannot vary', () => {
    expect(normalPerfectInformationValue(1, Math.sqrt(5))).toBeCloseTo(0.4798107063483925, 14);
    expect(normalPerfectInformationValue(-1, Math.sqrt(5))).toBeCloseTo(0.4798107063483925, 14);
    expect(normalPerfectInformationValue(5, 0)).toBe(0);
    expect(normalPerfectInformationValue(1e9, 1)).toBe(0);
  });
});
