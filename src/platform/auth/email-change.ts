import { randomBytes } from 'node:crypto';
import type { Session } from '../ports/http.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { recordAccountIn } from './account-record.ts';
import type { Accounts } from './accounts.ts';
import { digestOf } from './kept-entry.ts';

/** Hours during which a change of address waits for its two confirmations. */
const changeHours = 24;

/** What came of a confirmation. */
export type EmailConfirmation = 'half' | 'done' | 'gone' | 'taken';

/**
 * Asks for a change of address: a link leaves for the old one and for the new one, and the address changes once both were
 * confirmed. Asked again, it replaces what waited. Whether the new address has an account already is not told here.
 */
export async function askEmailChange(accounts: Accounts, session: Session, email: string): Promise<void> {
  const { tables, clock, mail } = accounts;
  const [oldToken, newToken] = [randomBytes(24), randomBytes(24)].map((bytes) => bytes.toString('base64url'));
  const change = {
    email,
    old_digest: digestOf(oldToken!),
    new_digest: digestOf(newToken!),
    old_confirmed_at: null,
    new_confirmed_at: null,
    expires_at: new Date(clock.now().getTime() + changeHours * 3_600_000),
  };
  await tables
    .insertInto('email_change')
    .values({ person_id: session.personId, ...change })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
  const { language } = session;
  const path = (token: string) =>
    `${addressIn(language, accountAddresses.confirmEmail)}?${new URLSearchParams({ jeton: token })}`;
  await mail.send({
    to: session.email,
    template: 'email-change-old',
    language,
    data: { path: path(oldToken!), email },
  });
  await mail.send({ to: email, template: 'email-change-new', language, data: { path: path(newToken!) } });
}

/** The address that waits to be confirmed, or null. */
export async function pendingEmail({ tables, clock }: Accounts, personId: string): Promise<string | null> {
  const row = await tables
    .selectFrom('email_change')
    .select('email')
    .where('person_id', '=', personId)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Confirms a change from one of its two addresses; with the second one the address of the account changes. */
export async function confirmEmailChange(
  { tables, clock }: Accounts,
  token: string,
): Promise<EmailConfirmation> {
  const [digest, now] = [digestOf(token), clock.now()];
  return tables.transaction().execute(async (transaction) => {
    const change = await transaction
      .selectFrom('email_change')
      .selectAll()
      .where((where) => where.or([where('old_digest', '=', digest), where('new_digest', '=', digest)]))
      .where('expires_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (!change) return 'gone';
    const isOld = change.old_digest === digest;
    const other = isOld ? change.new_confirmed_at : change.old_confirmed_at;
    if (other === null) {
      await transaction
        .updateTable('email_change')
        .set(isOld ? { old_confirmed_at: now } : { new_confirmed_at: now })
        .where('person_id', '=', change.person_id)
        .execute();
      return 'half';
    }
    await transaction.deleteFrom('email_change').where('person_id', '=', change.person_id).execute();
    const taken = await transaction
      .selectFrom('person')
      .select('id')
      .where('email', '=', change.email)
      .executeTakeFirst();
    if (taken) return 'taken';
    await transaction
      .updateTable('person')
      .set({ email: change.email, email_verified: true, updated_at: now })
      .where('id', '=', change.person_id)
      .execute();
    await recordAccountIn(transaction, { personId: change.person_id, deed: 'change-email', at: now });
    return 'done';
  });
}
