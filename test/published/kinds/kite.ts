import { betweennessOf, constraintOf, createFlowNetwork } from '../../../src/engine/flows/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** Who stands between others in a graph of ties alike. */
export function graph({ inputs }: PublishedCase): Computed {
  const links = (inputs.edges as [number, number][]).flatMap(([one, other]): [number, number][] => [
    [one - 1, other - 1],
    [other - 1, one - 1],
  ]);
  const network = createFlowNetwork({
    size: (inputs.nodes as string[]).length,
    from: links.map(([from]) => from),
    to: links.map(([, to]) => to),
    amount: links.map(() => 1),
  });
  const figures = {
    betweenness_norm: [...betweennessOf(network)!.values],
    burt_constraint: [...constraintOf(network)],
  };
  const reason = 'no measure of the engine: flows have directions and amounts';
  return { figures, exact: 5e-5, leftOut: { closeness_norm: reason, degree: reason } };
}
