import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import type { Connection } from '../../platform/database/connection.ts';
import { insertRegistration, promoteWaiting, takeChanged } from './store/registration-store.ts';

let scratch: Connection;
let event: string;
const now = new Date('2026-11-24T10:00:00Z');
beforeAll(async () => {
  scratch = await createScratchDatabase();
});
afterAll(() => scratch.close());

/** An event with one person who holds its only seat, and one who waits. */
beforeEach(async () => {
  await sql`delete from event`.execute(scratch.database);
  event = randomUUID();
  await sql`insert into event (id, created_at, updated_at, kind, state, title_fr, start_day, start_time, end_time, time_zone,
      starts_at, ends_at, online_url, registers, seats)
    values (${event}, ${now}, ${now}, 'webinar', 'published', 'Rendez-vous', '2026-12-01', '14:00', '15:00', 'UTC',
      '2026-12-01T14:00Z', '2026-12-01T15:00Z', 'https://une.exemple.fr/', true, 1)`.execute(
    scratch.database,
  );
  for (const [name, state] of [
    ['Assis', 'held'],
    ['Debout', 'waiting'],
  ] as const)
    await insertRegistration(scratch.database, {
      id: randomUUID(),
      event_id: event,
      name,
      email: `${name}@exemple.fr`,
      key: randomUUID(),
      language: 'fr',
      state,
      registered_at: now,
    });
});

const change = (set: string) =>
  sql`update event set ${sql.raw(set)} where id = ${event}`.execute(scratch.database);

/** Who is to be told now, and of what. */
const told = async (at = now) =>
  (await takeChanged(scratch.database, { now: at, limit: 10 }))
    .map(({ name, has_new_time, has_new_place }) =>
      [name, has_new_time ? 'time' : '', has_new_place ? 'place' : ''].filter(Boolean).join(' '),
    )
    .sort();

it.each([
  ["place = 'Halle Est'", ['Assis place', 'Debout place']],
  ["commune = 'Die'", ['Assis place', 'Debout place']],
  // The room online is told to those who hold a seat.
  ["online_url = 'https://autre.exemple.fr/'", ['Assis place']],
  ['online_url = null', ['Assis place']],
  ["starts_at = '2026-12-01T13:00Z'", ['Assis time', 'Debout time']],
  ["ends_at = '2026-12-01T16:00Z', place = 'Halle Est'", ['Assis time place', 'Debout time place']],
  ["title_fr = 'Autre titre', seats = 1, replay_url = 'https://une.exemple.fr/'", []],
  ["place = 'Halle Est', state = 'draft'", []],
  ["place = 'Halle Est', cancelled_at = '2026-11-24T10:00Z'", []],
])('after %s, those who know something else are told of it, once', async (set, expected) => {
  expect(await told()).toEqual([]);
  await change(set);
  expect(await told()).toEqual(expected);
  expect(await told()).toEqual([]);
});

it('nobody is told of what is over', async () => {
  await change("place = 'Halle Est'");
  expect(await told(new Date('2026-12-01T15:00:00Z'))).toEqual([]);
});

it('who gets a seat is told everything with it, and is not told again', async () => {
  await change("seats = 2, place = 'Halle Est', starts_at = '2026-12-01T13:00Z'");
  expect((await promoteWaiting(scratch.database, event)).map(({ name }) => name)).toEqual(['Debout']);
  expect(await told()).toEqual(['Assis time place']);
});

it('another place leaves the reminder as it was; another start asks for a new one', async () => {
  const reminded = async () => {
    const { rows } = await sql<{
      count: number;
    }>`select count(reminded_at)::int as count from event_registration
      where event_id = ${event}`.execute(scratch.database);
    return rows[0]!.count;
  };
  await sql`update event_registration set reminded_at = ${now} where event_id = ${event}`.execute(
    scratch.database,
  );
  await change("place = 'Halle Est'");
  await told();
  expect(await reminded()).toBe(2);
  await change("starts_at = '2026-12-01T13:00Z'");
  await told();
  expect(await reminded()).toBe(0);
});

it('who was registered by a server of the release before, which names no end and no place, is told of another start only', async () => {
  await sql`delete from event_registration`.execute(scratch.database);
  await sql`insert into event_registration (id, event_id, name, email, key, language, state, registered_at, told_at)
    select ${randomUUID()}, id, 'Ancienne', 'ancienne@exemple.fr', 'cle', 'fr', 'held', ${now}, starts_at
    from event where id = ${event}`.execute(scratch.database);
  expect(await told()).toEqual([]);
  await change("starts_at = '2026-12-01T13:00Z'");
  expect(await told()).toEqual(['Ancienne time']);
  await change("place = 'Halle Est'");
  expect(await told()).toEqual(['Ancienne place']);
});

it('a database that asks for an end and a place of each registration works as well', async () => {
  const rule = (of: 'set' | 'drop') =>
    sql`alter table event_registration alter column told_end ${sql.raw(of)} not null,
      alter column told_where ${sql.raw(of)} not null`.execute(scratch.database);
  await rule('set');
  await change("seats = 2, place = 'Halle Est'");
  expect(await promoteWaiting(scratch.database, event)).toHaveLength(1);
  expect(await told()).toEqual(['Assis place']);
  await rule('drop');
});
