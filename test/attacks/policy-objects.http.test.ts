import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownEditables } from '../../src/people/editing/registry.ts';
import {
  type Editable,
  isAllowed,
  peopleDatabase,
  policyTable,
  type StoredRecord,
} from '../../src/people/index.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { type Comer, comersTo } from './objects/askers.ts';
import { type Channel, channelsOf } from './objects/channels.ts';
import { type Fixture, fixtures } from './objects/fixtures.ts';
import { type Ground, insertRow, prepareGround, type Row } from './objects/ground.ts';

let app: TestApp;
let ground: Ground;
let comers: readonly Comer[];
beforeAll(async () => {
  app = await startTestApp();
  ground = await prepareGround(app, 'draft');
  comers = await comersTo(app, ground);
});
afterAll(() => app?.close());

/** Registered when the application starts: read inside tests only. */
const editableOf = (kind: string): Editable => knownEditables().find(({ record }) => record.kind === kind)!;

it('every fixture here is of a kind that people edit', () => {
  const kinds = knownEditables().map(({ record }) => record.kind);
  expect(Object.keys(fixtures).filter((kind) => !kinds.includes(kind))).toEqual([]);
});

interface Case {
  readonly kind: string;
  readonly fixture: Fixture;
  readonly state: Row;
  readonly isDeleted: boolean;
}
const cases: readonly Case[] = Object.entries(fixtures).flatMap(([kind, fixture]) =>
  (fixture.states ?? [{}]).flatMap((state) =>
    [false, true].map((isDeleted) => ({ kind, fixture, state, isDeleted })),
  ),
);

/** The name of an object: its first word is searched for, its second must not come back to who may not see it. */
const newSecret = () => [`Zorg${randomUUID().slice(0, 8)}`, `Quux${randomUUID().slice(0, 8)}`] as const;

async function insertObject(
  { kind, fixture, state, isDeleted }: Case,
  secret: string,
): Promise<StoredRecord> {
  const id = randomUUID();
  const deleted_at = isDeleted ? app.ports.clock.now() : null;
  await insertRow(app, fixture.table, { id, ...fixture.row(secret, ground, id), ...state, deleted_at });
  if (fixture.tie) await insertRow(app, ...fixture.tie(ground, id));
  const record = (await editableOf(kind).record.get(peopleDatabase(app.ports.database), id))!;
  await sql`insert into object_version (object_kind, object_id, version, fields, at)
    values (${kind}, ${id}, ${record.version}, ${JSON.stringify(record.fields)}::jsonb, now())`.execute(
    app.ports.database,
  );
  return record;
}

/** The comers, who hold in an object that is itself a body the roles that they hold in the ground. */
async function holdersOf({ holds }: Fixture, id: string): Promise<readonly Comer[]> {
  if (holds === undefined) return comers;
  const { database } = app.ports;
  if (holds === 'organisation')
    await sql`insert into membership select ${id}, person_id, role, since from membership
      where organisation_id = ${ground.organisation}`.execute(database);
  else
    await sql`insert into body_role select ${id}, person_id, role, since from body_role
      where body_id = ${ground.territory}`.execute(database);
  return comers.map((comer) => {
    const { organisations, catalystOf } = comer.asker;
    const role = organisations[ground.organisation];
    const asker =
      holds === 'organisation'
        ? { ...comer.asker, organisations: role ? { ...organisations, [id]: role } : organisations }
        : {
            ...comer.asker,
            catalystOf: catalystOf.includes(ground.territory) ? [...catalystOf, id] : catalystOf,
          };
    return { ...comer, asker };
  });
}

async function ask(channel: Pick<Channel, 'method' | 'path' | 'fields'>, { signedIn }: Comer) {
  const { method, path, fields } = channel;
  const isProgram = path.startsWith('/api/') && method !== 'GET';
  const body = method === 'GET' ? undefined : isProgram ? '{}' : new URLSearchParams(fields);
  const headers = { ...signedIn?.headers, ...(isProgram ? { 'content-type': 'application/json' } : {}) };
  const answer = await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
  const location = answer.headers.get('location') ?? '';
  return {
    status: answer.status,
    isRefused: [401, 403, 404].includes(answer.status) || /^\/connexion\b/.test(location),
    text: await answer.text(),
  };
}

it.each(
  cases.map(
    (one) => [one.kind, JSON.stringify(one.state), one.isDeleted ? 'removed' : 'standing', one] as const,
  ),
)(
  '%s %s, %s: by every channel, each role does what the table says and learns nothing else',
  async (kind, _state, _standing, one) => {
    const editable = editableOf(kind);
    const [first, secret] = newSecret();
    const record = await insertObject(one, `${first} ${secret}`);
    const page = app.routes.find(
      ({ method, path }) => method === 'GET' && path === editable.addresses.page.fr,
    );
    const isNamed = editable.titleOf(record.fields).includes(secret);
    const wrong: string[] = [];
    const reached = new Set<string>();
    for (const comer of await holdersOf(one.fixture, record.id)) {
      const { asker } = comer;
      const subject = editable.subjectOf(record);
      const maySee = isAllowed(asker, 'get', subject) || isAllowed(asker, 'list', subject);
      for (const channel of channelsOf(editable, record, page?.policy.verb ?? null)) {
        const { status, isRefused, text } = await ask(channel, comer);
        const what = `${comer.name}: ${channel.name} → ${status}`;
        const may = channel.may(asker);
        if (status >= 500) wrong.push(what);
        if (may && isRefused) wrong.push(`${what}, refused`);
        if (!channel.mayKnow(asker) && !isRefused) wrong.push(`${what}, let in`);
        if (!channel.mayKnow(asker) && text.includes(secret)) wrong.push(`${what}, told`);
        if (may) reached.add(comer.name);
        if (channel.brings && may)
          await sql`update ${sql.table(one.fixture.table)} set deleted_at = ${app.ports.clock.now()}
            where id = ${record.id}`.execute(app.ports.database);
      }
      for (const path of listsOf(editable, first)) {
        const { status, text } = await ask({ method: 'GET', path }, comer);
        const isBin = path.includes('/corbeille');
        const may = isBin
          ? one.isDeleted && isAllowed(asker, 'restore', { ...subject, state: 'deleted' })
          : !one.isDeleted && maySee;
        if (status >= 500) wrong.push(`${comer.name}: ${path} → ${status}`);
        if (!may && text.includes(secret)) wrong.push(`${comer.name}: ${path}, told`);
        // The last removed come first: what was just removed is on the first page.
        if (isBin && may && isNamed && !text.includes(secret))
          wrong.push(`${comer.name}: ${path}, not found`);
      }
    }
    expect(wrong).toEqual([]);
    // The fixture is really tied to its ground: whoever the table lets do something by a role in it was let in.
    const rules = policyTable.filter(
      ([resource, verb]) => resource === editable.resource && verb === (one.isDeleted ? 'restore' : 'get'),
    );
    for (const [, , role, relation, state] of rules)
      if (relation === 'own' && (state === '*' || one.isDeleted)) expect([...reached]).toContain(role);
  },
);

/** Where objects of a kind are listed, searched, and found once removed. */
function listsOf(editable: Editable, word: string): readonly string[] {
  const list = editable.addresses.list.fr;
  const isPage = (path: string) => app.routes.some((route) => route.method === 'GET' && route.path === path);
  return [
    ...(isPage(list) ? [list, `${list}?q=${word}`] : []),
    `${list}/corbeille`,
    ...(editable.list ? [`/api/v1/${editable.api}`, `/api/v1/${editable.api}?q=${word}`] : []),
  ];
}
