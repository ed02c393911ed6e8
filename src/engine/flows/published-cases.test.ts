import { describe, expect, test } from 'vitest';
import published from '../../../test/published/economics.json' with { type: 'json' };
import {
  ascendencyOf,
  betweennessOf,
  concentrationOf,
  constraintOf,
  createFlowNetwork,
  finnCycling,
  flowTotals,
} from './index.ts';

const caseOf = (id: string) => published.cases.find((entry) => entry.id === id)!;

/** Prints the case and its largest error, then asserts the bound. */
function agree(id: string, found: readonly number[], expected: readonly number[], tolerance: number): void {
  const error = Math.max(...found.map((value, place) => Math.abs(value - expected[place]!)));
  console.log(`${id}: error ${error.toExponential(2)}, tolerance ${tolerance}`);
  expect(found).toHaveLength(expected.length);
  expect(error).toBeLessThanOrEqual(tolerance);
}

describe('published networks', () => {
  test('B-conespring: ascendency, its parts and cycling agree with Ulanowicz and with the recomputation', () => {
    const {
      inputs,
      expected_published: printed,
      recomputed,
      tolerance_abs,
    } = caseOf('B-conespring') as never as {
      inputs: { T: number[][]; imports: number[]; exports: number[]; respiration: number[] };
      expected_published: Record<string, number>;
      recomputed: Record<string, number>;
      tolerance_abs: number;
    };
    const links = inputs.T.flatMap((row, from) => row.map((amount, to) => ({ from, to, amount })));
    const network = createFlowNetwork({
      size: inputs.T.length,
      from: links.map((link) => link.from),
      to: links.map((link) => link.to),
      amount: links.map((link) => link.amount),
      imports: inputs.imports,
      exports: inputs.exports,
      dissipation: inputs.respiration,
    });
    const order = ascendencyOf(network)!;
    const cycling = finnCycling(network)!.index;
    const throughflow = network.income.reduce((sum, value) => sum + value, 0);
    agree(
      'B-conespring (published)',
      [flowTotals(network).throughput, order.ascendency, throughflow, cycling],
      [printed.TST!, printed.ascendency_bits!, printed.throughflow!, printed.FCI!],
      tolerance_abs,
    );
    const { overhead } = order;
    agree(
      'B-conespring (recomputed)',
      [
        order.ascendency,
        order.capacity,
        overhead.total,
        overhead.imports,
        overhead.exports,
        overhead.dissipation,
        overhead.redundancy,
      ],
      [
        'ascendency_bits',
        'capacity_joint_bits',
        'overhead_bits',
        'overhead_imports',
        'overhead_exports',
        'overhead_dissipation',
        'redundancy',
      ].map((key) => recomputed[key]!),
      1e-9 * order.capacity,
    );
    agree(
      'B-conespring (ratios)',
      [order.degreeOfOrder!, order.robustness!, cycling],
      [recomputed.a!, recomputed.robustness_nat!, recomputed.FCI!],
      1e-12,
    );
  });

  test('B-kite: betweenness and constraint agree with Krackhardt and igraph', () => {
    const {
      inputs,
      expected_published: printed,
      recomputed,
      tolerance_abs,
    } = caseOf('B-kite') as never as {
      inputs: { nodes: string[]; edges: [number, number][] };
      expected_published: { betweenness_norm: number[] };
      recomputed: { burt_constraint: number[] };
      tolerance_abs: number;
    };
    const links = inputs.edges.flatMap(
      ([one, other]) =>
        [
          [one - 1, other - 1],
          [other - 1, one - 1],
        ] as const,
    );
    const network = createFlowNetwork({
      size: inputs.nodes.length,
      from: links.map(([from]) => from),
      to: links.map(([, to]) => to),
      amount: links.map(() => 1),
    });
    agree(
      'B-kite (betweenness)',
      [...betweennessOf(network)!.values],
      printed.betweenness_norm,
      tolerance_abs,
    );
    agree('B-kite (constraint)', [...constraintOf(network)], recomputed.burt_constraint, tolerance_abs);
  });

  test('B-hhi: the index of four shares agrees with the guidelines', () => {
    const { inputs, recomputed, tolerance_abs } = caseOf('B-hhi') as never as {
      inputs: { shares_pct: number[] };
      recomputed: { hhi: number; equivalent_number: number };
      tolerance_abs: number;
    };
    const { hhi, equivalentNumber } = concentrationOf(inputs.shares_pct)!;
    agree('B-hhi', [hhi, equivalentNumber], [recomputed.hhi, recomputed.equivalent_number], tolerance_abs);
  });
});
