import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentProgress } from '../../../test/support/silent-progress.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { listContentTables } from '../backup/content-tables.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { personalData } from './registry.ts';
import { createRetentionJob } from './retention-job.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

/** Columns whose name says that they hold a person or an address. */
const personalColumn =
  /^(person_id|user_id|invited_by|answered_by|email|recipient|phone|ip_address|first_name|last_name)$/;

test('every table with a column about a person is declared, and every declared table is there', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`.execute(
    app.ports.database,
  );
  const declared = new Set(personalData.flatMap(({ tables }) => tables));
  const personal = new Set(
    rows.filter(({ column }) => personalColumn.test(column)).map(({ table }) => table),
  );
  expect([...personal].filter((table) => !declared.has(table))).toEqual([]);
  const present = new Set(rows.map(({ table }) => table));
  expect([...declared].filter((table) => !present.has(table))).toEqual([]);
  expect(new Set(personalData.map(({ name }) => name)).size).toBe(personalData.length);
});

async function fill(personId: string): Promise<void> {
  const { database } = app.ports;
  const organisation = '0192aaaa-0000-7000-8000-000000000001';
  await sql`insert into organisation (id, state, slug, kind, name, created_at, updated_at)
    values (${organisation}, 'published', 'essai', 'association', 'Association d’essai', now(), now()) on conflict do nothing`.execute(
    database,
  );
  await sql`insert into membership values (${organisation}, ${personId}, 'reader', now())`.execute(database);
  await sql`insert into invitation (id, organisation_id, email, role, token_digest, created_at, expires_at)
    select gen_random_uuid(), ${organisation}, email, 'reader', 'digest-' || id, '2026-01-01', '2026-01-08' from person where id = ${personId}`.execute(
    database,
  );
  await sql`insert into join_request (id, organisation_id, person_id, message, created_at) values (gen_random_uuid(), ${organisation}, ${personId}, 'Bonjour, je suis la trésorière', now())`.execute(
    database,
  );
  await sql`insert into draft values (${personId}, 'organisation', 'x', null, '{"name": "Brouillon très personnel"}', now())`.execute(
    database,
  );
  await sql`insert into request_once values (${personId}, 'k', 'd', null, now())`.execute(database);
  await sql`insert into mail (id, recipient, template, language, subject, state, created_at) select gen_random_uuid(), email, 't', 'fr', 'Objet', 'sent', now() from person where id = ${personId}`.execute(
    database,
  );
  await sql`insert into credential (id, person_id, provider, subject, password, created_at, updated_at) values (gen_random_uuid(), ${personId}, 'credential', ${personId}, 'scrypt:hash-of-the-password', now(), now())`.execute(
    database,
  );
}

const names = ['Maëlle Essai-Personnel', 'maelle.essai@exemple.fr', 'trésorière', 'Brouillon très personnel'];

async function everything(): Promise<string> {
  const { database } = app.ports;
  const tables = [
    ...(await listContentTables(database)).map(({ name }) => name),
    'mail',
    'session',
    'verification',
    'email_change',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t`.execute(
      database,
    );
    parts.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  return parts.join('\n');
}

test('a person takes everything away in one file, without a secret', async () => {
  const { personId } = await app.signInAs({ name: names[0]!, email: names[1]! });
  await fill(personId);
  const start = performance.now();
  const text = JSON.stringify(
    await exportPerson(app.ports.database, personalData, personId, { now: new Date(), origin: 'https://x' }),
  );
  expect(performance.now() - start).toBeLessThan(60_000);
  for (const name of names) expect(text).toContain(name);
  expect(text).not.toContain('hash-of-the-password');
  expect(text).not.toContain('digest-');
});

test('a person erased is nowhere any more, and nobody else has changed', async () => {
  const { personId } = await app.signInAs({ name: names[0]!, email: names[1]! });
  const other = await app.signInAs({ name: 'Reste Ici', email: 'reste@exemple.fr' });
  await fill(personId);
  await fill(other.personId);
  const before = await everything();
  for (const name of names) expect(before).toContain(name);
  await app.ports.database
    .transaction()
    .execute((transaction) =>
      erasePerson(transaction, personalData, personId, new Date('2026-11-26T10:00:00Z')),
    );
  const after = await everything();
  for (const name of names.slice(0, 2)) expect(after).not.toContain(name);
  const left = after.split('\n').filter((line) => line.includes(personId));
  expect(left).toEqual([expect.stringMatching(/^cap17_erasure /)]);
  expect(after.split('\n').filter((line) => line.includes(other.personId)).length).toBe(
    before.split('\n').filter((line) => line.includes(other.personId)).length,
  );
});

test('what is past its period is removed by the nightly job, and nothing else', async () => {
  const { personId } = await app.signInAs();
  await fill(personId);
  const { database } = app.ports;
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database)).rows[0]!.n;
  const job = createRetentionJob(personalData);
  app.setTime(new Date('2026-03-01T00:00:00Z'));
  await job.run({}, app.ports, silentProgress);
  expect([await count('invitation'), await count('draft'), await count('session')]).toEqual([1, 1, 1]);
  app.setTime(new Date('2026-04-10T00:00:00Z'));
  await job.run({}, app.ports, silentProgress);
  expect([await count('invitation'), await count('draft')]).toEqual([0, 1]);
  app.setTime(new Date('2030-01-01T00:00:00Z'));
  await job.run({}, app.ports, silentProgress);
  expect([await count('draft'), await count('session'), await count('mail'), await count('person')]).toEqual([
    0, 0, 0, 1,
  ]);
});
