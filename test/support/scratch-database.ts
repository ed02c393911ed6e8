import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, connect } from '../../src/platform/database/connection.ts';
import { silentLog } from './silent-log.ts';
import { templateName } from './test-server.ts';

/**
 * A database of one's own, migrated and seeded (or empty, or the copy of another), on the server of the test project;
 * `close` removes it. Files named `*.store.test.ts` run on PostgreSQL 18 and 15, `*.http.test.ts` on 18.
 * @param options.copyOf a database prepared by `prepareScratchDatabase`
 */
export async function createScratchDatabase({
  empty = false,
  copyOf = empty ? 'template0' : templateName,
}: {
  empty?: boolean;
  copyOf?: string;
} = {}): Promise<Connection> {
  const place = inject('databasePlace');
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  // Files are copied as they are: page by page through the journal takes several times as long.
  await administrate(place, `create database ${name} template ${copyOf} strategy file_copy`);
  const connection = connect({ ...place, database: name }, 10, silentLog);
  return {
    ...connection,
    async close() {
      await connection.close();
      await administrate(place, `drop database ${name} with (force)`);
    },
  };
}

/** A database prepared once, for tests that each need a fresh copy of it: `remove` once the last one is over. */
export interface PreparedDatabase {
  readonly name: string;
  remove(): Promise<void>;
}

/** Prepares an empty database, then leaves it alone so that it can be copied. */
export async function prepareScratchDatabase(
  prepare: (connection: Connection) => Promise<void>,
): Promise<PreparedDatabase> {
  const place = inject('databasePlace');
  const name = `prepared_${randomBytes(6).toString('hex')}`;
  await administrate(place, `create database ${name} template template0`);
  const connection = connect({ ...place, database: name }, 2, silentLog);
  try {
    await prepare(connection);
  } finally {
    await connection.close();
  }
  return { name, remove: () => administrate(place, `drop database ${name} with (force)`) };
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
