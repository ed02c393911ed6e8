import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** The anonymous aggregates of the platform, as they were released on each fixed date: a release never changes. */
export const observatoryReleasesMigration: Migration = {
  id: '2026-11-28-observatory-releases',
  async up(database) {
    await sql`create table observatory_release (
      due_on text primary key,
      computed_on text not null,
      tables jsonb not null
    )`.execute(database);
  },
};
