import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Statistics of places by year, and the imports that bring them. */
export const projectSeriesMigration: Migration = {
  id: '2026-11-27-project-series',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table series_source (
    id uuid primary key,
    file_name text not null,
    imported_at timestamptz not null
  )`,
  `create table series_variable (
    variable text primary key,
    label text,
    unit text
  )`,
  // One row holds all the years of a series: a national file has thirty-five thousand of them, and millions of values.
  `create table place_series (
    place_id text not null,
    variable text not null,
    part text not null default '',
    values jsonb not null,
    source_id uuid not null references series_source (id),
    primary key (place_id, variable, part)
  )`,
  `create index place_series_variable on place_series (lower(variable), place_id)`,
  `create table series_import (
    id uuid primary key,
    state text not null check (state in ('reading', 'refused', 'read', 'writing', 'done', 'failed')),
    language text not null,
    file_name text not null,
    file bytea,
    only_ids jsonb,
    reading jsonb,
    result jsonb,
    created_at timestamptz not null,
    done_at timestamptz
  )`,
];
