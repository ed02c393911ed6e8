import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import { candidates, notRefused, notTaken, sameNumbers, samePlace } from './known-actors.ts';

/** Words that some write in a name and others leave out: what it is, its legal form, articles. */
const leftOut = [
  'association|asso|assoc|ass|societe|ste|entreprise|ets|etablissements|commune|mairie|ville|collectif',
  'sarl|sas|sasu|sa|eurl|snc|scop|scic|scea|gaec|earl|ei|la|le|les|l|de|du|des|d|et|a|au|aux|en',
].join('|');

/** What remains of a name without these words, its initials together: «M.J.C. de Crest» and «MJC Crest» are alike. */
const bare = (name: RawBuilder<unknown>): RawBuilder<string> =>
  sql`btrim(regexp_replace(regexp_replace(regexp_replace(${name},
    '\\m(\\w) (?=\\w\\M)', '\\1', 'g'), ${`\\m(${leftOut})\\M`}, ' ', 'g'), ' +', ' ', 'g'))`;

/** Up to so many unknown names are looked for letter by letter; in larger files only their words are compared. */
const mostSpelt = 1_000;
/** From 0 to 1: two names of twenty letters of which one or two differ. */
const likeness = 0.7;

/**
 * Asks about rows whose name resembles that of an actor of the territory, in the same place or where a place is not known:
 * the same but for its legal form and articles, or spelt nearly so. They are other actors unless somebody says otherwise.
 */
export async function askAboutNear(database: Database, runId: string, territoryId: string): Promise<void> {
  const known = await sql`select 1 from territory_actor where territory_id = ${territoryId} limit 1`.execute(
    database,
  );
  if (known.rows.length === 0) return;
  const unknown = sql`run_id = ${runId} and target_id is null and reason is null`;
  const isFree = sql`${sameNumbers('row')} and ${samePlace('row')} and ${notRefused(territoryId)} and ${notTaken(runId)}`;
  const ask = (found: RawBuilder<unknown>) =>
    sql`update import_row set reason = 'near ' || found.id from (${found}) as found
      where run_id = ${runId} and import_row.line = found.line`.execute(database);
  await ask(sql`with unknown_row as materialized (
        select line, key, fields, ${bare(sql`search_key`)} as bare from import_row where ${unknown}),
      actor as materialized (select actor.id, place_id, siret, siren, rna, ${bare(sql`actor.search_key`)} as bare
        from territory ${candidates(territoryId)} where territory.id = ${territoryId})
    select distinct on (row.line) row.line, actor.id from unknown_row as row join actor on actor.bare = row.bare and row.bare <> ''
    where ${isFree} order by row.line, actor.place_id is not null desc, actor.id`);
  const { rows } = await sql<{ count: string }>`select count(*) from import_row where ${unknown}`.execute(
    database,
  );
  if (Number(rows[0]?.count ?? 0) > mostSpelt) return;
  // Each name is looked for by the index of names.
  await sql`set local enable_nestloop = on`.execute(database);
  await sql`set local pg_trgm.similarity_threshold = ${sql.lit(likeness)}`.execute(database);
  // «Atelier 1» and «Atelier 2» are two.
  const digits = (name: string) => sql`regexp_replace(${sql.ref(name)}, '[^0-9]', '', 'g')`;
  await ask(sql`select distinct on (row.line) row.line, actor.id from import_row as row ${candidates(territoryId)}
    where row.run_id = ${runId} and row.target_id is null and row.reason is null
      and actor.search_key % row.search_key and ${digits('actor.search_key')} = ${digits('row.search_key')}
      and ${isFree} order by row.line, similarity(actor.search_key, row.search_key) desc, actor.id`);
  await sql`set local enable_nestloop = off`.execute(database);
}
