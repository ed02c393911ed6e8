import { sql } from 'kysely';
import { findLastBackup } from '../backup/backup-store.ts';
import { comfortableMegabytes, freeMegabytes } from '../database/embedded/disk-room.ts';
import type { Ports } from '../ports/ports.ts';

export type StatusState = 'ok' | 'warning' | 'failure';

/** How the service stands at one moment; what cannot be known without the database is null then. */
export interface ServiceStatus {
  readonly state: StatusState;
  readonly observedAt: Date;
  readonly version: string;
  readonly since: Date;
  readonly database: { readonly state: StatusState; readonly milliseconds: number | null };
  readonly backup: {
    readonly state: StatusState;
    readonly verifiedAt: Date | null;
    readonly isKnown: boolean;
  };
  readonly jobs: { readonly state: StatusState; readonly stuck: number | null };
  /** Null when the database is not on a disk of ours. */
  readonly disk: { readonly state: StatusState } | null;
}

/** A verified backup older than this needs attention. */
const oldBackupHours = 48;
/** What is asked of the database to make the page must not make anybody wait. */
const patience = 2_000;

/** Looks at everything that the status page tells. */
export async function readStatus(ports: Ports, since: Date): Promise<ServiceStatus> {
  const observedAt = ports.clock.now();
  const milliseconds = await measureDatabase(ports);
  const isThere = milliseconds !== null;
  const last = isThere ? await inTime(findLastBackup(ports.database)) : undefined;
  const stuck = isThere ? await inTime(ports.jobs.administration.countStuck(observedAt)) : undefined;
  const database = { state: isThere ? ('ok' as const) : ('failure' as const), milliseconds };
  const backup = {
    state: backupState(last?.verified_at ?? null, last !== undefined, observedAt),
    verifiedAt: last?.verified_at ?? null,
    isKnown: last !== undefined,
  };
  const jobs = {
    state: stuck === undefined || stuck > 0 ? ('warning' as const) : ('ok' as const),
    stuck: stuck ?? null,
  };
  const disk = diskState(ports.settings.dataFolder);
  const states = [database.state, backup.state, jobs.state, disk?.state ?? 'ok'];
  const state = states.includes('failure') ? 'failure' : states.includes('warning') ? 'warning' : 'ok';
  const { engineVersion: version } = ports.settings;
  return { state, observedAt, version, since, database, backup, jobs, disk };
}

async function measureDatabase({ database }: Ports): Promise<number | null> {
  const start = performance.now();
  const answered = await inTime(sql`select 1`.execute(database));
  return answered === undefined ? null : performance.now() - start;
}

/** What was asked, or undefined when it failed or took too long. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}

function backupState(verifiedAt: Date | null, isKnown: boolean, now: Date): StatusState {
  if (!isKnown || verifiedAt === null) return 'warning';
  return now.getTime() - verifiedAt.getTime() > oldBackupHours * 3_600_000 ? 'warning' : 'ok';
}

function diskState(folder: string | null): ServiceStatus['disk'] {
  if (folder === null) return null;
  return { state: freeMegabytes(folder) < comfortableMegabytes ? 'warning' : 'ok' };
}
