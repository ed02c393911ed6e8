import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSobolSequence, plainSobolPoints, sobolUniforms } from './sobol.ts';
import { directionsOf, tabulatedDimensions } from './sobol-directions.ts';

describe('direction numbers', () => {
  it('are those of Joe and Kuo in every tabulated dimension', () => {
    // Points 777, 1000 and 1023 of the unscrambled sequence by scipy 1.17 (`qmc.Sobol(256, scramble=False)`).
    const points = plainSobolPoints(tabulatedDimensions, 1024);
    const sum = points[777]!.reduce((total, coordinate) => total + coordinate, 0);
    expect(sum).toBe(125.078125);
    expect([0, 1, 2, 10, 100, 200, 255].map((k) => points[1000]![k])).toEqual([
      0.2197265625, 0.0966796875, 0.5185546875, 0.0849609375, 0.7685546875, 0.7529296875, 0.2490234375,
    ]);
    expect(points[1023]!.slice(250)).toEqual([
      0.8623046875, 0.9521484375, 0.0361328125, 0.6201171875, 0.3408203125, 0.8427734375,
    ]);
  });

  it('refuse a dimension outside the table', () => {
    expect(() => directionsOf(tabulatedDimensions)).toThrow('dimension 256 of 256');
  });
});

describe('the scrambled sequence', () => {
  it('puts exactly one point in each of N equal strata of every dimension, inside and beyond the table', () => {
    const count = 512;
    const columns = sobolUniforms({ dimensions: 530, count, seed: 3 });
    for (const [dimension, column] of columns.entries()) {
      const strata = new Set(Array.from(column, (u) => Math.floor(u * count)));
      expect(strata.size, `dimension ${dimension}`).toBe(count);
    }
  });

  it('keeps the two-dimensional evenness of the first dimensions: one point in each elementary box', () => {
    const [x, y] = sobolUniforms({ dimensions: 2, count: 256, seed: 11 }) as [Float64Array, Float64Array];
    for (let split = 0; split <= 8; split++) {
      const boxes = new Set(
        Array.from(x, (u, i) => `${Math.floor(u * 2 ** split)},${Math.floor(y[i]! * 2 ** (8 - split))}`),
      );
      expect(boxes.size, `2^${split} by 2^${8 - split}`).toBe(256);
    }
  });

  it('never gives 0 nor 1, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), fc.integer({ min: 0, max: 14 }), (seed, power) => {
        const options = { dimensions: 3, count: 2 ** power, seed };
        const columns = sobolUniforms(options);
        for (const column of columns) for (const u of column) expect(u > 0 && u < 1).toBe(true);
        expect(sobolUniforms(options)).toEqual(columns);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same points however they are read, in any stretch', () => {
    const sequence = createSobolSequence({ dimensions: 300, count: 4096, seed: 5 });
    for (const dimension of [0, 7, 255, 256, 299]) {
      const whole = new Float64Array(4096);
      sequence.fill(dimension, 0, whole);
      for (const [start, length] of [
        [0, 1],
        [255, 3],
        [1000, 700],
        [4095, 1],
      ] as const) {
        const part = new Float64Array(length);
        sequence.fill(dimension, start, part);
        expect(part).toEqual(whole.slice(start, start + length));
      }
    }
  });

  it('does not change a dimension when others are added', () => {
    const few = sobolUniforms({ dimensions: 2, count: 64, seed: 9 });
    const many = sobolUniforms({ dimensions: 400, count: 64, seed: 9 });
    expect(many.slice(0, 2)).toEqual(few);
  });

  it('has a mean far nearer the truth than random draws, in the first block and the shuffled ones', () => {
    for (const first of [0, 128, 256, 500]) {
      const errors = Array.from({ length: 8 }, (_, seed) => {
        const sequence = createSobolSequence({ dimensions: first + 4, count: 4096, seed: seed + 1 });
        const columns = [0, 1, 2, 3].map((k) => {
          const column = new Float64Array(4096);
          sequence.fill(first + k, 0, column);
          return column;
        });
        let sum = 0;
        for (let i = 0; i < 4096; i++)
          sum += columns.reduce((product, column) => product * (0.5 + column[i]!), 1);
        return sum / 4096 - 1;
      });
      const error = Math.sqrt(errors.reduce((total, e) => total + e * e, 0) / errors.length);
      // Random draws would give 0.63 / √4096 = 0.0098.
      expect(error, `dimensions ${first} to ${first + 3}`).toBeLessThan(0.0012);
    }
  });

  it('leaves no correlation between a dimension and its namesake in the next block', () => {
    const columns = sobolUniforms({ dimensions: 260, count: 4096, seed: 2 });
    for (let k = 0; k < 4; k++)
      expect(Math.abs(correlation(columns[k]!, columns[256 + k]!))).toBeLessThan(0.06);
  });

  it('is unbiased: over many seeds each stratum of the first point is as likely', () => {
    const tally = new Float64Array(8);
    for (let seed = 0; seed < 4000; seed++)
      tally[Math.floor(sobolUniforms({ dimensions: 1, count: 1, seed })[0]![0]! * 8)]! += 1;
    for (const count of tally) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(500));
  });

  it('refuses a number of points that is not a power of two, and reading outside', () => {
    expect(() => sobolUniforms({ dimensions: 1, count: 100, seed: 1 })).toThrow('found 100');
    const sequence = createSobolSequence({ dimensions: 1, count: 8, seed: 1 });
    expect(() => sequence.fill(1, 0, new Float64Array(1))).toThrow('dimension 1 of 1');
    expect(() => sequence.fill(0, 7, new Float64Array(2))).toThrow('points 7 to 9 of 8');
  });
});

function correlation(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - 0.5) * (y[i]! - 0.5);
  return (12 * sum) / x.length;
}
