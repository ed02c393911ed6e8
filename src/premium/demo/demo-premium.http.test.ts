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

const load = () => {
  const { database, clock, contributions, settings } = app.ports;
  return loadDemo(database, clock.now(), contributions.demoParts, settings.engineVersion);
};

it('shows everybody the premium of the teaching example, writable by nobody, and leaves with it', async () => {
  await load();
  await load();
  const { rows } = await sql<{ id: string }>`select id from alliance where is_demo`.execute(
    app.ports.database,
  );
  const id = rows[0]!.id;
  for (const path of ['prime', 'prime/versions/1', 'partage', 'prime/aides']) {
    const answer = await app.request(`/alliances/${id}/${path}`);
    expect(answer.status, path).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Exemple pédagogique');
    expect(html).not.toContain('Le moteur de calcul a changé');
    expect(await findInvalidHtml(html), path).toEqual([]);
  }
  for (const path of ['prime/modele', 'prime/proposition'])
    expect((await app.request(`/alliances/${id}/${path}`)).status, path).toBe(303);
  const tried = await app.request(`/alliances/${id}/partage`, {
    method: 'POST',
    body: new URLSearchParams({ from: 'equal', do: 'begin' }),
  });
  expect(await tried.text()).toContain('Tout est donné');
  await removeDemo(app.ports.database);
  const left = await sql`select 1 from premium_version`.execute(app.ports.database);
  expect(left.rows).toEqual([]);
});
