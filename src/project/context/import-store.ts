import { sql } from 'kysely';
import { isUuid } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { SeriesReading } from './series-reading.ts';
import type { SeriesCounts, UnknownCode } from './series-store.ts';

export type SeriesImportState = 'reading' | 'refused' | 'read' | 'writing' | 'done' | 'failed';

/** What an import would do, or did. */
export interface SeriesResult {
  readonly counts: SeriesCounts;
  readonly unknown: readonly UnknownCode[];
}

/** One import of statistics, from its file to its end. */
export interface SeriesImport {
  readonly id: string;
  readonly state: SeriesImportState;
  readonly language: 'fr' | 'en';
  readonly fileName: string;
  readonly onlyIds: readonly string[] | null;
  readonly variable: string | null;
  readonly reading: SeriesReading | { readonly reasons: readonly { readonly message: string }[] } | null;
  readonly result: SeriesResult | null;
  /** What it wrote, as it is remembered; null while nothing is, or when there was nothing to write. */
  readonly sourceId: string | null;
  readonly createdAt: Date;
}

const columns = sql`id, state, language, file_name as "fileName", only_ids->'ids' as "onlyIds",
  only_ids->>'variable' as variable, reading, result,
  source_id as "sourceId", created_at as "createdAt"`;

/** Keeps a file until it is read and written. */
export async function insertSeriesImport(
  database: Database,
  order: {
    readonly id: string;
    readonly language: 'fr' | 'en';
    readonly fileName: string;
    readonly file: Uint8Array;
    readonly onlyIds: readonly string[] | null;
    readonly variable: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const choices = JSON.stringify({ ids: order.onlyIds, variable: order.variable });
  await sql`insert into series_import (id, state, language, file_name, file, only_ids, created_at)
    values (${order.id}, 'reading', ${order.language}, ${order.fileName}, ${Buffer.from(order.file)},
      ${choices}::jsonb, ${order.at})`.execute(database);
}

export async function getSeriesImport(database: Database, id: string): Promise<SeriesImport | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<SeriesImport>`select ${columns} from series_import where id = ${id}`.execute(
    database,
  );
  return rows[0] ?? null;
}

export async function getSeriesFile(database: Database, id: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ file: Uint8Array | null }>`
    select file from series_import where id = ${id}`.execute(database);
  return rows[0]?.file ?? null;
}

export async function listSeriesImports(database: Database, limit: number): Promise<SeriesImport[]> {
  const { rows } = await sql<SeriesImport>`
    select ${columns} from series_import order by created_at desc limit ${limit}`.execute(database);
  return rows;
}

/** Moves an import on, only from the state that it was seen in: two requests do not both write. */
export async function moveSeriesImport(
  database: Database,
  id: string,
  from: SeriesImportState,
  to: SeriesImportState,
  found: {
    readonly reading?: SeriesImport['reading'];
    readonly result?: SeriesResult;
    readonly sourceId?: string | null;
    readonly doneAt?: Date;
  } = {},
): Promise<boolean> {
  const isOver = to === 'done' || to === 'refused';
  const moved = await sql`update series_import set state = ${to},
    reading = coalesce(${found.reading === undefined ? null : JSON.stringify(found.reading)}::jsonb, reading),
    result = coalesce(${found.result === undefined ? null : JSON.stringify(found.result)}::jsonb, result),
    source_id = coalesce(${found.sourceId ?? null}::uuid, source_id), done_at = coalesce(${found.doneAt ?? null}, done_at),
    file = case when ${isOver} then null else file end
    where id = ${id} and state = ${from}`.execute(database);
  return Number(moved.numAffectedRows ?? 0) > 0;
}

/** Forgets imports of before; what they brought stays. */
export async function forgetSeriesImports(database: Database, before: Date): Promise<number> {
  const gone = await sql`delete from series_import where created_at < ${before}`.execute(database);
  return Number(gone.numAffectedRows ?? 0);
}
