import { type FlowNetwork, type Removal, removalShock } from '../../engine/flows/index.ts';
import type { AmountRange } from '../links/link-figure.ts';
import { groupsOf, neighboursOf } from './connections.ts';
import {
  amountAt,
  type Estimate,
  flowsOf,
  isFlow,
  type NetworkActor,
  type NetworkGraph,
  placesOf,
  sumLinks,
} from './network-graph.ts';

/** What might change. */
export type Supposition =
  | { readonly kind: 'leaves'; readonly actor: string }
  /** A share, from 0 to 1, of what goes through one link disappears. */
  | {
      readonly kind: 'falls';
      readonly link: string;
      readonly from: string;
      readonly to: string;
      readonly share: number;
    }
  | { readonly kind: 'begins'; readonly from: string; readonly to: string; readonly amount: AmountRange };

/** What one actor would lose or gain. */
export interface ActorEffect {
  readonly actor: NetworkActor;
  readonly change: AmountRange;
}

/** What would follow, in euros a year, if everybody kept its way of spending and nobody replaced what is gone. */
export interface Effects {
  /** What is no longer received, or newly received, from what changes itself. */
  readonly direct: AmountRange;
  /** What follows, because those who receive less, or more, spend less, or more, with the others. */
  readonly indirect: AmountRange;
  /** What the actor that leaves received, counted apart. */
  readonly own: AmountRange;
  /** By actor, in the order of their names, those that change by a euro or more. */
  readonly actors: readonly ActorEffect[];
  /** Links of unknown amount that what changes touches: they count for nothing above. */
  readonly unknown: number;
  /** Actors that nothing would link to those to which they were linked before. */
  readonly cutOff: readonly NetworkActor[];
  /** Actors that would be held by a single other one. */
  readonly byOneThread: readonly { readonly actor: NetworkActor; readonly only: NetworkActor }[];
}

const estimates: readonly Estimate[] = ['low', 'middle', 'high'];

/**
 * Direct and indirect effects of a change, as ranges over the low, middle and high amounts.
 *
 * @returns null when the actors are not of this network, or when a very large network defeats the iterations
 */
export function suppose(graph: NetworkGraph, supposition: Supposition): Effects | null {
  const places = placesOf(graph.actors);
  const named = supposition.kind === 'leaves' ? [supposition.actor] : [supposition.from, supposition.to];
  if (named.some((id) => !places.has(id)) || new Set(named).size !== named.length) return null;
  const shocks = estimates.map((estimate) => shockOf(graph, supposition, places, estimate));
  if (shocks.some((shock) => shock === null)) return null;
  const over = (of: (shock: Shock) => number): AmountRange => {
    const values = shocks.map((shock) => of(shock!));
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const actors = graph.actors
    .map((actor, place) => ({ actor, change: over(({ changes }) => changes[place]!) }))
    .filter(
      ({ actor, change }) => change.high >= 1 && !(supposition.kind === 'leaves' && actor.id === named[0]),
    )
    .sort((one, other) => one.actor.name.localeCompare(other.actor.name, 'fr'));
  return {
    direct: over(({ direct }) => direct),
    indirect: over(({ indirect }) => indirect),
    own: over(({ own }) => own),
    actors,
    unknown: sumLinks(graph.links.filter((link) => isFlow(link) && isTouched(link, supposition))).unknown,
    ...threadsWithout(graph, supposition),
  };
}

interface Shock {
  readonly direct: number;
  readonly indirect: number;
  readonly own: number;
  readonly changes: ArrayLike<number>;
}

function shockOf(
  graph: NetworkGraph,
  supposition: Supposition,
  places: ReadonlyMap<string, number>,
  estimate: Estimate,
): Shock | null {
  const network = flowsOf(graph, estimate, true);
  if (supposition.kind === 'begins') {
    const { amount } = supposition;
    const value = estimate === 'middle' ? (amount.low + amount.high) / 2 : amount[estimate];
    return gainOf(network, places.get(supposition.to)!, value);
  }
  const removal: Removal =
    supposition.kind === 'leaves'
      ? { kind: 'actor', actor: places.get(supposition.actor)! }
      : {
          kind: 'flow',
          from: places.get(supposition.from)!,
          to: places.get(supposition.to)!,
          share: supposition.share * shareOfLink(graph, supposition.link, estimate),
        };
  const shock = removalShock(network, removal);
  return shock === null ? null : { ...shock, changes: shock.losses };
}

/** The share of one link in all that is known to go from one actor to the other: computations take the whole flow. */
function shareOfLink({ links }: NetworkGraph, id: string, estimate: Estimate): number {
  const link = links.find((one) => one.id === id);
  if (!link?.range) return 0;
  const whole = links.reduce(
    (sum, { from, to, range, kind }) =>
      range !== null && from === link.from && to === link.to && isFlow({ kind })
        ? sum + amountAt(range, estimate)
        : sum,
    0,
  );
  return whole === 0 ? 0 : amountAt(link.range, estimate) / whole;
}

/** Two rounds of spending after the first payment, as the local multiplier counts them. */
function gainOf(network: FlowNetwork, payee: number, amount: number): Shock {
  const changes = new Float64Array(network.size);
  changes[payee] = amount;
  let round = new Float64Array(network.size);
  round[payee] = amount;
  let indirect = 0;
  for (let spending = 0; spending < 2; spending++) {
    const next = new Float64Array(network.size);
    for (let actor = 0; actor < network.size; actor++) {
      if (round[actor] === 0) continue;
      const whole = Math.max(network.income[actor]!, network.outgoings[actor]!);
      for (let flow = network.outStart[actor]!; flow < network.outStart[actor + 1]!; flow++) {
        const share = (round[actor]! * network.outAmount[flow]!) / whole;
        next[network.outTo[flow]!]! += share;
        indirect += share;
      }
    }
    next.forEach((value, actor) => {
      changes[actor]! += value;
    });
    round = next;
  }
  return { direct: amount, indirect, own: 0, changes };
}

function isTouched(link: { readonly from: string; readonly to: string }, supposition: Supposition): boolean {
  if (supposition.kind === 'leaves') return link.from === supposition.actor || link.to === supposition.actor;
  return link.from === supposition.from && link.to === supposition.to;
}

/** Who would be cut off, or held by one thread, once the actor has left. */
function threadsWithout(
  graph: NetworkGraph,
  supposition: Supposition,
): Pick<Effects, 'cutOff' | 'byOneThread'> {
  if (supposition.kind !== 'leaves') return { cutOff: [], byOneThread: [] };
  const before = neighboursOf(graph);
  const after = neighboursOf(graph, new Set([supposition.actor]));
  const byId = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const groupBefore = groupsOf(before);
  const groups = groupsOf(after);
  const sizes = new Map<string, number>();
  const concerned = [...groups].filter(([id]) => groupBefore.get(id) === groupBefore.get(supposition.actor));
  for (const [, group] of concerned) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
  const cutOff = concerned.filter(([, group]) => group !== largest).map(([id]) => byId.get(id)!);
  const lost = [...before.get(supposition.actor)!].filter((id) => after.get(id)!.size === 1);
  return {
    cutOff: cutOff.sort((one, other) => one.name.localeCompare(other.name, 'fr')),
    byOneThread: lost
      .filter((id) => groups.get(id) === largest)
      .map((id) => ({ actor: byId.get(id)!, only: byId.get([...after.get(id)!][0]!)! })),
  };
}
