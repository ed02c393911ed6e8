import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type AccountSettings, openAccounts } from './auth/accounts.ts';
import { type BackupSurroundings, backupFolderOf } from './backup/backup-folder.ts';
import { createBackupJob } from './backup/backup-job.ts';
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts';
import { watchRestorations } from './backup/watch-restorations.ts';
import { createComputePool } from './compute/compute-pool.ts';
import type { Configuration } from './config/settings.ts';
import { version } from './config/version.ts';
import { contributionsOf } from './contributions.ts';
import { allMigrations } from './database/all-migrations.ts';
import { loadSeeds } from './database/load-seeds.ts';
import { migrate } from './database/migrate.ts';
import { type OpenDatabase, openDatabase } from './database/open-database.ts';
import { listReferenceSeeds } from './database/reference-documents.ts';
import { createDocumentPool } from './documents/document-pool.ts';
import { pictureDrawer } from './documents/picture-drawer.ts';
import { type Application, createApplication } from './http/application.ts';
import type { Answering } from './http/listen.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { createDiskRoomJob } from './jobs/disk-room-job.ts';
import { createJobRunner } from './jobs/job-runner.ts';
import { createMailServer, type SendLetter } from './mail/mail-server.ts';
import { mailTemplates } from './mail/mail-templates.ts';
import { createMailer } from './mail/mailer.ts';
import { createMailing } from './mail/mailing.ts';
import { createOutbound } from './outbound/outbound-client.ts';
import type { Job } from './ports/job.ts';
import type { Mailing } from './ports/mail.ts';
import type { Log, Ports } from './ports/ports.ts';
import { inactiveAccountsJob } from './privacy/inactive-accounts.ts';
import { personalData } from './privacy/registry.ts';
import { createRetentionJob } from './privacy/retention-job.ts';
import { rooms } from './rooms.ts';
import { systemClock } from './system/clock.ts';
import { createIds } from './system/identifiers.ts';
import { installationFolder } from './system/installation.ts';
import { readSealingKey } from './system/sealing-key.ts';
import { setTimeZone } from './web/format/dates.ts';

