import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Events: webinars, meetings, visits, their replays, and who registered. */
export const eventsMigration: Migration = {
  id: '2026-11-27-showcase-events',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table event (
    id uuid primary key,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    territory_id uuid references territory on delete cascade,
    kind text not null check (kind in ('webinar', 'meeting', 'visit')),
    state text not null default 'draft' check (state in ('draft', 'published')),
    title_fr text not null,
    title_en text not null default '',
    text_fr text not null default '',
    text_en text not null default '',
    start_day date not null,
    start_time text not null,
    end_day date,
    end_time text not null,
    time_zone text not null,
    starts_at timestamptz not null default '2000-01-01T00:00:00Z',
    ends_at timestamptz not null default '2000-01-01T00:00:00Z',
    place text not null default '',
    online_url text,
    replay_url text,
    organiser text not null default '',
    themes text[] not null default '{}',
    registers boolean not null default false,
    seats integer check (seats > 0),
    cancelled_at timestamptz,
    cancel_reason text not null default ''
  )`,
  `create index event_starts on event (starts_at) where deleted_at is null and state = 'published'`,
  `create index event_territory on event (territory_id) where territory_id is not null`,
  `create table event_registration (
    id uuid primary key,
    event_id uuid not null references event on delete cascade,
    name text not null,
    email text not null,
    key text not null unique,
    language text not null check (language in ('fr', 'en')),
    state text not null check (state in ('held', 'waiting')),
    registered_at timestamptz not null,
    place bigint generated always as identity,
    told_at timestamptz not null,
    reminded_at timestamptz
  )`,
  `create unique index event_registration_once on event_registration (event_id, lower(email))`,
  `create index event_registration_email on event_registration (lower(email))`,
];
