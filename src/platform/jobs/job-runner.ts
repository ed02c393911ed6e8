import type { Pool } from 'pg';
import { PgBoss, type Job as QueuedJob } from 'pg-boss';
import type { Job, JobAdministration } from '../ports/job.ts';
import type { JobQueue, Log, Ports } from '../ports/ports.ts';
import { administerJobs } from './job-administration.ts';
import { createProgress } from './job-progress.ts';
import { queueSchema } from './queue-schema.ts';
import { shownError } from './shown-error.ts';

const pollingSeconds = 2;
/** A run whose process says nothing for so long is taken over by another; also how soon a cancelled run learns of it. */
const heartbeatSeconds = 30;
/** Time left to the runs under way when the process is asked to stop. */
const graceMilliseconds = 5_000;

export interface JobRunner extends JobQueue {
  readonly administration: JobAdministration;
  /** Begins to run jobs in this process. */
  work(ports: Ports): Promise<void>;
  /** Lets the jobs under way finish, then stops. */
  close(): Promise<void>;
}

/**
 * The queue of background work, in the same database: what is asked within a crash's reach is not lost.
 * @param jobs every job of this release, asked for when the queue is opened
 */
export function createJobRunner(pool: Pool, log: Log, jobs: () => readonly Job[]): JobRunner {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: queueSchema,
    supervise: true,
    schedule: true,
  });
  boss.on('error', (error) => log.warn('jobs-error', { reason: shownError(error) }));
  let started: Promise<void> | null = null;
  const running = new Set<string>();
  const start = (): Promise<void> => {
    started ??= begin(boss, jobs()).catch((error) => {
      started = null;
      throw error;
    });
    return started;
  };
  return {
    administration: administerJobs(boss, pool, jobs, start),
    async send(name, data, key) {
      await start();
      await boss.send(name, data, key === undefined ? {} : { singletonKey: key });
    },
    async work(ports) {
      await start();
      // Asked again after a lost database, only what does not run yet is begun.
      for (const job of jobs()) {
        if (running.has(job.name)) continue;
        await runJob(boss, pool, job, ports);
        running.add(job.name);
      }
    },
    async close() {
      if (started === null) return;
      await started.catch(() => {});
      await boss.stop({ graceful: true, timeout: graceMilliseconds });
    },
  };
}

/** Every process knows every queue, whether it runs jobs or only asks for them; what no release runs any more is unscheduled. */
async function begin(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  // Of two processes that make the queue at the same instant, PostgreSQL refuses one: it tries again and finds it made.
  await boss.start({ attempts: 3 });
  for (const job of jobs) {
    const options = {
      retryLimit: job.retries,
      retryBackoff: true,
      expireInSeconds: job.seconds,
      heartbeatSeconds,
    };
    await boss.createQueue(job.name, { policy: 'short', ...options });
    await boss.updateQueue(job.name, options);
    if (job.schedule === undefined) await boss.unschedule(job.name);
    else await boss.schedule(job.name, job.schedule, {}, { tz: 'UTC', missed: 'once' });
  }
  const known = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

async function runJob(boss: PgBoss, pool: Pool, job: Job, ports: Ports): Promise<void> {
  const options = { pollingIntervalSeconds: pollingSeconds };
  await boss.work(job.name, options, async (queued: QueuedJob<object>[]) => {
    for (const { id, data, signal } of queued) {
      const start = performance.now();
      const milliseconds = () => Math.round(performance.now() - start);
      try {
        await job.run(data ?? {}, ports, createProgress(pool, id, signal));
        ports.log.info('job-done', { job: job.name, id, milliseconds: milliseconds() });
      } catch (error) {
        ports.log.error('job-failed', {
          job: job.name,
          id,
          milliseconds: milliseconds(),
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        // The queue keeps what it is told of a failure: never more than administrators may read.
        const shown = new Error(shownError(error));
        shown.stack = '';
        throw shown;
      }
    }
  });
}
