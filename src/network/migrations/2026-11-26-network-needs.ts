import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { meansCodes, needNatures } from '../needs/need-codes.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** What actors need, offer and wish. */
export const networkNeeds: Migration = {
  id: '2026-11-26-network-needs',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table need (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    actor_id uuid not null references actor (id) on delete cascade,
    nature text not null check (nature in (${oneOf(needNatures)})),
    title text not null,
    description text not null default '',
    means text not null check (means in (${oneOf(meansCodes)})),
    themes jsonb not null default '[]',
    maturity integer check (maturity between 1 and 4),
    alliance_kinds jsonb not null default '[]',
    is_met boolean not null default false,
    is_demo boolean not null default false
  )`,
  `create index need_actor on need (actor_id)`,
];
