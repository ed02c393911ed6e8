import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Imports of statistics and of readings as dated batches: who, from which file, how much, and what they replaced. */
export const projectUndoneImportsMigration: Migration = {
  id: '2026-11-27-project-undone-imports',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `alter table series_source add column person_id uuid, add column created integer, add column changed integer,
    add column can_undo boolean not null default false, add column undone_at timestamptz,
    add column undone integer, add column kept integer`,
  // Only what an import replaced: a series that it created has no line here.
  `create table series_replaced (
    source_id uuid not null references series_source (id) on delete cascade,
    place_id text not null,
    variable text not null,
    part text not null,
    values jsonb not null,
    previous_source_id uuid not null references series_source (id),
    primary key (source_id, place_id, variable, part)
  )`,
  `create index series_replaced_previous on series_replaced (previous_source_id)`,
  `create index place_series_source on place_series (source_id)`,
  `alter table series_import add column source_id uuid references series_source (id) on delete set null`,
  `create table reading_import (
    id uuid primary key,
    indicator_id uuid not null references indicator (id) on delete cascade,
    person_id uuid,
    file_name text not null,
    at timestamptz not null,
    created integer not null,
    besides integer not null,
    unchanged integer not null,
    undone_at timestamptz,
    kept integer
  )`,
  `create index reading_import_indicator on reading_import (indicator_id, at)`,
  `alter table indicator_reading add column import_id uuid references reading_import (id) on delete set null`,
  `create index indicator_reading_import on indicator_reading (import_id) where import_id is not null`,
];
