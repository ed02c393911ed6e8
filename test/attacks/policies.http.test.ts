import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Asker,
  isAllowed,
  mightBeAllowed,
  policyTable,
  resources,
  visitor,
} from '../../src/people/index.ts';
import type { DeclaredRoute } from '../../src/platform/http/page-router.ts';
import { insertOrganisation } from '../support/insert-organisation.ts';
import type { SignedIn, TestPerson } from '../support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let own: string;
let foreign: { readonly id: string; readonly slug: string };
beforeAll(async () => {
  // Every route is asked by everybody: the limit of costly requests is not what is tried here.
  app = await startTestApp({ costlyRequests: 100_000 });
  own = (await insertOrganisation(app, 'la-mienne')).id;
  foreign = await insertOrganisation(app, 'celle-des-autres');
});
afterAll(() => app.close());

/** Everybody who may come, from nobody to an administrator of the site. */
const askers = (): Readonly<Record<string, TestPerson | null>> => ({
  visitor: null,
  person: {},
  reader: { organisations: { [own]: 'reader' } },
  contributor: { organisations: { [own]: 'contributor' } },
  editor: { organisations: { [own]: 'editor' } },
  'organisation-administrator': { organisations: { [own]: 'organisation-administrator' } },
  moderator: { instanceRoles: ['moderator'] },
  'administrator without second factor': { instanceRoles: ['platform-administrator'], isStrong: false },
  'platform-administrator': { instanceRoles: ['platform-administrator'] },
});

const rightsOf = (person: TestPerson | null, id: string | null): Asker => {
  if (person === null || id === null) return visitor;
  const isStrong = person.isStrong !== false;
  return {
    personId: id,
    instanceRoles: (person.instanceRoles ?? []).filter((role) => isStrong || role === 'moderator'),
    organisations: person.organisations ?? {},
    catalystOf: [],
    funderOf: [],
  };
};

const fill = (path: string, value: string) => path.replace(/:\w+(\{[^}]*\})?\??/g, () => value);

/**
 * Gives somebody new with these rights at each call, for a request may end a session or take a role away.
 * They are made by the hundred: one by one, they would take longer than what they ask.
 */
function crowdOf(person: TestPerson | null): () => Promise<SignedIn | null> {
  const waiting: SignedIn[] = [];
  return async () => {
    if (person === null) return null;
    if (waiting.length === 0) waiting.push(...(await app.signInMany(100, person)));
    return waiting.pop()!;
  };
}

let asked = 0;

async function ask(route: DeclaredRoute, path: string, headers: Record<string, string>) {
  // What is costly is refused to whoever asks too often: each lot of requests has its own minute.
  if (asked++ % 40 === 0) app.setTime(new Date(Date.UTC(2026, 10, 24, 10, asked)));
  const isRead = route.method === 'GET';
  const isJson = path.startsWith('/api/');
  const body = isRead ? {} : { body: isJson ? '{}' : new URLSearchParams({ id: randomUUID() }) };
  const type = isJson && !isRead ? { 'content-type': 'application/json' } : {};
  return app.request(path, { method: route.method, headers: { ...headers, ...type }, ...body });
}

/** What the door must answer somebody whom the table lets do this to nothing at all. */
function expectedRefusal(route: DeclaredRoute, person: TestPerson | null): string {
  const isProgram = /^\/(api|schemas)\//.test(route.path);
  const waits =
    person?.isStrong === false &&
    mightBeAllowed(
      { ...visitor, personId: 'x', instanceRoles: ['platform-administrator'] },
      route.policy.verb,
      route.policy.resource,
    );
  if (person === null) return isProgram ? '401' : route.method === 'GET' ? '303 sign-in' : '403';
  return waits && route.method === 'GET' && !isProgram ? '303 code' : '403';
}

