import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: SignedIn;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  camille = await app.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
  for (const [key, name] of [
    ['first', 'Jardins'],
    ['second', 'Recyclerie'],
  ] as const) {
    const made = await api(
      'POST',
      '/api/v1/organisations',
      { name, kind: 'association' },
      { 'idempotency-key': key },
    );
    id = ((await made.json()) as { id: string }).id;
  }
});
afterAll(() => app?.close());

const get: Asker['get'] = (...of) => createAsker(app, camille).get(...of);
const post: Asker['post'] = (...of) => createAsker(app, camille).post(...of);
const api: Asker['api'] = (...of) => createAsker(app, camille).api(...of);
type Asker = ReturnType<typeof createAsker>;

describe('the API', () => {
  const base = '/api/v1/organisations';

  it('creates once under a key, and asks for one', async () => {
    const body = { name: 'Par programme', kind: 'company', siren: '732829320' };
    expect((await api('POST', base, body)).status).toBe(400);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api('POST', base, body, { 'idempotency-key': 'abc' })),
    );
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const other = await api('POST', base, { ...body, name: 'Autre' }, { 'idempotency-key': 'abc' });
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([409, 'ONCE-001']);
  });

  it('asks which version was read (428), refuses a stale one with both (412), keeps a good one', async () => {
    const made = await api(
      'POST',
      base,
      { name: 'Versions', kind: 'other' },
      { 'idempotency-key': 'versions' },
    );
    const one = made.headers.get('location')!;
    expect(made.headers.get('etag')).toBe('"1"');
    expect((await api('PATCH', one, { name: 'A' })).status).toBe(428);
    const kept = await api('PATCH', one, { name: 'A' }, { 'if-match': '"1"' });
    expect([kept.status, kept.headers.get('etag')]).toEqual([200, '"2"']);
    const stale = await api('PATCH', one, { name: 'B' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.headers.get('content-type')).toContain('application/problem+json');
    expect(await stale.json()).toMatchObject({
      code: 'CONF-001',
      versions: {
        base: { version: 1, fields: { name: 'Versions' } },
        theirs: { version: 2, fields: { name: 'A' } },
        mine: { name: 'B' },
        conflicts: ['name'],
      },
    });
    expect((await api('DELETE', one, undefined, { 'if-match': '"1"' })).status).toBe(412);
    expect((await api('DELETE', one, undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect((await api('PATCH', one, { name: 'C' }, { 'if-match': '"2"' })).status).toBe(410);
    expect((await api('POST', `${one}/restore`)).status).toBe(200);
    expect(((await (await api('GET', `${one}/history`)).json()) as { items: unknown[] }).items).toHaveLength(
      2,
    );
  });

  it.each([
    [{ role: 'x' }, 'REQ-004', '/role', 'Champ non modifiable\u00a0: role.'],
    [{ version: 999 }, 'REQ-004', '/version', 'Champ non modifiable\u00a0: version.'],
    [{ name: 7 }, 'REQ-422', '/name', 'Un texte est attendu\u202f; trouvé\u00a0: 7.'],
    [{ state: 'yes' }, 'REQ-422', '/state', 'Choisissez une réponse'],
    [{ state: [true] }, 'REQ-422', '/state', 'Choisissez une réponse'],
    [{ website: 'javascript:alert(1)' }, 'REQ-422', '/website', 'Une adresse comme'],
    [{ name: 'a\u202eb' }, 'REQ-422', '/name', 'U+202E'],
    [[], 'REQ-422', '', 'Un objet JSON est attendu'],
  ])('refuses %j', async (body, code, path, message) => {
    const answer = await api('PATCH', `${base}/${id}`, body, { 'if-match': '"1"', 'accept-language': 'fr' });
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as { code: string; errors: { path: string; message: string }[] };
    expect([problem.code, problem.errors[0]!.path]).toEqual([code, path]);
    expect(problem.errors[0]!.message).toContain(message);
  });

  it('refuses other types of content, unknown parameters and unknown places', async () => {
    const text = await app.request(`${base}/${id}`, {
      method: 'PATCH',
      body: '{}',
      headers: { ...camille.headers, 'content-type': 'text/plain', 'if-match': '"1"' },
    });
    expect(text.status).toBe(415);
    expect((await get(`${base}?sort=pg_sleep(5)`)).status).toBe(400);
    expect((await get(`${base}?after=nothing`)).status).toBe(400);
    expect((await get(`${base}?limit=100000`)).status).toBe(200);
    for (const key of ['../x', '00000000-0000-4000-8000-000000000000', "1'%20OR%201=1", 'inconnue'])
      expect((await get(`${base}/${encodeURIComponent(key)}`)).status).toBe(404);
    expect(
      (
        await app.request(base, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(401);
  });

  it('pages its list without losing or repeating any', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = (await (await get(`${base}?limit=2${next && `&after=${next}`}`)).json()) as {
        items: { id: string; name: string }[];
        next: string | null;
      };
      seen.push(...page.items.map(({ name }) => name));
      next = page.next;
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    const visitor = (await (await get(base, null)).json()) as { items: { state: string }[] };
    expect(visitor.items.every(({ state }) => state === 'published')).toBe(true);
  });
});

describe('a token', () => {
  it('is shown once, acts within its scope, and stops when it is withdrawn', async () => {
    const page = await (await get('/mon-espace/jetons')).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const form = fieldsOf(page, 'token');
    const made = await (
      await post('/mon-espace/jetons', { ...form, name: 'Lecture', scope: 'read', do: 'create' })
    ).text();
    const [secret] = /cap17_[\w-]{40}/.exec(made)!;
    expect(
      (await post('/mon-espace/jetons', { ...form, name: 'Lecture', scope: 'read', do: 'create' })).status,
    ).toBe(303);
    expect(await (await get('/mon-espace/jetons')).text()).not.toContain(secret);
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await api('GET', `/api/v1/organisations/${id}`, undefined, bearer, null)).status).toBe(200);
    const write = await api(
      'PATCH',
      `/api/v1/organisations/${id}`,
      { name: 'X' },
      { ...bearer, 'if-match': '"1"' },
      null,
    );
    expect([write.status, ((await write.json()) as { code: string }).code]).toEqual([403, 'TOK-001']);
    expect((await app.request('/mon-espace', { headers: bearer })).status).toBe(303);
    const token = /name="token" value="([^"]+)"/.exec(await (await get('/mon-espace/jetons')).text())![1]!;
    await post('/mon-espace/jetons', { do: 'revoke', token });
    expect((await api('GET', `/api/v1/organisations/${id}`, undefined, bearer, null)).status).toBe(401);
  });

  it('may also write when it was made so; a name is asked', async () => {
    const unnamed = await post('/mon-espace/jetons', {
      name: ' ',
      scope: 'write',
      days: '30',
      key: 'k1',
      do: 'create',
    });
    expect(unnamed.status).toBe(422);
    const made = await (
      await post('/mon-espace/jetons', {
        name: 'Écriture',
        scope: 'write',
        days: '30',
        key: 'k2',
        do: 'create',
      })
    ).text();
    const [secret] = /cap17_[\w-]{40}/.exec(made)!;
    const answer = await api(
      'POST',
      '/api/v1/organisations',
      { name: 'Du programme', kind: 'other' },
      { authorization: `Bearer ${secret}`, 'idempotency-key': 'tok' },
      null,
    );
    expect(answer.status).toBe(201);
  });
});
