import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { franceId } from './series-place.ts';
import type { SeriesVariable } from './series-reading.ts';

/** What writing the series of a file did, or would do. */
export interface SeriesCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Series whose code is that of no official place of the vintage in use. */
  readonly unknown: number;
}

/** A code that no official place has. */
export interface UnknownCode {
  readonly code: string;
  readonly name: string;
  /** First line of the file that has it. */
  readonly line: number;
}

/** Unknown codes told, at most; all are counted. */
const mostUnknown = 200;

const rowsOf = (chunk: string) => sql`jsonb_to_recordset(${chunk}::jsonb)
  as row(line integer, place_id text, code text, name text, variable text, part text, values text)`;
const isKnown = sql`(row.place_id = ${franceId} or exists (select 1 from place where place.id = row.place_id))`;

/**
 * Writes series: new years are added, years that differ replaced, years that the file does not have left as they are.
 * The same file twice changes nothing.
 */
export async function writeSeries(
  transaction: PeopleTransaction,
  {
    chunks,
    variables,
    source,
  }: {
    readonly chunks: readonly string[];
    readonly variables: readonly SeriesVariable[];
    readonly source: {
      readonly id: string;
      readonly fileName: string;
      readonly at: Date;
      /** `null` for the command line. */
      readonly personId: string | null;
    };
  },
): Promise<{ readonly counts: SeriesCounts; readonly unknown: readonly UnknownCode[] }> {
  await lockSeries(transaction);
  await sql`insert into series_source (id, file_name, imported_at, person_id)
    values (${source.id}, ${source.fileName}, ${source.at}, ${source.personId})`.execute(transaction);
  await describeVariables(transaction, variables);
  const counts = { created: 0, changed: 0, unchanged: 0, unknown: 0 };
  const unknown: UnknownCode[] = [];
  for (const chunk of chunks) {
    const written = await writeChunk(transaction, chunk, source.id);
    counts.created += written.created;
    counts.changed += written.changed;
    counts.unchanged += written.known - written.created - written.changed;
    counts.unknown += written.all - written.known;
    if (written.all > written.known && unknown.length < mostUnknown)
      unknown.push(...(await listUnknown(transaction, chunk, mostUnknown - unknown.length)));
  }
  await (counts.created + counts.changed === 0
    ? sql`delete from series_source where id = ${source.id}`
    : sql`update series_source set created = ${counts.created}, changed = ${counts.changed}, can_undo = true
        where id = ${source.id}`
  ).execute(transaction);
  return { counts, unknown };
}

/** One import at a time writes or takes back statistics: each knows for certain what it replaced. */
export const lockSeries = (transaction: PeopleTransaction) =>
  sql`select pg_advisory_xact_lock(hashtext('place_series'))`.execute(transaction);

interface WrittenChunk {
  readonly all: number;
  readonly known: number;
  readonly created: number;
  readonly changed: number;
}

async function writeChunk(
  transaction: PeopleTransaction,
  chunk: string,
  sourceId: string,
): Promise<WrittenChunk> {
  const { rows } = await sql<WrittenChunk>`
    with incoming as materialized (select row.*, ${isKnown} as known from ${rowsOf(chunk)}),
    replaced as (
      insert into series_replaced (source_id, place_id, variable, part, values, previous_source_id)
      select ${sourceId}::uuid, there.place_id, there.variable, there.part, there.values, there.source_id
      from incoming join place_series there using (place_id, variable, part)
      where there.values is distinct from there.values || incoming.values::jsonb),
    written as (
      insert into place_series (place_id, variable, part, values, source_id)
      select place_id, variable, part, values::jsonb, ${sourceId}::uuid from incoming where known
      on conflict (place_id, variable, part) do update
        set values = place_series.values || excluded.values, source_id = excluded.source_id
        where place_series.values is distinct from place_series.values || excluded.values
      returning xmax = 0 as is_new)
    select (select count(*) from incoming)::integer as all,
      (select count(*) from incoming where known)::integer as known,
      (select count(*) from written where is_new)::integer as created,
      (select count(*) from written where not is_new)::integer as changed`.execute(transaction);
  return rows[0]!;
}

