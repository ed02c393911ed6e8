import { sql } from 'kysely';
import type { Migration } from '../ports/database.ts';

/** Mails whose recipient nobody is told, and which is forgotten once they have left. */
export const discreetMailMigration: Migration = {
  id: '2026-11-28-discreet-mails',
  async up(database) {
    await sql`alter table mail add column is_discreet boolean not null default false`.execute(database);
  },
};
