import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { type Job, type JobAdministration, type JobRun, type JobState, jobStates } from '../ports/job.ts';
import { queueSchema } from './queue-schema.ts';
import { shownError } from './shown-error.ts';

interface JobRow {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly retry_count: number;
  readonly retry_limit: number;
  readonly created_on: Date;
  readonly started_on: Date | null;
  readonly completed_on: Date | null;
  readonly start_after: Date;
  readonly message: string | null;
  readonly done: number | null;
  readonly total: number | null;
}

const columns = `j.id, j.name, j.state::text as state, j.retry_count, j.retry_limit, j.created_on, j.started_on,
  j.completed_on, j.start_after, j.output->>'message' as message, p.done, p.total`;
const from = `from ${queueSchema}.job j left join cap17_job_progress p on p.job_id = j.id`;
/** The queue's own housekeeping is nobody's business. */
const ours = `j.name not like '\\_\\_pgboss%'`;

/** A run under way for so much longer than it may, or due for so long, is stuck. */
const stuckAfter = { activeTimes: 2, dueSeconds: 3_600 };

/** Reads and steers the queue for administrators; the queue is opened at the first question. */
export function administerJobs(
  boss: PgBoss,
  pool: Pool,
  known: () => readonly Job[],
  start: () => Promise<void>,
): JobAdministration {
  const find = async (id: string) => {
    await start();
    const { rows } = await pool.query<{ name: string; state: JobState }>(
      `select name, state::text as state from ${queueSchema}.job where id = $1::uuid`,
      [id],
    );
    return rows[0] ?? null;
  };
  return {
    known,
    async list({ state, before, limit }) {
      await start();
      const { rows } = await pool.query<JobRow>(
        `select ${columns} ${from} where ${ours} and ($1::text is null or j.state::text = $1)
           and ($2::uuid is null or (j.created_on, j.id) < (select created_on, id from ${queueSchema}.job where id = $2))
         order by j.created_on desc, j.id desc limit $3`,
        [state ?? null, before ?? null, limit],
      );
      return rows.map(describe);
    },
    async count() {
      await start();
      const { rows } = await pool.query<{ state: JobState; count: number }>(
        `select j.state::text as state, count(*) as count from ${queueSchema}.job j where ${ours} group by 1`,
      );
      const counts = new Map(rows.map((row) => [row.state, row.count]));
      return Object.fromEntries(jobStates.map((name) => [name, counts.get(name) ?? 0])) as Record<
        JobState,
        number
      >;
    },
    async schedules(now) {
      await start();
      const { rows } = await pool.query<JobRow>(
        `select distinct on (j.name) ${columns} ${from} where ${ours} order by j.name, j.created_on desc`,
      );
      const last = new Map(rows.map((row) => [row.name, describe(row)]));
      return known().flatMap(({ name, schedule }) =>
        schedule === undefined
          ? []
          : [{ name, schedule, next: nextRun(boss, schedule, now), last: last.get(name) ?? null }],
      );
    },
    async retry(id) {
      const found = await find(id);
      if (found?.state === 'failed') await boss.retry(found.name, id);
      else if (found?.state === 'cancelled') await boss.resume(found.name, id);
      else return false;
      return true;
    },
    async cancel(id) {
      const found = await find(id);
      if (found === null || !['created', 'retry', 'active'].includes(found.state)) return false;
      await boss.cancel(found.name, id);
      return true;
    },
    async countStuck(now) {
      // A public page asks: the queue is not opened for it.
      const { rows: queues } = await pool.query<{ here: boolean }>(
        `select to_regclass('${queueSchema}.job') is not null as here`,
      );
      if (!queues[0]!.here) return 0;
      const { rows } = await pool.query<{ count: number }>(
        `select count(*) as count from ${queueSchema}.job j where ${ours} and (
           (j.state = 'active' and j.started_on < $1::timestamptz - make_interval(secs => j.expire_seconds * $2))
           or (j.state in ('created', 'retry') and j.start_after < $1::timestamptz - make_interval(secs => $3)))`,
        [now, stuckAfter.activeTimes, stuckAfter.dueSeconds],
      );
      return rows[0]!.count;
    },
  };
}

const nextRun = (boss: PgBoss, schedule: string, now: Date): Date =>
  boss.previewSchedule(schedule, { tz: 'UTC', from: now, count: 1 })[0]!;

function describe(row: JobRow): JobRun {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    attempts: row.started_on === null ? 0 : row.retry_count + 1,
    attemptsAtMost: row.retry_limit + 1,
    createdAt: row.created_on,
    startedAt: row.started_on,
    endedAt: row.completed_on,
    dueAt: row.start_after,
    error: row.message === null ? null : shownError(row.message),
    progress: row.done === null || row.total === null ? null : { done: row.done, total: row.total },
  };
}
