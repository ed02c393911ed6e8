import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectPlaces } from './select.ts';
import { lowestMean, quantileOfSorted, quantilesOf, summarise } from './summary.ts';

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const drawsOf = (maxLength: number) =>
  fc.array(finite, { minLength: 1, maxLength }).map((draws) => Float64Array.from(draws));

describe('a summary of draws', () => {
  it('gives every figure of a small sample as computed by hand', () => {
    const draws = Float64Array.from([4, -2, 1, 3, -6, 2, 0, 5, -1, 7]);
    expect(summarise(draws, { sortInPlace: false })).toEqual({
      mean: 1.3,
      sd: expect.closeTo(Math.sqrt(12.81), 14),
      p5: -6,
      p10: -4,
      p50: 1.5,
      p95: 7,
      probabilityPositive: 0.6,
      cvar10: -6,
      evpi: 0.9,
    });
    expect(draws[0]).toBe(4);
  });

  it('of a constant has exactly that value, no spread, and a chance of 0 or 1', () => {
    const expected = { sd: 0, evpi: 0 };
    expect(summarise(new Float64Array(1000).fill(0.1), { sortInPlace: false })).toEqual({
      ...expected,
      mean: 0.1,
      p5: 0.1,
      p10: 0.1,
      p50: 0.1,
      p95: 0.1,
      cvar10: 0.1,
      probabilityPositive: 1,
    });
    expect(summarise(new Float64Array(1000).fill(-0.1), { sortInPlace: true })).toEqual({
      ...expected,
      mean: -0.1,
      p5: -0.1,
      p10: -0.1,
      p50: -0.1,
      p95: -0.1,
      cvar10: -0.1,
      probabilityPositive: 0,
    });
  });

  it('is the same whether the draws are sorted in place or left alone', () => {
    fc.assert(
      fc.property(drawsOf(3000), (draws) => {
        const apart = summarise(draws, { sortInPlace: false });
        const sorted = summarise(draws, { sortInPlace: true });
        const { cvar10, ...rest } = apart;
        expect(rest).toEqual({ ...sorted, cvar10: undefined });
        expect(Math.abs(cvar10 - sorted.cvar10)).toBeLessThanOrEqual(1e-6);
        for (let i = 1; i < draws.length; i++) expect(draws[i]).toBeGreaterThanOrEqual(draws[i - 1]!);
      }),
      { numRuns: 100 },
    );
  });

  it('is ordered, and its value of perfect information is at most the mean loss or gain it could avert', () => {
    fc.assert(
      fc.property(drawsOf(200), (draws) => {
        const s = summarise(draws, { sortInPlace: false });
        expect(s.cvar10).toBeLessThanOrEqual(s.p10 + 1e-6);
        expect(s.p5).toBeLessThanOrEqual(s.p10);
        expect(s.p10).toBeLessThanOrEqual(s.p50);
        expect(s.p50).toBeLessThanOrEqual(s.p95);
        const gains = draws.reduce((sum, x) => sum + Math.max(x, 0), 0) / draws.length;
        expect(Math.abs(s.evpi - (gains - Math.max(s.mean, 0)))).toBeLessThanOrEqual(1e-5);
        expect(s.evpi).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps its digits when the draws are close together around a large level', () => {
    const draws = Float64Array.from([1e9 + 1, 1e9 + 2, 1e9 + 3]);
    const { mean, sd } = summarise(draws, { sortInPlace: false });
    expect([mean, sd]).toEqual([1e9 + 2, Math.sqrt(2 / 3)]);
  });

  it('needs at least one draw', () => {
    expect(() => summarise(new Float64Array(0), { sortInPlace: false })).toThrow('at least one draw');
    expect(summarise(Float64Array.from([3]), { sortInPlace: false }).p5).toBe(3);
  });
});

describe('quantiles of draws', () => {
  it('agree between a full sort and the partial selection', () => {
    fc.assert(
      fc.property(
        drawsOf(2000),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (draws, levels) => {
          const probabilities = levels.sort((a, b) => a - b);
          const sorted = draws.slice().sort();
          expect(quantilesOf(draws, probabilities)).toEqual(
            probabilities.map((p) => quantileOfSorted(sorted, p)),
          );
        },
      ),
    );
  });

  it('put each draw in the middle of its stretch of chances', () => {
    const sorted = Float64Array.from([10, 20, 30, 40]);
    expect([0, 0.125, 0.25, 0.375, 0.5, 0.875, 1].map((p) => quantileOfSorted(sorted, p))).toEqual([
      10, 10, 15, 20, 25, 40, 40,
    ]);
  });
});

describe('the mean of the lowest draws', () => {
  it('counts for its part the draw that straddles the limit', () => {
    const sorted = Float64Array.from([1, 2, 4, 8]);
    expect(lowestMean(sorted, 0.25)).toBe(1);
    expect(lowestMean(sorted, 0.375)).toBeCloseTo((1 + 0.5 * 2) / 1.5, 15);
    expect(lowestMean(sorted, 0.1)).toBe(1);
    expect(lowestMean(sorted, 1)).toBe(3.75);
  });
});

describe('partial selection', () => {
  it('puts the wanted places right and parts the rest, on large, equal, sorted and reversed draws', () => {
    const count = 20_000;
    const forms: readonly ((i: number) => number)[] = [
      (i) => i,
      (i) => -i,
      (i) => i % 7,
      () => 1,
      (i) => (i * 7919) % 10_007,
    ];
    for (const form of forms) {
      const draws = Float64Array.from({ length: count }, (_, i) => form(i));
      const sorted = draws.slice().sort();
      const places = [0, 999, 1000, 9999, 10_000, 19_999];
      selectPlaces(draws, places);
      for (const place of places) expect(draws[place]).toBe(sorted[place]);
      expect(Math.max(...draws.slice(0, 1000))).toBe(sorted[999]);
      expect(draws.slice().sort()).toEqual(sorted);
    }
  });
});
