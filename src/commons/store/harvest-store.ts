import { sql } from 'kysely';
import type { HarvestRecord, Notice } from '../domain/harvest-record.ts';
import type { ResourceFields } from '../domain/starter.ts';
import { addressesLike, webKey } from '../domain/web-key.ts';
import { fieldsInSql } from './resource-fields.ts';
import type { CommonsDatabase } from './tables.ts';

/** A source, as its harvest needs it. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'feed' | 'oai-pmh' | 'schema-org' | 'dcat' | 'file';
  readonly url: string;
  readonly owner: string;
  readonly licence: string | null;
  readonly resource_kind: string;
  readonly language: string;
  readonly columns: string | null;
  readonly subjects: string | null;
  readonly hours: number;
  readonly publication: 'read' | 'direct';
  readonly state: 'active' | 'paused';
  readonly quarantined_at: Date | null;
  readonly release_next: boolean;
}

export interface RunRow {
  readonly id: string;
  readonly source_id: string;
  readonly started_at: Date;
  readonly ended_at: Date;
  readonly outcome: 'done' | 'partial' | 'failed' | 'quarantined';
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly notices: readonly Notice[];
}

/** What is known of one record of a source. */
export interface KnownTrace {
  readonly external_id: string;
  readonly digest: string;
  readonly resource_id: string;
  /** `own` when the record made its resource; else it was found at the same address, or merged by a person. */
  readonly confidence: 'same-address' | 'own';
  readonly gone: boolean;
}

/** Sources that are there, by name. */
export async function listSources(database: CommonsDatabase): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select * from harvest_source where deleted_at is null order by name, id
  `.execute(database);
  return rows;
}

/** Sources whose time has come. */
export async function listDueSources(database: CommonsDatabase, now: Date): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select s.* from harvest_source s
    where s.deleted_at is null and s.state = 'active' and not exists (
      select from harvest_run r where r.source_id = s.id
        and r.started_at > ${now}::timestamptz - make_interval(hours => s.hours) + interval '5 minutes')
    order by s.name
  `.execute(database);
  return rows;
}

export async function listKnownTraces(
  database: CommonsDatabase,
  sourceId: string,
): Promise<Map<string, KnownTrace>> {
  const { rows } = await sql<KnownTrace>`
    select external_id, digest, resource_id, confidence, gone_at is not null as gone from harvest_trace where source_id = ${sourceId}
  `.execute(database);
  return new Map(rows.map((row) => [row.external_id, row]));
}

/** The source that gave a resource and no longer does, since when; null while one of its sources still gives it. */
export async function findGone(
  database: CommonsDatabase,
  resourceId: string,
): Promise<{ readonly source: string; readonly at: Date } | null> {
  const { rows } = await sql<{ source: string; at: Date | null }>`
    select s.name as source, t.gone_at as at from harvest_trace t join harvest_source s on s.id = t.source_id
    where t.resource_id = ${resourceId} order by t.gone_at desc nulls first limit 1
  `.execute(database);
  const [last] = rows;
  return last === undefined || last.at === null ? null : { source: last.source, at: last.at };
}

/**
 * The resource at each of these addresses, whatever it came from: `http` or `https`, `www.` and a last slash make no difference.
 * Of several the published one, then the oldest.
 */
export async function findAtAddresses(
  database: CommonsDatabase,
  urls: readonly string[],
): Promise<Map<string, string>> {
  const written = [...new Set(urls.flatMap(addressesLike))];
  const { rows } = await sql<{ url: string; id: string }>`
    select url, id from resource where url = any(${written}::text[]) and deleted_at is null
    order by state = 'published', created_at desc
  `.execute(database);
  const byKey = new Map(rows.map(({ url, id }) => [webKey(url), id]));
  return new Map(
    urls.flatMap((url) => {
      const id = byKey.get(webKey(url));
      return id === undefined ? [] : [[url, id] as const];
    }),
  );
}

