import type { FlowNetwork } from './flow-network.ts';

/** How concentrated one side of an actor's account is. */
export interface Concentration {
  /** Herfindahl-Hirschman index, Σ(100·share)², from 0 to 10,000. */
  readonly hhi: number;
  /** Number of equal parts that would be as concentrated: 10,000/HHI. */
  readonly equivalentNumber: number;
}

/**
 * Herfindahl-Hirschman index of a list of amounts.
 *
 * @returns null when they add up to 0
 * @example concentrationOf([30, 30, 20, 20]) // { hhi: 2600, equivalentNumber: 3.846 }
 */
export function concentrationOf(amounts: ArrayLike<number>): Concentration | null {
  let total = 0;
  for (let place = 0; place < amounts.length; place++) total += amounts[place]!;
  if (total === 0) return null;
  let hhi = 0;
  for (let place = 0; place < amounts.length; place++) {
    const percentage = (100 * amounts[place]!) / total;
    hhi += percentage * percentage;
  }
  return { hhi, equivalentNumber: 10000 / hhi };
}

/** Concentration of where each actor's income comes from and of where its outgoings go; null on an empty side. */
export interface ActorConcentration {
  readonly income: Concentration | null;
  readonly outgoings: Concentration | null;
}

/** By actor; the outside counts as one source (imports), and as two destinations (exports, dissipation). */
export function concentrations(network: FlowNetwork): ActorConcentration[] {
  const { inStart, inAmount, outStart, outAmount, imports, exports, dissipation } = network;
  return Array.from({ length: network.size }, (_, actor) => ({
    income: concentrationOf([...inAmount.subarray(inStart[actor], inStart[actor + 1]), imports[actor]!]),
    outgoings: concentrationOf([
      ...outAmount.subarray(outStart[actor], outStart[actor + 1]),
      exports[actor]!,
      dissipation[actor]!,
    ]),
  }));
}
