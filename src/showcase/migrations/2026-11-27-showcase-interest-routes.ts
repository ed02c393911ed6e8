import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Requests about stories too, and to whom each one goes: the territories and organisations whose people answer it. */
export const interestRoutesMigration: Migration = {
  id: '2026-11-27-showcase-interest-routes',
  async up(database) {
    await sql`alter table interest
      add column subject text not null default 'pioneer' check (subject in ('pioneer', 'story')),
      add column body_ids uuid[] not null default '{}'`.execute(database);
    await sql`create index interest_bodies on interest using gin (body_ids)`.execute(database);
  },
};
