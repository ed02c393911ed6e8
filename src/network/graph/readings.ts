import {
  ascendencyOf,
  concentrationOf,
  type FlowNetwork,
  finnCycling,
  localMultiplier,
  reciprocityOf,
} from '../../engine/flows/index.ts';
import type { AmountRange } from '../links/link-figure.ts';
import { neighboursOf } from './connections.ts';
import {
  type BridgeSide,
  bridgeSides,
  type Estimate,
  flowsOf,
  isFlow,
  type KnownSum,
  type NetworkActor,
  type NetworkGraph,
  type NetworkLink,
  sideOf,
  sumLinks,
} from './network-graph.ts';

/** An actor most of whose known income comes from one other. */
export interface Dependence {
  readonly actor: NetworkActor;
  readonly payer: NetworkActor;
  /** Share of the known income, at the low and at the high amounts. */
  readonly share: AmountRange;
  readonly amount: AmountRange;
  /** Links that bring it something of unknown amount. */
  readonly unknown: number;
}

/** What goes between two sides of the economy. */
export interface SideFlow extends KnownSum {
  readonly from: BridgeSide;
  readonly to: BridgeSide;
}

/** What the network says; every figure is a range, from its low amounts to its high ones. */
export interface Readings {
  readonly total: KnownSum;
  /** The two actors that pay most, in the order of their names, and their share of what is known. */
  readonly payers: { readonly actors: readonly NetworkActor[]; readonly share: AmountRange } | null;
  readonly concentration: { readonly hhi: AmountRange; readonly equivalentNumber: AmountRange } | null;
  readonly dependences: readonly Dependence[];
  readonly bridges: KnownSum;
  readonly sides: readonly SideFlow[];
  readonly mutualPairs: readonly (readonly [NetworkActor, NetworkActor])[];
  readonly reciprocity: AmountRange | null;
  readonly cycling: AmountRange | null;
  readonly multiplier: AmountRange | null;
  /** Ascendency over capacity: how ordered the flows are; a description, no target. */
  readonly order: AmountRange | null;
  readonly threads: readonly { readonly actor: NetworkActor; readonly only: NetworkActor }[];
  readonly alone: readonly NetworkActor[];
  readonly confirmed: { readonly both: number; readonly one: number; readonly none: number };
  readonly disputed: number;
}

const estimates: readonly Estimate[] = ['low', 'middle', 'high'];

/** Above so many actors, what comes back is computed on the middle amounts only, with the error of its estimate. */
const mostCycledThrice = 2_000;

/**
 * Reads a network: who holds it, what it rests on, what comes back, what is not known.
 * @param onProgress told now and then which share is done, from 0 to 1
 */
export function readNetwork(graph: NetworkGraph, onProgress: (share: number) => void = () => {}): Readings {
  const flows = graph.links.filter(isFlow);
  const networks = estimates.map((estimate) => flowsOf(graph, estimate));
  const balanced = estimates.map((estimate) => flowsOf(graph, estimate, true));
  onProgress(0.2);
  const concentration = concentrationOfPayers(networks);
  const linked = {
    ...threadsOf(graph),
    dependences: dependences(graph, flows),
    mutualPairs: mutualPairs(graph, flows),
    sides: sideFlows(graph, flows),
  };
  onProgress(0.4);
  const cycling = cyclingOf(balanced);
  onProgress(0.8);
  return {
    total: sumLinks(flows),
    payers: mainPayers(graph, networks.map(paymentsOf)),
    concentration,
    ...linked,
    bridges: sumLinks(flows.filter((link) => isBridge(graph, link))),
    reciprocity: rangeOver(networks.map((network) => reciprocityOf(network).weighted)),
    cycling,
    multiplier: rangeOver(networks.map((network) => localMultiplier(network))),
    order: rangeOver(balanced.map((network) => ascendencyOf(network)?.degreeOfOrder ?? null)),
    confirmed: {
      both: graph.links.filter(({ confirmed }) => confirmed === 'both').length,
      one: graph.links.filter(({ confirmed }) => confirmed === 'from' || confirmed === 'to').length,
      none: graph.links.filter(({ confirmed }) => confirmed === 'none').length,
    },
    disputed: graph.links.filter((link) => link.isDisputed).length,
  };
}

/** What each actor pays to the others. */
const paymentsOf = (network: FlowNetwork): number[] =>
  Array.from({ length: network.size }, (_, actor) => {
    let sum = 0;
    for (let flow = network.outStart[actor]!; flow < network.outStart[actor + 1]!; flow++)
      sum += network.outAmount[flow]!;
    return sum;
  });

function concentrationOfPayers(networks: readonly FlowNetwork[]): Readings['concentration'] {
  const hhi = rangeOver(networks.map((network) => concentrationOf(paymentsOf(network))?.hhi ?? null));
  if (hhi === null) return null;
  return { hhi, equivalentNumber: { low: 10_000 / hhi.high, high: 10_000 / hhi.low } };
}

function cyclingOf(balanced: readonly FlowNetwork[]): AmountRange | null {
  const isLarge = balanced[1]!.size > mostCycledThrice;
  const found = (isLarge ? [balanced[1]!] : balanced).map((network) => finnCycling(network));
  return rangeOver(
    found.flatMap((cycling) =>
      cycling === null
        ? [null]
        : [Math.max(0, cycling.index - cycling.error), Math.min(1, cycling.index + cycling.error)],
    ),
  );
}

