import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { linkRoles } from '../domain/invitation-link.ts';

/** Links that invite whoever holds them, a stated number of times and until a stated date, and who came by each. */
export const peopleInvitationLinks: Migration = {
  id: '2026-11-27-people-invitation-links',
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table invitation_link (
    id uuid primary key,
    organisation_id uuid not null references organisation (id) on delete cascade,
    name text not null,
    role text not null check (role in (${linkRoles.map((role) => `'${role}'`).join(', ')})),
    token_digest text not null unique,
    invited_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    most_uses integer not null check (most_uses > 0),
    uses integer not null default 0 check (uses between 0 and most_uses),
    revoked_at timestamptz
  )`,
  'create index invitation_link_organisation on invitation_link (organisation_id, created_at)',
  `create table invitation_link_use (
    link_id uuid not null references invitation_link (id) on delete cascade,
    person_id uuid not null,
    at timestamptz not null,
    primary key (link_id, person_id)
  )`,
  'create index invitation_link_use_person on invitation_link_use (person_id)',
];
