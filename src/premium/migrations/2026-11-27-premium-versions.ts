import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * The model of an alliance as it is being written, its versions, which never change, the sharings agreed on, and the links
 * that show a dossier outside for a time.
 */
export const premiumVersionsMigration: Migration = {
  id: '2026-11-27-premium-versions',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table alliance_model (
    alliance_id uuid primary key references alliance (id) on delete cascade,
    version integer not null check (version > 0),
    language text not null check (language in ('fr', 'en')),
    form jsonb not null,
    updated_at timestamptz not null,
    person_id uuid
  )`,
  `create table premium_version (
    id uuid primary key,
    alliance_id uuid not null references alliance (id) on delete cascade,
    number integer not null check (number > 0),
    name text not null,
    reason text not null,
    created_at timestamptz not null,
    person_id uuid,
    engine text not null,
    digest text not null,
    file text not null,
    report text not null,
    withheld jsonb not null default '[]',
    private_sums jsonb not null default '[]',
    unique (alliance_id, number)
  )`,
  `create function refuse_premium_version_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if exists (select 1 from alliance where id = old.alliance_id) then
          raise exception 'Versions of a premium are kept' using errcode = 'insufficient_privilege';
        end if;
        return old;
      end if;
      if new.person_id is null and to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id' then
        return new;
      end if;
      raise exception 'Versions of a premium never change' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger premium_version_kept before update or delete on premium_version
    for each row execute function refuse_premium_version_change()`,
  `create table premium_agreement (
    id uuid primary key,
    alliance_id uuid not null references alliance (id) on delete cascade,
    version_id uuid not null references premium_version (id) on delete cascade,
    rule text not null check (rule in ('shapley', 'nucleolus', 'tau', 'gately', 'equal', 'own')),
    shares jsonb not null,
    transfers jsonb not null,
    agreed_on text not null check (agreed_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    note text not null default '',
    created_at timestamptz not null,
    person_id uuid
  )`,
  `create index premium_agreement_alliance on premium_agreement (alliance_id, created_at)`,
  `create table dossier_link (
    id uuid primary key,
    alliance_id uuid not null references alliance (id) on delete cascade,
    version_id uuid not null references premium_version (id) on delete cascade,
    digest text not null unique,
    recipient text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    person_id uuid
  )`,
  `create index dossier_link_alliance on dossier_link (alliance_id, created_at)`,
  `create table dossier_link_consent (
    link_id uuid not null references dossier_link (id) on delete cascade,
    member_id uuid not null references alliance_member (id) on delete cascade,
    agreed_on text not null,
    note text not null default '',
    person_id uuid,
    primary key (link_id, member_id)
  )`,
];
