import { type Kysely, sql } from 'kysely';
import type { Database } from '../ports/database.ts';

export type BackupReason = 'nightly' | 'upgrade' | 'asked' | 'command';

type BackupTables = {
  cap17_backup: {
    id: string;
    machine: string;
    folder: string;
    file: string;
    reason: BackupReason;
    at: Date;
    verified_at: Date;
    bytes: number;
    rows: number;
    sha256: string;
    content: string;
    release: string;
    removed_at: Date | null;
  };
};

export type BackupRow = BackupTables['cap17_backup'];

const tables = (database: Database): Kysely<BackupTables> => database.withTables<BackupTables>();

/** Remembers a backup that was written and read back; a database from before backups were listed keeps no list. */
export async function recordBackup(database: Database, row: BackupRow): Promise<void> {
  const { rows } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_backup') is not null as here`.execute(database);
  if (rows[0]!.here) await tables(database).insertInto('cap17_backup').values(row).execute();
}

/** The backups that are there, the newest first. */
export async function listBackups(database: Database, limit = 100): Promise<BackupRow[]> {
  return tables(database)
    .selectFrom('cap17_backup')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}

/** The newest backup that was written and read back, or null when there never was one. */
export async function findLastBackup(database: Database): Promise<BackupRow | null> {
  const row = await tables(database)
    .selectFrom('cap17_backup')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('verified_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function markRemoved(database: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tables(database)
    .updateTable('cap17_backup')
    .set({ removed_at: at })
    .where('id', 'in', [...ids])
    .execute();
}
