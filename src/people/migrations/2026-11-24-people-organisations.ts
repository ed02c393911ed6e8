import { sql } from 'kysely';
import { actorKinds } from '../../kernel/codes.ts';
import type { Migration } from '../../platform/ports/database.ts';
import { instanceRoles, organisationRoles } from '../domain/roles.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Organisations of every kind, with a public number or none, and who belongs to them. */
export const peopleOrganisations: Migration = {
  id: '2026-11-24-people-organisations',
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table organisation (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    state text not null check (state in ('draft', 'published')),
    slug text not null unique,
    kind text not null check (kind in (${oneOf(actorKinds)})),
    name text not null,
    siren text check (siren ~ '^[0-9]{9}$'),
    siret text check (siret ~ '^[0-9]{14}$'),
    rna text check (rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'),
    description text not null default '',
    website text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
  )`,
  `create index organisation_name on organisation (lower(name), id)`,
  `create table membership (
    organisation_id uuid not null references organisation (id) on delete cascade,
    person_id uuid not null,
    role text not null check (role in (${oneOf(organisationRoles)})),
    since timestamptz not null,
    primary key (organisation_id, person_id)
  )`,
  `create index membership_person on membership (person_id)`,
  `create table instance_role (
    person_id uuid not null,
    role text not null check (role in (${oneOf(instanceRoles)})),
    since timestamptz not null,
    primary key (person_id, role)
  )`,
  `create table invitation (
    id uuid primary key,
    organisation_id uuid references organisation (id) on delete cascade,
    email text not null,
    role text not null,
    token_digest text not null unique,
    invited_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answer text check (answer in ('accepted', 'refused', 'withdrawn'))
  )`,
  `create unique index invitation_pending on invitation (organisation_id, email) where answered_at is null`,
  `create table join_request (
    id uuid primary key,
    organisation_id uuid not null references organisation (id) on delete cascade,
    person_id uuid not null,
    message text not null default '',
    created_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    answer text check (answer in ('accepted', 'refused', 'withdrawn'))
  )`,
  `create unique index join_request_pending on join_request (organisation_id, person_id) where answered_at is null`,
];
