import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import type { PageHandler } from '../ports/http.ts';
import type { Log } from '../ports/ports.ts';
import { publicPage } from '../ports/rights.ts';
import type { Room } from '../ports/room.ts';

const logged: { event: string; figures: Readonly<Record<string, unknown>> }[] = [];
const keep = (event: string, figures: Readonly<Record<string, unknown>> = {}) =>
  void logged.push({ event, figures });
const log: Log = { info: keep, warn: keep, error: keep };

class DatabaseError extends Error {
  readonly code: string;
  constructor(code: string) {
    super('from the database');
    this.code = code;
  }
}

/** A room whose pages behave in each way that matters here. */
const trial: Room = {
  name: 'trial',
  routes({ page, route }) {
    const readable = (answer: PageHandler) => ({ policy: publicPage, answer });
    page(
      { fr: '/essai/:nom', en: '/trial/:nom' },
      {
        get: readable((context) => context.json(context.get('page').addresses)),
        post: readable(async (context) => context.text(await context.req.text())),
      },
    );
    const takesFile = {
      ...readable(async (context) => context.text(String((await context.req.arrayBuffer()).byteLength))),
      fileBytes: 7_000_000,
    };
    page({ fr: '/fichiers/:nom', en: '/files/:nom' }, { post: takesFile });
    page(
      { fr: '/long', en: '/long' },
      { get: readable((context) => context.html(`<p>${'é'.repeat(5_000)}</p>`)) },
    );
    route(
      'GET',
      '/fault/:kind',
      readable((context) => {
        const kind = context.req.param('kind') ?? '';
        throw kind === 'bug' ? new Error('secret of the inside') : new DatabaseError(kind);
      }),
    );
    route(
      'GET',
      '/api/fault',
      readable(() => {
        throw new Error('secret of the inside');
      }),
    );
  },
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ rooms: [trial], log });
});
afterAll(() => app.close());

test('every answer carries the security headers and its request id, errors included', async () => {
  for (const path of ['/long', '/nowhere', '/sante']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  }
});

test('a page answers in both languages, and knows its address in the other one', async () => {
  const addresses = { fr: '/essai/caf%C3%A9', en: '/en/trial/caf%C3%A9' };
  expect(await (await app.request('/essai/café')).json()).toEqual(addresses);
  expect(await (await app.request('/en/trial/caf%C3%A9')).json()).toEqual(addresses);
  expect((await app.request('/en/essai/x')).status).toBe(404);
});

test('an unknown address is a page in the language of the address, valid, with a reference', async () => {
  const french = await app.request('/nulle-part');
  const english = await app.request('/en/nowhere');
  expect([french.status, english.status]).toEqual([404, 404]);
  const [frenchText, englishText] = [await french.text(), await english.text()];
  expect(frenchText).toContain('Page introuvable');
  expect(frenchText).toContain(`REQ-404 ${french.headers.get('x-request-id')}`);
  expect(englishText).toContain('Page not found');
  expect(await findInvalidHtml(frenchText)).toEqual([]);
  expect(await findInvalidHtml(englishText)).toEqual([]);
});

test('an address written with a final slash leads to the one without', async () => {
  const answer = await app.request('/long/');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/long']);
  expect((await app.request('//evil.test/')).status).toBe(404);
});

