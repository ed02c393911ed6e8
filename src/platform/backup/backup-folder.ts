import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import type { Configuration } from '../config/settings.ts';
import type { Database } from '../ports/database.ts';
import type { Clock, Ids, Log } from '../ports/ports.ts';
import { type BackupReason, type BackupRow, listBackups, markRemoved, recordBackup } from './backup-store.ts';
import { checkArchive } from './check-archive.ts';
import { erasuresFile, listErasures } from './erasures.ts';
import { keptBackups } from './kept-backups.ts';
import { writeArchive } from './write-archive.ts';

/** Where this process keeps its backups, and what it needs to take them. */
export interface BackupSurroundings {
  readonly database: Database;
  readonly folder: string;
  readonly release: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** The folder of the backups: the one set, else `backups` beside the database. */
export function backupFolderOf(
  configuration: Pick<Configuration, 'backups' | 'data'>,
  dataFolder: string | null,
  installation: string,
): string {
  const beside = dataFolder ?? resolve(configuration.data ?? join(installation, '.cap17'));
  return resolve(configuration.backups ?? join(beside, 'backups'));
}

/**
 * Takes a backup in the folder and reads it back whole before it counts; a backup that cannot be read back is removed, and
 * none of the old ones is.
 */
export async function takeBackup(
  { database, folder, release, clock, ids, log }: BackupSurroundings,
  reason: BackupReason,
  { progress, signal }: { progress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<BackupRow> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = clock.now();
  const file = nameOf(at, reason, folder);
  const path = join(folder, file);
  const written = await writeArchive(database, path, {
    release,
    now: at,
    ...(progress ? { progress } : {}),
    ...(signal ? { signal } : {}),
  });
  try {
    await checkArchive(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const row: BackupRow = {
    id: ids.create(),
    machine: hostname(),
    folder,
    file,
    reason,
    at,
    verified_at: clock.now(),
    bytes: written.bytes,
    rows: written.rows,
    sha256: written.sha256,
    content: written.manifest.content,
    release,
    removed_at: null,
  };
  await recordBackup(database, row);
  await writeErasures(database, folder);
  log.info('backup-taken', { reason, file, bytes: row.bytes, rows: row.rows });
  return row;
}

/** Removes the backups of this machine that the rule does not keep, and forgets those whose file is gone. */
export async function pruneBackups({ database, folder, clock, log }: BackupSurroundings): Promise<string[]> {
  const here = (await listBackups(database, 10_000)).filter(
    (row) => row.machine === hostname() && row.folder === folder,
  );
  const present = here.filter((row) => existsSync(join(folder, row.file)));
  const kept = keptBackups(present);
  const removed = present.filter(({ id }) => !kept.has(id));
  for (const { file } of removed) await rm(join(folder, file), { force: true });
  const gone = here.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await markRemoved(database, gone, clock.now());
  if (removed.length > 0) log.info('backups-removed', { files: removed.map(({ file }) => file) });
  return removed.map(({ file }) => file);
}

/** The erasures lie beside the backups too: they must be known when the database itself is lost. */
async function writeErasures(database: Database, folder: string): Promise<void> {
  const lines = (await listErasures(database)).map((erasure) => `${JSON.stringify(erasure)}\n`);
  await writeFile(join(folder, erasuresFile), lines.join(''), { mode: 0o600 });
}

function nameOf(at: Date, reason: BackupReason, folder: string): string {
  const moment = at.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let number = 1; ; number++) {
    const file = `cap17-${moment}Z-${reason}${number === 1 ? '' : `-${number}`}.tar.gz`;
    if (!existsSync(join(folder, file))) return file;
  }
}
