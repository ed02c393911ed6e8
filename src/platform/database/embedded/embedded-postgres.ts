import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartRefusal } from '../../config/start-refusal.ts';
import { withFileLock } from '../../system/file-lock.ts';
import { type Cluster, isNew, openCluster, roleName } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { checkDiskRoom } from './disk-room.ts';
import { findPostgres, type PostgresPrograms } from './postgres-programs.ts';
import { isServerAlive, readPostmasterFile } from './postmaster-file.ts';
import { readServerComplaint, startLog } from './server-log.ts';
import { serverArguments } from './server-settings.ts';
import { clearSocketFolder, openSocketFolder } from './socket-folder.ts';
import { endedMark, holdServer, startWatched } from './watchdog.ts';

/** How to reach the embedded server. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** True when this process joined a server that another one had started. */
  readonly joined: boolean;
  /** Lets go of the server; when nobody else uses it, it is stopped, and this waits until it is. */
  close(): Promise<void>;
}

/** Longest waits: for a server to be ready (recovery included), to stop, to notice that it is not used any more. */
const waits = { ready: 120_000, stopped: 60_000, noticed: 1_000 };
const watchMilliseconds = 1_000;

/**
 * Opens the database of a data folder: joins the server that runs on it, or creates and starts one.
 * Should the server die, it is started again within seconds.
 * @throws StartRefusal with one sentence when the surroundings do not allow it
 */
export async function openEmbeddedPostgres(
  data: DataFolder,
  installation: string,
): Promise<EmbeddedPostgres> {
  checkDiskRoom(data.path, isNew(data));
  const programs = findPostgres(installation, data.path, data.user);
  const { cluster, ...first } = await withFileLock(join(data.path, 'starting.lock'), () =>
    openOnce(data, programs),
  );
  let running = first;
  const watch = setInterval(() => void reviveIfDead(), watchMilliseconds);
  watch.unref();
  let reviving: Promise<void> | null = null;
  let isClosed = false;

  async function reviveIfDead() {
    if (reviving || isClosed || isServerAlive(cluster.folder, running)) return;
    running.letGo();
    reviving = withFileLock(join(data.path, 'starting.lock'), () =>
      joinOrStart(data, programs, cluster),
    ).then(
      (revived) => {
        running = revived;
      },
      () => {},
    );
    await reviving;
    reviving = null;
    if (isClosed) running.letGo();
  }

  return {
    connection: { host: first.socketFolder, port: 5432, user: roleName, password: cluster.password },
    joined: first.joined,
    async close() {
      isClosed = true;
      clearInterval(watch);
      await reviving;
      running.letGo();
      await waitUntilStopped(cluster.folder);
    },
  };
}

interface Running {
  readonly pid: number;
  readonly socketFolder: string;
  readonly joined: boolean;
  readonly letGo: () => void;
}

async function openOnce(
  data: DataFolder,
  programs: PostgresPrograms,
): Promise<Running & { readonly cluster: Cluster }> {
  const opened = openCluster(data, programs);
  const cluster = { ...opened, folder: realpathSync(opened.folder) };
  return { ...(await joinOrStart(data, programs, cluster)), cluster };
}

async function joinOrStart(data: DataFolder, programs: PostgresPrograms, cluster: Cluster): Promise<Running> {
  const joined = await tryJoin(data, cluster);
  if (joined) return joined;
  await endUnwatched(cluster);
  const socketFolder = openSocketFolder(data);
  clearSocketFolder(socketFolder);
  const environment = { LC_ALL: 'C', PATH: process.env.PATH ?? '' };
  const letGo = startWatched(
    data,
    cluster.folder,
    [programs.postgres, ...serverArguments(cluster.folder, socketFolder)],
    environment,
    startLog(data),
  );
  const pid = await waitUntilReady(data, cluster).catch((error) => {
    letGo();
    throw error;
  });
  return { pid, socketFolder, joined: false, letGo };
}

/** Joins the server that another process watches, unless it is stopping. */
async function tryJoin(data: DataFolder, cluster: Cluster): Promise<Running | null> {
  const letGo = holdServer(data);
  if (!letGo) return null;
  const deadline = Date.now() + waits.ready;
  while (Date.now() < deadline) {
    const file = readPostmasterFile(cluster.folder);
    if (!file || file.status === 'stopping' || !isServerAlive(cluster.folder, file)) break;
    // The pipe was taken while the last user was leaving: what counts is that it is still read once the server is ready.
    if (file.status === 'ready') {
      const again = holdServer(data);
      again?.();
      if (again) return { ...file, joined: true, letGo };
      break;
    }
    await wait(10);
  }
  letGo();
  return null;
}

/** A server without watchdog is stopping, or lost it: it is asked to stop. A file left by a killed one is removed. */
async function endUnwatched(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + waits.stopped;
  for (let asked = false; ; await wait(10)) {
    const file = readPostmasterFile(cluster.folder);
    if (!file) return;
    if (!isServerAlive(cluster.folder, file)) {
      rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
      return;
    }
    if (!asked) process.kill(file.pid, 'SIGINT');
    asked = true;
    if (Date.now() > deadline) throw notAnswering(`PostgreSQL (${file.pid})`);
  }
}

async function waitUntilReady(data: DataFolder, cluster: Cluster): Promise<number> {
  const start = Date.now();
  while (Date.now() < start + waits.ready) {
    const file = readPostmasterFile(cluster.folder);
    if (file?.status === 'ready' && isServerAlive(cluster.folder, file)) return file.pid;
    if (readFileSync(startLog(data), 'utf8').includes(endedMark)) throw notStarted(readServerComplaint(data));
    await wait(5);
  }
  throw notAnswering('PostgreSQL');
}

/** Waits for the end of the server when we were its last user; returns at once when somebody else uses it. */
async function waitUntilStopped(cluster: string): Promise<void> {
  const start = Date.now();
  while (Date.now() < start + waits.stopped) {
    const file = readPostmasterFile(cluster);
    if (!file || !isServerAlive(cluster, file)) return;
    if (file.status !== 'stopping' && Date.now() > start + waits.noticed) return;
    await wait(10);
  }
}

function notStarted(reason: string): StartRefusal {
  return new StartRefusal('start.database-refused', {
    fr: `La base de données n’a pas pu démarrer\u00A0: ${reason}`,
    en: `The database could not start: ${reason}`,
  });
}

function notAnswering(what: string): StartRefusal {
  return new StartRefusal('start.database-silent', {
    fr: `${what} ne répond pas. Arrêtez-le, puis recommencez.`,
    en: `${what} does not answer. Stop it, then try again.`,
  });
}
