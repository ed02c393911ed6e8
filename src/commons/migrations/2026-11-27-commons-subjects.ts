import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** The themes that the subjects of a source are here, one line each. */
export const subjectsMigration: Migration = {
  id: '2026-11-27-commons-subjects',
  async up(database) {
    await sql.raw('alter table harvest_source add column subjects text').execute(database);
  },
};
