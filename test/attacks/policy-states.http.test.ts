import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asker, isAllowed, organisationRoles, type Verb, visitor } from '../../src/people/index.ts';
import type { TestPerson } from '../support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const states = ['published', 'draft', 'deleted'] as const;
type Shown = (typeof states)[number];

/** How each kind of object is put in each state, and where it answers; its name must not be told to who may not see it. */
const kinds = {
  organisation: {
    page: '/organisations/',
    api: '/api/v1/organisations/',
    insert: (id: string, state: Shown) => sql`
      insert into organisation (id, state, slug, kind, name, created_at, updated_at, deleted_at)
      values (${id}, ${state === 'published' ? 'published' : 'draft'}, ${slugOf(id)}, 'association', ${secretOf(id)},
        now(), now(), ${state === 'deleted' ? app.ports.clock.now() : null})`,
  },
  territory: {
    page: '/territoires/',
    api: '/api/v1/territories/',
    insert: (id: string, state: Shown) => sql`
      insert into territory (id, state, slug, kind, name, description, place_ids, maturity_note, time_zone,
        created_at, updated_at, deleted_at)
      values (${id}, ${state === 'published' ? 'published' : 'draft'}, ${slugOf(id)}, 'custom', ${secretOf(id)}, '', '[]', '',
        'Europe/Paris', now(), now(), ${state === 'deleted' ? app.ports.clock.now() : null})`,
  },
} as const;
type Kind = keyof typeof kinds;

const slugOf = (id: string) => `objet-${id.slice(0, 8)}`;
const secretOf = (id: string) => `Zorg${id.slice(0, 8)}`;

/** Which verb each address asks for, by the page and by the API. */
const channels = (kind: Kind, id: string): readonly (readonly [Verb, string, string])[] => {
  const { page, api } = kinds[kind];
  return [
    ['get', 'GET', page + slugOf(id)],
    ['update', 'GET', `${page}${slugOf(id)}/modifier`],
    ['remove', 'GET', `${page}${slugOf(id)}/supprimer`],
    ['get', 'GET', api + id],
    ['update', 'PATCH', api + id],
    ['remove', 'DELETE', api + id],
  ];
};

/** Everybody who may come: with a role in this very object, in another one, or in none. */
function peopleFor(kind: Kind, id: string, other: string): Readonly<Record<string, TestPerson | null>> {
  return {
    visitor: null,
    person: {},
    moderator: { instanceRoles: ['moderator'] },
    'platform-administrator': { instanceRoles: ['platform-administrator'] },
    ...(kind === 'organisation'
      ? Object.fromEntries(
          organisationRoles.flatMap((role) => [
            [role, { organisations: { [id]: role } }],
            [`${role} elsewhere`, { organisations: { [other]: role } }],
          ]),
        )
      : { catalyst: { catalystOf: [id] }, 'catalyst elsewhere': { catalystOf: [other] } }),
  };
}

const askerOf = (person: TestPerson | null, personId: string | null): Asker =>
  person === null || personId === null
    ? visitor
    : {
        personId,
        instanceRoles: person.instanceRoles ?? [],
        organisations: person.organisations ?? {},
        catalystOf: person.catalystOf ?? [],
        funderOf: [],
      };

it.each((Object.keys(kinds) as Kind[]).flatMap((kind) => states.map((state) => [kind, state] as const)))(
  '%s, %s: each role does by page and API what the table says, and learns nothing else',
  async (kind, state) => {
    const [id, other] = [randomUUID(), randomUUID()];
    await kinds[kind].insert(id, state).execute(app.ports.database);
    await kinds[kind].insert(other, 'draft').execute(app.ports.database);
    const owners = kind === 'organisation' ? { organisationIds: [id] } : { bodyIds: [id] };
    const wrong: string[] = [];
    let allowed = 0;
    for (const [name, person] of Object.entries(peopleFor(kind, id, other))) {
      const signedIn = person === null ? null : await app.signInAs(person);
      const asker = askerOf(person, signedIn?.personId ?? null);
      for (const [verb, method, path] of channels(kind, id)) {
        const answer = await app.request(path, {
          method,
          headers: {
            ...signedIn?.headers,
            ...(method === 'PATCH' ? { 'content-type': 'application/json' } : {}),
          },
          ...(method === 'PATCH' ? { body: '{}' } : {}),
        });
        const text = await answer.text();
        const may = isAllowed(asker, verb, { resource: kind, state, ...owners });
        // What is removed says so to who may bring it back or was writing in it, and to nobody else.
        const mayKnow =
          may ||
          (state === 'deleted' &&
            (isAllowed(asker, 'restore', { resource: kind, state, ...owners }) ||
              isAllowed(asker, verb, { resource: kind, state: 'draft', ...owners })));
        const isRefused = [303, 401, 403, 404].includes(answer.status);
        const what = `${name}: ${method} ${path.replace(/[^/]*[0-9a-f]{8}[^/]*/, ':key')} → ${answer.status}`;
        if (answer.status >= 500) wrong.push(what);
        if (may && state !== 'deleted' && isRefused) wrong.push(`${what}, refused`);
        if (!mayKnow && !isRefused) wrong.push(`${what}, let in`);
        if (!mayKnow && text.includes(secretOf(id))) wrong.push(`${what}, told`);
        if (state === 'deleted' && answer.status === 200 && verb === 'update') wrong.push(`${what}, changed`);
        if (may && !isRefused) allowed += 1;
      }
    }
    expect(wrong).toEqual([]);
    if (state !== 'deleted') expect(allowed).toBeGreaterThan(4);
  },
);
