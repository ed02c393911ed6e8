import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Stories: what an editor writes, what partners were asked to consent to, what each answered, what readers said of a draft. */
export const storiesMigration: Migration = {
  id: '2026-11-27-showcase-stories',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table story (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    alliance_id uuid not null references alliance (id) on delete cascade,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    language text not null default 'fr' check (language in ('fr', 'en')),
    title text not null,
    lead text not null default '',
    beginning text not null default '',
    together text not null default '',
    changed text not null default '',
    difficult text not null default '',
    advice text not null default '',
    fact_keys jsonb not null default '[]',
    member_ids jsonb not null default '[]',
    others text not null default ''
  )`,
  `create index story_alliance on story (alliance_id)`,
  `create table story_edition (
    id uuid primary key,
    story_id uuid not null references story (id) on delete cascade,
    number integer not null check (number > 0),
    story_version integer not null,
    content jsonb not null,
    state text not null check (state in ('asked', 'published', 'replaced', 'withdrawn', 'dropped')),
    note text not null default '',
    asked_at timestamptz not null,
    asked_by uuid,
    published_at timestamptz,
    ended_at timestamptz,
    unique (story_id, number),
    check (state <> 'published' or published_at is not null)
  )`,
  `create unique index story_edition_published on story_edition (story_id) where state = 'published'`,
  `create unique index story_edition_asked on story_edition (story_id) where state = 'asked'`,
  `create table story_consent (
    edition_id uuid not null references story_edition (id) on delete cascade,
    partner_key text not null,
    answer text check (answer in ('yes', 'no')),
    answered_at timestamptz,
    via text check (via in ('account', 'link')),
    by_name text not null default '',
    by_role text not null default '',
    person_id uuid,
    reason text not null default '',
    withdrawn_at timestamptz,
    digest text unique,
    link_for text not null default '',
    link_made_at timestamptz,
    primary key (edition_id, partner_key),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (via is null)),
    check (withdrawn_at is null or answer = 'yes')
  )`,
  `create table story_remark (
    id uuid primary key,
    story_id uuid not null references story (id) on delete cascade,
    part text not null,
    person_id uuid,
    body text not null,
    at timestamptz not null,
    done_at timestamptz
  )`,
  `create index story_remark_story on story_remark (story_id, at)`,
];
