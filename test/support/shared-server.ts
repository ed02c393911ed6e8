import { randomBytes } from 'node:crypto';
import { openAccounts } from '../../src/platform/auth/accounts.ts';
import { type Connection, connect } from '../../src/platform/database/connection.ts';
import { systemClock } from '../../src/platform/system/clock.ts';
import { createIds } from '../../src/platform/system/identifiers.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { type SignedIn, signInAs, type TestPerson } from './sign-in-as.ts';
import { silentLog } from './silent-log.ts';
import { startTestServer } from './test-server.ts';

/** A built server on a database that the test reaches too: it signs people in without going through their mails. */
export interface SharedServer {
  readonly origin: string;
  readonly server: RunningServer;
  readonly database: Connection;
  signInAs(person?: TestPerson): Promise<SignedIn>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, then the built server on it.
 * @param isDurable true to wait for the disk at each commit, as in production: for measures
 */
export async function startSharedServer(
  environment: Record<string, string> = {},
  isDurable = false,
): Promise<SharedServer> {
  const postgres = await startTestServer('embedded', isDurable);
  const { host, user, password } = postgres.place;
  const name = `shared_${randomBytes(6).toString('hex')}`;
  const administration = connect(postgres.place, 1, silentLog);
  await administration.pool.query(`create database ${name} template cap17_template`);
  await administration.close();
  const secret = randomBytes(32).toString('hex');
  const server = await startServer({
    DATABASE_URL: `postgres://${user}:${password}@localhost/${name}?host=${encodeURIComponent(String(host))}`,
    CAP17_SECRET: secret,
    CAP17_LOG: 'warn',
    CAP17_COSTLY_REQUESTS: '100000',
    ...environment,
  });
  const database = connect({ ...postgres.place, database: name }, 5, silentLog);
  const mail = { send: async () => {}, isSent: false } as unknown as Parameters<
    typeof openAccounts
  >[0]['mail'];
  const accounts = openAccounts({
    database: database.database,
    clock: systemClock,
    ids: createIds(systemClock),
    log: silentLog,
    mail,
    settings: { origin: server.origin, secret, proxies: 0, provider: null },
  });
  return {
    origin: server.origin,
    server,
    database,
    signInAs: (person) => signInAs(accounts, person),
    async stop() {
      await server.stop();
      await database.close();
      await postgres.stop();
    },
  };
}
