import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { appendAuditEntry, peopleDatabase } from '../../people/index.ts';
import { digestOf } from '../auth/kept-entry.ts';
import { type AccountTables, accountDatabase } from '../auth/tables.ts';
import type { Database } from '../ports/database.ts';
import type { Clock, Ids } from '../ports/ports.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';

/** Hours during which the link of the first visit works. */
const visitHours = 24;

/**
 * The address by which the first administrator comes in, or null when there is one already. Each call makes the one
 * before useless: only the last line printed works.
 */
export async function createFirstVisit(
  database: Database,
  clock: Clock,
  language: Language,
): Promise<string | null> {
  const tables = accountDatabase(database);
  if (await hasAdministrator(tables)) return null;
  const token = randomBytes(24).toString('base64url');
  const row = {
    digest: digestOf(token),
    expires_at: new Date(clock.now().getTime() + visitHours * 3_600_000),
  };
  await tables
    .insertInto('first_visit')
    .values({ one: true, ...row })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
  return `${addressIn(language, accountAddresses.firstVisit)}?${new URLSearchParams({ jeton: token })}`;
}

/** True when this secret opens the first visit at this moment. */
export async function isFirstVisit(database: Database, clock: Clock, token: string): Promise<boolean> {
  const tables = accountDatabase(database);
  const row = await tables
    .selectFrom('first_visit')
    .select('digest')
    .where('digest', '=', digestOf(token))
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  return row !== undefined && !(await hasAdministrator(tables));
}

/**
 * Makes the first administrator, once: the secret is used up in the same transaction.
 * @returns the id of the person, or null when the secret opens nothing any more
 */
export async function makeFirstAdministrator(
  { database, clock, ids }: { readonly database: Database; readonly clock: Clock; readonly ids: Ids },
  token: string,
  person: { readonly name: string; readonly email: string; readonly language: Language },
): Promise<string | null> {
  const now = clock.now();
  return accountDatabase(database)
    .transaction()
    .execute(async (transaction) => {
      const used = await transaction
        .deleteFrom('first_visit')
        .where('digest', '=', digestOf(token))
        .where('expires_at', '>', now)
        .returning('digest')
        .executeTakeFirst();
      if (!used || (await hasAdministrator(transaction))) return null;
      const id = await findOrCreatePerson(transaction, ids.create(), person, now);
      const role = { person_id: id, role: 'platform-administrator', since: now };
      await transaction.insertInto('instance_role').values(role).execute();
      await appendAuditEntry(peopleDatabase(transaction as unknown as Database) as never, {
        at: now,
        personId: id,
        organisationId: null,
        objectKind: 'person',
        objectId: id,
        verb: 'create',
        before: null,
        after: { role: 'platform-administrator' },
      });
      return id;
    });
}

async function findOrCreatePerson(
  transaction: Kysely<AccountTables>,
  newId: string,
  { name, email, language }: { readonly name: string; readonly email: string; readonly language: Language },
  at: Date,
): Promise<string> {
  const known = await transaction
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  if (known) return known.id;
  await transaction
    .insertInto('person')
    .values({
      id: newId,
      name,
      email,
      // Who reads the console of the server is its master: the address is theirs to state.
      email_verified: true,
      image: null,
      language,
      second_factor_enabled: false,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return newId;
}

async function hasAdministrator(tables: Kysely<AccountTables>): Promise<boolean> {
  const row = await tables
    .selectFrom('instance_role')
    .select(sql<number>`1`.as('one'))
    .where('role', '=', 'platform-administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