async function listUnknown(transaction: PeopleTransaction, chunk: string, limit: number) {
  const { rows } = await sql<UnknownCode>`
    select row.code, min(row.name) as name, min(row.line) as line from ${rowsOf(chunk)}
    where not ${isKnown} group by row.code order by min(row.line) limit ${limit}`.execute(transaction);
  return rows;
}

/** What the file says of its variables; a file that says nothing of one takes nothing away. */
const describeVariables = (transaction: PeopleTransaction, variables: readonly SeriesVariable[]) =>
  sql`insert into series_variable (variable, label, unit)
    select variable, label, unit from jsonb_to_recordset(${JSON.stringify(variables)}::jsonb)
      as row(variable text, label text, unit text)
    where true
    on conflict (variable) do update set label = coalesce(excluded.label, series_variable.label),
      unit = coalesce(excluded.unit, series_variable.unit)`.execute(transaction);

/**
 * The places of a perimeter for a file of statistics: these, those inside them, those that contain them, and France.
 */
export async function listPlacesAround(
  database: PeopleDatabase | Database,
  placeIds: readonly string[],
): Promise<string[]> {
  if (placeIds.length === 0) return [franceId];
  const { rows } = await sql<{ id: string }>`
    select id from place where ancestor_ids && ${[...placeIds]}::text[]
    union select unnest(ancestor_ids) from place where id = any(${[...placeIds]}::text[])
    union select unnest(${[...placeIds]}::text[])`.execute(database as Database);
  return [...rows.map(({ id }) => id), franceId];
}

/** Names of the official régions, as search keys, by code: they tell a file of régions from one of départements. */
export async function listRegionNames(database: Database): Promise<Record<string, string>> {
  const { rows } = await sql<{ code: string; search_key: string }>`
    select code, search_key from place where kind = 'region'`.execute(database);
  return Object.fromEntries(rows.map(({ code, search_key }) => [code, search_key]));
}

/** One series of a place. */
export interface PlaceSeries {
  readonly placeId: string;
  readonly variable: string;
  readonly part: string;
  readonly values: Readonly<Record<string, number>>;
  /** What the file said of the variable. */
  readonly label: string | null;
  readonly unit: string | null;
  readonly importedAt: Date;
  /** The file that brought its last change. */
  readonly fileName: string;
}

interface SeriesRecord {
  readonly place_id: string;
  readonly variable: string;
  readonly part: string;
  readonly values: Record<string, number>;
  readonly label: string | null;
  readonly unit: string | null;
  readonly imported_at: Date;
  readonly file_name: string;
}

/** The series of some places; of some variables only when these are given. */
export async function listSeries(
  database: Database,
  {
    placeIds,
    variables,
    limit = 5_000,
  }: {
    readonly placeIds: readonly string[];
    readonly variables?: readonly string[];
    readonly limit?: number;
  },
): Promise<PlaceSeries[]> {
  const wanted =
    variables === undefined
      ? sql`true`
      : sql`lower(place_series.variable) = any(${variables.map((name) => name.toLowerCase())}::text[])`;
  const { rows } = await sql<SeriesRecord>`
    select place_id, place_series.variable, part, values, label, unit, imported_at, file_name
    from place_series join series_source on series_source.id = source_id
      left join series_variable on series_variable.variable = place_series.variable
    where place_id = any(${[...placeIds]}::text[]) and ${wanted}
    order by lower(place_series.variable), part, place_id limit ${limit}`.execute(database);
  return rows.map(({ place_id, imported_at, file_name, ...row }) => ({
    ...row,
    placeId: place_id,
    importedAt: imported_at,
    fileName: file_name,
  }));
}
