import { randomBytes } from 'node:crypto';
import type { Database } from '../ports/database.ts';
import { accountDatabase } from './tables.ts';

/**
 * The secret that signs cookies and encrypts second factors: the one of the settings, else one made at the first need
 * and kept in the database, so that several servers on one database share it.
 */
export function createSecretReader(database: Database, setting: string | null): () => Promise<string> {
  let known: Promise<string> | null = setting === null ? null : Promise.resolve(setting);
  return () => {
    known ??= readSecret(database).catch((error: Error) => {
      known = null;
      throw error;
    });
    return known;
  };
}

async function readSecret(database: Database): Promise<string> {
  const tables = accountDatabase(database);
  await tables
    .insertInto('instance_secret')
    .values({ one: true, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  return (await tables.selectFrom('instance_secret').select('secret').executeTakeFirstOrThrow()).secret;
}