export interface App {
  /** What answers requests. */
  readonly http: Answering;
  readonly ports: Ports;
  readonly database: OpenDatabase;
  /** Begins to run background work in this process. */
  runJobs(): Promise<void>;
  /** Gets ready what first requests would wait for. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Wires everything: opens and migrates the database, loads the content that comes with the product, puts the rooms on the web. */
export async function openApp(configuration: Configuration, log: Log): Promise<App> {
  setTimeZone(configuration.timeZone);
  const database = await openDatabase(configuration, installationFolder, log);
  try {
    const backups = backupSurroundings(configuration, database, log);
    await prepareDatabase(database, log, backups);
    const { ports, jobs, closePorts } = createPorts(configuration, database, log, backups);
    const files = loadStaticFiles(join(installationFolder, 'dist', 'client'));
    const assemble = (): Application['http'] =>
      createApplication({
        ports,
        accounts: openAccounts({ ...ports, settings: accountSettings(configuration) }),
        rooms,
        files,
        isReady: () => answers(database),
        limits: configuration,
      }).http;
    let http = assemble();
    // What was known of the former content (secret of the sessions, pages kept) goes with what knew it.
    const stopWatching = watchRestorations(database.database, async () => {
      log.warn('database-restored', {});
      await prepareDatabase(database, log, backups);
      http = assemble();
    });
    const close = async () => {
      await stopWatching();
      await closePorts();
      await database.close();
    };
    const answering: Answering = { fetch: (...asked) => http.fetch(...asked) };
    const warm = async () => {
      for (const room of rooms) await room.warm?.(ports);
    };
    return { http: answering, ports, database, runJobs: () => jobs.work(ports), warm, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Applies what is missing of the migrations and seeds of the platform and of every room. A database already in use is
 * backed up before it changes, when there is a place for its backups.
 */
export async function prepareDatabase(
  { database }: Pick<OpenDatabase, 'database'>,
  log: Log,
  backups?: BackupSurroundings,
): Promise<void> {
  const applied = await migrate(database, allMigrations, version, async (pending) => {
    if (backups) await backUpBeforeUpgrade(backups, pending);
  });
  const seeds = [...listReferenceSeeds(installationFolder), ...rooms.flatMap((room) => room.seeds ?? [])];
  const loaded = await loadSeeds(database, seeds, installationFolder);
  log.info('database-prepared', { applied, loaded });
}

function backupSurroundings(
  configuration: Configuration,
  { database, folder }: OpenDatabase,
  log: Log,
): BackupSurroundings {
  return {
    database,
    folder: backupFolderOf(configuration, folder, installationFolder),
    release: version,
    clock: systemClock,
    ids: createIds(systemClock),
    log,
  };
}

function createPorts(
  configuration: Configuration,
  { database, readDatabase, pool, folder }: OpenDatabase,
  log: Log,
  backups: BackupSurroundings,
) {
  const compute = createComputePool({
    seconds: configuration.computeSeconds,
    megabytes: configuration.computeMemory,
    threads: Math.max(1, availableParallelism() - 1),
    waiting: 50,
  });
  const documents = createDocumentPool({
    seconds: configuration.computeSeconds,
    megabytes: configuration.computeMemory,
    threads: 1,
    waiting: 20,
  });
  const jobs = createJobRunner(pool, log, () => allJobs);
  const ids = createIds(systemClock);
  const origin = originOf(configuration);
  const mailer = createMailer({
    database,
    clock: systemClock,
    ids,
    log,
    jobs,
    origin,
    templates: mailTemplates(rooms),
    server: mailServerOf(configuration, origin),
    mailing: mailingOf(configuration, origin),
    lettersPerMinute: configuration.mailRate,
    show: (text) => void process.stdout.write(text),
  });
  const allJobs: readonly Job[] = [
    createDiskRoomJob(folder),
    createBackupJob(backups) as Job,
    createRetentionJob(personalData),
    inactiveAccountsJob,
    mailer.job as Job,
    ...rooms.flatMap((room) => room.jobs ?? []),
  ];
  const ports: Ports = {
    database,
    readDatabase,
    clock: systemClock,
    ids,
    log,
    compute,
    documents,
    pictures: pictureDrawer,
    jobs,
    mail: mailer,
    outbound: createOutbound(),
    personalData,
    contributions: contributionsOf(rooms),
    settings: {
      origin,
      engineVersion: version,
      operator: configuration.operator,
      contact: configuration.contact,
      dataFolder: folder,
      sealingKey: readSealingKey(configuration.secret, folder),
      directory: configuration.directory,
    },
  };
  const closePorts = async () => {
    await jobs.close();
    await compute.close();
    await documents.close();
  };
  return { ports, jobs, closePorts };
}

const senderOf = ({ mailFrom }: Configuration, origin: string): string =>
  mailFrom ?? `Cap17 <cap17@${new URL(origin).hostname}>`;

function mailServerOf(configuration: Configuration, origin: string): SendLetter | null {
  const { mailServer } = configuration;
  if (mailServer === null) return null;
  return createMailServer({ address: mailServer, from: senderOf(configuration, origin) }, origin);
}

function mailingOf(configuration: Configuration, origin: string): (() => Mailing) | null {
  const { mailServer, mailReturn } = configuration;
  if (mailServer === null) return null;
  const settings = { address: mailServer, from: senderOf(configuration, origin), returns: mailReturn };
  return () => createMailing(settings, origin, () => systemClock.now());
}

function providerOf(configuration: Configuration): AccountSettings['provider'] {
  const { oidcIssuer, oidcClient, oidcSecret, oidcName, oidcScopes, oidcPkce } = configuration;
  if (oidcIssuer === null || oidcClient === null || oidcSecret === null) return null;
  return {
    issuer: oidcIssuer,
    clientId: oidcClient,
    clientSecret: oidcSecret,
    name: oidcName ?? new URL(oidcIssuer).hostname,
    scopes: oidcScopes.split(' '),
    pkce: oidcPkce === 'yes',
  };
}

const accountSettings = (configuration: Configuration): AccountSettings => ({
  origin: originOf(configuration),
  secret: configuration.secret,
  proxies: configuration.proxies,
  provider: providerOf(configuration),
});

const originOf = ({ origin, port }: Configuration): string => origin ?? `http://localhost:${port}`;

async function answers({ database }: OpenDatabase): Promise<boolean> {
  try {
    await sql`select 1`.execute(database);
    return true;
  } catch {
    return false;
  }
}
