import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Published figures that say how common the case of an example is, one a line. */
export const frequencyMigration: Migration = {
  id: '2026-11-28-commons-frequency',
  async up(database) {
    await sql.raw('alter table resource add column frequency text').execute(database);
  },
};
