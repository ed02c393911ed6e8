import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import {
  type ArchiveHead,
  type ArchiveManifest,
  archiveFormat,
  headName,
  manifestName,
  partBytes,
  partName,
  sequencesName,
} from './archive-format.ts';
import { type ArchiveWriter, createArchive } from './archive-writer.ts';
import { contentDigest } from './content-digest.ts';
import { type ContentTable, listContentTables } from './content-tables.ts';

export interface BackupOptions {
  readonly release: string;
  readonly now: Date;
  /** Told now and then: rows written, of about how many. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface WrittenArchive {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly head: ArchiveHead;
  readonly manifest: ArchiveManifest;
}

/**
 * Writes the whole content of a database as it is at one instant, while it is being used: one transaction reads everything
 * and sees nothing of what others do meanwhile.
 */
export async function writeArchive(
  database: Database,
  path: string,
  options: BackupOptions,
): Promise<WrittenArchive> {
  const archive = createArchive(path);
  try {
    return await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await sql
          .raw(
            `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1`,
          )
          .execute(transaction);
        return await writeContent(transaction, archive, options);
      });
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function writeContent(
  snapshot: Database,
  archive: ArchiveWriter,
  options: BackupOptions,
): Promise<WrittenArchive> {
  const entries: ArchiveManifest['entries'][number][] = [];
  const add = async (name: string, content: Buffer) => {
    options.signal?.throwIfAborted();
    await archive.add(name, content);
    entries.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
  };
  const tables = await listContentTables(snapshot);
  const head = await describeContent(snapshot, tables, options);
  await add(headName, Buffer.from(`${JSON.stringify(head, null, 2)}\n`));
  const total = tables.reduce((sum, table) => sum + table.estimate, 0);
  const counts: Record<string, { rows: number; sha256: string }> = {};
  let done = 0;
  for (const table of tables) {
    const hash = createHash('sha256');
    const rows = await writeTable(snapshot, table, hash, add, (count) => {
      done += count;
      options.progress?.(done, Math.max(total, done));
    });
    counts[table.name] = { rows, sha256: hash.digest('hex') };
  }
  await add(sequencesName, await readSequences(snapshot));
  const manifest = { format: archiveFormat, entries, tables: counts, content: contentDigest(counts) };
  await archive.add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return { ...(await archive.finish()), rows: done, head, manifest };
}

async function describeContent(
  snapshot: Database,
  tables: readonly ContentTable[],
  { release, now }: BackupOptions,
): Promise<ArchiveHead> {
  const { rows: migrations } = await sql<{
    id: string;
    release: string;
  }>`select id, release from cap17_migration order by id collate "C"`.execute(snapshot);
  const { rows: servers } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(snapshot);
  return {
    format: archiveFormat,
    release,
    instance: await readInstance(snapshot),
    createdAt: now.toISOString(),
    postgres: servers[0]!.version,
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
}

/** The number of this installation; a database of before it had one gets none. */
export async function readInstance(database: Database): Promise<string> {
  const { rows: present } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_instance') is not null as here`.execute(database);
  if (!present[0]!.here) return '00000000-0000-0000-0000-000000000000';
  const { rows } = await sql<{ id: string }>`select id from cap17_instance`.execute(database);
  return rows[0]!.id;
}

/** Rows are fetched in small or large lots so that a lot holds about as many bytes as a part. */
async function writeTable(
  snapshot: Database,
  table: ContentTable,
  hash: Hash,
  add: (name: string, content: Buffer) => Promise<void>,
  tell: (count: number) => void,
): Promise<number> {
  await sql.raw(`declare rows_of_table no scroll cursor for ${selectLines(table)}`).execute(snapshot);
  let lot = 16;
  let count = 0;
  let part: Buffer[] = [];
  let bytes = 0;
  let parts = 0;
  const flush = async () => {
    if (part.length === 0) return;
    parts += 1;
    await add(partName(table.name, parts), Buffer.concat(part));
    part = [];
    bytes = 0;
  };
  for (;;) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${lot} from rows_of_table`).execute(snapshot);
    if (rows.length === 0) break;
    let lotBytes = 0;
    for (const { line } of rows) {
      const text = Buffer.from(`${line}\n`);
      hash.update(text);
      if (bytes > 0 && bytes + text.length > partBytes) await flush();
      part.push(text);
      bytes += text.length;
      lotBytes += text.length;
    }
    count += rows.length;
    tell(rows.length);
    lot = Math.max(1, Math.min(5_000, lot * 4, Math.floor((partBytes * rows.length) / lotBytes)));
  }
  await flush();
  await sql.raw('close rows_of_table').execute(snapshot);
  return count;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * One JSON object per row, its values in PostgreSQL’s own text: nothing is rounded, nothing changes its kind. The row bears a name
 * that no column has: a column of that name would be taken for the row.
 */
function selectLines({ name, columns, orderBy }: ContentTable): string {
  const texts = columns.map((column) => `${quoted(column.name)}::text as ${quoted(column.name)}`).join(', ');
  const order = orderBy
    .map((column) => (column.isText ? `${quoted(column.name)}::text collate "C"` : quoted(column.name)))
    .join(', ');
  return `select row_to_json("cap17 row")::text as line from (select ${texts} from ${quoted(name)} order by ${order}) "cap17 row"`;
}

async function readSequences(snapshot: Database): Promise<Buffer> {
  const { rows } = await sql<{ name: string; value: string }>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = current_schema() and last_value is not null order by sequencename collate "C"
  `.execute(snapshot);
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
