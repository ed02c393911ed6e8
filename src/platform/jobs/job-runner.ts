import type { Pool } from 'pg';
import { PgBoss, type Job as QueuedJob } from 'pg-boss';
import type { Job } from '../ports/job.ts';
import type { JobQueue, Log, Ports } from '../ports/ports.ts';

/** Schema of the queue's own tables. */
const schema = 'jobs';
const pollingSeconds = 5;

export interface JobRunner extends JobQueue {
  /** Begins to run jobs in this process. */
  work(jobs: readonly Job[], ports: Ports): Promise<void>;
  /** Lets the jobs under way finish, then stops. */
  close(): Promise<void>;
}

/** The queue of background work, in the same database: what is asked within a crash's reach is not lost. */
export function createJobRunner(pool: Pool, log: Log): JobRunner {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    supervise: true,
    schedule: true,
  });
  boss.on('error', (error) => log.warn('jobs-error', { reason: error.message }));
  let started: Promise<unknown> | null = null;
  const start = () => (started ??= boss.start());
  return {
    async send(name, data, key) {
      await start();
      await boss.send(name, data, key === undefined ? {} : { singletonKey: key });
    },
    async work(jobs, ports) {
      await start();
      for (const job of jobs) await runJob(boss, job, ports);
    },
    async close() {
      if (started === null) return;
      await started.catch(() => {});
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function runJob(boss: PgBoss, job: Job, ports: Ports): Promise<void> {
  const options = {
    policy: 'short' as const,
    retryLimit: job.retries,
    retryBackoff: true,
    expireInSeconds: job.seconds,
  };
  await boss.createQueue(job.name, options);
  if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: 'UTC' });
  await boss.work(
    job.name,
    { pollingIntervalSeconds: pollingSeconds },
    async (queued: QueuedJob<object>[]) => {
      for (const { id, data } of queued) {
        const start = ports.clock.now().getTime();
        await job.run(data ?? {}, ports);
        ports.log.info('job-done', { job: job.name, id, milliseconds: ports.clock.now().getTime() - start });
      }
    },
  );
}
