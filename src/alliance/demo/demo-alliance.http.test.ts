import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { loadDemo, removeDemo } from '../../network/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const load = () => loadDemo(app.ports.database, app.ports.clock.now(), app.ports.contributions.demoParts);
const idOfDemo = async (): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from alliance where is_demo`.execute(app.ports.database)).rows[0]?.id;

it('is shown whole to everybody, marked as invented, loaded twice without a trace, and leaves with its territory', async () => {
  await load();
  const first = await idOfDemo();
  await load();
  const id = await idOfDemo();
  expect(id).toBe(first);
  for (const page of [
    '',
    '/membres',
    '/apports',
    '/mise-en-route',
    '/decisions',
    '/accord',
    '/accord/charter',
    '/sante',
  ]) {
    const answer = await app.request(`/alliances/${id}${page}`);
    expect(answer.status, page).toBe(200);
    const text = await answer.text();
    expect(text).toContain('Exemple pédagogique');
    expect(await findInvalidHtml(text), page).toEqual([]);
    expect(text).not.toContain('name="do"');
  }
  const paper = await app.request(`/api/v1/alliances/${id}/charter.docx`);
  expect(paper.status).toBe(200);
  const english = await (await app.request(`/en/alliances/${id}/health`)).text();
  expect(english).toContain('The cohesion of the actors');
  const { rows } = await sql<{ id: string }>`select id from alliance_decision`.execute(app.ports.database);
  const decision = await app.request(`/alliances/decisions/${rows[0]!.id}`);
  expect(decision.status).toBe(200);
  expect(await decision.text()).toContain('3 pour, 0 contre');
  expect(await (await app.request('/territoires/exemple-trois-moulins')).text()).toContain(
    'Cuisine partagée des Trois-Moulins',
  );
  await removeDemo(app.ports.database);
  expect(await idOfDemo()).toBeUndefined();
});
