import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Tokens with which programs act in somebody's name. */
export const peopleTokens: Migration = {
  id: '2026-11-26-people-tokens',
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table access_token (
    id uuid primary key,
    person_id uuid not null,
    name text not null,
    scope text not null check (scope in ('read', 'write')),
    digest text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_on date,
    revoked_at timestamptz
  )`,
  `create index access_token_person on access_token (person_id)`,
];
