import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import {
  createScratchDatabase,
  type PreparedDatabase,
  prepareScratchDatabase,
} from '../../../test/support/scratch-database.ts';
import { describedFiles } from '../../open-data/documents.ts';
import { allMigrations } from '../database/all-migrations.ts';
import type { Connection } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import type { Database, Migration } from '../ports/database.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { reapplyErasures } from '../privacy/reapply-erasures.ts';
import { personalData } from '../privacy/registry.ts';
import { readArchive } from './archive-reader.ts';
import { createArchive } from './archive-writer.ts';
import { checkArchive } from './check-archive.ts';
import { listErasures } from './erasures.ts';
import { type RestoreOptions, restoreArchive } from './restore-archive.ts';
import { watchRestorations } from './watch-restorations.ts';
import { writeArchive } from './write-archive.ts';

/** A table with everything that a careless copy would change. */
const everyKind: Migration = {
  id: '2026-11-27-test-every-kind',
  async up(database) {
    await sql
      .raw(`
        create type test_mood as enum ('calm', 'Très « gai »');
        create table test_kind (
          id bigint generated always as identity primary key, parent bigint references test_kind (id),
          t text, n numeric, d double precision, r real, at timestamptz, day date, span interval, b bytea,
          j jsonb, list text[], mood test_mood, ok boolean, twice text generated always as (t || t) stored
        )`)
      .execute(database);
  },
};
const migrations = [...allMigrations, everyKind];
const rows = `
  insert into test_kind (parent, t, n, d, r, at, day, span, b, j, list, mood, ok) values
    (3, E'ligne 1\\nligne 2\\t"guillemets" \\\\ É€😀 NFD e\\u0301', 123456789012345678901234567890.123456789, 0.1, 0.1,
      '2026-10-25 02:30:00.123456+02', '2024-02-29', '1 year 2 days 03:04:05.6', '\\x00ff', '{"a": null, "é": [1e400, "\\u2028"]}', '{a,NULL,"b,c"}', 'Très « gai »', true),
    (null, '', 'NaN', 'Infinity', '-Infinity', 'infinity', '0044-03-15 BC', '-1 mon', '', 'null', '{}', null, false),
    (1, null, null, 5e-324, null, null, null, null, null, null, null, null, null)`;

let prepared: PreparedDatabase;
let scratch: Connection;
let target: Connection;
let folder: string;
beforeAll(async () => {
  prepared = await prepareScratchDatabase(async ({ database }) => {
    await migrate(database, allMigrations, '1.0.0');
    await everyKind.up(database);
    await sql`insert into cap17_migration (id, release) values (${everyKind.id}, '1.0.0')`.execute(database);
    await sql.raw(rows).execute(database);
  });
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  folder = mkdtempSync('/tmp/cap17-test-');
  scratch = await createScratchDatabase({ copyOf: prepared.name });
  target = await createScratchDatabase({ empty: true });
});
afterEach(async () => {
  await scratch.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
});

const archive = () => join(folder, 'backup.tar.gz');
const write = (database: Database, path = archive()) =>
  writeArchive(database, path, { release: '1.0.0', now: new Date('2026-11-26T10:00:00Z') });
const restore = (database: Database, options: Partial<RestoreOptions> = {}) =>
  restoreArchive(database, archive(), {
    migrations,
    release: '1.0.0',
    replace: false,
    anotherInstance: false,
    afterwards: async () => {},
    ...options,
  });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? error,
  );

test('what was backed up is the same after a restore, to the last digit, and can be backed up again with the same digests', async () => {
  const first = await write(scratch.database);
  expect((await checkArchive(archive())).manifest).toEqual(first.manifest);
  const restored = await restore(target.database);
  expect(restored.manifest).toEqual(first.manifest);
  const second = await write(target.database, join(folder, 'again.tar.gz'));
  expect(second.manifest.tables).toEqual(first.manifest.tables);
  expect(second.manifest.content).toBe(first.manifest.content);
  expect(first.manifest.tables.test_kind!.rows).toBe(3);
  const kinds = await sql<{
    twice: string;
    j: unknown;
  }>`select twice, j::text as j from test_kind order by id`.execute(target.database);
  expect(kinds.rows[1]).toEqual({ twice: '', j: 'null' });
});

