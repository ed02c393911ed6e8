import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Sources that are harvested, what came from them, and what people decided about it. */
export const sourcesMigration: Migration = {
  id: '2026-11-26-commons-sources',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table harvest_source (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    name text not null,
    kind text not null check (kind in ('feed', 'oai-pmh', 'schema-org', 'dcat', 'file')),
    url text not null,
    owner text not null,
    licence text,
    resource_kind text not null,
    language text not null,
    columns text,
    hours integer not null,
    publication text not null check (publication in ('read', 'direct')),
    state text not null check (state in ('active', 'paused')),
    quarantined_at timestamptz,
    release_next boolean not null default false
  )`,
  `create table harvest_run (
    id uuid primary key,
    source_id uuid not null references harvest_source (id) on delete cascade,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    outcome text not null check (outcome in ('done', 'partial', 'failed', 'quarantined')),
    received integer not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    gone integer not null,
    notices jsonb not null
  )`,
  `create index harvest_run_source on harvest_run (source_id, started_at desc)`,
  `create table harvest_trace (
    source_id uuid not null references harvest_source (id) on delete cascade,
    external_id text not null,
    digest text not null,
    content jsonb not null,
    resource_id uuid not null,
    confidence text not null check (confidence in ('same-address', 'own')),
    first_seen timestamptz not null,
    changed_at timestamptz not null,
    gone_at timestamptz,
    primary key (source_id, external_id)
  )`,
  `create index harvest_trace_resource on harvest_trace (resource_id)`,
  `create table harvest_decision (
    id uuid primary key,
    at timestamptz not null,
    person_id uuid,
    kind text not null check (kind in ('same', 'different', 'publish', 'refuse', 'release')),
    resource_id uuid,
    other_id uuid,
    source_id uuid,
    reason text
  )`,
  `create index harvest_decision_resource on harvest_decision (resource_id)`,
  `create table harvest_proposal (
    resource_id uuid not null,
    other_id uuid not null,
    likeness real not null,
    proposed_at timestamptz not null,
    primary key (resource_id, other_id)
  )`,
  `create index resource_title_near on resource using gin (lower(title) gin_trgm_ops)`,
  `create function refuse_decision_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.person_id is null and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' then
        return new;
      end if;
      raise exception 'Decisions are appended, never changed';
    end $$`,
  `create trigger harvest_decision_kept before update or delete on harvest_decision
    for each row execute function refuse_decision_change()`,
];
