import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import type { Migration } from '../ports/database.ts';
import type { Connection } from './connection.ts';
import { migrate } from './migrate.ts';

let scratch: Connection;
beforeEach(async () => {
  scratch = await createScratchDatabase({ empty: true });
});
afterEach(() => scratch.close());

const creating = (id: string, table: string): Migration => ({
  id,
  up: async (database) => void (await sql`create table ${sql.table(table)} (id int8)`.execute(database)),
});
const tables = async () => {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
    scratch.database,
  );
  return rows.map(({ name }) => name);
};

test('what is missing is applied once, in the order of the ids whatever the order given', async () => {
  const migrations = [creating('2026-02-b', 'b'), creating('2026-01-a', 'a')];
  expect(await migrate(scratch.database, migrations, '1.0.0')).toEqual(['2026-01-a', '2026-02-b']);
  expect(await migrate(scratch.database, migrations, '1.0.1')).toEqual([]);
  expect(await tables()).toEqual(['a', 'b', 'cap17_migration']);
});

test('a change that fails leaves nothing of itself, and those before it stay', async () => {
  const failing: Migration = {
    id: '2026-02-b',
    async up(database) {
      await sql`create table half (id int)`.execute(database);
      throw new Error('stopped');
    },
  };
  await expect(migrate(scratch.database, [creating('2026-01-a', 'a'), failing], '1.0.0')).rejects.toThrow(
    'stopped',
  );
  expect(await tables()).toEqual(['a', 'cap17_migration']);
});

test('processes that start together apply each change once', async () => {
  const migrations = [creating('2026-01-a', 'a'), creating('2026-02-b', 'b')];
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(scratch.database, migrations, '1.0.0')));
  expect(applied.flat().sort()).toEqual(['2026-01-a', '2026-02-b']);
});

test('a removal waits for a release after the one that brought the replacement', async () => {
  const removal: Migration = {
    id: '2026-03-drop',
    contracts: '2026-02-b',
    up: async (database) => void (await sql`drop table a`.execute(database)),
  };
  const migrations = [creating('2026-01-a', 'a'), creating('2026-02-b', 'b'), removal];
  expect(await migrate(scratch.database, migrations, '1.0.0')).toEqual(['2026-01-a', '2026-02-b']);
  expect(await migrate(scratch.database, migrations, '1.0.0')).toEqual([]);
  expect(await migrate(scratch.database, migrations, '1.1.0')).toEqual(['2026-03-drop']);
  expect(await tables()).toEqual(['b', 'cap17_migration']);
});

test('a database that a newer release has changed is refused and left untouched', async () => {
  await migrate(
    scratch.database,
    [creating('2026-01-a', 'a'), creating('2027-01-future', 'future')],
    '2.0.0',
  );
  const older = [creating('2026-01-a', 'a'), creating('2026-06-c', 'c')];
  await expect(migrate(scratch.database, older, '1.0.0')).rejects.toMatchObject({
    code: 'start.newer-database',
    sentence: {
      fr: 'La base a été utilisée par une version plus récente de Cap17 (changement «\u202F2027-01-future\u202F»). Mettez Cap17 à jour\u00A0: rien n’a été touché.',
    },
  });
  expect(await tables()).toEqual(['a', 'cap17_migration', 'future']);
});
