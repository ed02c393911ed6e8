import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import { themeLabels } from '../themes.ts';
import { type ActorGroup, actorGroupings, type Grouping } from './grouping.ts';
import type { NetworkActor } from './network-graph.ts';
import { networkWords } from './words.ts';

/** Groups of one drawing, at most: the others are one. */
const mostGroups = 40;

/** What a drawing of a large network is grouped by, as asked in the address; by kind unless told. */
export const readGrouping = (asked: string | undefined): Grouping =>
  actorGroupings.find((grouping) => grouping === asked) ?? 'kind';

/**
 * The group of each actor of a territory: its kind, the first of its themes in alphabetical order, or its commune. Beyond
 * forty groups, those of fewest actors are one.
 */
export async function groupsOfActors(
  database: Database,
  territoryId: string,
  { by, language }: { readonly by: Grouping; readonly language: Language },
): Promise<(actor: NetworkActor) => ActorGroup> {
  const words = networkWords[language];
  if (by === 'kind') return ({ kind }) => ({ key: kind, name: words.kindsOfActors[kind], kind });
  const rows = await (by === 'theme'
    ? listThemes(database, territoryId)
    : listCommunes(database, territoryId));
  const sizes = new Map<string, number>();
  for (const { group } of rows) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const kept = new Set(
    [...sizes]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, mostGroups)
      .map(([group]) => group),
  );
  const named = new Map(rows.map(({ id, group, name }) => [id, { group, name }]));
  return ({ id }) => {
    const { group = null, name = null } = named.get(id) ?? {};
    if (group === null) return { key: 'unknown', name: words.groups.unknown[by], kind: 'other' };
    if (!kept.has(group)) return { key: 'others', name: words.groups.others[by], kind: 'other' };
    const label = by === 'theme' ? themeLabels.get(group)?.[language] : name;
    return { key: group, name: label ?? group, kind: 'other' };
  };
}

interface GroupRow {
  readonly id: string;
  readonly group: string | null;
  readonly name: string | null;
}

async function listThemes(database: Database, territoryId: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select actor.id, (select min(theme) from jsonb_array_elements_text(actor.themes) as theme) as group, null as name
    from territory_actor join actor on actor.id = actor_id where territory_id = ${territoryId}`.execute(
    database,
  );
  return rows;
}

async function listCommunes(database: Database, territoryId: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select actor.id, place.id as group, place.name from territory_actor join actor on actor.id = actor_id
      left join place on place.id = actor.place_id where territory_id = ${territoryId}`.execute(database);
  return rows;
}
