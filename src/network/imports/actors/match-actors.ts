import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';

/** The content of an actor, as its versions keep it. */
export const actorContent: RawBuilder<unknown> = sql`jsonb_build_object('name', actor.name, 'kind', actor.kind,
  'state', actor.state, 'description', actor.description, 'siren', actor.siren, 'siret', actor.siret, 'rna', actor.rna,
  'placeId', actor.place_id, 'themes', actor.themes, 'website', actor.website, 'source', actor.source, 'externalId', actor.external_id)`;

/** Finds the place of each row, the actor that it is already, and so what would be done with it; inside a transaction. */
export async function matchActors(database: Database, runId: string): Promise<void> {
  const { rows } = await sql<{ territory_id: string; place_ids: string[] }>`
    select territory_id, place_ids from import_run join territory on territory.id = territory_id
    where import_run.id = ${runId}`.execute(database);
  const territory = rows[0];
  if (!territory) return;
  // Rows that have just come have no statistics: every pair would be looked at, one by one.
  await sql`set local enable_nestloop = off`.execute(database);
  await sql`update import_row set target_id = null, reason = null, action = null where run_id = ${runId}`.execute(
    database,
  );
  await findPlaces(database, runId, territory.place_ids);
  await findRemembered(database, runId, territory.territory_id);
  for (const number of ['siret', 'rna', 'siren'] as const)
    await findByNumber(database, runId, territory.territory_id, number);
  await findByName(database, runId, territory.territory_id);
  await decideActions(database, runId);
  await sql`set local enable_nestloop = on`.execute(database);
}

/** By code, abolished ones included; else by a name that one commune only has: in the perimeter first, by postal code, in France. */
async function findPlaces(database: Database, runId: string, placeIds: readonly string[]): Promise<void> {
  const set = (from: RawBuilder<unknown>) =>
    sql`update import_row set fields = jsonb_set(import_row.fields, '{placeId}', to_jsonb(found.id))
      from (${from}) as found
      where import_row.run_id = ${runId} and import_row.line = found.line
        and coalesce(import_row.fields->>'placeId', '') = ''`.execute(database);
  await set(sql`select line, place.id from import_row join place
    on place.id = case when place_code like '%-%' then place_code else 'commune-' || place_code end
    where run_id = ${runId} and place.vintage = (select max(vintage) from place)`);
  await set(sql`select line, min(into_id) as id from import_row join place_former on place_former.code = place_code
    where run_id = ${runId} group by line`);
  const named = (condition: RawBuilder<unknown>) =>
    set(sql`select line, min(place.id) as id from import_row join place on place.search_key = place_name
      where run_id = ${runId} and place.kind = 'commune' and place.vintage = (select max(vintage) from place)
        and ${condition} group by line having count(*) = 1`);
  if (placeIds.length > 0) await named(sql`ancestor_ids && ${[...placeIds]}::text[]`);
  await named(sql`postal_code = any(place.postal_codes)`);
  await named(sql`true`);
}

/** What earlier imports of this territory took, or were told to take, for the same. */
const findRemembered = (database: Database, runId: string, territoryId: string) =>
  sql`update import_row set target_id = import_decision.actor_id
    from import_decision join actor on actor.id = import_decision.actor_id
    where run_id = ${runId} and import_decision.territory_id = ${territoryId} and import_decision.key = import_row.key
      and is_same and actor.deleted_at is null`.execute(database);

/** Actors of the territory that this row was never told to be different from. */
const candidates = (
  territoryId: string,
) => sql`join territory_actor on territory_actor.territory_id = ${territoryId}
  join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null`;
const notRefused = (territoryId: string) => sql`not exists (select 1 from import_decision
  where import_decision.territory_id = ${territoryId} and import_decision.key = row.key
    and import_decision.actor_id = actor.id and not is_same)`;

async function propose(
  database: Database,
  runId: string,
  territoryId: string,
  reason: string,
  condition: RawBuilder<unknown>,
): Promise<void> {
  await sql`update import_row set target_id = found.id, reason = ${`${reason} `} || found.id
    from (select row.line, min(actor.id::text)::uuid as id from import_row as row ${candidates(territoryId)}
      where row.run_id = ${runId} and row.target_id is null and ${condition} and ${notRefused(territoryId)}
      group by row.line having count(*) = 1) as found
    where run_id = ${runId} and import_row.line = found.line`.execute(database);
}

const findByNumber = (database: Database, runId: string, territoryId: string, number: string) =>
  propose(
    database,
    runId,
    territoryId,
    number,
    // Establishments of one company share its SIREN: it says nothing where both have a SIRET.
    number === 'siren'
      ? sql`row.fields->>'siren' is not null and actor.siren = row.fields->>'siren' and (actor.siret is null or row.fields->>'siret' is null)`
      : sql`row.fields->>${sql.lit(number)} is not null
          and ${sql.ref(`actor.${number}`)} = row.fields->>${sql.lit(number)}`,
  );

/** The same name in the same place, and no number that says otherwise. */
const findByName = (database: Database, runId: string, territoryId: string) =>
  propose(
    database,
    runId,
    territoryId,
    'name',
    sql`actor.search_key = row.search_key
      and actor.place_id is not distinct from (row.fields->>'placeId')
      and coalesce(actor.siret = row.fields->>'siret', true) and coalesce(actor.rna = row.fields->>'rna', true)
      and coalesce(actor.siren = row.fields->>'siren', true)`,
  );

/** A value that the file does not have leaves what is known as it is. */
async function decideActions(database: Database, runId: string): Promise<void> {
  // Two rows for one actor: the first keeps it, the others are actors of their own.
  await sql`update import_row set target_id = null, reason = null
    where run_id = ${runId} and target_id is not null and exists (
      select 1 from import_row as other where other.run_id = ${runId} and other.target_id = import_row.target_id
        and other.line < import_row.line)`.execute(database);
  await sql`update import_row set action = 'create' where run_id = ${runId} and target_id is null`.execute(
    database,
  );
  await sql`update import_row set before = ${actorContent} || jsonb_build_object('searchKey', actor.search_key),
      action = case when ${actorContent} || jsonb_strip_nulls(import_row.fields) = ${actorContent}
        then 'same' else 'change' end
    from actor where run_id = ${runId} and actor.id = target_id`.execute(database);
}
