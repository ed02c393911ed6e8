import { rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { sql } from 'kysely';
import { recordBackup } from '../backup/backup-store.ts';
import { checkArchive } from '../backup/check-archive.ts';
import { type WrittenArchive, writeArchive } from '../backup/write-archive.ts';
import { StartRefusal } from '../config/start-refusal.ts';
import { version } from '../config/version.ts';
import { openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import type { Database } from '../ports/database.ts';
import { systemClock } from '../system/clock.ts';
import { createIds } from '../system/identifiers.ts';
import { installationFolder } from '../system/installation.ts';
import { backupMessages } from './backup-messages.ts';
import { createProgressBar } from './progress-bar.ts';
import { withSettings } from './surroundings.ts';

/** Writes the whole content into one file, while Cap17 may be running, and reads it back before saying that it is done. */
export function backup(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const path = resolve(context.arguments[0]!);
    const wrong = await refusePlace(path, context);
    if (wrong) return context.refuse([wrong]);
    const database = await openDatabase(configuration, installationFolder, log);
    try {
      await refuseEmpty(database.database);
      const written = await write(database.database, path, context);
      tellDone(written, path, context);
      return 0;
    } catch (error) {
      const reason = explainWriting(error, path, context);
      if (reason === null) throw error;
      return context.refuse([reason], 3);
    } finally {
      await database.close();
    }
  });
}

async function write(database: Database, path: string, context: CommandContext): Promise<WrittenArchive> {
  const words = backupMessages[context.language];
  const at = systemClock.now();
  const writing = createProgressBar(context, words.writing);
  const written = await writeArchive(database, path, { release: version, now: at, progress: writing.show });
  writing.end();
  const reading = createProgressBar(context, words.reading);
  try {
    await checkArchive(path, {
      progress: (entries) => reading.show(entries, written.manifest.entries.length),
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  reading.end();
  await recordBackup(database, {
    id: createIds(systemClock).create(),
    machine: hostname(),
    folder: dirname(path),
    file: basename(path),
    reason: 'command',
    at,
    verified_at: systemClock.now(),
    bytes: written.bytes,
    rows: written.rows,
    sha256: written.sha256,
    content: written.manifest.content,
    release: version,
    removed_at: null,
  });
  return written;
}

function tellDone(written: WrittenArchive, path: string, context: CommandContext): void {
  if (context.json) {
    const { head, manifest, bytes, sha256, rows } = written;
    const { format, release, instance, createdAt } = head;
    const summary = { file: path, format, release, instance, createdAt, bytes, sha256, rows };
    context.print(`${JSON.stringify({ ...summary, content: manifest.content, tables: manifest.tables })}\n`);
  } else context.print(`${backupMessages[context.language].written(path, written.rows, written.bytes)}\n`);
}

async function refusePlace(path: string, { language }: CommandContext): Promise<Reason | null> {
  const words = backupMessages[language];
  const here = await stat(path).catch(() => null);
  if (here?.isDirectory()) return { code: 'file.is-folder', path: '', message: words.isFolder(path) };
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory())
    return { code: 'file.missing', path: '', message: words.noFolder(dirname(path)) };
  return null;
}

async function refuseEmpty(database: Database): Promise<void> {
  const { rows } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_migration') is not null as here`.execute(database);
  if (rows[0]!.here) return;
  throw new StartRefusal('start.nothing-to-back-up', {
    fr: 'Il n’y a rien à sauvegarder\u00A0: Cap17 n’a jamais été lancé sur cette base.',
    en: 'There is nothing to back up: Cap17 was never started on this database.',
  });
}

/** The disk is full, or does not let us write there. */
function explainWriting(error: unknown, path: string, { language }: CommandContext): Reason | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO)$/.test(code)) return null;
  return { code: 'file.unwritable', path: '', message: backupMessages[language].unwritable(path, code) };
}
