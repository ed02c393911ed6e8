import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const key = 'lerameau-fonds-odd-17';
const browser = { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } };
const cellsOf = async (): Promise<string[]> => {
  const file = await (await app.request('/en/commons/contributions.csv?publisher=Le+RAMEAU')).text();
  return file
    .split('\n')
    .find((line) => line.includes(`/${key}`))!
    .trim()
    .split(',')
    .slice(-3);
};

test('readings and cards are counted, told from ten on, and nothing of who looked is kept', async () => {
  expect(await cellsOf()).toEqual(['0', '0', '0']);
  for (let time = 0; time < 4; time++) await app.request(`/communs/${key}`, browser);
  await app.request(`/communs/${key}`, { headers: { 'user-agent': 'Googlebot/2.1' } });
  expect(await cellsOf()).toEqual(['<10', '0', '0']);
  for (let time = 0; time < 8; time++) await app.request(`/communs/${key}`, browser);
  for (let time = 0; time < 11; time++) await app.request(`/embed/v1/fr/resource.json?keys=${key}`, browser);
  expect(await cellsOf()).toEqual(['12', '11', '0']);
  const { rows } = await sql<Record<string, unknown>>`select * from resource_shown`.execute(
    app.ports.database,
  );
  expect(Object.keys(rows[0]!).sort()).toEqual(['day', 'place', 'resource_id', 'total']);
});

test('counts of more than a year ago are not told', async () => {
  await sql`insert into resource_shown select id, '2025-01-01', 'sheet', 5000 from resource where key = ${key}`.execute(
    app.ports.database,
  );
  expect((await cellsOf())[0]).not.toContain('50');
});

test.each([
  '/communs/apports',
  '/en/commons/contributions?publisher=Le+RAMEAU',
  '/communs/apports?publisher=%3Cscript%3E',
])('%s is a valid page', async (path) => {
  const answer = await app.request(path);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(await findInvalidHtml(html)).toEqual([]);
  expect(html).not.toContain('<script>');
});