test('the schemas that the site publishes describe the first and the last document of a real backup, strictly', async () => {
  await write(scratch.database);
  const found: Record<string, unknown> = {};
  for await (const { name, content } of readArchive(archive()))
    if (name.endsWith('.json')) found[name] = JSON.parse(content.toString('utf8'));
  const schemas = ['backup', 'backup-manifest'].map((wanted) => {
    const { schema } = describedFiles.find(({ name }) => name === wanted)!;
    return z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
  });
  const [head, manifest] = [found['cap17-backup.json'] as object, found['manifest.json'] as object];
  expect(Object.keys(found)).toEqual(['cap17-backup.json', 'manifest.json']);
  expect([head, manifest].map((document, index) => schemas[index]!.safeParse(document).error)).toEqual([
    undefined,
    undefined,
  ]);
  for (const [index, document] of [
    { ...head, more: 1 },
    { ...manifest, content: 'x' },
    manifest,
    head,
  ].entries())
    expect(schemas[index % 2]!.safeParse(document).success).toBe(false);
});

test('a process that runs on the database notices a restore, and nothing else', async () => {
  await write(scratch.database);
  let noticed = 0;
  const stop = watchRestorations(scratch.database, async () => void noticed++, 20);
  const looks = async () => wait(200);
  await looks();
  await sql`insert into test_kind (t) values ('an edit')`.execute(scratch.database);
  await migrate(scratch.database, migrations, '1.0.0');
  await expect(restore(scratch.database)).rejects.toMatchObject({ code: 'BAK-006' });
  await looks();
  expect(noticed).toBe(0);
  await restore(scratch.database, { replace: true });
  await looks();
  await stop();
  expect(noticed).toBe(1);
});

test('numberings, links, triggers and computed columns work again after a restore', async () => {
  await write(scratch.database);
  await restore(target.database);
  const { rows: added } = await sql<{
    id: number;
  }>`insert into test_kind (t) values ('x') returning id`.execute(target.database);
  expect(added[0]!.id).toBe(4);
  await expect(
    sql`insert into test_kind (parent) values (99)`.execute(target.database),
  ).rejects.toMatchObject({ code: '23503' });
  await expect(sql`update audit_entry set verb = 'x'`.execute(target.database)).resolves.toBeDefined();
  await sql`insert into audit_entry (sequence, at, object_kind, object_id, verb, previous_hash, hash) values (1, now(), 'a', 'b', 'c', 'd', 'e')`.execute(
    target.database,
  );
  await expect(sql`delete from audit_entry`.execute(target.database)).rejects.toThrow('append-only');
});

test('a backup taken while others write is one instant of the database', async () => {
  await sql`create table test_account (id int primary key, amount int not null)`.execute(scratch.database);
  await sql`insert into test_account select i, 100 from generate_series(1, 3000) i`.execute(scratch.database);
  let isOver = false;
  let moves = 0;
  const moving = (async () => {
    for (; !isOver; moves++)
      await sql`with a as (update test_account set amount = amount - 1 where id = ${1 + (moves % 1500)} returning 1)
        update test_account set amount = amount + 1 where id = ${3000 - (moves % 1500)} and exists (select from a)`.execute(
        scratch.database,
      );
  })();
  while (moves < 20) await sql`select 1`.execute(scratch.database);
  await write(scratch.database);
  isOver = true;
  await moving;
  let sum = 0;
  let count = 0;
  await checkArchive(archive(), {
    async lines(table, lines) {
      if (table !== 'test_account') return;
      for (const line of lines) sum += Number(JSON.parse(line).amount);
      count += lines.length;
    },
  });
  expect([count, sum]).toEqual([3000, 300_000]);
});

