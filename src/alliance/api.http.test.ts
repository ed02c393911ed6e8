import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../test/support/alliance-in-database.ts';
import { createAsker } from '../../test/support/asker.ts';
import { insertOrganisation } from '../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}
type Answer = Readonly<Record<string, unknown>> & { readonly id: string };

let app: TestApp;
let alliance: TestAlliance;

beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Anémone', 'Bleuet']);
});
afterAll(() => app?.close());

const send = (who: SignedIn, path: string, body: unknown, key: string = randomUUID()) =>
  createAsker(app, who).api('POST', path, body, { 'idempotency-key': key, 'accept-language': 'fr' });

async function made(who: SignedIn, path: string, body: unknown): Promise<Answer> {
  const answer = await send(who, path, body);
  if (answer.status !== 201) throw new Error(`${path} ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function refused(who: SignedIn, path: string, body: unknown): Promise<[number, Problem]> {
  const answer = await send(who, path, body);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return [answer.status, (await answer.json()) as Problem];
}

describe('an alliance by the API', () => {
  it('begins for an organisation of one’s own, once for all repetitions of a key', async () => {
    const organisation = await insertOrganisation(app, 'par-programme');
    const me = await app.signInAs({ organisations: { [organisation.id]: 'editor' } });
    const body = { organisationId: organisation.id, name: 'Par programme', need: 'Livrer', sdgs: [2, 17] };
    const first = await send(me, '/api/v1/alliances', body, 'la-meme');
    expect(first.status).toBe(201);
    const one = (await first.json()) as Answer;
    expect(one).toMatchObject({ name: 'Par programme', need: 'Livrer', state: 'draft', sdgs: [2, 17] });
    const again = await send(me, '/api/v1/alliances', body, 'la-meme');
    expect([again.status, ((await again.json()) as Answer).id]).toEqual([200, one.id]);
    const other = await send(me, '/api/v1/alliances', { ...body, name: 'Autre' }, 'la-meme');
    expect([other.status, ((await other.json()) as Problem).code]).toEqual([409, 'ONCE-001']);
    expect(await (await createAsker(app, me).get(`/alliances/${one.id}`)).text()).toContain('Par programme');
  });

  it('says at once everything that is wrong with it, each with its place', async () => {
    const nothing = await refused(alliance.catalyst, '/api/v1/alliances', {});
    expect(nothing[1].errors.map(({ path }) => path)).toEqual(['/organisationId', '/name']);
    const body = {
      territoryId: alliance.territoryId,
      fromPioneer: 'nulle-part',
      fromAction: randomUUID(),
      fromNeed: randomUUID(),
      startsOn: '2027-05-01',
      endsOn: '2026-05-01',
    };
    const [status, problem] = await refused(alliance.catalyst, '/api/v1/alliances', body);
    expect(status).toBe(422);
    expect(problem.errors.map(({ path }) => path)).toEqual(['/fromAction', '/fromOffer', '/endsOn']);
    const start = { territoryId: alliance.territoryId, fromPioneer: 'nulle-part' };
    const [, unknown] = await refused(alliance.catalyst, '/api/v1/alliances', start);
    expect(unknown.errors[0]).toMatchObject({ path: '/fromPioneer', code: 'field.not-one-of' });
    expect(unknown.errors[0]!.message).toContain('nulle-part');
    const elsewhere = { territoryId: randomUUID(), name: 'A', state: 'published' };
    const [, forbidden] = await refused(alliance.catalyst, '/api/v1/alliances', elsewhere);
    expect(forbidden.code).toBe('REQ-004');
    const [, notMine] = await refused(alliance.catalyst, '/api/v1/alliances', {
      organisationId: alliance.members[0]!.organisationId,
      name: 'A',
    });
    expect(notMine.errors[0]!.path).toBe('/organisationId');
  });

  it('begins from a pioneer, and keeps where it comes from', async () => {
    const start = app.ports.contributions.allianceStarts.find(({ name }) => name === 'pioneer')!;
    const slug = 'mille-cafes';
    const sheet = await start.sheet(slug, 'fr', app.ports);
    const one = await made(alliance.catalyst, '/api/v1/alliances', {
      territoryId: alliance.territoryId,
      fromPioneer: slug,
    });
    expect(one.name).toBe(sheet!.name);
    const page = await (await createAsker(app, alliance.catalyst).get(`/alliances/${one.id}`)).text();
    expect(page).toContain(`/pionniers/${slug}`);
  });
});

describe('the parts of an alliance by the API', () => {
  it('are added, then changed with the version that was read', async () => {
    const { catalyst, id, members } = alliance;
    const base = `/api/v1/alliances/${id}`;
    const added = await Promise.all([
      made(catalyst, `${base}/dates`, { title: 'Ouverture', on: '2027-03-01' }),
      made(catalyst, `${base}/tasks`, {
        title: 'Réunir',
        task: 'meetings',
        year: 2026,
        hours: { low: 10.005, high: 20 },
        payerMemberId: members[0]!.id,
      }),
      made(catalyst, `${base}/grants`, {
        payer: 'Fondation',
        payerKind: 'foundation',
        state: 'requested',
        amount: { low: 1000, high: 2000 },
        year: 2027,
      }),
      made(members[0]!.editor, `${base}/decisions`, {
        title: 'Un local',
        proposal: 'Louer le local',
        method: 'vote',
        quorum: 0.5,
      }),
    ]);
    expect(added.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
    expect(added[1]).toMatchObject({ hours: { low: 10.005, high: 20 }, payerMemberId: members[0]!.id });
    const { api } = createAsker(app, catalyst);
    const kept = await api(
      'PATCH',
      `/api/v1/alliance-dates/${added[0]!.id}`,
      { isDone: true },
      { 'if-match': '"1"' },
    );
    expect([kept.status, kept.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await api('PATCH', `/api/v1/alliance-dates/${added[0]!.id}`, { isDone: false })).status).toBe(
      428,
    );
  });

  it('are lines of a member, that it alone may keep for itself', async () => {
    const [first, second] = alliance.members;
    const line = {
      title: 'Camion',
      means: 'equipment',
      per: 'year',
      amount: { low: 1200, high: 1500, unit: 'EUR' },
      visibility: 'member',
    };
    const path = `/api/v1/alliance-members/${first!.id}/contributions`;
    const mine = await made(first!.editor, path, line);
    expect(mine).toMatchObject({ side: 'contribution', priceYear: 2026, visibility: 'member' });
    for (const who of [second!.editor, alliance.catalyst])
      expect((await createAsker(app, who).get(`/api/v1/alliance-lines/${mine.id}`)).status).toBe(404);
    expect((await send(second!.editor, path, line)).status).toBe(404);
    const [status, helped] = await refused(alliance.catalyst, path, line);
    expect([status, helped.errors[0]!.code]).toEqual([409, 'ALL-010']);
    const [, wrong] = await refused(first!.editor, `/api/v1/alliance-members/${first!.id}/benefits`, {
      ...line,
      visibility: 'all',
      amount: { low: 5, high: 1, unit: 'EUR' },
    });
    expect(wrong.errors.map(({ path: at, code }) => [at, code])).toEqual([
      ['/amount', 'ALL-006'],
      ['/beneficiary', 'field.missing'],
      ['/visibility', 'field.not-one-of'],
    ]);
    const [, hours] = await refused(first!.editor, path, {
      ...line,
      amount: { low: 5, high: 10, unit: 'hours' },
      basis: 'staff-cost',
    });
    expect(hours.errors[0]).toMatchObject({ path: '/unitValue', code: 'ALL-008' });
  });

  it('are members, invited once, whose link is given once', async () => {
    const path = `/api/v1/alliances/${alliance.id}/members`;
    const body = { name: 'Capucine', kind: 'company', role: 'Transport' };
    const first = await send(alliance.catalyst, path, body, 'capucine');
    expect(first.status).toBe(201);
    const member = (await first.json()) as Answer & { invitation: { how: string; link: string } };
    expect(member).toMatchObject({ name: 'Capucine', kind: 'company', invitation: { how: 'handed' } });
    const link = new URL(member.invitation.link).pathname;
    expect((await createAsker(app, alliance.members[1]!.editor).get(link)).status).toBe(200);
    const again = await send(alliance.catalyst, path, body, 'capucine');
    expect([again.status, ((await again.json()) as { invitation: unknown }).invitation]).toEqual([200, null]);
    const [, wrong] = await refused(alliance.catalyst, path, { email: 'personne', actorId: 'inconnu' });
    expect(wrong.errors.map(({ path: at }) => at)).toEqual(['/actorId', '/email']);
    expect(
      (await send(alliance.members[0]!.editor, `/api/v1/alliances/${randomUUID()}/members`, body)).status,
    ).toBe(404);
  });
});

it('is described: each address of creation with the fields that it asks', async () => {
  const { paths } = (await (await app.request('/api/openapi.json')).json()) as {
    paths: Record<
      string,
      {
        get?: object;
        post?: {
          requestBody: { content: Record<string, { schema: { properties: object; required: string[] } }> };
        };
      }
    >;
  };
  const schemaOf = (path: string) => paths[path]!.post!.requestBody.content['application/json']!.schema;
  expect(Object.keys(schemaOf('/api/v1/alliances').properties)).toContain('organisationId');
  expect(paths['/api/v1/alliances']!.get).toBeDefined();
  expect(schemaOf('/api/v1/alliance-members/{key}/benefits').required).toEqual([
    'title',
    'means',
    'per',
    'beneficiary',
    'visibility',
  ]);
  for (const part of ['members', 'dates', 'tasks', 'grants', 'decisions'])
    expect(schemaOf(`/api/v1/alliances/{key}/${part}`)).toMatchObject({ type: 'object' });
  const page = await (await app.request('/api')).text();
  expect(page).toContain('/api/v1/alliance-members/{key}/contributions');
});
