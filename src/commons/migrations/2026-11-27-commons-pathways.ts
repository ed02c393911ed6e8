import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Pathways, what people did of them, and those that are followed together. */
export const pathwaysMigration: Migration = {
  id: '2026-11-27-commons-pathways',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table pathway (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    key text not null unique,
    organisation_id uuid references organisation (id) on delete set null,
    title_fr text not null,
    title_en text not null,
    promise_fr text not null,
    promise_en text not null,
    audiences text[] not null,
    objectives text[] not null,
    wishes text[] not null,
    maturity text[] not null,
    company text not null check (company in ('alone', 'others')),
    minutes integer not null check (minutes > 0),
    helps text[] not null,
    steps jsonb not null,
    state text not null check (state in ('draft', 'pending', 'published')),
    answer text not null default '',
    origin text not null check (origin in ('starter', 'person')),
    origin_fields jsonb
  )`,
  `create index pathway_organisation on pathway (organisation_id)`,
  `create table pathway_progress (
    person_id uuid not null,
    pathway_id uuid not null references pathway (id) on delete cascade,
    step_key text not null,
    mark text not null check (mark in ('done', 'later')),
    marked_at timestamptz not null,
    evidence text not null default '',
    evidence_url text,
    primary key (person_id, pathway_id, step_key)
  )`,
  `create table pathway_following (
    id uuid primary key,
    pathway_id uuid not null references pathway (id) on delete cascade,
    organisation_id uuid references organisation (id) on delete cascade,
    territory_id uuid references territory (id) on delete cascade,
    person_id uuid,
    begun_at timestamptz not null,
    check ((organisation_id is null) <> (territory_id is null))
  )`,
  `create unique index pathway_following_once on pathway_following
    (pathway_id, coalesce(organisation_id, territory_id))`,
  `create index pathway_following_body on pathway_following (coalesce(organisation_id, territory_id))`,
  `create table pathway_shared_step (
    id uuid primary key,
    following_id uuid not null references pathway_following (id) on delete cascade,
    step_key text not null,
    person_id uuid,
    organisation_id uuid,
    done_at timestamptz not null
  )`,
  `create unique index pathway_shared_step_once on pathway_shared_step (following_id, step_key, person_id)`,
  `create table pathway_note (
    id uuid primary key,
    following_id uuid not null references pathway_following (id) on delete cascade,
    step_key text,
    person_id uuid,
    at timestamptz not null,
    text text not null
  )`,
  `create index pathway_note_following on pathway_note (following_id, at)`,
  `create table badge_key (
    id text primary key,
    created_at timestamptz not null,
    public_key jsonb not null,
    sealed_key text not null
  )`,
];
