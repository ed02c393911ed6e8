import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** How often each resource was shown, by day and by where: numbers only, nothing of who looked. */
export const countsMigration: Migration = {
  id: '2026-11-27-commons-counts',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table resource_shown (
    resource_id uuid not null references resource (id) on delete cascade,
    day date not null,
    place text not null check (place in ('sheet', 'card')),
    total integer not null,
    primary key (resource_id, day, place)
  )`,
  `create index resource_shown_day on resource_shown (day)`,
  `create index resource_publisher on resource (publisher)`,
];
