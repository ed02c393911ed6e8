import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * The record of what was done: versions of every mutable object, the chained audit, drafts, and answers to repeated requests.
 * `audit_entry` refuses every update and removal, also to the owner of the database.
 */
export const peopleRecord: Migration = {
  id: '2026-11-24-people-record',
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table object_version (
    object_kind text not null,
    object_id uuid not null,
    version integer not null check (version > 0),
    fields jsonb not null,
    person_id uuid,
    at timestamptz not null,
    primary key (object_kind, object_id, version)
  )`,
  `create table audit_entry (
    sequence bigint primary key,
    at timestamptz not null,
    person_id uuid,
    organisation_id uuid,
    object_kind text not null,
    object_id text not null,
    verb text not null,
    before jsonb,
    after jsonb,
    previous_hash text not null unique,
    hash text not null unique
  )`,
  `create index audit_entry_object on audit_entry (object_kind, object_id, sequence)`,
  `create index audit_entry_organisation on audit_entry (organisation_id, sequence) where organisation_id is not null`,
  `create index audit_entry_person on audit_entry (person_id, sequence) where person_id is not null`,
  `create table audit_head (one boolean primary key default true check (one), sequence bigint not null, hash text not null)`,
  `insert into audit_head (sequence, hash) values (0, repeat('0', 64))`,
  `create function audit_entry_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege'; end $$`,
  `create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only()`,
  `create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only()`,
  `create table draft (
    person_id uuid not null,
    object_kind text not null,
    object_id text not null,
    base_version integer,
    fields jsonb not null,
    saved_at timestamptz not null,
    primary key (person_id, object_kind, object_id)
  )`,
  `create table request_once (
    person_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    request_digest text not null,
    answer jsonb,
    at timestamptz not null,
    primary key (person_id, key)
  )`,
  `create index request_once_at on request_once (at)`,
];
