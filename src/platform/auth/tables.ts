import type { Kysely } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../ports/database.ts';

type Json = Readonly<Record<string, unknown>>;

/** The tables of accounts, as far as we read and write them beside better-auth. */
export type AccountTables = {
  person: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    image: string | null;
    language: Language;
    second_factor_enabled: boolean;
    /** Null for who has not come in since this is noted. */
    last_sign_in_at?: Date | null;
    inactive_warned_at?: Date | null;
    created_at: Date;
    updated_at: Date;
  };
  session: {
    id: string;
    person_id: string;
    token: string;
    expires_at: Date;
    /** When the second factor or a passkey was shown. */
    strong_at: Date | null;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Date;
    updated_at: Date;
  };
  credential: { id: string; person_id: string; provider: string; subject: string; password: string | null };
  passkey: { id: string; person_id: string; name: string | null; created_at: Date | null };
  second_factor: { id: string; person_id: string; verified: boolean };
  sign_in_failure: { key: string; failures: number; since: Date };
  account_recovery: { person_id: string; digest: string; expires_at: Date };
  kept_entry: { digest: string; path: string; fields: Json; expires_at: Date };
  email_change: {
    person_id: string;
    email: string;
    old_digest: string;
    new_digest: string;
    old_confirmed_at: Date | null;
    new_confirmed_at: Date | null;
    expires_at: Date;
  };
  instance_secret: { one: boolean; secret: string };
  instance_setting: { name: string; value: string; updated_at: Date };
  first_visit: { one: boolean; digest: string; expires_at: Date };
  membership: { organisation_id: string; person_id: string; role: string; since: Date };
  instance_role: { person_id: string; role: string; since: Date };
  body_role: { body_id: string; person_id: string; role: 'catalyst' | 'funder'; since: Date };
};

export type AccountDatabase = Kysely<AccountTables>;

/** Names the tables of accounts on the handle of the database. */
export const accountDatabase = (database: Database): AccountDatabase => database.withTables<AccountTables>();
