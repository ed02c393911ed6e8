import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import { isUuid } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ProposedMember } from '../start/starting-point.ts';

/** Actors offered in the list, at most; the others are named. */
const mostActors = 500;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly organisation_id: string | null;
}

/** The actors of a territory who are not in the alliance yet, by name. */
export async function listActorChoices(
  database: Database,
  allianceId: string,
  territoryId: string | null,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (territoryId === null) return [];
  const { rows } = await sql<Row>`select actor.id, actor.name from actor
      join territory_actor t on t.actor_id = actor.id
    where t.territory_id = ${territoryId} and actor.deleted_at is null
      and not exists (select 1 from alliance_member m
        where m.alliance_id = ${allianceId} and m.actor_id = actor.id and m.deleted_at is null)
    order by actor.search_key, actor.id limit ${mostActors}`.execute(database);
  return rows;
}

/** One actor of a territory; null when it is not one of them. */
export async function readActorChoice(
  database: Database,
  territoryId: string | null,
  id: string,
): Promise<ProposedMember | null> {
  if (territoryId === null || !isUuid(id)) return null;
  const { rows } = await sql<Row>`select actor.id, actor.name, actor.kind, actor.organisation_id from actor
      join territory_actor t on t.actor_id = actor.id
    where t.territory_id = ${territoryId} and actor.id = ${id} and actor.deleted_at is null`.execute(
    database,
  );
  const [row] = rows;
  return row
    ? { actorId: row.id, name: row.name, kind: row.kind, organisationId: row.organisation_id }
    : null;
}
