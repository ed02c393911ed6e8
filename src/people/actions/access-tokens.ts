import type { Database } from '../../platform/ports/database.ts';
import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import { appendAuditEntry, type PeopleDatabase, peopleDatabase, sha256 } from '../store/record-store.ts';
import {
  type AccessToken,
  findToken,
  insertToken,
  listTokens,
  revokeTokenRow,
  type TokenScope,
} from '../store/token-store.ts';

/** Tokens that one person may have at a time. */
const mostTokens = 20;
/** How a token begins, so that it is recognised where it leaked. */
export const tokenStart = 'cap17_';

/** Keeps a token for a program of this person; its secret is told once, by the caller who made it. */
export async function createToken(
  database: PeopleDatabase,
  token: Omit<AccessToken, 'lastUsedOn'>,
  secret: string,
): Promise<Outcome<null>> {
  if ((await listTokens(database, token.personId)).length >= mostTokens)
    return notDone(refusals.tooManyTokens);
  await database.transaction().execute(async (transaction) => {
    await insertToken(transaction, token, sha256(secret));
    await appendAuditEntry(transaction, {
      at: token.createdAt,
      personId: token.personId,
      organisationId: null,
      objectKind: 'access-token',
      objectId: token.id,
      verb: 'create',
      before: null,
      after: { scope: token.scope },
    });
  });
  return done(null);
}

/** Withdraws a token: it stops working at the next request. */
export async function revokeToken(
  database: PeopleDatabase,
  order: { readonly id: string; readonly personId: string; readonly at: Date },
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    if (!(await revokeTokenRow(transaction, order))) return notDone(refusals.notFound);
    await appendAuditEntry(transaction, {
      at: order.at,
      personId: order.personId,
      organisationId: null,
      objectKind: 'access-token',
      objectId: order.id,
      verb: 'revoke',
      before: null,
      after: null,
    });
    return done(null);
  });
}

/** Whose token this is and what it allows, if it still works. */
export const readToken = (
  database: PeopleDatabase,
  secret: string,
  at: Date,
): Promise<{ readonly personId: string; readonly scope: TokenScope } | null> =>
  secret.startsWith(tokenStart) && secret.length < 100
    ? findToken(database, sha256(secret), at)
    : Promise.resolve(null);

/** Reads tokens for the platform, which finds who asks at each request. */
export const createTokenReader = (database: Database, now: () => Date) => {
  const people = peopleDatabase(database);
  return (secret: string) => readToken(people, secret, now());
};
