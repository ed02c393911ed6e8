import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** People who want to meet a pioneer, to visit it, to start from it; and what came of it. */
export const interestMigration: Migration = {
  id: '2026-11-26-showcase-interest',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table interest (
    id uuid primary key,
    slug text not null,
    wish text not null check (wish in ('meet', 'visit', 'start')),
    name text not null,
    email text not null,
    organisation text,
    message text not null,
    language text not null check (language in ('fr', 'en')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    outcome text check (outcome in ('met', 'visited', 'started', 'nothing')),
    started_name text,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null)),
    check ((outcome is not distinct from 'started') = (started_name is not null))
  )`,
  `create index interest_asked on interest (asked_at desc)`,
  `create index interest_email on interest (lower(email))`,
];
