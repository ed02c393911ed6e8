import type { ActorKind } from '../../kernel/codes.ts';
import type { NetworkActor, NetworkGraph, NetworkLink } from './network-graph.ts';

/** Above so many actors a drawing shows groups: nobody reads more. */
export const mostDrawn = 200;

/** What the actors of a large network may be grouped by in its drawing. */
export const actorGroupings = ['kind', 'theme', 'commune'] as const;
export type Grouping = (typeof actorGroupings)[number];

/** A group as the drawing shows it. */
export interface ActorGroup {
  readonly key: string;
  readonly name: string;
  /** `other` where it holds several kinds: it is then on no side. */
  readonly kind: ActorKind;
}

/**
 * The network between groups: each group is an actor, the links between two groups are one, inside a group none.
 *
 * @param groupOf key, name and kind of the group of each actor
 */
export function groupNetwork(
  graph: NetworkGraph,
  groupOf: (actor: NetworkActor) => ActorGroup,
): NetworkGraph {
  const groups = new Map<string, NetworkActor>();
  const keys = new Map<string, string>();
  for (const actor of graph.actors) {
    const { key, name, kind } = groupOf(actor);
    keys.set(actor.id, key);
    groups.set(key, { id: key, name, kind });
  }
  const between = Map.groupBy(graph.links, ({ from, to }) => `${keys.get(from)} ${keys.get(to)}`);
  const links = [...between.values()].flatMap((all): NetworkLink[] => {
    const [first] = all as [NetworkLink, ...NetworkLink[]];
    const [from, to] = [keys.get(first.from)!, keys.get(first.to)!];
    if (from === to) return [];
    const known = all.filter(({ range }) => range !== null);
    const range =
      known.length === 0
        ? null
        : {
            low: known.reduce((sum, link) => sum + link.range!.low, 0),
            high: known.reduce((sum, link) => sum + link.range!.high, 0),
          };
    return [{ ...first, id: `${from} ${to}`, from, to, range }];
  });
  return { actors: [...groups.values()], links, declared: new Map() };
}