/** True for a link between the market and the solidarity economy, either way. */
export function isBridge(graph: NetworkGraph, link: NetworkLink): boolean {
  const [from, to] = [sideOfActor(graph, link.from), sideOfActor(graph, link.to)];
  return (from === 'market' && to === 'solidarity') || (from === 'solidarity' && to === 'market');
}

const kindsByGraph = new WeakMap<readonly NetworkActor[], ReadonlyMap<string, NetworkActor>>();

/** Actors by id, made once for each list. */
export function actorsById({ actors }: NetworkGraph): ReadonlyMap<string, NetworkActor> {
  const made = kindsByGraph.get(actors) ?? new Map(actors.map((actor) => [actor.id, actor]));
  kindsByGraph.set(actors, made);
  return made;
}

const sideOfActor = (graph: NetworkGraph, id: string): BridgeSide => sideOf(actorsById(graph).get(id)!.kind);

function rangeOver(values: readonly (number | null)[]): AmountRange | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
}

const byName = (one: NetworkActor, other: NetworkActor): number =>
  one.name.localeCompare(other.name, 'fr') || (one.id < other.id ? -1 : 1);

function mainPayers(graph: NetworkGraph, payments: readonly (readonly number[])[]): Readings['payers'] {
  const middle = payments[1]!;
  const order = graph.actors
    .map((_, place) => place)
    .filter((place) => middle[place]! > 0)
    .sort((one, other) => middle[other]! - middle[one]! || one - other)
    .slice(0, 2);
  if (order.length === 0) return null;
  const shares = payments.map((paid) => {
    const total = paid.reduce((sum, value) => sum + value, 0);
    return total === 0 ? null : order.reduce((sum, place) => sum + paid[place]!, 0) / total;
  });
  const share = rangeOver(shares);
  if (share === null) return null;
  return { actors: order.map((place) => graph.actors[place]!).sort(byName), share };
}

function dependences(graph: NetworkGraph, flows: readonly NetworkLink[]): Dependence[] {
  const actors = actorsById(graph);
  const incoming = Map.groupBy(flows, ({ to }) => to);
  const found = [...incoming].flatMap(([id, links]) => {
    const all = sumLinks(links);
    const payers = [...Map.groupBy(links, ({ from }) => from)].map(([payer, given]) => ({
      payer,
      sum: sumLinks(given),
    }));
    const main = payers.reduce((most, one) => (one.sum.high > most.sum.high ? one : most));
    const declared = graph.declared.get(id)?.resources ?? null;
    const whole = { low: Math.max(all.low, declared ?? 0), high: Math.max(all.high, declared ?? 0) };
    const share = shareRange(main.sum, whole, declared !== null);
    if (share === null || share.low < 0.5) return [];
    if (payers.length < 2 && declared === null) return [];
    return [
      {
        actor: actors.get(id)!,
        payer: actors.get(main.payer)!,
        share,
        amount: { low: main.sum.low, high: main.sum.high },
        unknown: all.unknown,
      },
    ];
  });
  return found.sort((one, other) => byName(one.actor, other.actor));
}

/** Least and greatest share of a part in a whole that holds it. */
function shareRange(part: AmountRange, whole: AmountRange, isFixed: boolean): AmountRange | null {
  if (whole.high === 0) return null;
  if (isFixed) return { low: part.low / whole.low, high: part.high / whole.high };
  const others = { low: whole.low - part.low, high: whole.high - part.high };
  return {
    low: part.low + others.high === 0 ? 0 : part.low / (part.low + others.high),
    high: part.high + others.low === 0 ? 0 : part.high / (part.high + others.low),
  };
}

function sideFlows(graph: NetworkGraph, flows: readonly NetworkLink[]): SideFlow[] {
  const groups = Map.groupBy(
    flows,
    (link) => `${sideOfActor(graph, link.from)} ${sideOfActor(graph, link.to)}`,
  );
  return bridgeSides.flatMap((from) =>
    bridgeSides.flatMap((to) => {
      const links = groups.get(`${from} ${to}`);
      return links ? [{ from, to, ...sumLinks(links) }] : [];
    }),
  );
}

function mutualPairs(graph: NetworkGraph, flows: readonly NetworkLink[]): Readings['mutualPairs'] {
  const actors = actorsById(graph);
  const directions = new Set(flows.map(({ from, to }) => `${from} ${to}`));
  const pairs = new Map<string, readonly [NetworkActor, NetworkActor]>();
  for (const { from, to } of flows) {
    if (!directions.has(`${to} ${from}`)) continue;
    const [first, second] = from < to ? [from, to] : [to, from];
    pairs.set(`${first} ${second}`, [actors.get(first)!, actors.get(second)!]);
  }
  return [...pairs.values()]
    .map(([one, other]) => (byName(one, other) <= 0 ? ([one, other] as const) : ([other, one] as const)))
    .sort(([one], [other]) => byName(one, other));
}

function threadsOf(graph: NetworkGraph): Pick<Readings, 'threads' | 'alone'> {
  const actors = actorsById(graph);
  const neighbours = neighboursOf(graph);
  const alone = graph.actors.filter(({ id }) => neighbours.get(id)!.size === 0).sort(byName);
  const threads = graph.actors
    .filter(({ id }) => neighbours.get(id)!.size === 1)
    .map((actor) => ({ actor, only: actors.get([...neighbours.get(actor.id)!][0]!)! }))
    .sort((one, other) => byName(one.actor, other.actor));
  return { alone, threads };
}
