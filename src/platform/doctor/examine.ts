import type { Configuration } from '../config/settings.ts';
import { StartRefusal } from '../config/start-refusal.ts';
import { allMigrations } from '../database/all-migrations.ts';
import { isNew } from '../database/embedded/cluster.ts';
import { openDataFolder } from '../database/embedded/data-folder.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Log } from '../ports/ports.ts';
import { installationFolder } from '../system/installation.ts';
import type { Check } from './check.ts';
import { checkDatabase, checkMigrations, readDatabaseTime } from './database-checks.ts';
import { checkBackups, checkJobs, checkMail } from './operations-checks.ts';
import {
  checkClock,
  checkDisk,
  checkReferenceValues,
  checkRuntime,
  readReferenceValues,
} from './surroundings-checks.ts';

/** Looks at everything that Cap17 depends on; nothing is created nor changed. */
export async function examineInstallation(
  configuration: Configuration,
  now: Date,
  log: Log,
): Promise<Check[]> {
  const data =
    configuration.databaseUrl === null ? openDataFolder(configuration.data, installationFolder) : null;
  const { checks, databaseTime } =
    data !== null && isNew(data)
      ? { checks: [notYetCreated(data.path)], databaseTime: null }
      : await examineDatabase(configuration, now, log);
  return [
    checkRuntime(process.versions.node),
    ...checks,
    checkMail(configuration.mailServer === null ? null : String(configuration.mailServer)),
    checkDisk(data?.path ?? installationFolder),
    checkClock(now, databaseTime),
    checkReferenceValues(readReferenceValues(installationFolder), now.toISOString().slice(0, 10)),
  ];
}

async function examineDatabase(
  configuration: Configuration,
  now: Date,
  log: Log,
): Promise<{ checks: Check[]; databaseTime: Date | null }> {
  try {
    const database = await openDatabase(configuration, installationFolder, log);
    try {
      const databaseTime = await readDatabaseTime(database);
      return {
        checks: [
          checkDatabase(database),
          await checkMigrations(database, allMigrations),
          await checkBackups(database, now),
          await checkJobs(database, now),
        ],
        databaseTime,
      };
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return { checks: [{ id: 'database', status: 'failure', finding: error.sentence }], databaseTime: null };
  }
}

function notYetCreated(folder: string): Check {
  return {
    id: 'database',
    status: 'ok',
    finding: {
      fr: `Base embarquée, pas encore créée\u00A0: elle le sera dans ${folder}.`,
      en: `Embedded database, not created yet: it will be in ${folder}.`,
    },
    advice: { fr: 'Lancez «\u202Fnpm start\u202F».', en: 'Run “npm start”.' },
  };
}
