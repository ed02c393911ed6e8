import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * Files being imported: the run with its bytes, its rows as they were understood, and what people decided about rows that
 * may be an actor already known, which later imports remember.
 */
export const networkImportsMigration: Migration = {
  id: '2026-11-26-network-imports',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table import_run (
    id uuid primary key,
    kind text not null,
    territory_id uuid not null references territory (id) on delete cascade,
    language text not null check (language in ('fr', 'en')),
    file_name text not null,
    file bytea,
    choices jsonb not null default '{}',
    state text not null check (state in ('reading', 'refused', 'read', 'writing', 'done', 'undone', 'failed')),
    reading jsonb,
    result jsonb,
    created_at timestamptz not null,
    done_at timestamptz
  )`,
  `create index import_run_territory on import_run (territory_id, created_at)`,
  `create table import_row (
    run_id uuid not null references import_run (id) on delete cascade,
    line integer not null,
    key text not null,
    fields jsonb not null,
    search_key text not null,
    kind_guess text not null,
    place_code text,
    place_name text,
    postal_code text,
    target_id uuid,
    reason text,
    action text check (action in ('create', 'change', 'same')),
    before jsonb,
    version_after integer,
    primary key (run_id, line)
  )`,
  `create index actor_name_key on actor (search_key, id)`,
  `create table import_decision (
    territory_id uuid not null references territory (id) on delete cascade,
    key text not null,
    actor_id uuid not null references actor (id) on delete cascade,
    is_same boolean not null,
    primary key (territory_id, key, actor_id)
  )`,
];
