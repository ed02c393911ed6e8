import { sql } from 'kysely';
import type { Migration } from '../ports/database.ts';

/**
 * What running this installation needs: its number, the backups that it took, how far its jobs are, and who asked to be
 * forgotten (a number without a name, so that a restore does not bring them back).
 */
export const operationsMigration: Migration = {
  id: '2026-11-26-platform-operations',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table cap17_instance (
    one boolean primary key default true check (one),
    id uuid not null default gen_random_uuid(),
    since timestamptz not null default now()
  )`,
  `insert into cap17_instance default values`,
  `create table cap17_backup (
    id uuid primary key,
    machine text not null,
    folder text not null,
    file text not null,
    reason text not null check (reason in ('nightly', 'upgrade', 'asked', 'command')),
    at timestamptz not null,
    verified_at timestamptz not null,
    bytes bigint not null,
    rows bigint not null,
    sha256 text not null,
    content text not null,
    release text not null,
    removed_at timestamptz
  )`,
  `create index cap17_backup_at on cap17_backup (at desc)`,
  `create table cap17_job_progress (
    job_id uuid primary key,
    done bigint not null,
    total bigint not null,
    at timestamptz not null
  )`,
  `create table cap17_erasure (
    subject uuid primary key,
    at timestamptz not null
  )`,
];
