import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** The turnover of a company that gives: the ceiling of patronage depends on it. */
export const allianceTurnoverMigration: Migration = {
  id: '2026-11-27-alliance-turnover',
  async up(database) {
    await sql`alter table alliance_grant add column turnover double precision check (turnover >= 0)`.execute(
      database,
    );
  },
};
