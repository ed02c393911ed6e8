import { sql } from 'kysely';
import { StartRefusal } from '../config/start-refusal.ts';
import type { Database } from '../ports/database.ts';

/**
 * Refuses a database that Cap17 was never started on: its tables are not there yet.
 * @param table one that the command needs
 */
export async function refuseNeverStarted(database: Database, table: string): Promise<void> {
  const { rows } = await sql<{ here: boolean }>`
    select to_regclass(${table}) is not null as here`.execute(database);
  if (rows[0]!.here) return;
  throw new StartRefusal('start.never-started', {
    fr: 'Cap17 n’a jamais été lancé sur cette base\u00A0: lancez-le une fois d’abord.',
    en: 'Cap17 was never started on this database: start it once first.',
  });
}
