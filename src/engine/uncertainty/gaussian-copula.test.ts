import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGaussianCopula } from './gaussian-copula.ts';
import { sobolUniforms } from './sobol.ts';

function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const rank = (values: Float64Array): Float64Array => {
    const ranks = new Float64Array(values.length);
    const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
    for (const [place, index] of order.entries()) ranks[index] = place;
    return ranks;
  };
  const [a, b] = [rank(x), rank(y)];
  const middle = (x.length - 1) / 2;
  let cross = 0;
  let square = 0;
  for (let i = 0; i < x.length; i++) {
    cross += (a[i]! - middle) * (b[i]! - middle);
    square += (a[i]! - middle) ** 2;
  }
  return cross / square;
}

describe('a Gaussian copula', () => {
  it('gives the wanted rank correlations and leaves each input uniform', () => {
    const columns = sobolUniforms({ dimensions: 3, count: 16_384, seed: 1 });
    const copula = createGaussianCopula(3, [
      { a: 0, b: 1, rank: 0.7 },
      { a: 1, b: 2, rank: -0.4 },
    ]);
    copula!.correlate(columns);
    expect(rankCorrelation(columns[0]!, columns[1]!)).toBeCloseTo(0.7, 2);
    expect(rankCorrelation(columns[1]!, columns[2]!)).toBeCloseTo(-0.4, 2);
    expect(rankCorrelation(columns[0]!, columns[2]!)).toBeCloseTo(0, 2);
    for (const column of columns) {
      const sorted = column.slice().sort();
      for (let i = 0; i < sorted.length; i += 97)
        expect(Math.abs(sorted[i]! - (i + 0.5) / sorted.length)).toBeLessThan(0.005);
    }
  });

  it('leaves untouched the inputs that nothing ties, bit for bit', () => {
    const columns = sobolUniforms({ dimensions: 3, count: 64, seed: 1 });
    const before = columns.map((column) => column.slice());
    createGaussianCopula(3, [{ a: 0, b: 1, rank: 0.5 }])!.correlate(columns);
    expect([columns[0], columns[2]]).toEqual([before[0], before[2]]);
    expect(columns[1]).not.toEqual(before[1]);
  });

  it('makes two inputs one when their correlation is 1, mirrored when −1', () => {
    for (const rank of [1, -1]) {
      const columns = sobolUniforms({ dimensions: 2, count: 256, seed: 1 });
      createGaussianCopula(2, [{ a: 0, b: 1, rank }])!.correlate(columns);
      for (let i = 0; i < 256; i++) {
        const twin = rank === 1 ? columns[0]![i]! : 1 - columns[0]![i]!;
        expect(columns[1]![i]).toBeCloseTo(twin, 12);
      }
    }
  });

  it('is refused when no inputs can have these correlations together', () => {
    const contradictory = [
      { a: 0, b: 1, rank: 0.9 },
      { a: 1, b: 2, rank: 0.9 },
      { a: 0, b: 2, rank: -0.9 },
    ];
    expect(createGaussianCopula(3, contradictory)).toBeNull();
    expect(
      createGaussianCopula(3, [
        { a: 0, b: 1, rank: 1 },
        { a: 1, b: 2, rank: 0.5 },
        { a: 0, b: 2, rank: -0.5 },
      ]),
    ).toBeNull();
  });

  it('always stays inside 0…1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 1000 }),
        (rank, seed) => {
          const columns = sobolUniforms({ dimensions: 2, count: 32, seed });
          columns[0]![0] = 1e-17;
          columns[1]![0] = 1e-17;
          createGaussianCopula(2, [{ a: 0, b: 1, rank }])!.correlate(columns);
          for (const column of columns) for (const u of column) expect(u > 0 && u < 1).toBe(true);
        },
      ),
    );
  });
});
