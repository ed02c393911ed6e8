import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBits } from '../uncertainty/random-bits.ts';
import {
  ascendencyOf,
  betweennessOf,
  constraintOf,
  createFlowNetwork,
  describeFlows,
  type FlowNetwork,
  finnCycling,
  localMultiplier,
  outputMultipliers,
  reciprocityOf,
  removalShock,
} from './index.ts';

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 5 }),
  fc.double({ min: 0.001, max: 1000, noNaN: true }),
);
const arbitraryNetwork = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    table: fc.array(fc.array(amount, { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
    imports: fc.array(amount, { minLength: size, maxLength: size }),
    exports: fc.array(amount, { minLength: size, maxLength: size }),
    dissipation: fc.array(amount, { minLength: size, maxLength: size }),
  }),
);

function networkOf(input: {
  size: number;
  table: number[][];
  imports?: number[];
  exports?: number[];
  dissipation?: number[];
}): FlowNetwork {
  const from: number[] = [];
  const to: number[] = [];
  const amounts: number[] = [];
  input.table.forEach((row, payer) => {
    row.forEach((value, payee) => {
      from.push(payer);
      to.push(payee);
      amounts.push(value);
    });
  });
  const { size, imports = [], exports = [], dissipation = [] } = input;
  return createFlowNetwork({ size, from, to, amount: amounts, imports, exports, dissipation });
}

/** Inverse by Gauss-Jordan with pivoting: the definition, written plainly. Null when singular. */
function invert(matrix: number[][]): number[][] | null {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column; row < n; row++)
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    if (Math.abs(work[pivot]![column]!) < 1e-11) return null;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const scale = work[column]![column]!;
    work[column] = work[column]!.map((value) => value / scale);
    for (let row = 0; row < n; row++) {
      const factor = work[row]![column]!;
      if (row !== column && factor !== 0)
        work[row] = work[row]!.map((value, k) => value - factor * work[column]![k]!);
    }
  }
  return work.map((row) => row.slice(n));
}

const denseTable = (network: FlowNetwork): number[][] =>
  Array.from({ length: network.size }, (_, from) => {
    const row = new Array<number>(network.size).fill(0);
    for (let flow = network.outStart[from]!; flow < network.outStart[from + 1]!; flow++)
      row[network.outTo[flow]!] = network.outAmount[flow]!;
    return row;
  });

const leontief = (network: FlowNetwork): number[][] | null => {
  const table = denseTable(network);
  return invert(
    table.map((row, i) =>
      row.map((value, j) => (i === j ? 1 : 0) - (value === 0 ? 0 : value / network.income[j]!)),
    ),
  );
};

const close = (found: number, expected: number, scale = 1): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, scale, Math.abs(expected)));
};

