import { sql } from 'kysely';
import type { Migration } from '../ports/database.ts';

/**
 * Accounts: people, how they sign in, and their sessions. The tables that better-auth writes carry our names.
 * A link's secret is kept only as a digest; a second factor's secret is encrypted with the instance's own.
 */
export const accountsMigration: Migration = {
  id: '2026-11-26-platform-accounts',
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

/** Codes used once, links of recovery, and when each account was last used. */
export const accountsUseMigration: Migration = {
  id: '2026-11-26-platform-accounts-use',
  up: async (database) => {
    for (const statement of useStatements) await sql.raw(statement).execute(database);
  },
};

const useStatements = [
  `create table used_code (
    person_id uuid not null references person (id) on delete cascade,
    digest text not null,
    used_at timestamptz not null,
    primary key (person_id, digest)
  )`,
  `create index used_code_at on used_code (used_at)`,
  `create table account_recovery (
    person_id uuid primary key references person (id) on delete cascade,
    digest text not null unique,
    expires_at timestamptz not null
  )`,
  `alter table person add column last_sign_in_at timestamptz, add column inactive_warned_at timestamptz`,
];

const statements = [
  `create table person (
    id uuid primary key,
    name text not null,
    email text not null,
    email_verified boolean not null default false,
    image text,
    language text not null default 'fr' check (language in ('fr', 'en')),
    second_factor_enabled boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create unique index person_email on person (lower(email))`,
  `create table session (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    strong_at timestamptz,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index session_person on session (person_id)`,
  `create index session_expires on session (expires_at)`,
  `create table credential (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    provider text not null,
    subject text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index credential_person on credential (person_id)`,
  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index verification_identifier on verification (identifier)`,
  `create index verification_expires on verification (expires_at)`,
  `create table passkey (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    name text,
    public_key text not null,
    credential_id text not null unique,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    aaguid text,
    created_at timestamptz
  )`,
  `create index passkey_person on passkey (person_id)`,
  `create table second_factor (
    id uuid primary key,
    person_id uuid not null unique references person (id) on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default false,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  `create table sign_in_failure (
    key text primary key,
    failures integer not null,
    since timestamptz not null
  )`,
  `create table kept_entry (
    digest text primary key,
    path text not null,
    fields jsonb not null,
    expires_at timestamptz not null
  )`,
  `create table email_change (
    person_id uuid primary key references person (id) on delete cascade,
    email text not null,
    old_digest text not null unique,
    new_digest text not null unique,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    expires_at timestamptz not null
  )`,
  `create table instance_secret (one boolean primary key default true check (one), secret text not null)`,
  `create table instance_setting (name text primary key, value text not null, updated_at timestamptz not null)`,
  `create table first_visit (one boolean primary key default true check (one), digest text not null, expires_at timestamptz not null)`,
  `create table mail (
    id uuid primary key,
    recipient text not null,
    template text not null,
    language text not null check (language in ('fr', 'en')),
    data jsonb,
    subject text not null,
    state text not null check (state in ('waiting', 'sent', 'shown', 'failed')),
    attempts integer not null default 0,
    reason text,
    created_at timestamptz not null,
    sent_at timestamptz
  )`,
  `create index mail_created on mail (created_at)`,
];
