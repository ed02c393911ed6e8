import { sql } from 'kysely';
import { actorKinds } from '../../kernel/codes.ts';
import type { Migration } from '../../platform/ports/database.ts';
import { callStates, channels, contributionStates, natures } from '../domain/diagnosis.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** The call for contributions of a project, and what was contributed to its diagnosis. */
export const projectDiagnosisMigration: Migration = {
  id: '2026-11-27-project-diagnosis',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table project_call (
    project_id uuid primary key references project (id) on delete cascade,
    token text not null unique,
    state text not null check (state in (${oneOf(callStates)})),
    question text not null default '',
    opened_at timestamptz not null
  )`,
  `create table diagnosis_contribution (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    sheet_id uuid not null,
    rank integer not null,
    nature text not null check (nature in (${oneOf(natures)})),
    text text not null,
    theme text,
    viewpoint text check (viewpoint in (${oneOf(actorKinds)})),
    name text not null default '',
    channel text not null check (channel in (${oneOf(channels)})),
    state text not null check (state in (${oneOf(contributionStates)})),
    received_at timestamptz not null,
    entered_by uuid references person (id) on delete set null,
    decided_by uuid references person (id) on delete set null,
    decided_at timestamptz,
    is_demo boolean not null default false,
    unique (sheet_id, rank)
  )`,
  `create index diagnosis_contribution_project on diagnosis_contribution (project_id, state, received_at)`,
  `create index diagnosis_contribution_entered on diagnosis_contribution (entered_by)`,
  `create index diagnosis_contribution_decided on diagnosis_contribution (decided_by)`,
];
