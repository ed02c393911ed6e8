import { log } from '../arithmetic/index.ts';
import { type FlowNetwork, sumOf } from './flow-network.ts';

/** Money or matter that moves in a period, by where it comes from and goes. */
export interface FlowTotals {
  /** Total system throughput: internal flows, imports, exports and dissipation together. */
  readonly throughput: number;
  readonly imports: number;
  readonly exports: number;
  readonly dissipation: number;
  readonly internal: number;
}

/** Adds up the flows of a network. */
export function flowTotals(network: FlowNetwork): FlowTotals {
  const imports = sumOf(network.imports);
  const exports = sumOf(network.exports);
  const dissipation = sumOf(network.dissipation);
  const internal = sumOf(network.outAmount);
  return { throughput: imports + internal + exports + dissipation, imports, exports, dissipation, internal };
}

/** How ordered and how redundant the flows are, in the unit of the flows × bits. */
export interface Ascendency {
  readonly ascendency: number;
  /** Joint entropy of the flows, C = A + Φ; not the older row entropy of 1986. */
  readonly capacity: number;
  readonly overhead: {
    readonly total: number;
    readonly imports: number;
    readonly exports: number;
    readonly dissipation: number;
    readonly redundancy: number;
  };
  /** A/C, from 0 to 1; null when the capacity is 0 (a single flow has nothing to order). */
  readonly degreeOfOrder: number | null;
  /** −a·ln a, at most 1/e = 0.3679; null with the degree of order. */
  readonly robustness: number | null;
}

const log2 = (value: number): number => log(value) / Math.LN2;

/**
 * Ascendency, capacity and overhead of a flow network, boundary flows included.
 *
 * A = Σ T_ij·log2(T_ij·T‥/(T_i.·T_.j)), C = −Σ T_ij·log2(T_ij/T‥), Φ = −Σ T_ij·log2(T_ij²/(T_i.·T_.j)), the outside being
 * one more row (imports) and two more columns (exports, dissipation). Sources: Ulanowicz 1986; Ulanowicz, Goerner,
 * Lietaer and Gomez 2009 (robustness).
 *
 * @returns null when nothing flows
 * @example ascendencyOf(coneSpring)?.ascendency // 56725.49 kcal·bits
 */
export function ascendencyOf(network: FlowNetwork): Ascendency | null {
  const totals = flowTotals(network);
  if (totals.throughput === 0) return null;
  const measure = measureFlows(network, totals);
  const { ascendency, capacity, imports, exports, dissipation, redundancy } = measure;
  const order = capacity > 0 ? Math.min(1, Math.max(0, ascendency / capacity)) : null;
  return {
    ascendency,
    capacity,
    overhead: {
      total: imports + exports + dissipation + redundancy,
      imports,
      exports,
      dissipation,
      redundancy,
    },
    degreeOfOrder: order,
    robustness: order === null ? null : order === 0 ? 0 : -order * log(order),
  };
}

interface Sums {
  ascendency: number;
  capacity: number;
  imports: number;
  exports: number;
  dissipation: number;
  redundancy: number;
}

function measureFlows(network: FlowNetwork, totals: FlowTotals): Sums {
  const sums: Sums = { ascendency: 0, capacity: 0, imports: 0, exports: 0, dissipation: 0, redundancy: 0 };
  const add = (amount: number, row: number, column: number, part: keyof Sums): void => {
    if (amount === 0) return;
    sums.ascendency += amount * log2((amount / row) * (totals.throughput / column));
    sums.capacity -= amount * log2(amount / totals.throughput);
    sums[part] -= amount * log2((amount / row) * (amount / column));
  };
  const { income, outgoings, outStart, outTo, outAmount } = network;
  for (let actor = 0; actor < network.size; actor++) {
    const spent = outgoings[actor]!;
    add(network.imports[actor]!, totals.imports, income[actor]!, 'imports');
    for (let flow = outStart[actor]!; flow < outStart[actor + 1]!; flow++) {
      add(outAmount[flow]!, spent, income[outTo[flow]!]!, 'redundancy');
    }
    add(network.exports[actor]!, spent, totals.exports, 'exports');
    add(network.dissipation[actor]!, spent, totals.dissipation, 'dissipation');
  }
  return sums;
}
