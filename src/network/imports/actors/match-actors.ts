import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import { candidates, notRefused, notTaken, sameNumbers, samePlace } from './known-actors.ts';
import { askAboutNear } from './near-actors.ts';

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
  await sql`update import_row set target_id = null, reason = null
    where run_id = ${runId} and (target_id is not null or reason is not null)`.execute(database);
  await findPlaces(database, runId, territory.place_ids);
  await findRemembered(database, runId, territory.territory_id);
  for (const number of ['siret', 'rna', 'siren'] as const)
    await findByNumber(database, runId, territory.territory_id, number);
  await findByName(database, runId, territory.territory_id, 'name');
  await findByName(database, runId, territory.territory_id, 'nameAlone');
  await askAboutNear(database, runId, territory.territory_id);
  await decideActions(database, runId);
  await sql`set local enable_nestloop = on`.execute(database);
}

/** The départements in which a postal code, or the number of a département, may stand. */
const aroundPostalCode = sql`case when postal_code like '20%' then array['departement-2A', 'departement-2B']
  when postal_code ~ '^9[78]' then array['departement-' || left(postal_code, 3)]
  else array['departement-' || left(postal_code, 2)] end`;

/** The place that alone meets a condition; null where none or several do. */
const theOnly = (condition: RawBuilder<unknown>) =>
  sql`case when min(id) filter (where ${condition}) = max(id) filter (where ${condition})
    then min(id) filter (where ${condition}) end`;

/**
 * By code, abolished ones included; else by a name that one commune only has: by postal code, in the perimeter, around the
 * postal code, in France; the names that communes had before they merged after those of today; else by a postal code, under a
 * near spelling or where no name is written, that one commune only has.
 */
async function findPlaces(database: Database, runId: string, placeIds: readonly string[]): Promise<void> {
  const set = (from: RawBuilder<unknown>) =>
    sql`update import_row set fields = jsonb_set(import_row.fields, '{placeId}', to_jsonb(found.id))
      from (${from}) as found
      where import_row.run_id = ${runId} and import_row.line = found.line
        and coalesce(import_row.fields->>'placeId', '') = ''`.execute(database);
  const unplaced = sql`run_id = ${runId} and coalesce(fields->>'placeId', '') = ''`;
  const today = sql`place.kind = 'commune' and place.vintage = (select max(vintage) from place)`;
  await set(sql`select line, place.id from import_row join place
    on place.id = case when place_code like '%-%' then place_code else 'commune-' || place_code end
    where run_id = ${runId} and place.vintage = (select max(vintage) from place)`);
  await set(sql`select line, min(into_id) as id from import_row join place_former on place_former.code = place_code
    where run_id = ${runId} group by line`);
  const perimeter = [...placeIds];
  const isInside = sql`is_inside and (postal_code is null or is_around)`;
  const ways = ['not is_former', 'is_former'].flatMap((name) =>
    [sql`is_posted`, isInside, sql`is_around`].map((way) => sql`${sql.raw(name)} and ${way}`),
  );
  // All ways at once: each would look at all rows again.
  await set(sql`select line, id from (
      select line, coalesce(${sql.join([...ways, sql`not is_former`, sql`is_former`].map(theOnly))}) as id from (
        select line, postal_code, place.id, is_former, postal_code = any(place.postal_codes) as is_posted,
          ancestor_ids && ${perimeter}::text[] as is_inside, ancestor_ids && ${aroundPostalCode} as is_around
        from import_row join (select search_key as key, id, false as is_former from place
          union all select search_key, into_id, true from place_former) as named on named.key = place_name
        join place on place.id = named.id where ${unplaced} and ${today}) as candidate
      group by line) as chosen where id is not null`);
  // Codes one by one, so that rows meet them by a hash.
  const posted = (condition: RawBuilder<unknown>) =>
    set(sql`select line, min(posted.id) as id from import_row join (
        select id, search_key as key, unnest(postal_codes) as code from place where ${today}) as posted
      on posted.code = postal_code
      where ${unplaced} and place_code is null and ${condition} group by line having count(*) = 1`);
  await posted(sql`similarity(posted.key, place_name) >= 0.5`);
  await posted(sql`place_name is null`);
}

/**
 * What earlier imports of this territory took, or were told to take, for the same. An identifier is that of one list: under
 * another name it is asked about, and where the numbers differ too, another list has given it to somebody else.
 */
const findRemembered = (database: Database, runId: string, territoryId: string) =>
  sql`update import_row set target_id = found.id,
      reason = case when import_row.key like 'externalId:%' and not is_named_so then 'externalId ' || found.id end
    from (select distinct on (row.line) row.line, actor.id, actor.search_key = row.search_key as is_named_so
      from import_row as row join import_decision
        on import_decision.territory_id = ${territoryId} and import_decision.key = row.key and is_same
      join actor on actor.id = import_decision.actor_id and actor.deleted_at is null
      where row.run_id = ${runId} and (actor.search_key = row.search_key or ${sameNumbers('row')})
        and not exists (select 1 from import_decision as told where told.territory_id = ${territoryId}
          and told.key = row.key || '|' || row.search_key and told.actor_id = actor.id and not told.is_same)
      order by row.line, actor.search_key = row.search_key desc, actor.id) as found
    where run_id = ${runId} and import_row.line = found.line`.execute(database);

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
        and ${notTaken(runId)}
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

/** The same name in the same place, or where the place of one of the two is not known, and no number that says otherwise. */
const findByName = (database: Database, runId: string, territoryId: string, reason: 'name' | 'nameAlone') =>
  propose(
    database,
    runId,
    territoryId,
    reason,
    sql`actor.search_key = row.search_key and ${sameNumbers('row')}
      and ${reason === 'name' ? sql`actor.place_id is not distinct from (row.fields->>'placeId')` : samePlace('row')}`,
  );

/** A value that the file does not have leaves what is known as it is. */
async function decideActions(database: Database, runId: string): Promise<void> {
  // Two rows for one actor: the one known for sure keeps it, then one with a number, then the first; the others are actors of their own.
  await sql`update import_row set target_id = null, reason = null
    from (select distinct on (target_id) target_id, line from import_row
      where run_id = ${runId} and target_id is not null
      order by target_id, reason is null desc, coalesce(fields->>'siret', fields->>'rna', fields->>'siren') is not null desc,
        line) as kept
    where run_id = ${runId} and import_row.target_id = kept.target_id and import_row.line <> kept.line`.execute(
    database,
  );
  // Rows that are so already are not written again: there may be a hundred thousand.
  await sql`update import_row set action = 'create'
    where run_id = ${runId} and target_id is null and action is distinct from 'create'`.execute(database);
  await sql`update import_row set before = ${actorContent} || jsonb_build_object('searchKey', actor.search_key),
      action = case when ${actorContent} || jsonb_strip_nulls(import_row.fields) = ${actorContent}
        then 'same' else 'change' end
    from actor where run_id = ${runId} and actor.id = target_id`.execute(database);
}
