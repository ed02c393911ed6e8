import { type Ascendency, ascendencyOf, type FlowTotals, flowTotals } from './ascendency.ts';
import { type Betweenness, betweennessOf } from './betweenness.ts';
import { type ActorConcentration, concentrations } from './concentration.ts';
import { constraintOf } from './constraint.ts';
import { type FinnCycling, finnCycling } from './finn-cycling.ts';
import type { FlowNetwork } from './flow-network.ts';
import { localMultiplier } from './local-multiplier.ts';
import { outputMultipliers } from './output-multipliers.ts';
import { type Reciprocity, reciprocityOf } from './reciprocity.ts';

/** Everything that the flows of a territory say about it; lists are by actor. */
export interface FlowReport {
  readonly totals: FlowTotals;
  readonly ascendency: Ascendency | null;
  readonly finnCycling: FinnCycling | null;
  readonly throughflows: Float64Array;
  readonly concentration: readonly ActorConcentration[];
  readonly reciprocity: Reciprocity;
  readonly betweenness: Betweenness | null;
  /** NaN for an actor without any link. */
  readonly constraint: Float64Array;
  /** Infinite for an actor that lives in the end on a group closed on itself. */
  readonly outputMultipliers: Float64Array | null;
  readonly localMultiplier: number | null;
}

/**
 * Computes every indicator of a flow network.
 *
 * @param options.exactBetweenness follow all shortest paths, whatever the size of the network
 * @example describeFlows(createFlowNetwork({ size: 2, from: [0], to: [1], amount: [5] })).totals.internal // 5
 */
export function describeFlows(
  network: FlowNetwork,
  options: { readonly exactBetweenness?: boolean } = {},
): FlowReport {
  return {
    totals: flowTotals(network),
    ascendency: ascendencyOf(network),
    finnCycling: finnCycling(network),
    throughflows: network.income,
    concentration: concentrations(network),
    reciprocity: reciprocityOf(network),
    betweenness: options.exactBetweenness ? betweennessOf(network, Infinity) : betweennessOf(network),
    constraint: constraintOf(network),
    outputMultipliers: outputMultipliers(network),
    localMultiplier: localMultiplier(network),
  };
}
