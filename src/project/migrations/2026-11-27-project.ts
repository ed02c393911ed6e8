import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { actionPriorities, actionStatuses, confidentialities } from '../domain/codes.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const day = (column: string): string => `${column} text check (${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;

/** Projects of territories, their orientations and their actions. */
export const projectMigration: Migration = {
  id: '2026-11-27-project',
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
  `create table project (${mutable},
    territory_id uuid not null references territory (id) on delete cascade,
    state text not null check (state in ('draft', 'published')),
    slug text not null unique,
    name text not null,
    vision text not null default '',
    horizon_year integer check (horizon_year between 1900 and 2200),
    diagnosis text not null default '',
    actor_ids jsonb not null default '[]',
    origins jsonb not null default '[]',
    is_demo boolean not null default false
  )`,
  `create index project_territory on project (territory_id)`,
  `create index project_actors on project using gin (actor_ids)`,
  `create table orientation (${mutable},
    project_id uuid not null references project (id) on delete cascade,
    title text not null,
    description text not null default '',
    rank integer not null default 1,
    is_demo boolean not null default false
  )`,
  `create index orientation_project on orientation (project_id)`,
  `create table action (${mutable},
    project_id uuid not null references project (id) on delete cascade,
    orientation_id uuid references orientation (id) on delete set null,
    number integer not null check (number > 0),
    title text not null,
    description text not null default '',
    themes jsonb not null default '[]',
    objectives text not null default '',
    publics text not null default '',
    expected_results text not null default '',
    resources text not null default '',
    budget_planned double precision check (budget_planned >= 0),
    budget_actual double precision check (budget_actual >= 0),
    cofunders jsonb not null default '[]',
    status text not null check (status in (${oneOf(actionStatuses)})),
    priority text check (priority in (${oneOf(actionPriorities)})),
    ${day('starts_on')},
    ${day('ends_on')},
    is_continuous boolean not null default false,
    calendar text not null default '',
    governance text not null default '',
    participation text not null default '',
    confidentiality text not null default 'public' check (confidentiality in (${oneOf(confidentialities)})),
    pilots text not null default '',
    services text not null default '',
    partners jsonb not null default '[]',
    depends_on jsonb not null default '[]',
    origin jsonb,
    is_demo boolean not null default false,
    check (ends_on is null or starts_on is null or ends_on >= starts_on),
    unique (project_id, number)
  )`,
  `create index action_orientation on action (orientation_id)`,
];
