import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Listener, listen } from '../../src/platform/http/listen.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let listener: Listener;
let origin: string;
beforeAll(async () => {
  app = await startTestApp();
  listener = await listen(app.http, 0, null);
  origin = `http://127.0.0.1:${listener.port}`;
});
afterAll(async () => {
  await listener.close();
  await app.close();
});
afterEach(async () => {
  expect((await fetch(`${origin}/sante`)).status).toBe(200);
});

/** Writes bytes on a socket, as no browser would, and gives what comes back until the server closes or the time is up. */
function speak(parts: readonly (string | Buffer)[], milliseconds = 3_000, pause = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(listener.port, '127.0.0.1');
    let heard = '';
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, milliseconds);
    socket.on('data', (data) => {
      heard += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(heard);
    });
    void (async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        if (pause > 0) await wait(pause);
      }
    })();
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const head = (first: string, lines: readonly string[] = []) =>
  `${first} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;

it('a body said to be too large is refused before it is sent', async () => {
  const answer = await speak([
    head('POST /connexion', ['Content-Length: 60000000', 'Content-Type: application/x-www-form-urlencoded']),
  ]);
  expect(statusOf(answer)).toBe(413);
});

it('a body that says nothing of its size is refused once it is too large', async () => {
  const piece = `${(65_536).toString(16)}\r\n${'a'.repeat(65_536)}\r\n`;
  const answer = await speak(
    [
      head('POST /connexion', [
        'Transfer-Encoding: chunked',
        'Content-Type: application/x-www-form-urlencoded',
      ]),
      ...Array.from({ length: 150 }, () => piece),
      '0\r\n\r\n',
    ],
    10_000,
  );
  expect(statusOf(answer)).toBe(413);
});

it('cookies of 50 kB are refused', async () => {
  expect(statusOf(await speak([head('GET /', [`Cookie: a=${'x'.repeat(50_000)}`])]))).toBe(431);
});

it('headers sent drop by drop are let go', async () => {
  const started = Date.now();
  const drops = ['GET / HTTP/1.1\r\n', ...Array.from({ length: 60 }, (_, index) => `X-${index}: a\r\n`)];
  const answer = await speak(drops, 30_000, 500);
  expect(Date.now() - started).toBeLessThan(20_000);
  expect([0, 408]).toContain(statusOf(answer));
}, 40_000);

it.each([
  ['TRACE /', [405, 501, 400]],
  ['GET /%2e%2e%2fetc%2fpasswd', [400, 404]],
  ['GET //evil.test/', [400, 404]],
  ['GET /%00', [400, 404]],
  ['GET /%ff', [400, 404]],
  ['GET /assets/../../package.json', [400, 404]],
  ['PROPFIND /', [400, 405, 501]],
  ['GET /connexion/lien/', [301, 404]],
  [`GET /?${'a=1&'.repeat(3_000)}`, [200]],
] as const)('%s is answered calmly', async (first, statuses) => {
  const answer = await speak([head(first, ['Connection: close'])]);
  expect(statuses).toContain(statusOf(answer));
  expect(answer).not.toMatch(/at \w+ \(|node_modules|select .* from/i);
});

it.each([
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
])('a form cut short or malformed is a refusal, not a fault: %s', async (type) => {
  for (const body of [
    '',
    '--x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    '%%%=\u0000',
  ])
    for (const path of ['/connexion', '/creer-un-compte', '/connexion/lien', '/simulateur']) {
      const answer = await fetch(origin + path, { method: 'POST', body, headers: { 'content-type': type } });
      expect([path, body, answer.status < 500]).toEqual([path, body, true]);
    }
});

it('a forged Host and X-Forwarded-For change neither links nor counts', async () => {
  const body = new URLSearchParams({ do: 'link', email: 'hote@exemple.fr' }).toString();
  const answer = await speak([
    `POST /connexion HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-For: 10.0.0.1\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  ]);
  expect(statusOf(answer)).toBe(303);
  expect(app.mails.at(-1)).toContain('http://localhost:1717/connexion/lien?jeton=');
  expect(app.mails.at(-1)).not.toContain('evil.test');
});

it.each([
  { origin: 'https://evil.test' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://autre.localhost' },
  { origin: 'null' },
])('a write that another site’s page sends is refused: %j', async (headers) => {
  const before = app.mails.length;
  const answer = await app.request('/connexion', {
    method: 'POST',
    headers: headers as unknown as Record<string, string>,
    body: new URLSearchParams({ do: 'link', email: 'forge@exemple.fr' }),
  });
  expect(answer.status).toBe(403);
  expect(app.mails.length).toBe(before);
});

it('a method hidden in a field or a header does nothing', async () => {
  for (const extra of [{ _method: 'DELETE' }, {}]) {
    const answer = await app.request('/admin/droits', {
      method: 'POST',
      headers: { 'x-http-method-override': 'GET' },
      body: new URLSearchParams(extra as Record<string, string>),
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  }
});
