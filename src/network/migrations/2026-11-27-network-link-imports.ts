import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Files of links are imported like files of actors: their rows have two ends, and may be at fault once these are known. */
export const networkLinkImports: Migration = {
  id: '2026-11-27-network-link-imports',
  async up(database) {
    await sql`alter table import_row alter column search_key drop not null, alter column kind_guess drop not null,
      add column from_end jsonb, add column to_end jsonb, add column fault text,
      add column is_nature_guessed boolean not null default false, add column written jsonb`.execute(
      database,
    );
  },
};
