import type { FlowNetwork } from './flow-network.ts';

/**
 * A walk from each actor back to where its income comes from: row j holds the share of j's income that each source
 * pays, the rest, `leak`, comes from outside the chain. Rows never add up to more than 1, so that I − P has an inverse
 * unless some group of actors lives on itself alone.
 */
export interface IncomeChain {
  readonly size: number;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly share: Float64Array;
  readonly leak: Float64Array;
}

/** The chain of a whole network: the shares are T_ij/throughflow_j, the leak is the imported share. */
export function incomeChain(network: FlowNetwork): IncomeChain {
  const { size, income, imports, inStart, inFrom, inAmount } = network;
  const share = new Float64Array(inAmount.length);
  const leak = new Float64Array(size);
  for (let actor = 0; actor < size; actor++) {
    if (income[actor] === 0) continue;
    leak[actor] = imports[actor]! / income[actor]!;
    for (let flow = inStart[actor]!; flow < inStart[actor + 1]!; flow++)
      share[flow] = inAmount[flow]! / income[actor]!;
  }
  return { size, start: inStart, from: inFrom, share, leak };
}

/** The part of a chain between some of its nodes, renumbered; what comes from the others is a leak. */
export function partOfChain(chain: IncomeChain, nodes: Int32Array, place: Int32Array): IncomeChain {
  const start = new Int32Array(nodes.length + 1);
  const from: number[] = [];
  const share: number[] = [];
  const leak = new Float64Array(nodes.length);
  nodes.forEach((node, index) => {
    place[node] = index;
  });
  nodes.forEach((node, index) => {
    let outside = chain.leak[node]!;
    for (let link = chain.start[node]!; link < chain.start[node + 1]!; link++) {
      const source = place[chain.from[link]!]!;
      if (nodes[source] === chain.from[link]) {
        from.push(source);
        share.push(chain.share[link]!);
      } else outside += chain.share[link]!;
    }
    leak[index] = outside;
    start[index + 1] = from.length;
  });
  return { size: nodes.length, start, from: Int32Array.from(from), share: Float64Array.from(share), leak };
}
