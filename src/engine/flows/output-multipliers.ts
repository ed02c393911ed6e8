import { solveChain } from './chain-solution.ts';
import type { FlowNetwork } from './flow-network.ts';
import { incomeChain } from './income-chain.ts';

/**
 * How much activity inside the network one more unit of final demand on each actor sets in motion, itself included.
 *
 * Column sums of (I − A)⁻¹ with A_ij = T_ij/throughflow_j, flows to oneself kept: one transposed sparse solution.
 * Infinite where the actor's money comes in the end from a group that lives on itself alone, I − A being singular there.
 * Source: Leontief 1936.
 *
 * @returns null when the iterations of a very large network do not converge
 * @example outputMultipliers(createFlowNetwork({ size: 2, from: [0], to: [1], amount: [10], imports: [10, 10] })) // 1, 1.5
 */
export function outputMultipliers(network: FlowNetwork): Float64Array | null {
  return solveChain(incomeChain(network), new Float64Array(network.size).fill(1), Infinity);
}