/** Those of these resources that are still there, removed ones included until they are forgotten. */
export async function listKept(database: CommonsDatabase, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from resource where id = any(${[...ids]}::uuid[])
  `.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** One record to write: its trace, and the content of the resource that it makes, or null when another one holds it. */
export interface TraceToWrite {
  readonly record: HarvestRecord;
  readonly digest: string;
  readonly resourceId: string;
  readonly confidence: 'same-address' | 'own';
  readonly fields: ResourceFields | null;
}

const step = 1_000;

/** Writes traces, and the resources that they make; a field that a person changed keeps their value. @returns ids to index */
export async function writeTraces(
  transaction: CommonsDatabase,
  sourceId: string,
  traces: readonly TraceToWrite[],
  at: Date,
): Promise<string[]> {
  for (let start = 0; start < traces.length; start += step) {
    const part = traces.slice(start, start + step);
    const rows = part.map(({ record, digest, resourceId, confidence }) => ({
      external_id: record.id,
      digest,
      content: record,
      resource_id: resourceId,
      confidence,
    }));
    await sql`
      insert into harvest_trace (source_id, external_id, digest, content, resource_id, confidence, first_seen, changed_at)
      select ${sourceId}, external_id, digest, content, resource_id, confidence, ${at}, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(external_id text, digest text, content jsonb, resource_id uuid, confidence text)
      on conflict (source_id, external_id) do update set digest = excluded.digest, content = excluded.content,
        resource_id = excluded.resource_id, confidence = excluded.confidence, changed_at = excluded.changed_at, gone_at = null
    `.execute(transaction);
    await writeResources(transaction, part, at);
  }
  return [...new Set(traces.filter(({ fields }) => fields !== null).map(({ resourceId }) => resourceId))];
}

/** Fields that a harvest brings; each is written only while it is what the harvest before had brought. */
const brought = {
  title: 'title',
  url: 'url',
  publisher: 'publisher',
  year: 'year',
  language: 'language',
  summaryFr: 'summary_fr',
  summaryEn: 'summary_en',
  licence: 'licence',
  themes: 'themes',
} as const;

async function writeResources(
  transaction: CommonsDatabase,
  traces: readonly TraceToWrite[],
  at: Date,
): Promise<void> {
  const made = new Map(
    traces.flatMap(({ resourceId, fields }) => (fields === null ? [] : [[resourceId, fields] as const])),
  );
  const rows = [...made].map(([id, fields]) => ({ id, ...fields, fields }));
  if (rows.length === 0) return;
  const kept = sql.join(
    Object.entries(brought).map(
      ([field, column]) =>
        sql`${sql.ref(column)} = case when to_jsonb(resource.${sql.ref(column)}) is not distinct from
          nullif(resource.origin_fields -> ${sql.lit(field)}, 'null'::jsonb) or
          -- What was harvested before themes were says nothing of them.
          (to_jsonb(resource.${sql.ref(column)}) = '[]'::jsonb and not resource.origin_fields ? ${sql.lit(field)}) or
          (resource.${sql.ref(column)} is null and coalesce(resource.origin_fields -> ${sql.lit(field)}, 'null'::jsonb) = 'null'::jsonb)
          then excluded.${sql.ref(column)} else resource.${sql.ref(column)} end`,
    ),
  );
  const { rows: written } = await sql<{ id: string; version: number }>`
    insert into resource (id, version, created_at, updated_at, key, kind, title, publisher, url, year, language, summary_fr,
      summary_en, themes, audiences, maturity, sdgs, pillars, licence, state, origin, origin_name, origin_fields)
    select id, 1, ${at}, ${at}, key, kind, title, publisher, url, year, language, "summaryFr", "summaryEn",
      themes, '{}', '{}', '{}', '{}', licence, state, origin, "originName", fields
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, key text, kind text, title text, publisher text,
      url text, year integer, language text, "summaryFr" text, "summaryEn" text, licence text, themes text[], state text, origin text,
      "originName" text, fields jsonb)
    on conflict (id) do update set ${kept}, version = resource.version + 1, updated_at = excluded.updated_at,
      origin_fields = excluded.origin_fields
    returning id, version
  `.execute(transaction);
  await sql`
    insert into object_version (object_kind, object_id, version, fields, person_id, at)
    select 'resource', r.id, r.version, ${fieldsInSql}, null, ${at}
    from resource r where r.id = any(${written.map(({ id }) => id)}::uuid[])
  `.execute(transaction);
}

/** Marks the records that a source no longer has; its resources stay, for readers and for decisions. */
export const markGone = async (
  transaction: CommonsDatabase,
  sourceId: string,
  externalIds: readonly string[],
  at: Date,
): Promise<void> => {
  await sql`
    update harvest_trace set gone_at = ${at} where source_id = ${sourceId} and external_id = any(${[...externalIds]}::text[])
  `.execute(transaction);
};

export const insertRun = async (database: CommonsDatabase, run: RunRow): Promise<void> => {
  await sql`
    insert into harvest_run (id, source_id, started_at, ended_at, outcome, received, added, changed, unchanged, gone, notices)
    values (${run.id}, ${run.source_id}, ${run.started_at}, ${run.ended_at}, ${run.outcome}, ${run.received}, ${run.added},
      ${run.changed}, ${run.unchanged}, ${run.gone}, ${JSON.stringify(run.notices)}::jsonb)
  `.execute(database);
  const quarantined = run.outcome === 'quarantined' ? run.ended_at : null;
  await sql`
    update harvest_source set quarantined_at = ${quarantined}, release_next = false where id = ${run.source_id}
      and (quarantined_at is distinct from ${quarantined} or release_next)
  `.execute(database);
};

export async function listRuns(
  database: CommonsDatabase,
  sourceId: string,
  limit: number,
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select * from harvest_run where source_id = ${sourceId} order by started_at desc limit ${limit}
  `.execute(database);
  return rows;
}

