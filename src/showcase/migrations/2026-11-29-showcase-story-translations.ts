import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Stories in the other language, beside their own words. */
export const storyTranslationsMigration: Migration = {
  id: '2026-11-29-showcase-story-translations',
  async up(database) {
    for (const name of ['title', 'lead', 'beginning', 'together', 'changed', 'difficult', 'advice'])
      await sql`alter table story add column ${sql.ref(`translated_${name}`)} text not null default ''`.execute(
        database,
      );
  },
};
