import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** What a token lets a program do. */
export type TokenScope = 'read' | 'write';

/** A token of somebody; its secret is kept only as a digest. */
export interface AccessToken {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Day of its last use, `2026-11-24`; finer would tell more than is needed. */
  readonly lastUsedOn: string | null;
}

/** Keeps a new token. */
export async function insertToken(
  transaction: PeopleTransaction,
  token: Omit<AccessToken, 'lastUsedOn'>,
  digest: string,
): Promise<void> {
  await transaction
    .insertInto('access_token')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      scope: token.scope,
      digest,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_on: null,
      revoked_at: null,
    })
    .execute();
}

/** The tokens of a person that were not withdrawn, newest first. */
export async function listTokens(database: PeopleDatabase, personId: string): Promise<AccessToken[]> {
  const rows = await database
    .selectFrom('access_token')
    .select(['id', 'person_id', 'name', 'scope', 'created_at', 'expires_at'])
    .select(sql<string | null>`to_char(last_used_on, 'YYYY-MM-DD')`.as('last_used_on'))
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    scope: row.scope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  }));
}

/** Withdraws a token of this person; false when there is none such. */
export async function revokeTokenRow(
  transaction: PeopleTransaction,
  { id, personId, at }: { readonly id: string; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('access_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose token this is, if it still works; notes the day of its use. */
export async function findToken(
  database: PeopleDatabase,
  digest: string,
  at: Date,
): Promise<{ readonly personId: string; readonly scope: TokenScope } | null> {
  const row = await database
    .selectFrom('access_token')
    .innerJoin('person', 'person.id', 'access_token.person_id')
    .select(['access_token.id', 'access_token.person_id', 'access_token.scope'])
    .select(sql<boolean>`last_used_on is distinct from ${at}::date`.as('is_first_today'))
    .where('digest', '=', digest)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (row.is_first_today) {
    await sql`update access_token set last_used_on = ${at}::date where id = ${row.id}`.execute(database);
  }
  return { personId: row.person_id, scope: row.scope };
}
