import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** What large networks say, computed beside the requests and kept until the network changes. */
export const networkReadings: Migration = {
  id: '2026-11-26-network-readings',
  async up(database) {
    await sql`create table network_reading (
      territory_id uuid not null references territory (id) on delete cascade,
      choice text not null,
      digest text not null,
      readings jsonb not null,
      computed_at timestamptz not null,
      primary key (territory_id, choice)
    )`.execute(database);
  },
};
