import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Campaigns that several territories run together, with the same questions. */
export const evaluationBarometerMigration: Migration = {
  id: '2026-11-28-z-evaluation-barometer',
  async up(database) {
    await sql`create table barometer (
      id uuid primary key,
      origin_id uuid references evaluation (id) on delete set null,
      title text not null,
      introduction text not null default '',
      viewpoints jsonb not null,
      questions jsonb not null,
      begun_on text not null,
      joins_until text not null
    )`.execute(database);
    await sql`alter table evaluation add column barometer_id uuid references barometer (id) on delete set null`.execute(
      database,
    );
    await sql`create index evaluation_barometer on evaluation (barometer_id) where barometer_id is not null`.execute(
      database,
    );
  },
};