test('a database that holds something is replaced only when asked', async () => {
  await write(scratch.database);
  await sql`create table something (id int)`.execute(target.database);
  await sql`insert into something values (1)`.execute(target.database);
  expect(await refusal(restore(target.database))).toBe('BAK-006');
  expect(await refusal(restore(target.database, { replace: true }))).toBe('BAK-005');
  expect((await sql`select * from something`.execute(target.database)).rows).toEqual([{ id: 1 }]);
  await restore(target.database, { replace: true, anotherInstance: true });
  await expect(sql`select * from something`.execute(target.database)).rejects.toMatchObject({
    code: '42P01',
  });
});

test('a backup goes back over its own instance, undoing what was done since', async () => {
  await write(scratch.database);
  await sql`delete from test_kind`.execute(scratch.database);
  await restore(scratch.database, { replace: true });
  const { rows: counts } = await sql<{ count: number }>`select count(*) as count from test_kind`.execute(
    scratch.database,
  );
  expect(counts[0]!.count).toBe(3);
});

test('an archive of a newer release is refused, and one of an older release is brought up to date', async () => {
  await write(scratch.database);
  expect(await refusal(restore(target.database, { migrations: allMigrations }))).toBe('BAK-004');
  const later: Migration = {
    id: '2026-12-01-test-later',
    up: async (database) =>
      void (await sql`alter table test_kind add column later int default 7`.execute(database)),
  };
  await restore(target.database, { migrations: [...migrations, later], release: '1.1.0' });
  const { rows: later_ } = await sql`select later from test_kind limit 1`.execute(target.database);
  expect(later_).toEqual([{ later: 7 }]);
  const { rows: applied } =
    await sql`select id, release from cap17_migration where id like '%-test-%' order by id`.execute(
      target.database,
    );
  expect(applied).toEqual([
    { id: everyKind.id, release: '1.0.0' },
    { id: later.id, release: '1.1.0' },
  ]);
});

test('what fails at the very end leaves the database as it was', async () => {
  await write(scratch.database);
  await sql`delete from test_kind where id = 2`.execute(scratch.database);
  const failing = restore(scratch.database, {
    replace: true,
    afterwards: async () => {
      throw new Error('stopped');
    },
  });
  await expect(failing).rejects.toThrow('stopped');
  const { rows: left } = await sql<{ id: number }>`select id from test_kind order by id`.execute(
    scratch.database,
  );
  expect(left).toEqual([{ id: 1 }, { id: 3 }]);
});

test('an archive whose file is not there, empty, or of something else is refused', async () => {
  writeFileSync(archive(), '');
  expect(await refusal(restore(target.database))).toBe('BAK-002');
  writeFileSync(archive(), Buffer.from('PK\x03\x04 not ours, and long enough to be looked at'.repeat(40)));
  expect(await refusal(restore(target.database))).toBe('BAK-002');
  const { rows: names } = await sql`select tablename from pg_tables where schemaname = 'public'`.execute(
    target.database,
  );
  expect(names).toEqual([]);
});

/** A number that looks drawn and is the same at each run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

test('a single byte changed, missing or added anywhere is found before anything is touched', async () => {
  await write(scratch.database);
  const whole = readFileSync(archive());
  const draw = numbers(17);
  const next = (below: number) => draw.next().value % below;
  const places = [
    ...Array.from({ length: 40 }, (_, index) => index),
    ...Array.from({ length: 120 }, (_, index) => whole.length - 1 - index),
    ...Array.from({ length: 60 }, () => next(whole.length)),
  ];
  const codes = new Set<string>();
  for (const place of places) {
    const flipped = Buffer.from(whole);
    flipped[place] = flipped[place]! ^ (1 << next(8));
    writeFileSync(archive(), flipped);
    codes.add(String(await refusal(checkArchive(archive()))));
  }
  for (const length of [
    0,
    1,
    9,
    10,
    100,
    whole.length - 1,
    whole.length - 102,
    ...Array.from({ length: 20 }, () => next(whole.length)),
  ]) {
    writeFileSync(archive(), whole.subarray(0, length));
    codes.add(String(await refusal(checkArchive(archive()))));
  }
  for (const added of [Buffer.from([0]), whole, Buffer.alloc(1_000)]) {
    writeFileSync(archive(), Buffer.concat([whole, added]));
    codes.add(String(await refusal(checkArchive(archive()))));
  }
  expect([...codes].filter((code) => !/^BAK-00[123]$/.test(code))).toEqual([]);
  writeFileSync(archive(), whole);
  await checkArchive(archive());
});

/** Packs entries as our own writer would, whatever they hold. */
async function pack(entries: readonly (readonly [string, string | Buffer])[]): Promise<void> {
  const made = createArchive(archive());
  for (const [name, content] of entries) await made.add(name, Buffer.from(content as string));
  await made.finish();
}

