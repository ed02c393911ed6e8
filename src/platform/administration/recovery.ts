import { randomBytes } from 'node:crypto';
import { recordAccountIn } from '../auth/account-record.ts';
import { digestOf } from '../auth/kept-entry.ts';
import { accountDatabase } from '../auth/tables.ts';
import type { Database } from '../ports/database.ts';
import type { Clock } from '../ports/ports.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';

/** Minutes during which a link of recovery works. */
export const recoveryMinutes = 60;

/**
 * The address by which an administrator who lost their second factor and their codes comes in again. It is asked for on the
 * server itself: who may run a command there is its master. Each call makes the one before useless; the record tells it.
 * @returns null when no administrator has this address
 */
export async function createRecovery(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  email: string,
): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const at = clock.now();
  const found = await accountDatabase(database)
    .transaction()
    .execute(async (transaction) => {
      const person = await transaction
        .selectFrom('person')
        .innerJoin('instance_role', 'instance_role.person_id', 'person.id')
        .select(['person.id', 'person.language'])
        .where('person.email', '=', email.toLowerCase())
        .where('instance_role.role', '=', 'platform-administrator')
        .executeTakeFirst();
      if (!person) return null;
      const row = {
        digest: digestOf(token),
        expires_at: new Date(at.getTime() + recoveryMinutes * 60_000),
      };
      await transaction
        .insertInto('account_recovery')
        .values({ person_id: person.id, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
      await recordAccountIn(transaction, {
        personId: person.id,
        deed: 'recovery-link',
        at,
        isSystem: true,
      });
      return person;
    });
  if (found === null) return null;
  return `${addressIn(found.language, accountAddresses.recovery)}?${new URLSearchParams({ jeton: token })}`;
}

/** True when this secret opens an account at this moment; nothing is used up. */
export async function isRecovery(database: Database, clock: Clock, token: string): Promise<boolean> {
  const row = await accountDatabase(database)
    .selectFrom('account_recovery')
    .select('digest')
    .where('digest', '=', digestOf(token))
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Uses a link of recovery up: what was lost (second factor, codes, passkeys) opens the account no more, and every session of
 * it ends. The password stays.
 * @returns whose account it is, or null when the secret opens nothing any more
 */
export async function useRecovery(database: Database, clock: Clock, token: string): Promise<string | null> {
  const at = clock.now();
  return accountDatabase(database)
    .transaction()
    .execute(async (transaction) => {
      const used = await transaction
        .deleteFrom('account_recovery')
        .where('digest', '=', digestOf(token))
        .where('expires_at', '>', at)
        .returning('person_id')
        .executeTakeFirst();
      if (!used) return null;
      const personId = used.person_id;
      for (const table of ['second_factor', 'passkey', 'session'] as const)
        await transaction.deleteFrom(table).where('person_id', '=', personId).execute();
      await transaction
        .updateTable('person')
        .set({ second_factor_enabled: false, updated_at: at })
        .where('id', '=', personId)
        .execute();
      await recordAccountIn(transaction, { personId, deed: 'recover', at });
      return personId;
    });
}
