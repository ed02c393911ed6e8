import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { insertProject } from '../../../test/support/insert-project.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let alliance: TestAlliance;
beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Association', 'Entreprise']);
});
afterAll(() => app.close());

const asked = {
  title: 'La cuisine partagée, deux ans après',
  viewpoints: ['association', 'company', 'citizens'],
  length: 'short',
  closesOn: '2026-12-31',
};

test('an alliance is evaluated by its members and its catalyst: ready questions, changed, added, then frozen', async () => {
  const [first, second] = alliance.members;
  const writer = formFiller(app, first!.editor);
  const page = await writer.textOf(`/alliances/${alliance.id}/evaluations`);
  expect([page.includes('Aucune évaluation'), await findInvalidHtml(page)]).toEqual([true, []]);
  const address = await writer.create(`/alliances/${alliance.id}/evaluations/nouvelle`, asked);
  const id = address.split('/').at(-1)!;
  const steering = await writer.textOf(address);
  expect(await findInvalidHtml(steering)).toEqual([]);
  expect(steering).toContain('9\u00A0questions, environ 8\u00A0minutes pour répondre.');
  // A question of one's own, for some of the viewpoints; a wrong one first.
  const own = {
    textFr: 'Qu’avez-vous préféré ?',
    level: 'results',
    kind: 'choice',
    options: 'Les repas\nLes rencontres | Meeting people',
    viewpoints: ['citizens'],
  };
  const create = `${address}/questions/nouvelle`;
  const wrong = await writer.fill(create, { ...own, options: 'Les repas' });
  expect([wrong.status, (await wrong.text()).includes('De 2 à 12 choix')]).toEqual([422, true]);
  const wrongBounds = await writer.fill(create, {
    ...own,
    kind: 'number',
    options: '',
    least: '10',
    greatest: '2',
  });
  expect([wrongBounds.status, (await wrongBounds.text()).includes('dépasse le plus grand (2)')]).toEqual([
    422,
    true,
  ]);
  const question = await writer.create(create, own);
  // Another member changes the wording of a ready one, and moves it.
  const other = formFiller(app, second!.editor);
  const ready = /questions\/([0-9a-f-]{36})\/modifier/.exec(steering)![1]!;
  expect(
    (await other.fill(`/evaluations/questions/${ready}/modifier`, { textFr: 'Ensemble, on va plus loin.' }))
      .status,
  ).toBe(303);
  expect(
    (
      await other.post(address, [
        ['do', 'down'],
        ['question', ready],
      ])
    ).status,
  ).toBe(303);
  // A stranger and the public have nothing of it.
  const elsewhere = (await insertOrganisation(app, 'elsewhere')).id;
  const stranger = formFiller(app, await app.signInAs({ organisations: { [elsewhere]: 'editor' } }));
  for (const path of [address, `${question}/modifier`, `/alliances/${alliance.id}/evaluations`])
    expect((await stranger.get(path)).status).toBe(404);
  // Open: what is asked is what was prepared, in this order, and nothing of it changes any more.
  const catalyst = formFiller(app, alliance.catalyst);
  expect((await catalyst.post(address, [['do', 'open']])).status).toBe(303);
  const { rows } = await sql<{ texts: string[]; asked: unknown }>`
    select jsonb_path_query_array(questions, '$[*].text.fr') as texts, questions -> 5 as asked
    from evaluation where id = ${id}`.execute(app.ports.database);
  expect(rows[0]!.texts.slice(0, 2)).toEqual([
    'Ce que nous avons fait ensemble va avec ce que chacun fait par ailleurs.',
    'Ensemble, on va plus loin.',
  ]);
  expect(rows[0]!.asked).toMatchObject({
    kind: 'choice',
    viewpoints: ['citizens'],
    options: [
      { fr: 'Les repas', en: 'Les repas' },
      { fr: 'Les rencontres', en: 'Meeting people' },
    ],
  });
  expect((await other.get(`/evaluations/questions/${ready}/modifier`)).status).toBe(404);
  expect((await other.get(create)).status).toBe(404);
  expect((await other.post(address, [['do', 'ready-full']])).status).toBe(409);
  const api = await app.request(`/api/v1/evaluation-questions/${ready}`, { headers: second!.editor.headers });
  const patched = await app.request(`/api/v1/evaluation-questions/${ready}`, {
    method: 'PATCH',
    headers: {
      ...second!.editor.headers,
      'content-type': 'application/json',
      'if-match': api.headers.get('etag')!,
    },
    body: JSON.stringify({ textFr: 'Autre' }),
  });
  expect(patched.status).toBe(404);
});

test('a project is evaluated by those who write it; a campaign whose last day has passed does not open', async () => {
  const slug = `p-${randomUUID()}`;
  await insertProject(app.ports.database, alliance.territoryId, slug, {
    actions: 1,
    indicators: 0,
    years: 0,
    contributions: 0,
  });
  const catalyst = formFiller(app, alliance.catalyst);
  expect((await catalyst.textOf(`/projets/${slug}`)).includes(`/projets/${slug}/evaluations`)).toBe(true);
  const address = await catalyst.create(`/projets/${slug}/evaluations/nouvelle`, {
    ...asked,
    closesOn: '2026-11-01',
  });
  const late = await catalyst.post(address, [['do', 'open']]);
  expect([late.status, (await late.text()).includes('est passé')]).toEqual([422, true]);
  const english = await catalyst.textOf(`/en/projects/${slug}/evaluations`);
  expect([await findInvalidHtml(english), english.includes('being prepared')]).toEqual([[], true]);
  expect((await formFiller(app, null).get(`/projets/${slug}/evaluations`)).status).toBe(404);
});

test('every ready question can be asked: the full version opens, with numbers and choices', async () => {
  const writer = formFiller(app, alliance.members[0]!.editor);
  const address = await writer.create(`/alliances/${alliance.id}/evaluations/nouvelle`, {
    ...asked,
    length: 'full',
  });
  expect(await writer.textOf(address)).toContain('22\u00A0questions');
  expect((await writer.post(address, [['do', 'open']])).status).toBe(303);
  const list = await writer.textOf(`/alliances/${alliance.id}/evaluations`);
  expect(list).toContain('ouverte');
});
