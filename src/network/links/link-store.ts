import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';

/** One end of a link. */
export interface LinkEnd {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
}

export interface LinkEnds {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** Two actors of a territory; null when one of them is not there. */
export async function listLinkEnds(
  database: Database | PeopleDatabase,
  territoryId: string | null,
  from: string,
  to: string,
): Promise<LinkEnds | null> {
  const { rows } = await sql<{ id: string; name: string; organisation_id: string | null }>`
    select id, name, organisation_id from actor
    where id in (${from}, ${to}) and deleted_at is null
      and (${territoryId}::uuid is null or exists (select 1 from territory_actor
        where territory_actor.territory_id = ${territoryId}::uuid and actor_id = actor.id))`.execute(
    database as Database,
  );
  const end = (wanted: string): LinkEnd | null => {
    const row = rows.find(({ id }) => id === wanted);
    return row ? { id: row.id, name: row.name, organisationId: row.organisation_id } : null;
  };
  const [first, second] = [end(from.toLowerCase()), end(to.toLowerCase())];
  return first === null || second === null ? null : { from: first, to: second };
}

/** The people who may answer for an organisation. */
export async function listAnswerers(
  database: Database,
  organisationId: string,
): Promise<{ readonly email: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select person.email, person.language from membership join person on person.id = membership.person_id
    where membership.organisation_id = ${organisationId} and membership.role <> 'reader'
    order by person.email limit 50`.execute(database);
  return rows;
}

/** Links of which an end belongs to one of these organisations and has said nothing yet. */
export async function listWaitingLinks(
  database: Database,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly from: string; readonly to: string; readonly kind: string }[]> {
  if (organisationIds.length === 0) return [];
  const { rows } = await sql<{ id: string; from: string; to: string; kind: string }>`
    select link.id, giver.name as from, taker.name as to, link.kind
    from link join actor giver on giver.id = from_id join actor taker on taker.id = to_id
    where link.deleted_at is null and (
      (from_side is null and giver.organisation_id = any(${[...organisationIds]}::uuid[]))
      or (to_side is null and taker.organisation_id = any(${[...organisationIds]}::uuid[])))
    order by link.updated_at desc limit 200`.execute(database);
  return rows;
}