test('a program is answered with a problem document in the language it prefers', async () => {
  const answer = await app.request('/api/nowhere', {
    headers: { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.2' },
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    status: 404,
    code: 'REQ-404',
    title: 'Page not found',
    detail: 'There is nothing at this address. Check it, or start from the home page.',
    requestId: answer.headers.get('x-request-id'),
  });
});

test('another method than those of an address is refused with the list of those', async () => {
  const answer = await app.request('/essai/x', { method: 'DELETE' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  expect((await app.request('/nowhere', { method: 'PUT' })).status).toBe(404);
});

test.each([
  '/%00',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/%zz',
  '/a//b',
  `/${'a'.repeat(4_000)}`,
  '/essai',
  '/assets/../package.json',
  '/.git/config',
  '/index.php?id[]=1&id[]=2',
])('the address %s is nowhere, and harms nothing', async (path) => {
  expect((await app.request(path)).status).toBe(404);
});

test('an unexpected fault tells nothing of the inside, and its reference is in the log', async () => {
  const page = await app.request('/fault/bug');
  const text = await page.text();
  expect(page.status).toBe(500);
  expect(text).toContain('Erreur inattendue');
  expect(text).not.toContain('secret of the inside');
  const requestId = page.headers.get('x-request-id');
  expect(text).toContain(`SYS-500 ${requestId}`);
  expect(
    logged.find(({ event, figures }) => event === 'fault' && figures.requestId === requestId)?.figures.error,
  ).toContain('secret of the inside');
  const problem = await app.request('/api/fault');
  expect([problem.status, JSON.stringify(await problem.json())]).toEqual([
    500,
    expect.not.stringContaining('secret'),
  ]);
});

test.each([
  ['08006', 503, 'SYS-002'],
  ['57P03', 503, 'SYS-002'],
  ['53100', 507, 'SYS-001'],
])('the database error %s is told as %i %s', async (code, status, reference) => {
  const answer = await app.request(`/fault/${code}`);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(reference);
});

test('a write from another site is refused; one from this site, or from a program, is not', async () => {
  const post = (headers: Record<string, string>) =>
    app.request('http://localhost:1717/essai/x', {
      method: 'POST',
      body: 'a',
      headers: { host: 'localhost:1717', ...headers },
    });
  expect((await post({ origin: 'https://evil.test' })).status).toBe(403);
  expect((await post({ origin: 'null' })).status).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ origin: 'http://localhost:1717', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  // What a browser sends from a page without referrer, and from a frame of an unknown origin.
  expect((await post({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await post({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ origin: 'null' })).status).toBe(403);
  expect((await post({})).status).toBe(200);
});

test('a body beyond 6 MB is refused, with or without a stated length', async () => {
  const body = new Uint8Array(6_000_001);
  const stated = await app.request('/essai/x', {
    method: 'POST',
    body,
    headers: { 'content-length': String(body.length) },
  });
  expect(stated.status).toBe(413);
  const stream = new Blob([body]).stream();
  const streamed = await app.request('/essai/x', {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'transfer-encoding': 'chunked' },
  } as RequestInit);
  expect(streamed.status).toBe(413);
});

test('a route that takes a file says how large it may be, in both languages, and nothing else is larger for it', async () => {
  const send = async (path: string, bytes: number) =>
    (await app.request(path, { method: 'POST', body: new Uint8Array(bytes) })).status;
  expect([await send('/fichiers/x', 7_000_000), await send('/en/files/x', 7_000_000)]).toEqual([200, 200]);
  expect([await send('/fichiers/x', 7_200_000), await send('/fichiers/x/y', 7_000_000)]).toEqual([413, 413]);
});

test('a page has an ETag of its content, and is not sent again when it is known', async () => {
  const first = await app.request('/long');
  const etag = first.headers.get('etag')!;
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const second = await app.request('/long', { headers: { 'if-none-match': etag } });
  expect([second.status, await second.text()]).toEqual([304, '']);
});

test('a page is compressed as the client accepts it, and reads the same', async () => {
  const plain = await (await app.request('/long')).text();
  for (const encoding of ['br', 'gzip'] as const) {
    const answer = await app.request('/long', {
      headers: { 'accept-encoding': `${encoding}, identity;q=0.5` },
    });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect((encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString('utf8')).toBe(
      plain,
    );
  }
  expect(
    (await app.request('/long', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } })).headers.get(
      'content-encoding',
    ),
  ).toBe(null);
});

test('HEAD answers what GET does, without its content', async () => {
  const answer = await app.request('/long', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test('the log names the pattern of the address, never the address nor its query', async () => {
  await app.request('/essai/jeton-secret?cle=secrete');
  const entry = logged.filter(({ event }) => event === 'request').at(-1)!;
  expect(entry.figures).toMatchObject({ method: 'GET', route: '/essai/:nom', status: 200 });
  expect(JSON.stringify(logged)).not.toMatch(/jeton-secret|secrete/);
});

test.each(['/sante', '/healthz', '/livez', '/pret', '/readyz'])(
  '%s tells a supervisor that all is well',
  async (path) => {
    const answer = await app.request(path);
    expect([answer.status, await answer.json(), answer.headers.get('cache-control')]).toEqual([
      200,
      { status: 'ok' },
      'no-store',
    ]);
  },
);
