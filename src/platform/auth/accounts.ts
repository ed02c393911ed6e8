import type { Database } from '../ports/database.ts';
import type { Clock, Ids, Log } from '../ports/ports.ts';
import { createSecretReader } from './instance-secret.ts';
import { createKeptEntries } from './kept-entry.ts';
import { createSessionReader } from './read-session.ts';

/** What accounts need of the outside. */
export interface AccountParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: AccountSettings;
}

/** Settings of accounts. */
export interface AccountSettings {
  readonly origin: string;
  /** Signs cookies and encrypts second factors; null lets the database keep one. */
  readonly secret: string | null;
}

/** Accounts of this instance: who asks, and how people sign in. */
export type Accounts = ReturnType<typeof openAccounts>;

/** Opens the accounts; nothing is read before the first request that needs it. */
export function openAccounts(parts: AccountParts) {
  const { database, clock, settings } = parts;
  const secret = createSecretReader(database, settings.secret);
  return {
    ...parts,
    secret,
    readSession: createSessionReader({ database, origin: settings.origin, secret, clock }),
    keptEntries: createKeptEntries(database, clock),
  };
}
