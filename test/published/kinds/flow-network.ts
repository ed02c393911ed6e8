import { ascendencyOf, createFlowNetwork, finnCycling, flowTotals } from '../../../src/engine/flows/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** The order, capacity and cycling of a network of flows. */
export function flowNetwork({ inputs }: PublishedCase): Computed {
  const table = inputs.T as number[][];
  const links = table.flatMap((row, from) => row.map((amount, to) => ({ from, to, amount })));
  const network = createFlowNetwork({
    size: table.length,
    from: links.map((link) => link.from),
    to: links.map((link) => link.to),
    amount: links.map((link) => link.amount),
    imports: inputs.imports as number[],
    exports: inputs.exports as number[],
    dissipation: inputs.respiration as number[],
  });
  const order = ascendencyOf(network)!;
  const { throughput } = flowTotals(network);
  const { overhead } = order;
  const figures = {
    TST: throughput,
    throughflow: network.income.reduce((sum, income) => sum + income, 0),
    FCI: finnCycling(network)!.index,
    AMI_bits: order.ascendency / throughput,
    ascendency_bits: order.ascendency,
    capacity_joint_bits: order.capacity,
    overhead_bits: overhead.total,
    overhead_imports: overhead.imports,
    overhead_exports: overhead.exports,
    overhead_dissipation: overhead.dissipation,
    redundancy: overhead.redundancy,
    a: order.degreeOfOrder,
    robustness_nat: order.robustness,
  };
  return {
    figures,
    exact: { a: 1e-12, robustness_nat: 1e-12, FCI: 1e-12, AMI_bits: 1e-12, rest: 1e-6 },
    printed: { FCI: 5e-5 },
    leftOut: {
      capacity_1986_row_bits:
        'the older capacity, of rows alone: the engine gives the joint one, and names it',
      fitness_beta1288: 'calibrated on ecosystems: the engine gives the robustness alone',
    },
  };
}
