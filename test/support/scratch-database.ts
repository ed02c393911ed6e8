import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, connect } from '../../src/platform/database/connection.ts';
import { silentLog } from './silent-log.ts';
import { templateName } from './test-server.ts';

/**
 * A database of one's own, migrated and seeded (or empty), on the server of the test project; `close` removes it.
 * Files named `*.store.test.ts` run on PostgreSQL 18 and 15, `*.http.test.ts` on 18.
 */
export async function createScratchDatabase({ empty = false } = {}): Promise<Connection> {
  const place = inject('databasePlace');
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await administrate(place, `create database ${name} template ${empty ? 'template0' : templateName}`);
  const connection = connect({ ...place, database: name }, 10, silentLog);
  return {
    ...connection,
    async close() {
      await connection.close();
      await administrate(place, `drop database ${name} with (force)`);
    },
  };
}

async function administrate(
  place: ReturnType<typeof inject<'databasePlace'>>,
  statement: string,
): Promise<void> {
  const administration = connect(place, 1, silentLog);
  try {
    await administration.pool.query(statement);
  } finally {
    await administration.close();
  }
}
