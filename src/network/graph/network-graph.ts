import { createFlowNetwork, type FlowNetwork } from '../../engine/flows/index.ts';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Lever, LinkConfirmation, LinkKind } from '../domain/codes.ts';
import type { AmountRange } from '../links/link-figure.ts';

/** An actor as the network sees it. */
export interface NetworkActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** A link as the network sees it: the amounts of both ends are already put together. */
export interface NetworkLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  readonly lever: Lever;
  /** Euros a year; null when unknown. */
  readonly range: AmountRange | null;
  /** The amount is money paid; an equivalent otherwise. */
  readonly isPaid: boolean;
  /** Both ends say an amount, not the same. */
  readonly isDisputed: boolean;
  readonly confirmed: LinkConfirmation;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** What an actor's declared model says of its whole year, in euros; null where it says nothing. */
export interface DeclaredTotals {
  readonly resources: number | null;
  readonly uses: number | null;
}

/** Actors and the links between them. */
export interface NetworkGraph {
  readonly actors: readonly NetworkActor[];
  readonly links: readonly NetworkLink[];
  /** By actor, for the year looked at. */
  readonly declared: ReadonlyMap<string, DeclaredTotals>;
}

export const bridgeSides = ['market', 'solidarity', 'public', 'apart'] as const;
/** How kinds of actors are grouped to read bridges; Cap17's own choice (docs/methods). */
export type BridgeSide = (typeof bridgeSides)[number];

const sides: Readonly<Record<ActorKind, BridgeSide>> = {
  company: 'market',
  association: 'solidarity',
  foundation: 'solidarity',
  cooperative: 'solidarity',
  citizens: 'solidarity',
  authority: 'public',
  state: 'public',
  academic: 'public',
  other: 'apart',
};

/** The side of the economy on which an actor of this kind is read. */
export const sideOf = (kind: ActorKind): BridgeSide => sides[kind];

/** Which links are looked at. */
export interface LinkFilter {
  readonly year: number | null;
  readonly lever: Lever | null;
  readonly kind: LinkKind | null;
}

/** True when a link lasts during that year; a year that is not said is no limit. */
export const lastsIn = (link: Pick<NetworkLink, 'fromYear' | 'toYear'>, year: number): boolean =>
  (link.fromYear === null || link.fromYear <= year) && (link.toYear === null || link.toYear >= year);

/** Years in which links last, from the first one stated to this year or the last one stated before it. */
export function yearsOf(links: readonly NetworkLink[], thisYear: number): number[] {
  const stated = links.flatMap(({ fromYear, toYear }) => [fromYear, toYear]).filter((year) => year !== null);
  const first = Math.max(1990, Math.min(thisYear, ...stated));
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
  return years.filter((year) => links.some((link) => lastsIn(link, year)));
}

/** The links that a filter keeps, in the same order. */
export const filterLinks = (links: readonly NetworkLink[], filter: LinkFilter): NetworkLink[] =>
  links.filter(
    (link) =>
      (filter.year === null || lastsIn(link, filter.year)) &&
      (filter.lever === null || link.lever === filter.lever) &&
      (filter.kind === null || link.kind === filter.kind),
  );

/** True for what goes from one actor to another; a dependency is a reading, not a flow. */
export const isFlow = (link: Pick<NetworkLink, 'kind'>): boolean => link.kind !== 'depends-on';

/** Which end of each range a computation takes. */
export type Estimate = 'low' | 'middle' | 'high';

/** The amount of a range at one estimate. */
export const amountAt = ({ low, high }: AmountRange, estimate: Estimate): number =>
  estimate === 'middle' ? (low + high) / 2 : estimate === 'low' ? low : high;

/** Position of each actor in the computations. */
export const placesOf = (actors: readonly NetworkActor[]): ReadonlyMap<string, number> =>
  new Map(actors.map(({ id }, place) => [id, place]));

/**
 * The flows of a network at one estimate. Links of unknown amount are left out: who calls counts and says them.
 * What a declared model has beyond the known links comes from, or goes to, the outside.
 *
 * @param isBalanced also let what an actor gives beyond what it is known to receive come from the outside: computations
 *   that follow money need it, since nobody gives what it never had
 */
export function flowsOf(graph: NetworkGraph, estimate: Estimate, isBalanced = false): FlowNetwork {
  const places = placesOf(graph.actors);
  const known = graph.links.filter((link) => link.range !== null && isFlow(link));
  const from = known.map((link) => places.get(link.from)!);
  const to = known.map((link) => places.get(link.to)!);
  const amount = known.map((link) => amountAt(link.range!, estimate));
  const received = new Float64Array(graph.actors.length);
  const given = new Float64Array(graph.actors.length);
  amount.forEach((value, flow) => {
    given[from[flow]!]! += value;
    received[to[flow]!]! += value;
  });
  const beyond = (inside: Float64Array, other: Float64Array, side: keyof DeclaredTotals): number[] =>
    graph.actors.map(({ id }, place) => {
      const declared = graph.declared.get(id)?.[side] ?? 0;
      return Math.max(0, declared - inside[place]!, isBalanced ? other[place]! - inside[place]! : 0);
    });
  return createFlowNetwork({
    size: graph.actors.length,
    from,
    to,
    amount,
    imports: beyond(received, given, 'resources'),
    exports: beyond(given, received, 'uses'),
  });
}

/** Sum of known amounts, and how many links have none. */
export interface KnownSum extends AmountRange {
  readonly links: number;
  readonly unknown: number;
}

/** Adds the amounts of links, and counts those that have none. */
export function sumLinks(links: readonly NetworkLink[]): KnownSum {
  const known = links.filter(({ range }) => range !== null);
  return {
    low: known.reduce((sum, { range }) => sum + range!.low, 0),
    high: known.reduce((sum, { range }) => sum + range!.high, 0),
    links: links.length,
    unknown: links.length - known.length,
  };
}
