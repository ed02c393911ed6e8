import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { computeMethods } from '../platform/compute/methods.ts';
import { statusSchema } from './describe-status.ts';
import { describedDocuments, describedFiles, schemaAddress } from './documents.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers: { ...json, ...headers } });
const kitchen = readFileSync('examples/alliances/cuisine-partagee.json', 'utf8');
const game = JSON.stringify({
  kind: 'value',
  players: ['A', 'B'],
  values: { A: 0, B: 0, 'A,B': 10 },
  want: ['shapley'],
});

test('every method of the command line is described and answered', () => {
  expect(describedDocuments.map(({ command }) => command)).toEqual([
    'premium',
    ...computeMethods.map((method) => `compute ${method}`),
  ]);
});

test('a premium is answered as the command line prints it', async () => {
  const answer = await post('/api/v1/premium?samples=1024&seed=7', kitchen);
  const report = (await answer.json()) as {
    range: { samples: number; seed: number };
    provenance: { seed: number; input: string };
    point: { membersPremium: number };
  };
  expect(answer.status).toBe(200);
  expect(report.range).toMatchObject({ samples: 1024, seed: 7 });
  expect(report.provenance.input).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(Number.isFinite(report.point.membersPremium)).toBe(true);
});

test('a game is answered', async () => {
  const answer = await post('/api/v1/compute/game', game);
  expect([answer.status, await answer.json()]).toEqual([200, { shapley: { A: 5, B: 5 }, notes: {} }]);
});

test('a survey is answered, and refused with the place of what is wrong', async () => {
  const answer = await post('/api/v1/compute/survey', '{"ratings":{"table":[[20,5],[10,15]]}}');
  const { cohenKappa } = (await answer.json()) as { cohenKappa: number };
  expect([answer.status, cohenKappa]).toEqual([200, expect.closeTo(0.4, 12)]);
  const wrong = await post('/api/v1/compute/survey', '{"scale":["yes"],"groups":{"a":{"yes":-1}}}');
  expect([wrong.status, await wrong.json()]).toMatchObject([
    422,
    { errors: [{ code: 'survey.too-small', path: '/groups/a/yes' }] },
  ]);
});

test('a document that is wrong is refused with each error, its place and its words in the language preferred', async () => {
  const answer = await post('/api/v1/compute/game', '{"kind":"value","players":["A"]', {
    'accept-language': 'en',
  });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    status: 422,
    code: 'REQ-422',
    title: 'Document refused',
    detail: 'Each error is told with its place in the document.',
    errors: [
      {
        code: 'json.syntax',
        path: '',
        message: expect.stringMatching(/^Invalid JSON, line 1, character 32/),
      },
    ],
    requestId: answer.headers.get('x-request-id'),
  });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-7', ''])(
  'content said to be «%s» is refused',
  async (type) => {
    expect((await post('/api/v1/premium', kitchen, { 'content-type': type })).status).toBe(415);
  },
);

test.each([
  'samples=0',
  'samples=1e3',
  'samples=-5',
  'samples=2000000',
  'seed=4294967296',
  'samples=1&samples=2',
  'sample=5',
])('the parameter %s is refused', async (query) => {
  const answer = await post(`/api/v1/premium?${query}`, kitchen);
  const problem = (await answer.json()) as { errors: { code: string }[] };
  expect([answer.status, problem.errors[0]!.code]).toEqual([
    400,
    query.startsWith('sample=') ? 'api.unknown-parameter' : 'api.wrong-parameter',
  ]);
});

test('a document beyond 5 MB, or an unknown method, is refused', async () => {
  expect((await post('/api/v1/premium', new Uint8Array(5_500_000).fill(32))).status).toBe(413);
  expect((await post('/api/v1/compute/simulation', game)).status).toBe(404);
  expect((await app.request('/api/v1/premium')).headers.get('allow')).toBe('POST');
});

test('each schema is published, and describes the example that comes with the product', async () => {
  for (const document of [...describedDocuments, ...describedFiles]) {
    const answer = await app.request(schemaAddress(document));
    expect(answer.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
    const schema = (await answer.json()) as { $id: string; $schema: string };
    expect([schema.$id, schema.$schema]).toEqual([
      `cap17/${document.name}@1`,
      'https://json-schema.org/draft/2020-12/schema',
    ]);
  }
  expect((await app.request('/schemas/nothing@1.json')).status).toBe(404);
});

test('the description names each address, and nothing that does not answer', async () => {
  const description = (await (await app.request('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(description.openapi).toBe('3.1.0');
  const computations = ['/api/v1/premium', ...computeMethods.map((method) => `/api/v1/compute/${method}`)];
  const paths = Object.keys(description.paths);
  expect(paths.slice(0, computations.length)).toEqual(computations);
  for (const path of computations) expect((await post(path, '')).status).toBe(422);
  const routes = app.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  for (const [path, operations] of Object.entries(description.paths)) {
    const methods = Object.keys(operations).filter((name) => name !== 'parameters');
    for (const method of methods) expect(routes).toContain(`${method.toUpperCase()} ${path}`);
  }
  expect(paths).toContain('/api/v1/organisations/{key}');
  const status = (await (await app.request('/api/v1/status')).json()) as Record<string, object>;
  expect(Object.keys(status).sort()).toEqual([...statusSchema.required].sort());
  for (const part of ['database', 'backup', 'jobs'] as const)
    expect(Object.keys(status[part]!).sort()).toEqual([...statusSchema.properties[part].required].sort());
});

test.each(['/api', '/en/api'])('the page %s is valid', async (path) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  expect(await findInvalidHtml(await answer.text())).toEqual([]);
});

test('a client who goes away ends the work, and leaves its thread to the next', async () => {
  const names = Array.from({ length: 50 }, (_, k) => `x${k}`);
  const body = JSON.stringify({
    quantities: Object.fromEntries(names.map((name) => [name, { low: 1, high: 2 }])),
    formula: names.map((name) => `log(${name} + 1)`).join(' + '),
    samples: 2 ** 19,
  });
  const leaving = new AbortController();
  const asked = app.request('/api/v1/compute/distribution', {
    method: 'POST',
    body,
    headers: { ...json, 'accept-language': 'en' },
    signal: leaving.signal,
  });
  setTimeout(() => leaving.abort(), 300);
  const answer = (await (await asked).json()) as { errors: { code: string }[] };
  expect(answer.errors.map(({ code }) => code)).toEqual(['compute.cancelled']);
  expect((await post('/api/v1/compute/game', game)).status).toBe(200);
});

test('a client that computes too often is told in how many seconds to come back', async () => {
  app.setTime(new Date('2026-11-24T11:00:20Z'));
  let last = await post('/api/v1/compute/game', game);
  for (let asked = 1; asked <= 60; asked++)
    last = await post('/api/v1/compute/game', game, { 'accept-language': 'en' });
  const problem = (await last.json()) as { code: string; detail: string };
  expect([last.status, problem.code, problem.detail, last.headers.get('retry-after')]).toEqual([
    429,
    'REQ-429',
    'Try again in 60 seconds.',
    '60',
  ]);
  app.setTime(new Date('2026-11-24T11:01:21Z'));
  expect((await post('/api/v1/compute/game', game)).status).toBe(200);
});
