import type { NetworkGraph } from './network-graph.ts';

/** The others to which each actor is linked, either way, whatever the kind or the amount. */
export function neighboursOf(
  { actors, links }: Pick<NetworkGraph, 'actors' | 'links'>,
  without: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map(
    actors.filter(({ id }) => !without.has(id)).map(({ id }) => [id, new Set<string>()]),
  );
  for (const { from, to } of links) {
    if (from === to || without.has(from) || without.has(to)) continue;
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  return neighbours;
}

/** The group of linked actors in which each one is, by the id of one of them. */
export function groupsOf(neighbours: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const start of neighbours.keys()) {
    if (groups.has(start)) continue;
    const waiting = [start];
    groups.set(start, start);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const other of neighbours.get(next)!) {
        if (groups.has(other)) continue;
        groups.set(other, start);
        waiting.push(other);
      }
    }
  }
  return groups;
}
