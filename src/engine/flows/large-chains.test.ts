import { describe, expect, test } from 'vitest';
import { randomBits } from '../uncertainty/random-bits.ts';
import { type IncomeChain, incomeChain, partOfChain } from './income-chain.ts';
import { createFlowNetwork, describeFlows, type FlowNetwork } from './index.ts';
import { solveByIteration } from './iterative-solution.ts';
import { reduceChain, solveReduced, visitsOfReduced } from './reduced-chain.ts';
import { returnsByStep } from './return-powers.ts';
import { strongComponents } from './strong-components.ts';
import { estimateVisits } from './visit-estimate.ts';

const close = (found: number, expected: number, scale = 1): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, scale, Math.abs(expected)));
};

describe('large chains', () => {
  test('elimination, iteration and the inverse agree', () => {
    const chain = largestGroup(randomNetwork(400, 1600, 1));
    const reduced = reduceChain(chain)!;
    const right = chain.leak.map((_, node) => node % 7);
    const exact = solveReduced(reduced, right);
    const iterated = solveByIteration(chain, right)!;
    exact.forEach((value, node) => {
      close(iterated[node]!, value, value);
    });
    const unit = right.map((_, node) => (node === 5 ? 1 : 0));
    expect(visitsOfReduced(reduced)[5]).toBeCloseTo(solveReduced(reduced, unit)[5]!, 10);
  });

  test('the estimate of the visits agrees with the exact ones within its error', () => {
    const chain = largestGroup(randomNetwork(600, 6000, 2));
    const exact = visitsOfReduced(reduceChain(chain)!);
    const { visits, probes } = estimateVisits(chain)!;
    const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
    const sums = probes.map(total);
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    const deviation = Math.sqrt(
      sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sums.length * (sums.length - 1)),
    );
    expect(Math.abs(total(visits) - total(exact))).toBeLessThan(4 * deviation + 1e-9);
    expect(deviation).toBeLessThan(0.01 * (total(exact) - chain.size) + 1e-3);
  });

  test('the returns of the first steps are those of the powers of the chain', () => {
    const chain = incomeChain(randomNetwork(30, 120, 5));
    const { returns, steps } = returnsByStep(chain);
    const matrix = Array.from({ length: 30 }, (_, node) => {
      const row = new Array<number>(30).fill(0);
      for (let link = chain.start[node]!; link < chain.start[node + 1]!; link++)
        row[chain.from[link]!]! += chain.share[link]!;
      return row;
    });
    let power = matrix;
    const expected = new Array<number>(30).fill(0);
    for (let step = 1; step <= steps; step++) {
      power.forEach((row, node) => {
        expected[node]! += row[node]!;
      });
      power = power.map((row) =>
        row.map((_, j) => row.reduce((sum, value, k) => sum + value * matrix[k]![j]!, 0)),
      );
    }
    returns.forEach((value, node) => {
      expect(value).toBeCloseTo(expected[node]!, 12);
    });
  });

  test('the same network gives the same bytes, whatever the order of its flows', () => {
    const bits = randomBits(9, 0);
    const flows = Array.from({ length: 200 }, () => ({
      from: bits() % 30,
      to: bits() % 30,
      amount: 1 + (bits() % 50),
    }));
    const build = (list: typeof flows): FlowNetwork =>
      createFlowNetwork({
        size: 30,
        from: list.map((f) => f.from),
        to: list.map((f) => f.to),
        amount: list.map((f) => f.amount),
        imports: new Array(30).fill(4),
      });
    expect(JSON.stringify(describeFlows(build(flows.toReversed())))).toBe(
      JSON.stringify(describeFlows(build(flows))),
    );
  });
});

/** The chain between the actors of the largest mutually linked group. */
function largestGroup(network: FlowNetwork): IncomeChain {
  const chain = incomeChain(network);
  const groups = strongComponents({ size: chain.size, start: chain.start, to: chain.from });
  const nodes = Array.from({ length: groups.count }, (_, group) =>
    groups.nodes.slice(groups.start[group], groups.start[group + 1]),
  );
  const largest = nodes.reduce((most, group) => (group.length > most.length ? group : most));
  return partOfChain(chain, largest, new Int32Array(chain.size));
}

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
