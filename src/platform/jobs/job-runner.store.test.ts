import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import { type Connection, connect } from '../database/connection.ts';
import { operationsMigration } from '../database/operations-migration.ts';
import type { Job } from '../ports/job.ts';
import type { Ports } from '../ports/ports.ts';
import { createJobRunner, type JobRunner } from './job-runner.ts';

let scratch: Connection;
const runners: JobRunner[] = [];
const connections: Connection[] = [];
beforeEach(async () => {
  scratch = await createScratchDatabase({ empty: true });
  await operationsMigration.up(scratch.database);
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.close()));
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
  await scratch.close();
});

const clock = { now: () => new Date() };
const ports = { clock, log: silentLog } as unknown as Ports;

/** A process of its own, as far as the queue can tell: its own connections to the same database. */
async function startRunner(jobs: readonly Job[]): Promise<JobRunner> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(scratch.database);
  const connection = connect({ ...inject('databasePlace'), database: rows[0]!.name }, 4, silentLog);
  connections.push(connection);
  const runner = createJobRunner(connection.pool, silentLog, () => jobs);
  runners.push(runner);
  return runner;
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (const deadline = Date.now() + 40_000; !(await holds()) && Date.now() < deadline; ) await wait(50);
};

test('two that ask and two that work on one database do each thing once, whoever asks, whoever works', async () => {
  const done: string[] = [];
  const job: Job<{ readonly number?: number }> = {
    name: 'test.count',
    title: { fr: 'Compter', en: 'Count' },
    retries: 0,
    seconds: 60,
    run: async ({ number }) => void done.push(String(number)),
  };
  const runnersOfAll = await Promise.all(Array.from({ length: 4 }, () => startRunner([job as Job])));
  await Promise.all(
    Array.from({ length: 12 }, (_, number) =>
      runnersOfAll[number % 2]!.send('test.count', { number }, `key-${number}`),
    ),
  );
  await Promise.all(
    Array.from({ length: 12 }, (_, number) =>
      runnersOfAll[1]!.send('test.count', { number }, `key-${number}`),
    ),
  );
  await Promise.all(runnersOfAll.slice(2).map((runner) => runner.work(ports)));
  await until(() => done.length >= 12);
  await wait(500);
  expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 12 }, (_, number) => String(number)),
  );
});

test('a run that is cancelled while it works stops at its next report', async () => {
  let steps = 0;
  let ended: unknown = null;
  const job: Job = {
    name: 'test.long',
    title: { fr: 'Durer', en: 'Last' },
    retries: 0,
    seconds: 60,
    async run(_data, _ports, { report }) {
      try {
        for (; steps < 1_000; steps++) {
          await report(steps, 1_000);
          await wait(40);
        }
      } catch (error) {
        ended = error;
        throw error;
      }
    },
  };
  const runner = await startRunner([job]);
  await runner.send('test.long', {});
  await runner.work(ports);
  await until(
    async () =>
      (await runner.administration.list({ state: 'active', limit: 1 }))[0]?.progress !== null && steps > 30,
  );
  const [run] = await runner.administration.list({ state: 'active', limit: 1 });
  expect(run!.progress!.total).toBe(1_000);
  expect(await runner.administration.cancel(run!.id)).toBe(true);
  await until(() => ended !== null);
  expect(String(ended)).toContain('cancelled');
  expect(steps).toBeLessThan(1_000);
  expect((await runner.administration.list({ limit: 5 })).map(({ state }) => state)).toEqual(['cancelled']);
});

test('what fails is tried again as many times as it says, then given up with its error', async () => {
  let attempts = 0;
  const job: Job = {
    name: 'test.fails',
    title: { fr: 'Échouer', en: 'Fail' },
    retries: 1,
    seconds: 60,
    async run() {
      attempts += 1;
      throw new Error(`attempt ${attempts}`);
    },
  };
  const runner = await startRunner([job]);
  await runner.send('test.fails', {});
  await runner.work(ports);
  await until(async () => (await runner.administration.count()).failed === 1);
  expect(attempts).toBe(2);
  expect((await runner.administration.list({ limit: 5 }))[0]).toMatchObject({
    state: 'failed',
    attempts: 2,
    attemptsAtMost: 2,
    error: 'Error: attempt 2',
  });
});

test('what waits for a worker for more than an hour is counted as stuck', async () => {
  const job: Job = {
    name: 'test.waits',
    title: { fr: 'Attendre', en: 'Wait' },
    retries: 0,
    seconds: 60,
    run: async () => {},
  };
  const runner = await startRunner([job]);
  expect(await runner.administration.countStuck(new Date())).toBe(0);
  await runner.send('test.waits', {});
  expect(await runner.administration.countStuck(new Date())).toBe(0);
  expect(await runner.administration.countStuck(new Date(Date.now() + 2 * 3_600_000))).toBe(1);
});
