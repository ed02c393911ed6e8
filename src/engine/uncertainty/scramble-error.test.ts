import { describe, expect, it } from 'vitest';
import { estimateByScrambles, scrambleSeed } from './scramble-error.ts';
import { sobolUniforms } from './sobol.ts';

const meanOfSquare = (seed: number): number[] => {
  const [x, y] = sobolUniforms({ dimensions: 2, count: 1024, seed }) as [Float64Array, Float64Array];
  return [x.reduce((sum, u, i) => sum + (u + y[i]!) ** 2, 0) / 1024, 5];
};

describe('the error of a simulation from independent scrambles', () => {
  it('covers the truth about as often as it should', () => {
    let covered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const [estimate] = estimateByScrambles(meanOfSquare, { scrambles: 16, seed });
      if (Math.abs(estimate!.mean - 7 / 6) < 2.13 * estimate!.standardError) covered++;
    }
    expect(covered).toBeGreaterThan(85);
    expect(covered).toBeLessThan(101);
  });

  it('is 0 for a figure that does not vary', () => {
    expect(estimateByScrambles(meanOfSquare, { scrambles: 4, seed: 1 })[1]).toEqual({
      mean: 5,
      standardError: 0,
    });
  });

  it('uses the seed itself first, then unrelated ones', () => {
    expect(scrambleSeed(7, 0)).toBe(7);
    const seeds = new Set(Array.from({ length: 1000 }, (_, k) => scrambleSeed(7, k)));
    expect(seeds.size).toBe(1000);
  });

  it('needs two scrambles', () => {
    expect(() => estimateByScrambles(meanOfSquare, { scrambles: 1, seed: 1 })).toThrow('found 1');
  });
});