describe('laws of flow networks', () => {
  test('ascendency and overhead add up to capacity, and the parts of the overhead to the whole', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (input) => {
        const order = ascendencyOf(networkOf(input));
        if (order === null) return;
        const { overhead } = order;
        close(order.ascendency + overhead.total, order.capacity, order.capacity);
        close(
          overhead.imports + overhead.exports + overhead.dissipation + overhead.redundancy,
          overhead.total,
          order.capacity,
        );
        expect(order.degreeOfOrder === null || (order.degreeOfOrder >= 0 && order.degreeOfOrder <= 1)).toBe(
          true,
        );
        expect(order.robustness === null || order.robustness <= 1 / Math.E + 1e-12).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('cycling follows its definition wherever the inverse exists, and stays between 0 and 1 elsewhere', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (input) => {
        const network = networkOf(input);
        const cycling = finnCycling(network);
        const total = network.income.reduce((sum, value) => sum + value, 0);
        if (total === 0) {
          expect(cycling).toBeNull();
          return;
        }
        expect(cycling!.index).toBeGreaterThanOrEqual(0);
        expect(cycling!.index).toBeLessThanOrEqual(1);
        const table = denseTable(network);
        const throughflow = network.income;
        const inverse = invert(
          table.map((row, i) =>
            row.map((value, j) => (i === j ? 1 : 0) - (throughflow[i]! > 0 ? value / throughflow[i]! : 0)),
          ),
        );
        if (
          inverse === null ||
          table.some((row, i) => throughflow[i] === 0 && row.some((value) => value > 0))
        )
          return;
        const expected =
          inverse.reduce((sum, row, j) => sum + (throughflow[j]! * (row[j]! - 1)) / row[j]!, 0) / total;
        expect(cycling!.index).toBeCloseTo(expected, 7);
      }),
      { numRuns: 1000 },
    );
  });

  test('a network without cycles has no cycling, a closed ring nothing else', () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.integer({ min: 1, max: 9 }), (input, value) => {
        const acyclic = networkOf({
          ...input,
          table: input.table.map((row, i) => row.map((cell, j) => (j > i ? cell : 0))),
        });
        expect(finnCycling(acyclic)?.index ?? 0).toBe(0);
        const ring = input.table.map((row, i) => row.map((_, j) => (j === (i + 1) % input.size ? value : 0)));
        expect(finnCycling(networkOf({ size: input.size, table: ring }))).toEqual({ index: 1, error: 0 });
      }),
    );
  });

  test('output multipliers are the column sums of the Leontief inverse, infinite in groups that live on themselves', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (input) => {
        const network = networkOf(input);
        const multipliers = outputMultipliers(network)!;
        const inverse = leontief(network);
        if (inverse === null) {
          expect([...multipliers].some((value) => value > 1e9)).toBe(true);
          return;
        }
        multipliers.forEach((value, j) => {
          const expected = inverse.reduce((sum, row) => sum + row[j]!, 0);
          // A group that lives on itself has no inverse: rounding alone gives one, and a large one.
          if (value === Number.POSITIVE_INFINITY) expect(expected).toBeGreaterThan(1e4);
          else if (expected <= 1e6) close(value, expected, 100 * expected);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('a removal takes what the accounts solved without it say', () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.nat(), (input, pick) => {
        const network = networkOf({ ...input, imports: input.imports.map((value) => value + 1) });
        const actor = pick % network.size;
        const table = denseTable(network);
        const solve = (flows: number[][], imports: number[]): number[] => {
          const shares = invert(
            flows.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value / network.income[i]!)),
          )!;
          return shares[0]!.map((_, j) => imports.reduce((sum, value, i) => sum + value * shares[i]![j]!, 0));
        };
        const without = table.map((row, i) =>
          row.map((value, j) => (i === actor || j === actor ? 0 : value)),
        );
        const after = solve(
          without,
          [...network.imports].map((value, i) => (i === actor ? 0 : value)),
        );
        const shock = removalShock(network, { kind: 'actor', actor })!;
        shock.losses.forEach((loss, i) => {
          close(loss, network.income[i]! - (i === actor ? 0 : after[i]!), network.income[i]!);
        });
        expect(shock.own).toBe(network.income[actor]);
        const funding = removalShock(network, { kind: 'import', actor })!;
        const unfunded = solve(
          table,
          [...network.imports].map((value, i) => (i === actor ? 0 : value)),
        );
        const total = unfunded.reduce((sum, value, i) => sum + network.income[i]! - value, 0);
        expect(funding.direct).toBe(network.imports[actor]);
        close(funding.direct + funding.indirect, total, 100 * total);
      }),
    );
  });

  test('nothing is ever NaN, and removing nothing that exists loses nothing', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (input) => {
        const report = describeFlows(networkOf(input));
        const numbers = JSON.stringify({
          ...report,
          constraint: [],
          outputMultipliers: [...report.outputMultipliers!].filter(Number.isFinite),
        });
        expect(numbers).not.toContain('NaN');
        const lm3 = localMultiplier(networkOf(input));
        expect(lm3 === null || (lm3 >= 1 && lm3 <= 3 + 1e-12)).toBe(true);
        expect(removalShock(networkOf(input), { kind: 'flow', from: 0, to: 0 })!.direct).toBe(
          input.table[0]![0],
        );
      }),
    );
  });
});

