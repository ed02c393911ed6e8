import type { Generated } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { LinkRole } from '../domain/invitation-link.ts';
import type { InstanceRole, OrganisationRole } from '../domain/roles.ts';

type Json = Readonly<Record<string, unknown>>;

/** The tables of this room, as types: an interface would not fit the index that Kysely asks for. Dates are read as `Date`; `jsonb` columns are written as text and read as values. */
export type PeopleTables = {
  /** Written by accounts only; read here for names and addresses. */
  person: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    language: 'fr' | 'en';
  };
  object_version: {
    object_kind: string;
    object_id: string;
    version: number;
    fields: Json;
    person_id: string | null;
    at: Date;
  };
  audit_entry: {
    sequence: number;
    at: Date;
    person_id: string | null;
    organisation_id: string | null;
    object_kind: string;
    object_id: string;
    verb: string;
    before: Json | null;
    after: Json | null;
    previous_hash: string;
    hash: string;
  };
  audit_head: { one: Generated<boolean>; sequence: number; hash: string };
  draft: {
    person_id: string;
    object_kind: string;
    object_id: string;
    base_version: number | null;
    fields: Json;
    saved_at: Date;
  };
  request_once: { person_id: string; key: string; request_digest: string; answer: Json | null; at: Date };
  organisation: OrganisationTable;
  membership: { organisation_id: string; person_id: string; role: OrganisationRole; since: Date };
  body_role: { body_id: string; person_id: string; role: 'catalyst' | 'funder'; since: Date };
  instance_role: { person_id: string; role: InstanceRole; since: Date };
  access_token: {
    id: string;
    person_id: string;
    name: string;
    scope: 'read' | 'write';
    digest: string;
    created_at: Date;
    expires_at: Date;
    last_used_on: string | null;
    revoked_at: Date | null;
  };
  invitation: {
    id: string;
    organisation_id: string | null;
    email: string;
    role: string;
    token_digest: string;
    invited_by: string | null;
    created_at: Date;
    expires_at: Date;
    answered_at: Date | null;
    answer: 'accepted' | 'refused' | 'withdrawn' | null;
  };
  invitation_link: {
    id: string;
    organisation_id: string;
    name: string;
    role: LinkRole;
    token_digest: string;
    invited_by: string | null;
    created_at: Date;
    expires_at: Date;
    most_uses: number;
    uses: number;
    revoked_at: Date | null;
  };
  invitation_link_use: { link_id: string; person_id: string; at: Date };
  join_request: {
    id: string;
    organisation_id: string;
    person_id: string;
    message: string;
    created_at: Date;
    answered_at: Date | null;
    answered_by: string | null;
    answer: 'accepted' | 'refused' | 'withdrawn' | null;
  };
};

export type OrganisationTable = {
  id: string;
  version: number;
  state: 'draft' | 'published';
  slug: string;
  kind: ActorKind;
  name: string;
  siren: string | null;
  siret: string | null;
  rna: string | null;
  description: string;
  website: string | null;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
};
