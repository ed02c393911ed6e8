import { sql } from 'kysely';
import { createMigrationTable, isDue, lockNumber, recordMigration } from '../database/migrate.ts';
import type { Database, Migration } from '../ports/database.ts';
import type { ArchiveHead } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';
import { type CheckedArchive, checkArchive } from './check-archive.ts';
import { clearSchema } from './clear-schema.ts';
import { listContentTables } from './content-tables.ts';
import { loadArchive } from './load-archive.ts';
import { readInstance } from './write-archive.ts';

export interface RestoreOptions {
  readonly migrations: readonly Migration[];
  readonly release: string;
  /** Replaces what the database holds. */
  readonly replace: boolean;
  /** Accepts the archive of another installation over this one's content. */
  readonly anotherInstance: boolean;
  /** Applied on the restored content, inside the same transaction: erasures asked for since the archive was written. */
  readonly afterwards: (transaction: Database) => Promise<void>;
  readonly progress?: (phase: 'check' | 'load', done: number, total: number) => void;
}

/**
 * Puts the content of an archive into a database: all of it, or nothing. The whole archive is read and checked before
 * anything is touched, and read again, checked again, while its rows are put in, in one transaction.
 * @throws ArchiveRefusal telling why it is refused
 */
export async function restoreArchive(
  database: Database,
  path: string,
  options: RestoreOptions,
): Promise<CheckedArchive> {
  const first = await checkArchive(path, {
    progress: (entries) => options.progress?.('check', entries, 0),
  });
  refuseNewer(first.head, options.migrations);
  await refuseContent(database, first.head, options);
  return database.transaction().execute(async (transaction) => {
    await sql
      .raw(
        `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '30s'; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local synchronous_commit = 'on'`,
      )
      .execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(transaction);
    await refuseContent(transaction, first.head, options);
    await keepErasures(transaction);
    await clearSchema(transaction);
    await makeShape(transaction, first.head, options.migrations);
    const loaded = await loadArchive(transaction, path, (done) =>
      options.progress?.('load', done, first.rows),
    );
    if (loaded.manifest.content !== first.manifest.content)
      throw new ArchiveRefusal('BAK-001', 'manifest.json');
    await completeShape(transaction, first.head, options);
    await options.afterwards(transaction);
    return loaded;
  });
}

/** An archive of a newer release, by the changes of the database that we do not know. */
function refuseNewer(head: ArchiveHead, known: readonly Migration[]): void {
  const ids = new Set(known.map(({ id }) => id));
  const foreign = head.migrations.find(({ id }) => !ids.has(id));
  if (foreign) throw new ArchiveRefusal('BAK-004', `${head.release}, ${foreign.id}`);
}

/** A database that holds anything is replaced only when asked, and by its own content. */
async function refuseContent(
  database: Database,
  head: ArchiveHead,
  { replace, anotherInstance }: RestoreOptions,
): Promise<void> {
  const tables = await listContentTables(database);
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      any: boolean;
    }>`select exists (select from ${sql.table(name)}) as any`.execute(database);
    if (rows[0]!.any) filled.push(name);
  }
  if (filled.length === 0) return;
  if (!replace) throw new ArchiveRefusal('BAK-006', filled.slice(0, 3).join(', '));
  const instance = await readInstance(database);
  if (instance !== head.instance && !anotherInstance) throw new ArchiveRefusal('BAK-005', head.instance);
}

/** The erasures known here are set aside while the tables are made again. */
async function keepErasures(transaction: Database): Promise<void> {
  await sql
    .raw(
      `create temporary table kept_erasure (subject uuid primary key, at timestamptz not null) on commit drop`,
    )
    .execute(transaction);
  const { rows } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_erasure') is not null as here`.execute(transaction);
  if (rows[0]!.here)
    await sql`insert into kept_erasure select subject, at from cap17_erasure`.execute(transaction);
}

async function makeShape(
  transaction: Database,
  head: ArchiveHead,
  migrations: readonly Migration[],
): Promise<void> {
  await createMigrationTable(transaction);
  const wanted = new Set(head.migrations.map(({ id }) => id));
  for (const migration of inOrder(migrations)) if (wanted.has(migration.id)) await migration.up(transaction);
}

/** The changes that came after the archive. */
async function completeShape(
  transaction: Database,
  head: ArchiveHead,
  { migrations, release }: RestoreOptions,
): Promise<void> {
  const releases = new Map(head.migrations.map((row) => [row.id, row.release]));
  for (const migration of inOrder(migrations)) {
    if (releases.has(migration.id) || !isDue(migration, releases, release)) continue;
    await migration.up(transaction);
    await recordMigration(transaction, migration.id, release);
  }
}

const inOrder = (migrations: readonly Migration[]): Migration[] =>
  [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
