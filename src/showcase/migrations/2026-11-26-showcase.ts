import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Pioneers: what tells them apart in columns, what is told of them in one document. */
export const showcaseMigration: Migration = {
  id: '2026-11-26-showcase',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table pioneer (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    place_ids text[] not null,
    content jsonb not null,
    updated_at timestamptz not null
  )`,
  `create index pioneer_places on pioneer using gin (place_ids)`,
];
