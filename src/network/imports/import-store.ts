import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ImportChoices, ImportReading } from './import-reading.ts';
import { unpackRows } from './packed-rows.ts';

/** What files are imported into a territory. */
export const importKindNames = ['actors', 'links'] as const;
export type ImportKindName = (typeof importKindNames)[number];

/** Where an import stands. */
export type ImportState = 'reading' | 'refused' | 'read' | 'writing' | 'done' | 'undone' | 'failed';

/** What an import did, or would do. */
export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** One import of one file into one territory. */
export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly territoryId: string;
  readonly language: Language;
  readonly fileName: string;
  readonly choices: ImportChoices;
  readonly state: ImportState;
  /** What was read, or why it was refused. */
  readonly reading: ImportReading | { readonly reasons: readonly { code: string; message: string }[] } | null;
  readonly result: (ImportCounts & { readonly kept?: number }) | null;
  readonly createdAt: Date;
}

/** Begins an import: the file is kept until it is done. What words stand for, as the last import of this kind was told, holds. */
export async function insertRun(
  database: Database,
  run: Pick<ImportRun, 'id' | 'kind' | 'territoryId' | 'language' | 'fileName' | 'createdAt'> & {
    readonly file: Uint8Array;
  },
): Promise<void> {
  await sql`insert into import_run (id, kind, territory_id, language, file_name, file, state, choices, created_at)
    values (${run.id}, ${run.kind}, ${run.territoryId}, ${run.language}, ${run.fileName},
      ${Buffer.from(run.file.buffer, run.file.byteOffset, run.file.byteLength)}, 'reading',
      coalesce((select jsonb_build_object('words', choices->'words') from import_run
        where territory_id = ${run.territoryId} and kind = ${run.kind} and choices ? 'words'
        order by created_at desc, id desc limit 1), '{}'), ${run.createdAt})`.execute(database);
}

/** Reads an import, without its file. */
export async function getRun(database: Database, id: string): Promise<ImportRun | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const { rows } = await sql<ImportRun & { createdAt: Date }>`
    select id, kind, territory_id as "territoryId", language, file_name as "fileName", choices,
      state, reading, result, created_at as "createdAt"
    from import_run where id = ${id}`.execute(database);
  return rows[0] ?? null;
}

/** Bytes of a file read from the database at a time: they come as a text of twice their length, copied several times. */
const readBytes = 1_000_000;

/** The bytes of the file of an import; `null` once it is done. */
export async function getRunFile(database: Database, id: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ length: number | null }>`
    select length(file) as length from import_run where id = ${id}`.execute(database);
  const length = rows[0]?.length ?? null;
  if (length === null) return null;
  const file = new Uint8Array(length);
  for (let start = 0; start < length; start += readBytes) {
    const { rows: parts } = await sql<{ part: Buffer | null }>`
      select substring(file from ${start + 1} for ${readBytes}) as part from import_run where id = ${id}`.execute(
      database,
    );
    const part = parts[0]?.part ?? null;
    // It was imported meanwhile, and its file let go.
    if (part === null) return null;
    file.set(part, start);
  }
  return file;
}

/** Asks for the file to be read again, otherwise. */
export async function saveChoices(database: Database, id: string, choices: ImportChoices): Promise<void> {
  await sql`update import_run set choices = ${JSON.stringify(choices)}::jsonb, state = 'reading'
    where id = ${id} and state in ('read', 'refused', 'reading')`.execute(database);
}

/** Keeps what was read: the rows, and what the preview shows. */
export async function saveReading(
  database: Database,
  id: string,
  reading: ImportReading,
  chunks: readonly string[],
): Promise<void> {
  await sql`delete from import_row where run_id = ${id}`.execute(database);
  for (const packed of chunks) {
    const chunk = unpackRows(packed);
    await sql`insert into import_row (run_id, line, key, fields, search_key, kind_guess, place_code, place_name, postal_code,
        from_end, to_end, is_nature_guessed, written)
      select ${id}, line, key, fields, search_key, kind_guess, place_code, place_name, postal_code, from_end, to_end,
        coalesce(is_nature_guessed, false), case when from_end is null then null else fields end
      from jsonb_to_recordset(convert_from(${chunk}::bytea, 'UTF8')::jsonb) as row(line integer, key text, fields jsonb, search_key text,
        kind_guess text, place_code text, place_name text, postal_code text, from_end jsonb, to_end jsonb,
        is_nature_guessed boolean)`.execute(database);
  }
  // The rows have just come: without this, joins would be planned as for an empty table.
  await sql`analyze import_row`.execute(database);
  await sql`update import_run set reading = ${JSON.stringify(reading)}::jsonb, state = 'read'
    where id = ${id}`.execute(database);
}

/** Keeps why the file could not be read. */
export async function saveRefusal(
  database: Database,
  id: string,
  reasons: readonly { readonly code: string; readonly message: string }[],
): Promise<void> {
  await sql`update import_run set reading = ${JSON.stringify({ reasons })}::jsonb, state = 'refused'
    where id = ${id}`.execute(database);
}

/** What would be done with the rows. */
export async function countActions(database: Database, id: string): Promise<ImportCounts> {
  const { rows } = await sql<{ created: string; changed: string; unchanged: string }>`
    select count(*) filter (where action = 'create') as created, count(*) filter (where action = 'change') as changed,
      count(*) filter (where action = 'same') as unchanged
    from import_row where run_id = ${id}`.execute(database);
  const [row] = rows;
  return {
    created: Number(row?.created ?? 0),
    changed: Number(row?.changed ?? 0),
    unchanged: Number(row?.unchanged ?? 0),
  };
}

/** The last imports of a territory, the newest first. */
export async function listRecentRuns(
  database: Database,
  territoryId: string,
  kind: ImportKindName,
  limit: number,
): Promise<Pick<ImportRun, 'id' | 'fileName' | 'state' | 'createdAt'>[]> {
  const { rows } = await sql<Pick<ImportRun, 'id' | 'fileName' | 'state' | 'createdAt'>>`
    select id, file_name as "fileName", state, created_at as "createdAt" from import_run
    where territory_id = ${territoryId} and kind = ${kind} order by created_at desc, id desc limit ${limit}`.execute(
    database,
  );
  return rows;
}

/** Forgets imports begun before that day: their rows, and files that were never imported. */
export async function forgetRuns(database: Database, before: Date): Promise<number> {
  const gone = await sql`delete from import_run where created_at < ${before}`.execute(database);
  return Number(gone.numAffectedRows ?? 0);
}