test('an archive made by hand to do harm is refused: a path, a bomb, a table that is none, a line that is none', async () => {
  await write(scratch.database);
  const entries: [string, Buffer][] = [];
  for await (const { name, content } of readArchive(archive())) entries.push([name, content]);
  const head = entries[0]!;
  const attempts: [string, Parameters<typeof pack>[0], string][] = [
    ['a path out of the archive', [head, ['../../../etc/cron.d/x', 'x\n']], 'BAK-007'],
    ['an absolute path', [head, ['/etc/passwd', 'x\n']], 'BAK-007'],
    ['a table that the head does not list', [head, ['tables/pg_authid/000001.jsonl', '{}\n']], 'BAK-007'],
    [
      'a line with another shape',
      [head, ['tables/audit_head/000001.jsonl', '{"one":"t","sequence":{"a":1},"hash":"x"}\n']],
      'BAK-007',
    ],
    [
      'a line with a column too many',
      [head, ['tables/audit_head/000001.jsonl', '{"one":"t","sequence":"1","hash":"x","x":"y"}\n']],
      'BAK-007',
    ],
    ['no manifest', entries.slice(0, -1), 'BAK-003'],
    ['a part left out', entries.filter(([name]) => !name.includes('test_kind')), 'BAK-007'],
    ['another format', [['cap17-backup.json', '{"format":"cap17/backup@2"}']], 'BAK-004'],
    ['another program', [['dump.json', '{}']], 'BAK-002'],
    ['a bomb', [head, ['tables/audit_head/000001.jsonl', Buffer.alloc(60_000_000, 0x20)]], 'BAK-007'],
    ['a larger bomb', [head, ['tables/audit_head/000001.jsonl', Buffer.alloc(129_000_000, 0x20)]], 'BAK-008'],
  ];
  for (const [what, made, code] of attempts) {
    await pack(made);
    expect([what, await refusal(restore(target.database))]).toEqual([what, code]);
  }
  const { rows: names } = await sql`select tablename from pg_tables where schemaname = 'public'`.execute(
    target.database,
  );
  expect(names).toEqual([]);
});

test('a person erased after the backup is still erased once it is restored, as is one of the list beside it', async () => {
  const people = [
    '0192bbbb-0000-7000-8000-000000000001',
    '0192bbbb-0000-7000-8000-000000000002',
    '0192bbbb-0000-7000-8000-000000000003',
  ] as const;
  for (const [index, id] of people.entries())
    await sql`insert into person (id, name, email, created_at, updated_at) values (${id}, ${`Personne ${index}`}, ${`p${index}@exemple.fr`}, now(), now())`.execute(
      scratch.database,
    );
  await write(scratch.database);
  await scratch.database
    .transaction()
    .execute((transaction) => erasePerson(transaction, personalData, people[0], new Date()));
  const listed = [{ subject: people[1], at: '2026-11-26T10:00:00.000Z' }];
  await restore(scratch.database, {
    replace: true,
    afterwards: async (transaction) => void (await reapplyErasures(transaction, personalData, listed)),
  });
  const { rows: left } = await sql<{ id: string }>`select id from person order by id`.execute(
    scratch.database,
  );
  expect(left).toEqual([{ id: people[2] }]);
  expect((await listErasures(scratch.database)).map(({ subject }) => subject).sort()).toEqual([
    people[0],
    people[1],
  ]);
});