describe('every route', () => {
  it('answers each kind of person as the table says, whatever the channel', async () => {
    const wrong: string[] = [];
    for (const [name, person] of Object.entries(askers())) {
      // The English twin of a page has the same answer behind the same policy: one walk through them is enough.
      const routes = app.routes.filter(({ path }) => person === null || !path.startsWith('/en'));
      const comer = crowdOf(person);
      let signedIn = await comer();
      for (const route of routes) {
        if (route.method !== 'GET') signedIn = await comer();
        const asker = rightsOf(person, signedIn?.personId ?? null);
        const path = fill(route.path, randomUUID());
        const answer = await ask(route, path, signedIn?.headers ?? {});
        const text = await answer.text();
        const { verb, resource } = route.policy;
        const what = `${name}: ${route.method} ${route.path} → ${answer.status}`;
        // In process no queue of the platform's own jobs is open: a backup cannot be asked for.
        if (answer.status >= 500 && resource !== 'backup') wrong.push(what);
        if (mightBeAllowed(asker, verb, resource)) {
          if (/SEC-00[1-4]/.test(text)) wrong.push(`${what}, refused`);
        } else {
          const location = answer.headers.get('location') ?? '';
          const suffix = /\/(connexion|sign-in)\/code/.test(location)
            ? ' code'
            : /\/(connexion|sign-in)\?/.test(location)
              ? ' sign-in'
              : '';
          if (`${answer.status}${suffix}` !== expectedRefusal(route, person)) wrong.push(`${what}, let in`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('says the same of an object of others and of one that does not exist', async () => {
    const wrong: string[] = [];
    const withObject = app.routes.filter((route) => /:(key|id|organisation\w*)\b/.test(route.path));
    expect(withObject.length).toBeGreaterThan(10);
    for (const role of ['reader', 'organisation-administrator'] as const) {
      const comer = crowdOf({ organisations: { [own]: role } });
      for (const route of withObject) {
        const statuses: number[] = [];
        for (const value of [foreign.slug, foreign.id, 'aucune', randomUUID()]) {
          const signedIn = await comer();
          statuses.push((await ask(route, fill(route.path, value), signedIn?.headers ?? {})).status);
        }
        if (new Set(statuses).size > 1 || statuses.some((status) => status < 300))
          wrong.push(`${role}: ${route.method} ${route.path} → ${statuses.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('asked by GET changes nothing, even for who may do everything', async () => {
    const { headers } = await app.signInAs({
      instanceRoles: ['platform-administrator'],
      organisations: { [own]: 'organisation-administrator' },
    });
    const before = await rowsOf(app);
    for (const route of app.routes.filter(({ method }) => method === 'GET'))
      for (const value of ['la-mienne', randomUUID()]) await ask(route, fill(route.path, value), headers);
    expect(await rowsOf(app)).toEqual(before);
  }, 300_000);
});

/** How many rows each table has, and which transaction wrote there last. */
async function rowsOf({ ports }: TestApp): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
  `.execute(ports.database);
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await sql`
      select count(*) as rows, coalesce(max(xmin::text::bigint), 0) as last from ${sql.table(name)}
    `.execute(ports.database);
    found[name] = rows[0];
  }
  return found;
}

it('who may change something may see it', () => {
  const blind = policyTable.filter(([resource, verb, role, relation, state]) => {
    if (['get', 'list', 'create', 'invite'].includes(verb) || resource === 'computation') return false;
    return !policyTable.some(
      ([seen, seeing, seer, , seenState]) =>
        seen === resource &&
        (seeing === 'get' || seeing === 'list') &&
        (seer === role || isLower(seer, role) || relation === 'self') &&
        (seenState === '*' || seenState === state || state === 'deleted'),
    );
  });
  expect(blind).toEqual([]);
});

const isLower = (left: string, right: string) => {
  const order = ['visitor', 'person', 'reader', 'contributor', 'editor', 'organisation-administrator'];
  // Everybody is a visitor, and everybody with a role is a person, whatever the role.
  if (left === 'visitor' || (left === 'person' && right !== 'visitor')) return true;
  return order.includes(left) && order.indexOf(left) <= order.indexOf(right);
};

it('a visitor may do nothing to what is not published, whatever the resource', () => {
  for (const resource of resources)
    for (const verb of ['update', 'remove', 'restore', 'export', 'accept'] as const)
      for (const state of ['active', 'pending', 'draft', 'published', 'deleted'] as const)
        expect([resource, verb, isAllowed(visitor, verb, { resource, state })]).toEqual([
          resource,
          verb,
          false,
        ]);
});