describe('paths and ties', () => {
  test('betweenness follows its definition, equal paths shared', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (input) => {
        const table = input.table.map((row, i) =>
          row.map((value, j) => (i === j ? 0 : value > 5 ? 5 : Math.ceil(value))),
        );
        const found = betweennessOf(networkOf({ size: input.size, table }));
        if (input.size < 3) {
          expect(found).toBeNull();
          return;
        }
        expect([...found!.values].map((value) => Number(value.toFixed(9)))).toEqual(
          slowBetweenness(table).map((value) => Number(value.toFixed(9))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('the far part of a search, beyond the buckets, gives the same shares', () => {
    const chain = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => (Math.abs(i - j) === 1 ? 10 ** -(i % 9) : 0)),
    );
    const found = betweennessOf(networkOf({ size: 40, table: chain }))!.values;
    slowBetweenness(chain).forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 12);
    });
  });

  test('paths too many to count give no figure rather than a wrong one', () => {
    const diamonds = 1100;
    const from: number[] = [];
    const to: number[] = [];
    for (let k = 0; k < diamonds; k++) {
      for (const side of [3 * k + 1, 3 * k + 2]) {
        from.push(3 * k, side);
        to.push(side, 3 * k + 3);
      }
    }
    const network = createFlowNetwork({ size: 3 * diamonds + 1, from, to, amount: from.map(() => 1) });
    expect(betweennessOf(network)).toBeNull();
  });

  test('a sample of sources says its error, which covers the truth', () => {
    const network = randomNetwork(800, 6000, 3);
    const truth = betweennessOf(network, Infinity)!;
    const sample = betweennessOf(network, 2e6)!;
    expect(truth).toMatchObject({ sources: 800, error: 0 });
    expect(sample.sources).toBeLessThan(400);
    expect(sample.error).toBeLessThan(0.01);
    const outside = sample.values.filter(
      (value, actor) => Math.abs(value - truth.values[actor]!) > sample.error,
    );
    expect(outside.length).toBeLessThan(8);
  });

  test('constraint is 1 for an actor with one contact and not defined for one without', () => {
    const network = networkOf({
      size: 3,
      table: [
        [5, 2, 0],
        [0, 0, 0],
        [0, 0, 7],
      ],
    });
    expect([...constraintOf(network)]).toEqual([1, 1, NaN]);
  });

  test('reciprocity leaves out flows to oneself, and does not exist without links', () => {
    expect(
      reciprocityOf(
        networkOf({
          size: 2,
          table: [
            [9, 3],
            [1, 0],
          ],
        }),
      ),
    ).toEqual({ edges: 1, corrected: null, weighted: 0.5 });
    expect(
      reciprocityOf(
        networkOf({
          size: 2,
          table: [
            [9, 0],
            [0, 0],
          ],
        }),
      ),
    ).toEqual({ edges: null, corrected: null, weighted: null });
  });
});

test('wrong inputs are refused with the value found', () => {
  expect(() => createFlowNetwork({ size: 2, from: [0], to: [2], amount: [1] })).toThrow(
    'flow 0: actor 2 is not in 0…1',
  );
  expect(() => createFlowNetwork({ size: 2, from: [0], to: [1], amount: [-1] })).toThrow('amount -1 at 0');
  expect(() => createFlowNetwork({ size: 2, from: [0], to: [], amount: [1] })).toThrow('differ in length');
});

function randomNetwork(size: number, links: number, seed: number): FlowNetwork {
  const bits = randomBits(seed, 0);
  const draw = (): number => bits() / 4294967296;
  const list = Array.from({ length: links }, () => ({
    from: Math.floor(draw() * size),
    to: Math.floor(draw() * size),
    amount: 1000 * draw(),
  }));
  return createFlowNetwork({
    size,
    from: list.map((flow) => flow.from),
    to: list.map((flow) => flow.to),
    amount: list.map((flow) => flow.amount),
    imports: Array.from({ length: size }, () => (draw() < 0.3 ? 2000 * draw() : 0)),
  });
}

/** All shortest paths by repeated relaxation, counted by definition. */
function slowBetweenness(table: readonly (readonly number[])[]): number[] {
  const n = table.length;
  const length = table.map((row, i) =>
    row.map((value, j) => (i === j ? 0 : value > 0 ? 1 / value : Infinity)),
  );
  const distance = length.map((row) => [...row]);
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-10 * b;
  const counts = distance.map((row, s) => {
    const order = row
      .map((_, v) => v)
      .filter((v) => row[v]! < Infinity)
      .sort((a, b) => row[a]! - row[b]!);
    const paths = new Array<number>(n).fill(0);
    paths[s] = 1;
    for (const v of order)
      if (v !== s)
        for (let u = 0; u < n; u++)
          if (u !== v && row[u]! < row[v]! && same(row[u]! + length[u]![v]!, row[v]!)) paths[v]! += paths[u]!;
    return paths;
  });
  return table.map((_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++) {
      for (let t = 0; t < n; t++) {
        if (s === t || s === v || t === v || distance[s]![t] === Infinity) continue;
        if (same(distance[s]![v]! + distance[v]![t]!, distance[s]![t]!))
          sum += (counts[s]![v]! * counts[v]![t]!) / counts[s]![t]!;
      }
    }
    return sum / ((n - 1) * (n - 2));
  });
}