/** Titles compared at once, and how long a harvest may spend on comparing them, in all and on one such lot, in milliseconds. */
const comparedAtOnce = 50;
const comparing = { all: 15_000, lot: 5_000 } as const;

/** The numbers of a title, in their order. */
const numbersIn = (column: string) => sql`btrim(regexp_replace(${sql.ref(column)}, '\\D+', ' ', 'g'))`;

/**
 * Proposes as the same two resources whose titles are nearly alike, unless a person said that they differ: those of a series,
 * told apart by their numbers only («Baromètre 2020», «Baromètre 2022»), are not. Where thousands of
 * titles are alike, comparing stops in time: a harvest is never lost for it.
 */
export async function proposeDuplicates(
  transaction: CommonsDatabase,
  ids: readonly string[],
  at: Date,
  ofLot: number = comparing.lot,
): Promise<void> {
  await sql`set local pg_trgm.similarity_threshold = 0.7`.execute(transaction);
  const { rows } = await sql<{
    before: string;
  }>`select current_setting('statement_timeout') as before`.execute(transaction);
  const wait = (time: string) =>
    sql`select set_config('statement_timeout', ${time}, true)`.execute(transaction);
  const end = performance.now() + comparing.all;
  for (let start = 0; start < ids.length && performance.now() < end; start += comparedAtOnce) {
    await sql`savepoint compared`.execute(transaction);
    try {
      await wait(String(ofLot));
      await compareTitles(transaction, ids.slice(start, start + comparedAtOnce), at);
    } catch (error) {
      if (!isCancelled(error)) throw error;
      await sql`rollback to savepoint compared`.execute(transaction);
      return;
    }
    await wait(rows[0]!.before);
    await sql`release savepoint compared`.execute(transaction);
  }
}

/** PostgreSQL left a statement that took too long. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014';

/** Titles like one that are looked at: in a series of thousands, which its numbers tell apart, one would read them all. */
const mostAlike = 200;

async function compareTitles(transaction: CommonsDatabase, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    insert into harvest_proposal (resource_id, other_id, likeness, proposed_at)
    select least(o.id, r.id), greatest(o.id, r.id), similarity(lower(o.title), lower(r.title)), ${at}
    from resource r cross join lateral (
      select id, title from (
        select id, title from resource where lower(title) % lower(r.title) and id <> r.id and state <> 'draft'
          and deleted_at is null limit ${mostAlike}
      ) near
      where ${numbersIn('title')} = ${numbersIn('r.title')} or '' in (${numbersIn('title')}, ${numbersIn('r.title')})
      limit 3
    ) o
    where r.id = any(${[...ids]}::uuid[]) and r.state <> 'draft' and length(r.title) > 8
      and not exists (select from harvest_decision d where d.kind in ('same', 'different')
        and least(d.resource_id, d.other_id) = least(o.id, r.id) and greatest(d.resource_id, d.other_id) = greatest(o.id, r.id))
    on conflict do nothing
  `.execute(transaction);
}
