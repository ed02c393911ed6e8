import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Accounts } from '../../src/platform/auth/accounts.ts';
import { readConfiguration } from '../../src/platform/config/read-configuration.ts';
import { type OpenDatabase, openDatabase } from '../../src/platform/database/open-database.ts';
import { systemClock } from '../../src/platform/system/clock.ts';
import { installationFolder } from '../../src/platform/system/installation.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { type SignedIn, signInAs, type TestPerson } from './sign-in-as.ts';
import { silentLog } from './silent-log.ts';
import { newUsedData } from './used-data.ts';

/** A built server on a database that the test reaches too: it signs people in without going through their mails. */
export interface SharedServer {
  readonly origin: string;
  readonly server: RunningServer;
  readonly database: OpenDatabase;
  /** Its data folder, for commands that are run beside it. */
  readonly data: string;
  signInAs(person?: TestPerson): Promise<SignedIn>;
  stop(): Promise<void>;
}

/** Starts the built server on the data of a first start, as it is shipped, and joins its database. */
export async function startSharedServer(environment: Record<string, string> = {}): Promise<SharedServer> {
  const data = await newUsedData();
  const secret = randomBytes(32).toString('hex');
  const settings = { CAP17_DATA: data, CAP17_SECRET: secret, CAP17_LOG: 'warn', ...environment };
  const server = await startServer({ ...settings, CAP17_COSTLY_REQUESTS: '100000' });
  const configuration = readConfiguration(settings, 'en');
  if (!configuration.ok) throw new Error(configuration.errors.map(({ message }) => message).join('\n'));
  const database = await openDatabase(configuration.value, installationFolder, silentLog);
  const accounts = {
    database: database.database,
    clock: systemClock,
    secret: async () => secret,
    settings: { origin: server.origin },
  } as unknown as Accounts;
  let isOpen = true;
  const closeOnce = async (): Promise<void> => {
    if (isOpen) await database.close();
    isOpen = false;
  };
  return {
    origin: server.origin,
    server,
    database: { ...database, close: closeOnce },
    data,
    signInAs: (person) => signInAs(accounts, person),
    async stop() {
      await closeOnce();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
