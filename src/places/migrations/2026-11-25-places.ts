import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Official places and what they were called before. */
export const placesMigration: Migration = {
  id: '2026-11-25-places-official',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create extension if not exists pg_trgm`,
  `create table place (
    id text primary key,
    kind text not null check (kind in ('commune', 'epci', 'departement', 'region')),
    code text not null,
    name text not null,
    search_key text not null,
    population integer,
    zone text not null,
    vintage integer not null,
    postal_codes text[] not null,
    ancestor_ids text[] not null,
    form text
  )`,
  `create index place_search on place using gin (search_key gin_trgm_ops)`,
  `create index place_start on place (search_key text_pattern_ops)`,
  `create index place_code on place (code)`,
  `create index place_postal on place using gin (postal_codes)`,
  `create index place_ancestors on place using gin (ancestor_ids)`,
  `create table place_former (
    code text not null,
    name text,
    search_key text,
    into_id text not null references place (id)
  )`,
  `create index place_former_code on place_former (code)`,
  `create index place_former_start on place_former (search_key text_pattern_ops)`,
];
