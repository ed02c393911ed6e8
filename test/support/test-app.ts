import { type AccountSettings, openAccounts } from '../../src/platform/auth/accounts.ts';
import { createComputePool } from '../../src/platform/compute/compute-pool.ts';
import { version } from '../../src/platform/config/version.ts';
import { contributionsOf } from '../../src/platform/contributions.ts';
import { createDocumentPool } from '../../src/platform/documents/document-pool.ts';
import { pictureDrawer } from '../../src/platform/documents/picture-drawer.ts';
import { type Application, createApplication } from '../../src/platform/http/application.ts';
import type { DeclaredRoute } from '../../src/platform/http/page-router.ts';
import type { StaticFiles } from '../../src/platform/http/static-files.ts';
import { createJobRunner } from '../../src/platform/jobs/job-runner.ts';
import { mailTemplates } from '../../src/platform/mail/mail-templates.ts';
import { createMailer } from '../../src/platform/mail/mailer.ts';
import { createOutbound } from '../../src/platform/outbound/outbound-client.ts';
import type { MayReach } from '../../src/platform/outbound/web-address.ts';
import type { Log, Ports } from '../../src/platform/ports/ports.ts';
import type { Room } from '../../src/platform/ports/room.ts';
import { personalData } from '../../src/platform/privacy/registry.ts';
import { rooms as allRooms } from '../../src/platform/rooms.ts';
import { createIds } from '../../src/platform/system/identifiers.ts';
import { createScratchDatabase } from './scratch-database.ts';
import { type SignedIn, signInAll, signInAs, type TestPerson } from './sign-in-as.ts';
import { silentLog } from './silent-log.ts';

/** Addresses of browser files without a build: pages can be asked in process, scripts cannot. */
const unbuiltFiles: StaticFiles = {
  assets: { stylesheet: '/assets/index.css', script: (entry) => `/assets/${entry.replaceAll('/', '-')}.js` },
  answer: () => null,
};

/**
 * One thread of each kind for all the applications of this process, with time enough for a busy machine: reading what it
 * runs from the sources takes a thread seconds. They end with the process.
 */
const threadBounds = { seconds: 100, megabytes: 512, threads: 1, waiting: 5 };
const compute = createComputePool(threadBounds);
const documents = createDocumentPool(threadBounds);

export interface TestApp {
  /** Asks the application in process; `path` begins with `/`. */
  request(path: string, init?: RequestInit): Promise<Response>;
  readonly ports: Ports;
  /** The application itself, for tests that put it behind a real port. */
  readonly http: Application['http'];
  /** The mails that left, as the console shows them, oldest first. */
  readonly mails: readonly string[];
  /** Every route of the application, with its policy. */
  readonly routes: readonly DeclaredRoute[];
  /** Makes a person with these rights, and a session of theirs. */
  signInAs(person?: TestPerson): Promise<SignedIn>;
  /** Makes as many people with the same rights, each with a session. */
  signInMany(count: number, person?: TestPerson): Promise<SignedIn[]>;
  /** Begins to run background work. */
  runJobs(): Promise<void>;
  /** Sets the clock that the application reads. */
  setTime(time: Date): void;
  close(): Promise<void>;
}

/** The whole application on a database of its own, without port: for `*.http.test.ts`. */
export async function startTestApp({
  rooms = allRooms,
  log = silentLog,
  provider = null,
  mayReach,
  directory = null,
  costlyRequests = 60,
}: {
  /** Costly requests that one client may make in a minute. */
  costlyRequests?: number;
  /** Lets the application ask servers of the test; without it, it asks public addresses only. */
  mayReach?: MayReach;
  /** Address of a twin of the directory of companies; none unless told. */
  directory?: string | null;
  rooms?: readonly Room[];
  log?: Log;
  provider?: AccountSettings['provider'];
} = {}): Promise<TestApp> {
  const scratch = await createScratchDatabase();
  let now = new Date('2026-11-24T10:00:00Z');
  const clock = { now: () => now };
  const jobs = createJobRunner(scratch.pool, log, () => rooms.flatMap((room) => room.jobs ?? []));
  const ids = createIds(clock);
  const origin = 'http://localhost:1717';
  const mails: string[] = [];
  const mail = createMailer({
    database: scratch.database,
    clock,
    ids,
    log,
    jobs,
    origin,
    templates: mailTemplates(rooms),
    server: null,
    show: (text) => void mails.push(text),
  });
  const ports: Ports = {
    database: scratch.database,
    readDatabase: scratch.database,
    clock,
    ids,
    log,
    compute,
    documents,
    pictures: pictureDrawer,
    jobs,
    mail,
    outbound: createOutbound(mayReach),
    personalData,
    contributions: contributionsOf(rooms),
    settings: {
      origin,
      engineVersion: version,
      operator: null,
      contact: null,
      dataFolder: null,
      directory,
      sealingKey: 'a key of the tests, which no database holds',
    },
  };
  const accounts = openAccounts({
    ...ports,
    settings: {
      origin: ports.settings.origin,
      secret: 'a secret of the tests, of forty characters',
      proxies: 0,
      provider,
    },
  });
  const { http: app, routes } = createApplication({
    ports,
    accounts,
    rooms,
    files: unbuiltFiles,
    isReady: async () => true,
    limits: { costlyRequests, proxies: 0 },
  });
  return {
    request: async (path, init) => app.request(path, init),
    ports,
    http: app,
    mails,
    routes,
    signInAs: (person) => signInAs(accounts, person),
    signInMany: (count, person = {}) => signInAll(accounts, new Array<TestPerson>(count).fill(person)),
    runJobs: () => jobs.work(ports),
    setTime(time) {
      now = time;
    },
    async close() {
      await jobs.close();
      await scratch.close();
    },
  };
}
