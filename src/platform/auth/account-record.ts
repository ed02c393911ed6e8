import { appendAuditEntry, type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { Database } from '../ports/database.ts';

/** What is written in the record about an account; never a secret, an address or a device. */
export type AccountDeed =
  | 'sign-in'
  | 'sign-in-strong'
  | 'sign-out'
  | 'end-session'
  | 'end-sessions'
  | 'change-password'
  | 'change-email'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-codes'
  | 'add-passkey'
  | 'remove-passkey'
  | 'recovery-link'
  | 'recover';

interface Line {
  /** Whose account it is. */
  readonly personId: string;
  readonly deed: AccountDeed;
  readonly at: Date;
  /** True when the system did it, not the person: a command on the server. */
  readonly isSystem?: boolean;
}

/** Writes a line of the record about an account, inside a transaction that does it. */
export async function recordAccountIn(transaction: unknown, line: Line): Promise<void> {
  const { personId, deed, at, isSystem = false } = line;
  await appendAuditEntry(transaction as PeopleTransaction, {
    at,
    personId: isSystem ? null : personId,
    organisationId: null,
    objectKind: 'account',
    objectId: personId,
    verb: deed,
    before: null,
    after: null,
  });
}

/** Writes a line of the record about an account, for what has just been done. */
export const recordAccount = (database: Database, line: Line): Promise<void> =>
  peopleDatabase(database)
    .transaction()
    .execute((transaction) => recordAccountIn(transaction, line));
