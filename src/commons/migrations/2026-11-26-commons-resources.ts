import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Resources of the commons, what one searches them by, and what people do with them. */
export const commonsMigration: Migration = {
  id: '2026-11-26-commons-resources',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

/** The words of a language as they are searched: without accents, reduced to their stem; our own stop words are taken out of questions. */
const configuration = (name: string, language: string): string[] => [
  `create text search dictionary ${name}_stem (template = snowball, language = ${language})`,
  `create text search configuration ${name} (copy = simple)`,
  `alter text search configuration ${name}
    alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part with unaccent, ${name}_stem`,
];

const statements = [
  `create extension if not exists unaccent`,
  `create extension if not exists pg_trgm`,
  ...configuration('commons_fr', 'french'),
  ...configuration('commons_en', 'english'),
  `create table resource_theme (
    key text primary key,
    label_fr text not null,
    label_en text not null
  )`,
  `create table resource (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    key text not null unique,
    kind text not null,
    title text not null,
    publisher text not null,
    publisher_kind text,
    url text not null,
    year integer,
    language text not null,
    summary_fr text not null,
    summary_en text not null,
    themes text[] not null,
    audiences text[] not null,
    maturity text[] not null,
    sdgs text[] not null,
    pillars text[] not null,
    place_id text,
    place_name text,
    licence text,
    effort text,
    state text not null check (state in ('published', 'pending', 'draft')),
    origin text not null,
    origin_name text,
    origin_fields jsonb
  )`,
  `create index resource_url on resource (url)`,
  `create table resource_link (
    resource_id uuid primary key references resource (id) on delete cascade,
    state text not null check (state in ('good', 'moved', 'dead', 'unsure')),
    status integer,
    checked_at timestamptz not null,
    good_at timestamptz,
    failures integer not null default 0
  )`,
  `create table resource_facet (
    id integer generated always as identity primary key,
    signature text not null unique,
    kind text not null,
    language text not null,
    themes text[] not null,
    audiences text[] not null,
    maturity text[] not null,
    sdgs text[] not null,
    pillars text[] not null
  )`,
  // Rows stay narrow, the words lie apart: a common word is counted without reading any text.
  `create table resource_search (
    resource_id uuid primary key references resource (id) on delete cascade,
    facet_id integer not null references resource_facet (id),
    publisher text not null,
    year integer,
    area_id text,
    area_ids text[] not null,
    title_fr tsvector not null,
    title_en tsvector not null,
    words_fr tsvector not null,
    words_en tsvector not null
  ) with (toast_tuple_target = 128)`,
  ...['title_fr', 'title_en', 'words_fr', 'words_en'].flatMap((column) => [
    `alter table resource_search alter column ${column} set storage external`,
    `create index resource_search_${column} on resource_search using gin (${column}) with (fastupdate = off)`,
  ]),
  `create index resource_search_area on resource_search (area_id)`,
  `create index resource_search_areas on resource_search using gin (area_ids)`,
  `create index resource_search_facet on resource_search (facet_id)`,
  `create index resource_search_publisher on resource_search (publisher)`,
  // Every word written in a resource, for near spellings; how many resources hold each stem, for what a word tells.
  `create table resource_word (word text primary key)`,
  `create index resource_word_near on resource_word using gin (word gin_trgm_ops)`,
  `create table resource_stem (
    language text not null,
    stem text not null,
    resources integer not null,
    primary key (language, stem)
  )`,
  `create table resource_synonym (
    id uuid primary key,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    language text not null check (language in ('fr', 'en')),
    words text not null
  )`,
  `create table resource_suggestion (
    id uuid primary key,
    created_at timestamptz not null,
    person_id uuid,
    email text,
    language text not null,
    url text not null,
    fields jsonb not null,
    fetched jsonb,
    state text not null check (state in ('waiting', 'accepted', 'refused')),
    reason text,
    decided_by uuid,
    decided_at timestamptz,
    resource_id uuid references resource (id) on delete set null,
    follow_key text not null unique
  )`,
  `create index resource_suggestion_state on resource_suggestion (state, created_at)`,
  `create table resource_use (
    id uuid primary key,
    resource_id uuid not null references resource (id) on delete cascade,
    organisation_id uuid not null references organisation (id) on delete cascade,
    person_id uuid,
    created_at timestamptz not null,
    used_on text,
    note text not null,
    state text not null check (state in ('waiting', 'published', 'refused')),
    reason text,
    decided_by uuid,
    decided_at timestamptz
  )`,
  `create index resource_use_resource on resource_use (resource_id, state)`,
  `create index resource_use_state on resource_use (state, created_at)`,
  `create table saved_search (
    id uuid primary key,
    person_id uuid not null,
    created_at timestamptz not null,
    language text not null,
    name text not null,
    query text not null
  )`,
  `create index saved_search_person on saved_search (person_id, created_at)`,
];
