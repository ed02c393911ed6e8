import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import type { Migration } from '../ports/database.ts';
import { type Connection, connect } from './connection.ts';
import { migrate } from './migrate.ts';

let scratch: Connection;
beforeEach(async () => {
  scratch = await createScratchDatabase({ empty: true });
});
afterEach(() => scratch.close());

/** A change of several statements, with some work between them. */
const change = (number: number): Migration => ({
  id: `2026-01-${String(number).padStart(2, '0')}-change`,
  async up(database) {
    await sql`create table ${sql.table(`first_${number}`)} (id int)`.execute(database);
    await sql`insert into ${sql.table(`first_${number}`)} select generate_series(1, 2000)`.execute(database);
    await sql`create table ${sql.table(`second_${number}`)} as select * from ${sql.table(`first_${number}`)}`.execute(
      database,
    );
  },
});
const changes = [1, 2, 3, 4, 5, 6].map(change);

test('a process killed at any instant of its changes leaves each of them done or not done, and the next one finishes', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(scratch.database);
  let kills = 0;
  for (let attempt = 0; attempt < 12; attempt++) {
    const process = connect({ ...inject('databasePlace'), database: rows[0]!.name }, 2, silentLog);
    await sql`select 1`.execute(process.database);
    const working = migrate(process.database, changes, '1.0.0').then(
      () => true,
      () => false,
    );
    await wait(2 + attempt * 3);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      scratch.database,
    );
    if (!(await working)) kills += 1;
    await process.close();
    const { rows: state } = await sql<{ number: number; done: boolean; tables: number; rows: number | null }>`
      select n as number,
        coalesce((select true from cap17_migration m where to_regclass('cap17_migration') is not null and m.id = '2026-01-0' || n || '-change'), false) as done,
        (select count(*)::int from pg_tables where schemaname = 'public' and tablename in ('first_' || n, 'second_' || n)) as tables
      from generate_series(1, 6) n order by n`
      .execute(scratch.database)
      .catch(() => ({ rows: [] }));
    for (const { number, done, tables } of state) expect([number, tables]).toEqual([number, done ? 2 : 0]);
    if (state.length === 6 && state.every(({ done }) => done)) break;
  }
  expect(kills).toBeGreaterThan(0);
  await migrate(scratch.database, changes, '1.0.0');
  const { rows: counts } = await sql<{ n: number }>`select count(*)::int as n from second_6`.execute(
    scratch.database,
  );
  expect(counts).toEqual([{ n: 2000 }]);
});

test('a database in use is backed up before it changes, once, and does not change when that fails', async () => {
  const calls: (readonly string[])[] = [];
  const before = async (pending: readonly string[]) => void calls.push(pending);
  await migrate(scratch.database, changes.slice(0, 1), '1.0.0', before);
  expect(calls).toEqual([]);
  const failing = async () => {
    throw new Error('no room');
  };
  await expect(migrate(scratch.database, changes.slice(0, 3), '1.1.0', failing)).rejects.toThrow('no room');
  const { rows: untouched } = await sql`select id from cap17_migration`.execute(scratch.database);
  expect(untouched).toHaveLength(1);
  await Promise.all([1, 2, 3].map(() => migrate(scratch.database, changes.slice(0, 3), '1.1.0', before)));
  expect(calls).toEqual([['2026-01-02-change', '2026-01-03-change']]);
});
