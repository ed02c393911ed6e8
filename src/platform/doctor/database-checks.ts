import { sql } from 'kysely';
import type { OpenDatabase } from '../database/open-database.ts';
import type { Migration } from '../ports/database.ts';
import type { Check } from './check.ts';

/** How the database is reached. */
export function checkDatabase({ kind, version, folder, joined }: OpenDatabase): Check {
  const where =
    kind === 'external'
      ? { fr: 'externe (DATABASE_URL)', en: 'external (DATABASE_URL)' }
      : { fr: `embarquée, dans ${folder}`, en: `embedded, in ${folder}` };
  const shared = joined
    ? { fr: ', partagée avec un Cap17 en marche', en: ', shared with a running Cap17' }
    : { fr: '', en: '' };
  return {
    id: 'database',
    status: 'ok',
    finding: {
      fr: `PostgreSQL ${version}, base ${where.fr}${shared.fr}.`,
      en: `PostgreSQL ${version}, database ${where.en}${shared.en}.`,
    },
  };
}

/** Whether every change of the database has been applied. */
export async function checkMigrations(
  { database }: OpenDatabase,
  migrations: readonly Migration[],
): Promise<Check> {
  const { rows: tables } = await sql<{
    present: boolean;
  }>`select to_regclass('cap17_migration') is not null as present`.execute(database);
  const { rows } = tables[0]?.present
    ? await sql<{ id: string }>`select id from cap17_migration`.execute(database)
    : { rows: [] };
  const applied = new Set(rows.map(({ id }) => id));
  const missing = migrations.filter(({ id, contracts }) => !applied.has(id) && contracts === undefined);
  if (missing.length === 0)
    return {
      id: 'migrations',
      status: 'ok',
      finding: {
        fr: `${applied.size} changements de la base appliqués, aucun en attente.`,
        en: `${applied.size} changes of the database applied, none pending.`,
      },
    };
  return {
    id: 'migrations',
    status: 'warning',
    finding: {
      fr: `${missing.length} changements de la base en attente.`,
      en: `${missing.length} changes of the database pending.`,
    },
    advice: {
      fr: 'Ils seront appliqués au prochain «\u202Fnpm start\u202F».',
      en: 'They are applied at the next “npm start”.',
    },
  };
}

/** What the database's clock says. */
export async function readDatabaseTime({ database }: OpenDatabase): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database);
  return rows[0]!.now;
}
