import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import { linkKinds } from '../../domain/codes.ts';
import { usualLever } from '../../domain/usual-lever.ts';

/** The content of a link, as its versions keep it. */
export const linkContent: RawBuilder<unknown> = sql`jsonb_build_object('territoryId', link.territory_id,
  'from', link.from_id, 'to', link.to_id, 'kind', link.kind, 'lever', link.lever, 'stated', link.stated,
  'fromSide', link.from_side, 'toSide', link.to_side, 'fromYear', link.from_year, 'toYear', link.to_year,
  'isFormal', link.is_formal, 'source', link.source, 'confirmed', link.confirmed)`;

/** The lever of a row: the usual one of what passes, where its file does not say it. */
export const leverOfRow: RawBuilder<string> = sql`coalesce(row.fields->>'lever', case row.fields->>'kind'
  ${sql.join(
    linkKinds.map((kind) => sql`when ${sql.lit(kind)} then ${sql.lit(usualLever(kind))}`),
    sql` `,
  )} end)`;

/** Finds both ends of each row among the actors of the territory, the link that it is already, and what would be done. */
export async function matchLinks(database: Database, runId: string): Promise<void> {
  const { rows } = await sql<{ territory_id: string }>`
    select territory_id from import_run where id = ${runId}`.execute(database);
  const territoryId = rows[0]?.territory_id;
  if (territoryId === undefined) return;
  // Rows that have just come have no statistics: every pair would be looked at, one by one.
  await sql`set local enable_nestloop = off`.execute(database);
  await sql`update import_row set target_id = null, action = null, fault = null, before = null,
    fields = written where run_id = ${runId}`.execute(database);
  for (const side of ['from', 'to'] as const) await findEnds(database, runId, territoryId, side);
  await tellFaults(database, runId);
  await findLinks(database, runId, territoryId);
  await completeFigures(database, runId);
  await decideActions(database, runId);
  await sql`set local enable_nestloop = on`.execute(database);
}

/** By what people decided, then by its id, its numbers, its identifier of origin, its name and place, its name alone. */
async function findEnds(
  database: Database,
  runId: string,
  territoryId: string,
  side: 'from' | 'to',
): Promise<void> {
  const end = sql.ref(`row.${side}_end`);
  const actors = sql`territory_actor join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null
    and territory_actor.territory_id = ${territoryId}`;
  const find = (condition: RawBuilder<unknown>, from: RawBuilder<unknown> = actors) =>
    sql`update import_row set fields = fields || jsonb_build_object(${sql.lit(side)}::text, found.id)
      from (select row.line, min(actor.id::text) as id from import_row as row join (${from}) on ${condition}
        where row.run_id = ${runId} and row.fields->>${sql.lit(side)} is null
        group by row.line having count(distinct actor.id) = 1) as found
      where run_id = ${runId} and import_row.line = found.line`.execute(database);
  await find(
    sql`import_decision.key = 'end:' || (${end}->>'key')`,
    sql`import_decision join actor on actor.id = import_decision.actor_id and actor.deleted_at is null
      and is_same and import_decision.territory_id = ${territoryId}`,
  );
  await find(sql`actor.id::text = ${end}->>'externalId'`);
  for (const number of ['siret', 'rna', 'siren'] as const)
    await find(sql`${sql.ref(`actor.${number}`)} = ${end}->>${sql.lit(number)}`);
  await find(sql`actor.external_id = ${end}->>'externalId'`);
  // A number that nobody here has is no reason to take somebody else of the same name who has another one.
  const named = sql`actor.search_key = ${end}->>'name'
    and coalesce(actor.siret = ${end}->>'siret', true) and coalesce(actor.rna = ${end}->>'rna', true)
    and coalesce(actor.siren = ${end}->>'siren', true)`;
  await find(
    sql`${named} and place.search_key = ${end}->>'place'`,
    sql`${actors} join place on place.id = actor.place_id`,
  );
  await find(sql`${named} and ${end}->>'place' is null`);
}

