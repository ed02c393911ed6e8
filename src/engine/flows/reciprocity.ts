import type { FlowNetwork } from './flow-network.ts';

/** How much of what is given comes back from the same actor; flows to oneself are left out. */
export interface Reciprocity {
  /** Share of links answered by a link the other way; null without links. */
  readonly edges: number | null;
  /** (edges − density)/(1 − density): above 0 when more than chance would give; null when every possible link exists. */
  readonly corrected: number | null;
  /** Σ min(w_ij, w_ji)/Σ w_ij: share of the amounts that comes back; null without links. */
  readonly weighted: number | null;
}

/**
 * Reciprocity of the links, corrected for density, and of the amounts. Source: Garlaschelli and Loffredo 2004.
 *
 * @example reciprocityOf(createFlowNetwork({ size: 2, from: [0, 1], to: [1, 0], amount: [3, 1] })).weighted // 0.5
 */
export function reciprocityOf(network: FlowNetwork): Reciprocity {
  let links = 0;
  let answered = 0;
  let amount = 0;
  let returned = 0;
  for (let actor = 0; actor < network.size; actor++) {
    eachPartner(network, actor, (partner, given, received) => {
      if (given === 0 || partner === actor) return;
      links++;
      amount += given;
      if (received > 0) answered++;
      returned += Math.min(given, received);
    });
  }
  if (links === 0) return { edges: null, corrected: null, weighted: null };
  const density = links / (network.size * (network.size - 1));
  const edges = answered / links;
  return {
    edges,
    corrected: density < 1 ? (edges - density) / (1 - density) : null,
    weighted: returned / amount,
  };
}

/** Calls back once for each actor that gives to or receives from this one, in order, with both amounts. */
export function eachPartner(
  network: FlowNetwork,
  actor: number,
  visit: (partner: number, given: number, received: number) => void,
): void {
  let given = network.outStart[actor]!;
  let received = network.inStart[actor]!;
  const lastGiven = network.outStart[actor + 1]!;
  const lastReceived = network.inStart[actor + 1]!;
  while (given < lastGiven || received < lastReceived) {
    const payee = given < lastGiven ? network.outTo[given]! : Infinity;
    const payer = received < lastReceived ? network.inFrom[received]! : Infinity;
    const partner = Math.min(payee, payer);
    const gives = payee === partner ? network.outAmount[given++]! : 0;
    const gets = payer === partner ? network.inAmount[received++]! : 0;
    visit(partner, gives, gets);
  }
}
