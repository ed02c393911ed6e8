import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { accountDatabase } from '../auth/tables.ts';
import type { PageEnvironment } from '../ports/http.ts';
import type { Room } from '../ports/room.ts';
import { refuseUndeclared } from './page-router.ts';

const effects: string[] = [];
const organisation = (id: string) => ({
  resource: 'organisation' as const,
  state: 'draft' as const,
  organisationIds: [id],
});

/** A room with a page of each kind of policy. */
const trial: Room = {
  name: 'trial',
  routes({ page, route }) {
    page(
      { fr: '/essai/:id', en: '/trial/:id' },
      {
        get: {
          policy: { resource: 'organisation', verb: 'update' },
          answer: (context) => {
            const id = context.req.param('id') ?? '';
            context.get('rights').require('update', organisation(id));
            return context.text(`edit ${id}`);
          },
        },
        post: {
          policy: { resource: 'organisation', verb: 'update' },
          answer: async (context) => {
            context.get('rights').require('update', organisation(context.req.param('id') ?? ''));
            effects.push(await context.req.text());
            return context.redirect('/', 303);
          },
        },
      },
    );
    page(
      { fr: '/oubli', en: '/forgotten' },
      {
        get: {
          policy: { resource: 'organisation', verb: 'get' },
          answer: (context) => context.text('secret'),
        },
      },
    );
    page(
      { fr: '/taches', en: '/jobs' },
      { get: { policy: { resource: 'job', verb: 'list' }, answer: (context) => context.text('jobs') } },
    );
    route('GET', '/api/v1/taches', {
      policy: { resource: 'job', verb: 'list' },
      answer: (context) => context.json([]),
    });
  },
};

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp({ rooms: [trial] });
  organisationId = randomUUID();
  const now = app.ports.clock.now();
  await app.ports.database
    .withTables<{ organisation: Record<string, unknown> }>()
    .insertInto('organisation')
    .values({
      id: organisationId,
      state: 'draft',
      slug: 'essai',
      kind: 'association',
      name: 'Essai',
      created_at: now,
      updated_at: now,
    })
    .execute();
});
afterAll(() => app.close());

describe('a visitor', () => {
  it('is sent to sign in from a page that needs a right, and comes back to it', async () => {
    const french = await app.request('/essai/7?a=1&b=é');
    expect(french.status).toBe(303);
    expect(french.headers.get('location')).toBe('/connexion?next=%2Fessai%2F7%3Fa%3D1%26b%3D%25C3%25A9');
    const english = await app.request('/en/trial/7');
    expect(english.headers.get('location')).toBe('/en/sign-in?next=%2Fen%2Ftrial%2F7');
  });

  it('who sends a form is told that the session ended and what was typed is kept, nothing is done', async () => {
    const body = new URLSearchParams({ nom: 'Épicerie', password: 'do not keep me' });
    const answer = await app.request('/essai/7', { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('SEC-001');
    expect(answer.headers.get('set-cookie')).toMatch(/^cap17\.kept=[\w-]+; .*HttpOnly; SameSite=Lax/i);
    const rows = await accountDatabase(app.ports.database).selectFrom('kept_entry').selectAll().execute();
    expect(rows.map(({ path, fields }) => ({ path, fields }))).toEqual([
      { path: '/essai/7', fields: { fields: [['nom', 'Épicerie']] } },
    ]);
    expect(effects).toEqual([]);
  });

  it('of the API gets 401 and a problem document', async () => {
    const answer = await app.request('/api/v1/taches');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'SEC-002', status: 401 });
  });
});

describe('somebody signed in', () => {
  it('gets the same answer for an object of others and for one that does not exist', async () => {
    const { headers } = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
    const own = await app.request(`/essai/${organisationId}`, { headers });
    expect(await own.text()).toBe(`edit ${organisationId}`);
    const { headers: other } = await app.signInAs({ organisations: {} });
    const unknown = await app.request(`/essai/${randomUUID()}`, { headers });
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('REQ-404');
    // Who is editor nowhere is told so, whatever the object: the page itself is no secret.
    expect((await app.request(`/essai/${organisationId}`, { headers: other })).status).toBe(403);
  });

  it('loses a right withdrawn at the next request', async () => {
    const { headers, personId } = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
    expect((await app.request(`/essai/${organisationId}`, { headers })).status).toBe(200);
    await accountDatabase(app.ports.database)
      .deleteFrom('membership')
      .where('person_id', '=', personId)
      .execute();
    expect((await app.request(`/essai/${organisationId}`, { headers })).status).toBe(403);
  });

  it('loses a session revoked or past its date at the next request', async () => {
    const { headers, sessionId } = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
    await accountDatabase(app.ports.database).deleteFrom('session').where('id', '=', sessionId).execute();
    expect((await app.request(`/essai/${organisationId}`, { headers })).status).toBe(303);
    const later = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
    const now = app.ports.clock.now();
    app.setTime(new Date(now.getTime() + 15 * 86_400_000));
    expect((await app.request(`/essai/${organisationId}`, { headers: later.headers })).status).toBe(303);
    app.setTime(now);
  });

  it('is not believed with a cookie signed by somebody else', async () => {
    const { headers } = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
    const forged = headers.cookie.replace(/%3D$/, '').replace(/.{4}$/, 'AAAA');
    expect((await app.request(`/essai/${organisationId}`, { headers: { cookie: forged } })).status).toBe(303);
  });

  it('needs the second factor for the rights of an administrator, on the page and on the API', async () => {
    const weak = await app.signInAs({ instanceRoles: ['platform-administrator'], isStrong: false });
    const page = await app.request('/taches', { headers: weak.headers });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/connexion/code?next=%2Ftaches']);
    const program = await app.request('/api/v1/taches', { headers: weak.headers });
    expect([program.status, ((await program.json()) as { code: string }).code]).toEqual([403, 'SEC-004']);
    const strong = await app.signInAs({ instanceRoles: ['platform-administrator'] });
    expect(await (await app.request('/taches', { headers: strong.headers })).text()).toBe('jobs');
    const plain = await app.signInAs();
    expect((await app.request('/taches', { headers: plain.headers })).status).toBe(403);
  });

  it('gets pages that no shared cache may keep, with their own name on them', async () => {
    const { headers } = await app.signInAs({ name: 'Zoé <b>' });
    const answer = await app.request('/rien', { headers });
    expect(await answer.text()).toContain('title="Zoé &lt;b>"');
  });
});

it('an answer that does not say to which object the right applies is not sent', async () => {
  const { headers } = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
  for (const options of [{}, { headers }]) {
    const answer = await app.request('/oubli', options);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
  }
});

it('a route registered beside the policies stops the start', () => {
  const http = new Hono<PageEnvironment>().get('/stray', () => new Response());
  expect(() => refuseUndeclared(http, [])).toThrow('The route GET /stray has no policy');
});

it('every route of the product declares its policy', async () => {
  const whole = await startTestApp();
  expect(whole.routes.length).toBeGreaterThan(30);
  await whole.close();
});