/** What keeps a row from being taken: an end that nobody is, or several; one end twice; one link twice. */
async function tellFaults(database: Database, runId: string): Promise<void> {
  await sql`update import_row set fault = 'end' where run_id = ${runId}
    and (fields->>'from' is null or fields->>'to' is null)`.execute(database);
  await sql`update import_row set fault = 'itself' where run_id = ${runId} and fault is null
    and fields->>'from' = fields->>'to'`.execute(database);
  await sql`update import_row set fault = 'twice ' || found.first
    from (select row.line, min(row.line) over (partition by row.fields->>'from', row.fields->>'to',
        row.fields->>'kind', ${leverOfRow}, row.fields->>'fromYear') as first
      from import_row as row where row.run_id = ${runId} and row.fault is null) as found
    where run_id = ${runId} and import_row.line = found.line and found.first < found.line`.execute(database);
}

/** The link that a row is already: by its id, else between the same ends, of the same kind, of years that do not differ. */
const findLinks = (database: Database, runId: string, territoryId: string) =>
  sql`update import_row set target_id = found.id
    from (select distinct on (id) line, id from (
        select distinct on (row.line) row.line, link.id, row.key = 'id:' || link.id as is_named,
          link.from_year is not distinct from (row.fields->>'fromYear')::integer as is_same_year
        from import_row as row join link on link.from_id::text = row.fields->>'from' and link.to_id::text = row.fields->>'to'
        where row.run_id = ${runId} and row.fault is null and link.territory_id = ${territoryId}
          and link.deleted_at is null
          and (row.key = 'id:' || link.id or (link.kind = row.fields->>'kind'
            and coalesce(link.lever = row.fields->>'lever', true)
            and coalesce(link.from_year = (row.fields->>'fromYear')::integer, true)))
        order by row.line, is_named desc, is_same_year desc, link.lever = ${leverOfRow} desc, link.id) as best
      -- Two rows for one link: the closest keeps it, the other is a link of its own.
      order by id, is_named desc, is_same_year desc, line) as found
    where run_id = ${runId} and import_row.line = found.line`.execute(database);

/**
 * An amount whose nature the file does not say keeps the nature that is known; one that is what the network shows for its
 * link, what its ends have said included, says nothing new.
 */
async function completeFigures(database: Database, runId: string): Promise<void> {
  const known = sql`run_id = ${runId} and link.id = target_id and is_nature_guessed
    and import_row.fields->'stated' ? 'low'`;
  const said = (end: 'low' | 'high', extreme: RawBuilder<unknown>) =>
    sql`coalesce(${extreme}((from_side->>${sql.lit(end)})::numeric, (to_side->>${sql.lit(end)})::numeric),
      (stated->>${sql.lit(end)})::numeric) = (import_row.fields->'stated'->>${sql.lit(end)})::numeric`;
  await sql`update import_row set fields = import_row.fields - 'stated' from link
    where ${known} and ${said('low', sql`least`)} and ${said('high', sql`greatest`)}`.execute(database);
  await sql`update import_row set fields = jsonb_set(import_row.fields, '{stated}', link.stated || jsonb_build_object(
      'low', import_row.fields->'stated'->'low', 'high', import_row.fields->'stated'->'high'))
    from link where ${known} and link.stated->>'nature' <> 'unknown'`.execute(database);
}

/** A value that the file does not have leaves what is known as it is. */
async function decideActions(database: Database, runId: string): Promise<void> {
  await sql`update import_row set action = 'create'
    where run_id = ${runId} and target_id is null and fault is null`.execute(database);
  await sql`update import_row set before = ${linkContent},
      action = case when ${linkContent} || jsonb_strip_nulls(import_row.fields) = ${linkContent}
        then 'same' else 'change' end
    from link where run_id = ${runId} and link.id = target_id`.execute(database);
}
