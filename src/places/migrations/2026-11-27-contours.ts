import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Official contours of communes and EPCI, where somebody imported them: rings on a grid, for drawing only. */
export const contoursMigration: Migration = {
  id: '2026-11-27-places-contours',
  async up(database) {
    await sql`create table place_contour (
      place_id text primary key references place (id) on delete cascade,
      rings jsonb not null,
      source text not null,
      imported_at timestamptz not null
    )`.execute(database);
  },
};
