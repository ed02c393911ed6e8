import type { FlowNetwork } from './flow-network.ts';
import { eachPartner } from './reciprocity.ts';

/**
 * Burt's constraint: how much an actor's contacts are tied to one another, leaving it few ways round them.
 *
 * c_i = Σ_j (p_ij + Σ_q p_iq·p_qj)² over its direct contacts j, with p_ij = (a_ij + a_ji)/Σ_k(a_ik + a_ki), flows to
 * oneself left out. Source: Burt 1992, in the form of igraph.
 *
 * @returns one value per actor, NaN for an actor without any link
 */
export function constraintOf(network: FlowNetwork): Float64Array {
  const ties = proportionalTies(network);
  const result = new Float64Array(network.size);
  const indirect = new Float64Array(network.size);
  for (let actor = 0; actor < network.size; actor++) {
    const first = ties.start[actor]!;
    const last = ties.start[actor + 1]!;
    if (first === last) {
      result[actor] = NaN;
      continue;
    }
    addIndirectTies(ties, actor, indirect);
    let sum = 0;
    for (let tie = first; tie < last; tie++) {
      const contact = ties.to[tie]!;
      const hold = ties.proportion[tie]! + indirect[contact]!;
      sum += hold * hold;
      indirect[contact] = 0;
    }
    result[actor] = sum;
  }
  return result;
}

interface Ties {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly proportion: Float64Array;
}

function proportionalTies(network: FlowNetwork): Ties {
  const start = new Int32Array(network.size + 1);
  const to: number[] = [];
  const proportion: number[] = [];
  for (let actor = 0; actor < network.size; actor++) {
    let total = 0;
    eachPartner(network, actor, (partner, given, received) => {
      if (partner === actor) return;
      total += given + received;
      to.push(partner);
      proportion.push(given + received);
    });
    for (let tie = start[actor]!; tie < to.length; tie++) proportion[tie]! /= total;
    start[actor + 1] = to.length;
  }
  return { start, to: Int32Array.from(to), proportion: Float64Array.from(proportion) };
}

/** Adds, for each contact j of the actor, Σ_q p_iq·p_qj; walks the shorter of the two lists of contacts. */
function addIndirectTies({ start, to, proportion }: Ties, actor: number, indirect: Float64Array): void {
  const first = start[actor]!;
  const last = start[actor + 1]!;
  for (let tie = first; tie < last; tie++) {
    const between = to[tie]!;
    const weight = proportion[tie]!;
    let other = start[between]!;
    const end = start[between + 1]!;
    if (end - other > 16 * (last - first)) {
      for (let own = first; own < last; own++) {
        other = placeOf(to, to[own]!, other, end);
        if (other < end && to[other] === to[own]) indirect[to[own]!]! += weight * proportion[other]!;
      }
      continue;
    }
    for (let own = first; own < last && other < end; own++) {
      while (other < end && to[other]! < to[own]!) other++;
      if (other < end && to[other] === to[own]) indirect[to[own]!]! += weight * proportion[other]!;
    }
  }
}

/** First place in a sorted stretch whose value is not below the one looked for. */
function placeOf(sorted: Int32Array, value: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
