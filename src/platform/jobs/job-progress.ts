import type { Pool } from 'pg';
import type { JobProgress } from '../ports/job.ts';
import { queueSchema } from './queue-schema.ts';

const leastMilliseconds = 1_000;

/** Keeps how far a run is where every process can read it, and learns there whether it was cancelled. */
export function createProgress(pool: Pool, id: string, signal: AbortSignal): JobProgress {
  let last = 0;
  return {
    signal,
    async report(done, total) {
      signal.throwIfAborted();
      const now = performance.now();
      if (last > 0 && now - last < leastMilliseconds && done < total) return;
      last = now;
      await pool.query(
        `insert into cap17_job_progress (job_id, done, total, at) values ($1, $2, $3, now())
         on conflict (job_id) do update set done = excluded.done, total = excluded.total, at = excluded.at`,
        [id, Math.round(done), Math.round(total)],
      );
      const { rows } = await pool.query<{ state: string }>(
        `select state::text as state from ${queueSchema}.job where id = $1`,
        [id],
      );
      if (rows[0]?.state !== 'active') throw new JobCancelled();
    },
  };
}

/** Ends a run that was cancelled while it worked. */
class JobCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'JobCancelled';
  }
}
