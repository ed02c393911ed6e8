import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Database } from '../ports/database.ts';
import type { Log } from '../ports/ports.ts';
import { rowValues } from './row-values.ts';

/** Where a database is: an address, or the parts of a socket. */
export type DatabasePlace =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface Connection {
  readonly database: Database;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** A statement or an idle transaction is ended by the server after so long: nothing hangs. */
const limits = {
  statementMilliseconds: 30_000,
  idleTransactionMilliseconds: 60_000,
  connectMilliseconds: 5_000,
};

/** Opens a pool of connections; none is made before the first query. */
export function connect(place: DatabasePlace, maximum: number, log: Log): Connection {
  const options: PoolConfig = {
    ...place,
    max: maximum,
    application_name: 'cap17',
    connectionTimeoutMillis: limits.connectMilliseconds,
    idleTimeoutMillis: 30_000,
    statement_timeout: limits.statementMilliseconds,
    idle_in_transaction_session_timeout: limits.idleTransactionMilliseconds,
    types: rowValues,
  };
  const pool = new Pool(options);
  // A connection that breaks while nobody uses it is replaced at the next query.
  let closing = false;
  pool.on('error', (error) => {
    // One that the server ends while we are leaving is no loss: it would be a second sentence after the one that matters.
    if (!closing) log.warn('database-connection-lost', { reason: error.message });
  });
  // One that breaks between two statements of a transaction says so too, and its next statement fails: nobody listening
  // would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const close = (): Promise<void> => {
    closing = true;
    return database.destroy();
  };
  return { database, pool, close };
}
