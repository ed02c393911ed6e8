import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** The weekly digest: issues and their items, those who receive it, the copies. */
export const digestMigration: Migration = {
  id: '2026-11-27-showcase-digest',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const edited = `id uuid primary key, version integer not null default 1, created_at timestamptz not null,
    updated_at timestamptz not null, deleted_at timestamptz`;
const audience = `in ('associations', 'funders', 'authorities', 'public')`;

const statements = [
  `create table digest_issue (
    ${edited},
    on_day date not null,
    title_fr text not null,
    title_en text not null default '',
    intro_fr text not null default '',
    intro_en text not null default '',
    state text not null default 'draft' check (state in ('draft', 'published')),
    published_at timestamptz,
    send_from timestamptz,
    paused_at timestamptz,
    trouble text,
    counts jsonb,
    check ((state = 'published') = (published_at is not null))
  )`,
  `create unique index digest_issue_day on digest_issue (on_day)`,
  `create table digest_item (
    ${edited},
    issue_id uuid not null references digest_issue on delete cascade,
    position integer not null default 0,
    kind text not null check (kind in ('story', 'resource', 'call', 'event', 'figure', 'note')),
    title_fr text not null,
    title_en text not null default '',
    text_fr text not null default '',
    text_en text not null default '',
    address_fr text not null default '',
    address_en text not null default '',
    audiences text[] not null default '{}',
    source text
  )`,
  `create index digest_item_issue on digest_item (issue_id, position)`,
  `create index digest_item_source on digest_item (source) where source is not null`,
  `create table digest_subscription (
    id uuid primary key,
    email text not null,
    key text not null unique,
    audience text not null check (audience ${audience}),
    language text not null check (language in ('fr', 'en')),
    state text not null check (state in ('asked', 'confirmed', 'stopped')),
    asked_at timestamptz not null,
    asked_times integer not null default 1,
    confirmed_at timestamptz,
    stopped_at timestamptz,
    soft_refusals integer not null default 0,
    soft_refused_at timestamptz
  )`,
  `create unique index digest_subscription_email on digest_subscription (lower(email))`,
  `create index digest_subscription_state on digest_subscription (state, audience)`,
  `create table digest_delivery (
    id uuid primary key,
    issue_id uuid not null references digest_issue on delete cascade,
    subscription_id uuid references digest_subscription on delete set null,
    audience text not null,
    language text not null,
    state text not null check (state in
      ('waiting', 'claimed', 'handed', 'sent', 'shown', 'refused', 'returned', 'unknown', 'dropped')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    claim uuid,
    claimed_at timestamptz,
    ended_at timestamptz,
    reason text,
    left_at timestamptz
  )`,
  `create unique index digest_delivery_once on digest_delivery (issue_id, subscription_id)`,
  `create index digest_delivery_due on digest_delivery (due_at) where state = 'waiting'`,
  `create index digest_delivery_held on digest_delivery (claimed_at) where state in ('claimed', 'handed')`,
  `create index digest_delivery_state on digest_delivery (issue_id, state)`,
  `create index digest_delivery_subscription on digest_delivery (subscription_id)`,
  `create table digest_pace (single boolean primary key default true check (single), next_at timestamptz not null)`,
  `insert into digest_pace (next_at) values ('2026-01-01T00:00:00Z')`,
];
