import { type Kysely, sql } from 'kysely';
import { StartRefusal } from '../config/start-refusal.ts';
import type { Database, Migration } from '../ports/database.ts';

/** Number of the lock that lets one process at a time change the database's shape (any constant of ours). */
export const lockNumber = 17_000_001;

type MigrationTables = {
  cap17_migration: { id: string; release: string; applied_at: Date };
};

/**
 * Applies what is missing, each change in its own transaction, one process at a time: killed at any instant,
 * a change is done or not done. A change that takes something away waits for a release after the one that replaced it.
 * @param before called once, while no other process changes the shape, when a database that was already in use is about to change
 * @returns ids of the changes applied now
 * @throws StartRefusal when the database holds changes that this release does not know
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  release: string,
  before: (pending: readonly string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  const ordered = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
  refuseDuplicates(ordered);
  return database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(lockNumber)})`.execute(connection);
    try {
      return await applyMissing(connection.withTables<MigrationTables>(), ordered, release, before);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockNumber)})`.execute(connection);
    }
  });
}

async function applyMissing(
  connection: Kysely<MigrationTables>,
  ordered: readonly Migration[],
  release: string,
  before: (pending: readonly string[]) => Promise<void>,
): Promise<string[]> {
  await createMigrationTable(connection as unknown as Database);
  const known = await connection.selectFrom('cap17_migration').select(['id', 'release']).execute();
  refuseNewer(
    known.map(({ id }) => id),
    ordered,
  );
  const releases = new Map(known.map((row) => [row.id, row.release]));
  const applied: string[] = [];
  const due = ordered.filter(
    (migration) => !releases.has(migration.id) && isDue(migration, releases, release),
  );
  if (known.length > 0 && due.length > 0) await before(due.map(({ id }) => id));
  for (const migration of due) {
    await connection.transaction().execute(async (transaction) => {
      // Waiting for a lock that a long query holds would stop every other query behind us.
      await sql`set local lock_timeout = '10s'; set local statement_timeout = 0`.execute(transaction);
      await migration.up(transaction as unknown as Database);
      await recordMigration(transaction as unknown as Database, migration.id, release);
    });
    applied.push(migration.id);
  }
  return applied;
}

/** @throws StartRefusal when the database holds changes that this release does not know */
export async function refuseNewerDatabase(database: Database, known: readonly Migration[]): Promise<void> {
  const { rows: present } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_migration') is not null as here`.execute(database);
  if (!present[0]!.here) return;
  const rows = await database
    .withTables<MigrationTables>()
    .selectFrom('cap17_migration')
    .select('id')
    .execute();
  refuseNewer(
    rows.map(({ id }) => id),
    known,
  );
}

/** The list of the changes applied. */
export async function createMigrationTable(database: Database): Promise<void> {
  await sql`
    create table if not exists cap17_migration (
      id text primary key,
      release text not null,
      applied_at timestamptz not null default now()
    )
  `.execute(database);
}

/** Remembers a change as applied, in the transaction that applied it. */
export async function recordMigration(database: Database, id: string, release: string): Promise<void> {
  await database
    .withTables<MigrationTables>()
    .insertInto('cap17_migration')
    .values({ id, release, applied_at: new Date() })
    .execute();
}

/** Additions are always due; a removal only once an earlier release has applied the addition that replaced it. */
export function isDue(migration: Migration, releases: ReadonlyMap<string, string>, release: string): boolean {
  if (migration.contracts === undefined) return true;
  const since = releases.get(migration.contracts);
  return since !== undefined && since !== release;
}

function refuseDuplicates(ordered: readonly Migration[]): void {
  const twice = ordered.find((migration, index) => migration.id === ordered[index + 1]?.id);
  if (twice) throw new Error(`Two migrations are called ${twice.id}`);
}

function refuseNewer(applied: readonly string[], known: readonly Migration[]): void {
  const ids = new Set(known.map(({ id }) => id));
  const foreign = applied.filter((id) => !ids.has(id));
  if (foreign.length === 0) return;
  throw new StartRefusal('start.newer-database', {
    fr: `La base a été utilisée par une version plus récente de Cap17 (changement «\u202F${foreign[0]}\u202F»). Mettez Cap17 à jour\u00A0: rien n’a été touché.`,
    en: `The database has been used by a newer version of Cap17 (change “${foreign[0]}”). Update Cap17: nothing was touched.`,
  });
}
