import { open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ArchiveRefusal } from '../backup/archive-problems.ts';
import { backupFolderOf } from '../backup/backup-folder.ts';
import type { CheckedArchive } from '../backup/check-archive.ts';
import { erasuresFile, readErasures } from '../backup/erasures.ts';
import { restoreArchive } from '../backup/restore-archive.ts';
import type { Configuration } from '../config/settings.ts';
import { version } from '../config/version.ts';
import { allMigrations } from '../database/all-migrations.ts';
import { refuseNewerDatabase } from '../database/migrate.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import type { CommandContext, ExitCode, Reason } from '../ports/command.ts';
import { reapplyErasures } from '../privacy/reapply-erasures.ts';
import { personalData } from '../privacy/registry.ts';
import { installationFolder } from '../system/installation.ts';
import { backupMessages } from './backup-messages.ts';
import { commandMessages } from './command-messages.ts';
import { createProgressBar } from './progress-bar.ts';
import { withSettings } from './surroundings.ts';

/** Puts the content of an archive into the database: all of it or nothing; refusals are told before anything is touched. */
export function restore(context: CommandContext): Promise<ExitCode> {
  return withSettings(context, async (configuration, log) => {
    const path = resolve(context.arguments[0]!);
    const wrong = await refuseFile(path, context);
    if (wrong) return context.refuse([wrong]);
    const database = await openDatabase(configuration, installationFolder, log);
    try {
      await refuseNewerDatabase(database.database, allMigrations);
      const { restored, erased } = await put(database, path, configuration, context);
      tellDone(restored, erased, context);
      return 0;
    } catch (error) {
      if (!(error instanceof ArchiveRefusal)) throw error;
      return context.refuse([error.reason(context.language)], error.code === 'BAK-006' ? 3 : 2);
    } finally {
      await database.close();
    }
  });
}

async function put(
  { database, folder }: OpenDatabase,
  path: string,
  configuration: Configuration,
  context: CommandContext,
): Promise<{ restored: CheckedArchive; erased: number }> {
  const words = backupMessages[context.language];
  const bars = {
    check: createProgressBar(context, words.checking),
    load: createProgressBar(context, words.loading),
  };
  const lists = [dirname(path), backupFolderOf(configuration, folder, installationFolder)];
  const listed = readErasures([...new Set(lists)].map((place) => join(place, erasuresFile)));
  let erased = 0;
  const restored = await restoreArchive(database, path, {
    migrations: allMigrations,
    release: version,
    replace: context.options.replace === true,
    anotherInstance: context.options['another-instance'] === true,
    async afterwards(transaction) {
      erased = await reapplyErasures(transaction, personalData, listed);
    },
    progress: (phase, done, total) => bars[phase].show(done, total),
  });
  bars.load.end();
  return { restored, erased };
}

function tellDone({ head, manifest, rows }: CheckedArchive, erased: number, context: CommandContext): void {
  const words = backupMessages[context.language];
  if (context.json) {
    const { format, release, instance, createdAt } = head;
    const summary = { format, release, instance, createdAt, rows, erased };
    context.print(`${JSON.stringify({ ...summary, content: manifest.content, tables: manifest.tables })}\n`);
    return;
  }
  context.print(`${words.restored(rows, createdAt(head.createdAt))}\n`);
  if (erased > 0) context.print(`${words.erased(erased)}\n`);
  context.tell(`${words.restart}\n`);
}

const createdAt = (moment: string): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`;

async function refuseFile(
  path: string,
  { language, arguments: [given = ''] }: CommandContext,
): Promise<Reason | null> {
  const words = commandMessages[language];
  try {
    const handle = await open(path, 'r');
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    return isFolder ? { code: 'file.is-folder', path: '', message: words.fileIsFolder(given) } : null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { code: 'file.missing', path: '', message: words.fileMissing(given) }
      : { code: 'file.unreadable', path: '', message: words.fileUnreadable(given, code) };
  }
}
