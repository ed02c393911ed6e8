import { sql } from 'kysely';
import { actorKinds } from '../../kernel/codes.ts';
import type { Migration } from '../../platform/ports/database.ts';
import { levers, linkConfirmations, linkKinds } from '../domain/codes.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Territories, their actors, the models of these actors year by year, and the links between them. */
export const networkMigration: Migration = {
  id: '2026-11-26-network',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

/** What every mutable object has. */
const mutable = `
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz`;

const statements = [
  `create table territory (${mutable},
    organisation_id uuid references organisation (id) on delete set null,
    state text not null check (state in ('draft', 'published')),
    slug text not null unique,
    name text not null,
    kind text not null check (kind in ('custom', 'projet-de-territoire', 'crte')),
    place_ids jsonb not null default '[]',
    description text not null default '',
    time_zone text not null default 'Europe/Paris',
    maturity integer check (maturity between 1 and 4),
    maturity_on text check (maturity_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    maturity_note text not null default '',
    is_demo boolean not null default false
  )`,
  `create index territory_places on territory using gin (place_ids)`,
  `create table actor (${mutable},
    organisation_id uuid references organisation (id) on delete set null,
    state text not null check (state in ('draft', 'published')),
    kind text not null check (kind in (${oneOf(actorKinds)})),
    name text not null,
    search_key text not null default '',
    siren text check (siren ~ '^[0-9]{9}$'),
    siret text check (siret ~ '^[0-9]{14}$'),
    rna text check (rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'),
    place_id text references place (id),
    description text not null default '',
    website text,
    themes jsonb not null default '[]',
    sdgs jsonb not null default '[]',
    source text not null default '',
    external_id text,
    is_demo boolean not null default false
  )`,
  `create index actor_search on actor using gin (search_key gin_trgm_ops)`,
  `create index actor_siren on actor (siren) where siren is not null`,
  `create index actor_siret on actor (siret) where siret is not null`,
  `create index actor_rna on actor (rna) where rna is not null`,
  `create index actor_place on actor (place_id)`,
  `create index actor_organisation on actor (organisation_id)`,
  `create table territory_actor (
    territory_id uuid not null references territory (id) on delete cascade,
    actor_id uuid not null references actor (id) on delete cascade,
    since timestamptz not null,
    primary key (territory_id, actor_id)
  )`,
  `create index territory_actor_actor on territory_actor (actor_id)`,
  `create table actor_model (${mutable},
    actor_id uuid not null references actor (id) on delete cascade,
    year integer not null check (year between 1900 and 2200),
    visibility text not null default 'actor' check (visibility in ('actor', 'territory', 'public')),
    figures jsonb not null default '{}',
    unique (actor_id, year)
  )`,
  `create table link (${mutable},
    territory_id uuid references territory (id) on delete cascade,
    from_id uuid not null references actor (id) on delete cascade,
    to_id uuid not null references actor (id) on delete cascade,
    kind text not null check (kind in (${oneOf(linkKinds)})),
    lever text not null check (lever in (${oneOf(levers)})),
    from_side jsonb,
    to_side jsonb,
    stated jsonb not null,
    from_year integer,
    to_year integer,
    is_formal boolean,
    source text not null default '',
    confirmed text not null default 'none' check (confirmed in (${oneOf(linkConfirmations)})),
    is_demo boolean not null default false,
    check (from_id <> to_id),
    check (to_year is null or from_year is null or to_year >= from_year)
  )`,
  `create index link_from on link (from_id)`,
  `create index link_to on link (to_id)`,
  `create index link_territory on link (territory_id)`,
];
