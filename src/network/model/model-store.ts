import { sql } from 'kysely';
import type { Asker, PeopleDatabase, StoredRecord } from '../../people/index.ts';
import type { ModelFigures } from './leaves.ts';
import { leaves } from './leaves.ts';
import { modelRecord, unpackFigures } from './model-record.ts';
import { mixOf } from './read-model.ts';

/** The known figures of a model. */
export const figuresOf = (fields: Readonly<Record<string, unknown>>): ModelFigures =>
  Object.fromEntries(
    leaves.flatMap(({ id }) => (typeof fields[id] === 'number' ? [[id, fields[id] as number]] : [])),
  );

/** The models of an actor, the latest year first; the caller keeps those that the reader may see. */
export async function listModelsOf(database: PeopleDatabase, actorId: string): Promise<StoredRecord[]> {
  const { rows } = await sql<{ id: string }>`
    select id from actor_model where actor_id = ${actorId} and deleted_at is null order by year desc limit 60`.execute(
    database,
  );
  const models = await Promise.all(rows.map(({ id }) => modelRecord.get(database, id)));
  return models.filter((model) => model !== null);
}

/** The models of the actors that this person keeps, by actor and year. */
export async function listOwnModels(
  database: PeopleDatabase,
  asker: Pick<Asker, 'organisations' | 'catalystOf'>,
  limit: number,
): Promise<{ id: string; year: number; actorId: string; actorName: string }[]> {
  const { rows } = await sql<{ id: string; year: number; actorId: string; actorName: string }>`
    select actor_model.id, year, actor.id as "actorId", actor.name as "actorName"
    from actor_model join actor on actor.id = actor_id
    where actor_model.deleted_at is null and actor.deleted_at is null
      and (organisation_id = any(${Object.keys(asker.organisations)}::uuid[])
        or (visibility <> 'actor' and exists (select 1 from territory_actor where territory_actor.actor_id = actor.id
          and territory_id = any(${[...asker.catalystOf]}::uuid[]))))
    order by actor.search_key, year desc limit ${limit}`.execute(database);
  return rows;
}

/**
 * The hybridation of other actors of the same kind that shared their model of a year, in an order that says nothing of them:
 * that in which they came.
 */
export async function listGroupHybridations(
  database: PeopleDatabase,
  group: { readonly actorId: string; readonly year: number },
): Promise<number[]> {
  const { rows } = await sql<{ figures: unknown }>`
    select figures from actor_model join actor on actor.id = actor_id
    where year = ${group.year} and actor_id <> ${group.actorId} and visibility <> 'actor'
      and actor_model.deleted_at is null and actor.deleted_at is null and not actor.is_demo
      and actor.kind = (select kind from actor where id = ${group.actorId})
    order by actor_model.created_at, actor_model.id limit 5000`.execute(database);
  return rows.flatMap(({ figures }) => mixOf(figuresOf(unpackFigures(figures))).hybridation ?? []);
}
