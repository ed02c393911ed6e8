import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Events have a commune: as its editor wrote it, and the place that it stands for. */
export const eventPlacesMigration: Migration = {
  id: '2026-11-29-showcase-event-places',
  async up(database) {
    await sql`alter table event add column commune text not null default '',
      add column place_id text references place on delete set null`.execute(database);
  },
};
