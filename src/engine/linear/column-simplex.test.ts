import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../test/support/close.ts';
import { randomBits } from '../uncertainty/random-bits.ts';
import { createColumnSimplex } from './column-simplex.ts';
import { invertMatrix } from './invert-matrix.ts';

const unit = (rows: number, row: number): number[] =>
  Array.from({ length: rows }, (_, entry) => (entry === row ? 1 : 0));

/** A programme with a slack per row, so that it starts feasible; ties are frequent. */
function drawProgramme(rows: number, columns: number, seed: number) {
  const bits = randomBits(seed, 2);
  const whole = (most: number): number => bits() % (most + 1);
  return {
    rhs: Array.from({ length: rows }, () => whole(3)),
    columns: Array.from({ length: columns }, () => ({
      entries: Array.from({ length: rows }, () => whole(4) - 1),
      cost: whole(6) / 2,
    })),
  };
}

function solve(programme: ReturnType<typeof drawProgramme>) {
  const rows = programme.rhs.length;
  const simplex = createColumnSimplex({
    columns: programme.rhs.flatMap((_, row) => unit(rows, row)),
    costs: programme.rhs.map(() => 0),
    rhs: programme.rhs,
  });
  for (const { entries, cost } of programme.columns) simplex.addColumn(entries, cost);
  return { simplex, status: simplex.optimise() };
}

describe('column simplex', () => {
  it('agrees with HiGHS on the optimum of random degenerate programmes', async () => {
    const highs = await loadHighs();
    for (let seed = 0; seed < 60; seed++) {
      const programme = drawProgramme(1 + (seed % 5), 1 + (seed % 7), seed);
      const terms = (row: number): string =>
        programme.columns
          .map(
            ({ entries }, column) => `${entries[row]! < 0 ? '-' : '+'} ${Math.abs(entries[row]!)} x${column}`,
          )
          .join(' ');
      const rows = programme.rhs.map((bound, row) => ` r${row}: ${terms(row)} <= ${bound}`).join('\n');
      const objective = programme.columns.map(({ cost }, column) => `+ ${cost} x${column}`).join(' ');
      const expected = highs.solve(`Maximize\n ${objective}\nSubject To\n${rows}\nEnd\n`);
      const { simplex, status } = solve(programme);
      if (expected.Status === 'Optimal') {
        expect(status).toBe('optimal');
        expectClose([simplex.value()], [expected.ObjectiveValue], 10, 1e-9);
      } else {
        expect(status).toBe('unbounded');
      }
    }
  });

  it('ends at prices that no column beats, and at weights that meet the rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer(),
        (rows, columns, seed) => {
          const programme = drawProgramme(rows, columns, seed);
          const { simplex, status } = solve(programme);
          expect(status).not.toBe('stalled');
          if (status !== 'optimal') return;
          const prices = simplex.multipliers();
          for (const { entries, cost } of programme.columns) {
            expect(
              entries.reduce((price, entry, row) => price + entry * prices[row]!, 0),
            ).toBeGreaterThanOrEqual(cost - 1e-9);
          }
          const met = new Array<number>(rows).fill(0);
          for (const { column, weight } of simplex.basis()) {
            expect(weight).toBeGreaterThanOrEqual(0);
            const entries = column < rows ? unit(rows, column) : programme.columns[column - rows]!.entries;
            for (const [row, entry] of entries.entries()) met[row]! += weight * entry;
          }
          expectClose(met, programme.rhs, 10, 1e-9);
          expectClose(
            [simplex.value()],
            [programme.rhs.reduce((value, bound, row) => value + bound * prices[row]!, 0)],
            10,
            1e-9,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a start that is not a feasible basis', () => {
    expect(() => createColumnSimplex({ columns: [1, 0, 2, 0], costs: [0, 0], rhs: [1, 1] })).toThrow(
      'not a basis',
    );
    expect(() => createColumnSimplex({ columns: [1, 0, 0, 1], costs: [0, 0], rhs: [1, -1] })).toThrow(
      'not feasible',
    );
  });
});

describe('inverse of a matrix', () => {
  it('gives back the identity, and null for a singular matrix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer(), (size, seed) => {
        const bits = randomBits(seed, 4);
        const matrix = Float64Array.from(
          { length: size * size },
          (_, entry) => (bits() % 9) - 4 + (entry % (size + 1) === 0 ? 20 : 0),
        );
        const inverse = invertMatrix(matrix, size)!;
        const products = Array.from({ length: size * size }, (_, at) => {
          const row = Math.floor(at / size);
          return Array.from(
            { length: size },
            (__, k) => matrix[row * size + k]! * inverse[k * size + (at % size)]!,
          ).reduce((a, b) => a + b, 0);
        });
        expectClose(
          products,
          Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0)),
          1,
          1e-11,
        );
      }),
    );
    expect(invertMatrix(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  });
});
