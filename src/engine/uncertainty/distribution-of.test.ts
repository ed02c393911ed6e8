import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, medianOf, pointOf } from './distribution-of.ts';
import { meanOf } from './moments.ts';
import { quantileOf } from './quantile.ts';

describe('from a figure of a file to its distribution', () => {
  it('reads a positive 90 % range as lognormal, any other as normal', () => {
    expect(distributionOf({ low: 5, high: 10 })).toEqual({
      kind: 'lognormal',
      median: 7.0710678118654755,
      sigma: 0.21070178197089967,
    });
    expect(distributionOf({ low: -2, high: 6 })).toEqual({
      kind: 'normal',
      mean: 2,
      sd: 4 / 1.6448536269514722,
    });
    expect(distributionOf({ low: 0, high: 6 }).kind).toBe('normal');
  });

  it('reads a share as logit-normal, three points as PERT unless they say triangular', () => {
    const share = distributionOf({ low: 0.2, high: 0.5, shape: 'share' });
    expect(share.kind).toBe('logit-normal');
    expect(quantileOf(share, 0.05)).toBeCloseTo(0.2, 14);
    expect(quantileOf(share, 0.95)).toBeCloseTo(0.5, 14);
    expect(distributionOf({ min: 2, mode: 5, max: 14 })).toEqual({ kind: 'pert', min: 2, max: 14, alpha: 2 });
    expect(distributionOf({ min: 2, mode: 5, max: 14, shape: 'pert' })).toEqual({
      kind: 'pert',
      min: 2,
      max: 14,
      alpha: 2,
    });
    expect(distributionOf({ min: 2, mode: 5, max: 14, shape: 'triangular' })).toEqual({
      kind: 'triangular',
      min: 2,
      mode: 5,
      max: 14,
    });
  });

  it('reads numbers, plain values and equal bounds as constants', () => {
    for (const quantity of [
      3,
      { value: 3, unit: 'h', source: 'relevé', year: 2026 },
      { low: 3, high: 3 },
      { min: 3, mode: 3, max: 3 },
      { min: 3, mode: 3, max: 3, shape: 'triangular' as const },
    ]) {
      expect(distributionOf(quantity)).toEqual({ kind: 'constant', value: 3 });
    }
    expect(distributionOf({ low: 0.3, high: 0.3, shape: 'share' })).toEqual({ kind: 'constant', value: 0.3 });
  });

  it('draws from the range alone when a point is stated', () => {
    expect(distributionOf({ low: 0.6, high: 2, value: 1 })).toEqual(distributionOf({ low: 0.6, high: 2 }));
  });

  it('has as point the stated value, else the mode, else the median', () => {
    expect(pointOf({ low: 0.6, high: 2, value: 1 })).toBe(1);
    expect(pointOf({ min: 2, mode: 5, max: 14, value: 6 })).toBe(6);
    expect(pointOf({ min: 2, mode: 5, max: 14 })).toBe(5);
    expect(pointOf({ low: 2, high: 8 })).toBe(4);
    expect(pointOf({ low: -1, high: 3 })).toBe(1);
    expect(pointOf({ value: -4 })).toBe(-4);
    expect(pointOf(0)).toBe(0);
  });

  it('has as median that of the distribution, whatever the point', () => {
    expect(medianOf({ low: 2, high: 8, value: 7 })).toBe(4);
    expect(medianOf({ low: 0.4, high: 0.6, shape: 'share' })).toBeCloseTo(0.5, 15);
    expect(medianOf({ min: 0, mode: 5, max: 10 })).toBeCloseTo(5, 13);
    expect(medianOf({ value: 12 })).toBe(12);
  });

  it('stays finite for the widest and the narrowest ranges that doubles can write', () => {
    for (const [low, high] of [
      [1e-300, 1e300],
      [5e-324, 1e-323],
      [1, 1.0000000000000002],
      [-1.7e308, 1.7e308],
    ] as const) {
      const median = medianOf({ low, high });
      expect(median).toBeGreaterThanOrEqual(low);
      expect(median).toBeLessThanOrEqual(high);
    }
  });

  it('gives back the bounds of any range as its 5 % and 95 % quantiles', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (low, width) => {
          const high = low + width;
          const range = distributionOf({ low, high });
          const scale = Math.max(Math.abs(low), Math.abs(high));
          // A lognormal whose range spans many decades carries the rounding of its exponent.
          expect(Math.abs(quantileOf(range, 0.05) - low)).toBeLessThanOrEqual(1e-12 * scale);
          expect(Math.abs(quantileOf(range, 0.95) - high)).toBeLessThanOrEqual(1e-12 * scale);
        },
      ),
    );
  });

  it('refuses bounds out of order or not finite, naming them', () => {
    expect(() => distributionOf({ low: 3, high: 2 })).toThrow('found 3 then 2');
    expect(() => distributionOf({ min: 0, mode: 7, max: 5 })).toThrow('found 7 then 5');
    expect(() => distributionOf({ low: 0, high: 0.5, shape: 'share' })).toThrow('found 0 to 0.5');
    expect(() => distributionOf(Number.NaN)).toThrow('found NaN');
    expect(() => distributionOf({ low: 1, high: Infinity })).toThrow('found 1 then Infinity');
  });
});

describe('means', () => {
  it('are (min + 4 mode + max)/6 for PERT and the third of the sum for triangular', () => {
    expect(meanOf(distributionOf({ min: 2, mode: 5, max: 14 }))).toBeCloseTo(6, 14);
    expect(meanOf(distributionOf({ min: 2, mode: 5, max: 14, shape: 'triangular' }))).toBeCloseTo(7, 14);
  });
});
