import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * Evaluations, their single-use links, sealed answers, answers, and what was released.
 * Links and answers share no key, no order and no time: an answer waits sealed, and is unsealed with at least a threshold
 * of others of its viewpoint, under an identifier drawn at random.
 */
export const surveyCampaignsMigration: Migration = {
  id: '2026-11-26-survey-campaigns',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table evaluation (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    organisation_id uuid not null references organisation (id) on delete cascade,
    subject jsonb,
    state text not null check (state in ('draft', 'active', 'published')),
    title text not null,
    introduction text not null default '',
    started_on text,
    length text not null check (length in ('short', 'full')),
    viewpoints jsonb not null,
    closes_on text not null,
    questions jsonb,
    opened_on text,
    closed_on text
  )`,
  `create index evaluation_organisation on evaluation (organisation_id)`,
  `create table evaluation_link (
    digest text primary key,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    viewpoint text not null,
    is_used boolean not null default false
  )`,
  `create index evaluation_link_evaluation on evaluation_link (evaluation_id, viewpoint, is_used)`,
  `create table evaluation_sealed (
    id uuid primary key,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    content text not null
  )`,
  `create index evaluation_sealed_evaluation on evaluation_sealed (evaluation_id)`,
  `create table evaluation_answer (
    id uuid primary key,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    viewpoint text not null,
    answers jsonb not null
  )`,
  `create index evaluation_answer_evaluation on evaluation_answer (evaluation_id, viewpoint)`,
  `create table evaluation_release (
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    number integer not null,
    released_on text not null,
    threshold integer not null check (threshold >= 5),
    reason text not null default '',
    results jsonb not null,
    primary key (evaluation_id, number)
  )`,
];
