import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { directions } from '../indicators/catalogue.ts';
import { frequencies } from '../indicators/frequency.ts';
import { anchorLevels } from '../sdg/targets.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const day = (column: string): string => `${column} text check (${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;

/** Indicators of projects, their readings, and what projects are anchored on among the targets of the SDGs. */
export const projectIndicatorsMigration: Migration = {
  id: '2026-11-27-project-indicators',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

/** What every mutable object has. */
const mutable = `
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz`;

const statements = [
  `create table indicator (${mutable},
    project_id uuid not null references project (id) on delete cascade,
    catalogue_id text,
    name text not null,
    unit text not null,
    direction text not null check (direction in (${oneOf(directions)})),
    definition text not null default '',
    source text not null default '',
    method text not null default '',
    frequency text not null check (frequency in (${oneOf(frequencies)})),
    attached_to text not null default 'project',
    targets jsonb not null default '[]',
    place_id text,
    part text not null default '',
    baseline_value double precision,
    ${day('baseline_on')},
    target_value double precision,
    ${day('target_on')},
    is_demo boolean not null default false
  )`,
  `create index indicator_project on indicator (project_id)`,
  `create table indicator_reading (${mutable},
    indicator_id uuid not null references indicator (id) on delete cascade,
    ${day('read_on')} not null,
    value double precision not null,
    source text not null default '',
    author text not null default '',
    note text not null default '',
    is_chosen boolean not null default false,
    is_demo boolean not null default false
  )`,
  `create index indicator_reading_day on indicator_reading (indicator_id, read_on)`,
  `create table sdg_anchor (${mutable},
    project_id uuid not null references project (id) on delete cascade,
    attached_to text not null default 'project',
    target text not null,
    level text not null check (level in (${oneOf(anchorLevels)})),
    why text not null default '',
    is_demo boolean not null default false
  )`,
  `create index sdg_anchor_project on sdg_anchor (project_id)`,
];
