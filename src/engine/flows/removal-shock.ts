import { solveChain } from './chain-solution.ts';
import type { FlowNetwork } from './flow-network.ts';
import { type IncomeChain, incomeChain } from './income-chain.ts';

/**
 * What disappears: an actor with all its flows, what one actor receives from outside, or one flow; of a funding, a share
 * from 0 to 1 may disappear, all of it when none is said.
 */
export type Removal =
  | { readonly kind: 'actor'; readonly actor: number }
  | { readonly kind: 'import'; readonly actor: number; readonly share?: number }
  | { readonly kind: 'flow'; readonly from: number; readonly to: number; readonly share?: number };

const shareOf = (removal: Removal): number => (removal.kind === 'actor' ? 1 : (removal.share ?? 1));

/** Income that the actors lose, in the unit of the flows. */
export interface RemovalShock {
  /** What those that were paid by what disappears no longer receive from it. */
  readonly direct: number;
  /** What is lost beyond, each actor that receives less paying the others less in proportion. */
  readonly indirect: number;
  /** Income of the actor that disappears, counted apart; 0 for a funding. */
  readonly own: number;
  /** By actor; the income of one that disappears included. */
  readonly losses: Float64Array;
}

/**
 * First and further effects of a removal when everyone keeps its way of spending and nobody replaces what is gone.
 *
 * The shares y of their incomes that the actors keep solve y_j = z'_j/t_j + Σ_i y_i·T'_ij/t_j: each receives from each
 * of its payers in proportion to what that payer still has. Source: input-output analysis, supply form (Ghosh 1958).
 *
 * @returns null when the iterations of a very large network do not converge
 * @example removalShock(line, { kind: 'import', actor: 0 })?.direct // what actor 0 received from outside
 */
export function removalShock(network: FlowNetwork, removal: Removal): RemovalShock | null {
  const chain = incomeChain(network);
  const right = chain.leak.slice();
  if (removal.kind === 'import') right[removal.actor]! *= 1 - shareOf(removal);
  if (removal.kind === 'actor') right[removal.actor] = 0;
  const kept = solveChain(withoutLinks(chain, removal), right, 1);
  if (kept === null) return null;
  const losses = kept.map((share, actor) => network.income[actor]! * Math.min(1, Math.max(0, 1 - share)));
  const own = removal.kind === 'actor' ? network.income[removal.actor]! : 0;
  const direct = directLoss(network, removal);
  const total = losses.reduce((sum, loss) => sum + loss, 0) - own;
  return { direct, indirect: Math.max(0, total - direct), own, losses };
}

/** The chain without the links that disappear; their shares become leaks, which bring nothing. */
function withoutLinks(chain: IncomeChain, removal: Removal): IncomeChain {
  const isRemoved = (payee: number, payer: number): boolean =>
    (removal.kind === 'actor' && payee === removal.actor) ||
    (removal.kind === 'flow' && payer === removal.from && payee === removal.to);
  const share = chain.share.slice();
  const leak = chain.leak.slice();
  const from: number[] = [];
  const kept: number[] = [];
  const start = new Int32Array(chain.size + 1);
  for (let payee = 0; payee < chain.size; payee++) {
    for (let link = chain.start[payee]!; link < chain.start[payee + 1]!; link++) {
      const gone = isRemoved(payee, chain.from[link]!) ? shareOf(removal) : 0;
      leak[payee]! += gone * share[link]!;
      if (gone === 1) continue;
      from.push(chain.from[link]!);
      kept.push((1 - gone) * share[link]!);
    }
    start[payee + 1] = from.length;
  }
  return { size: chain.size, start, from: Int32Array.from(from), share: Float64Array.from(kept), leak };
}

function directLoss(network: FlowNetwork, removal: Removal): number {
  if (removal.kind === 'import') return network.imports[removal.actor]! * shareOf(removal);
  const payer = removal.kind === 'actor' ? removal.actor : removal.from;
  let sum = 0;
  for (let flow = network.outStart[payer]!; flow < network.outStart[payer + 1]!; flow++) {
    const payee = network.outTo[flow]!;
    if (removal.kind === 'actor' ? payee !== payer : payee === removal.to) sum += network.outAmount[flow]!;
  }
  return sum * shareOf(removal);
}
