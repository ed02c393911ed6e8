import { afterAll, beforeAll, expect, it } from 'vitest';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: ReturnType<typeof formFiller>;
const start = '/territoires/zorgueval/projets/depuis-des-pionniers';

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await insertTerritory(app, 'zorgueval');
  camille = formFiller(app, await app.signInAs({ catalystOf: [id] }));
});
afterAll(() => app?.close());

const three = ['vivre-les-mureaux', 'bordeaux-mecenes-solidaires', 'dat-jeunesse-bordeaux'];

it('begins a project whose actions are drafted from three pioneers, with their origin', async () => {
  const page = await camille.textOf(start);
  expect(await findInvalidHtml(page)).toEqual([]);
  const address = await camille.create(start, { name: 'Vallée vivante', pioneer: three });
  const project = await camille.textOf(address);
  expect(project.match(/D’après /g)).toHaveLength(3);
  const [action] = /\/fiches-action\/[\w-]+/.exec(project)!;
  const sheet = await camille.textOf(action);
  expect(sheet).toContain('Inspirée de l’alliance pionnière');
  expect(sheet).toContain('À récrire avec ceux que cela concerne');
});

it('keeps what is ticked and typed when one filters by theme', async () => {
  const answer = await camille.fill(
    start,
    { name: 'Mon projet', pioneer: three, theme: 'ruralite' },
    'filter',
  );
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page.match(/ checked/g)).toHaveLength(3);
  expect(page).toContain('Mon projet');
});

it.each([
  [0, 'Choisissez au moins un pionnier'],
  [5, '5 pionniers sont choisis'],
])('refuses %i pioneers beside the choice', async (count, said) => {
  const page = await camille.textOf(start);
  const known = [...page.matchAll(/name="pioneer" value="([\w-]+)"/g)].map(([, slug]) => slug!);
  const answer = await camille.fill(start, { name: 'Mon projet', pioneer: known.slice(0, count) });
  expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true]);
});

it('adds to a project that is there, once however often the form is sent', async () => {
  const address = await camille.create('/territoires/zorgueval/projets/nouveau', { name: 'Déjà là' });
  const fields = [
    ['key', 'une-cle-de-formulaire'],
    ['pioneer', three[0]!],
    ['do', 'save'],
  ] as [string, string][];
  await camille.post(`${address}/pionniers`, fields);
  await camille.post(`${address}/pionniers`, fields);
  expect((await camille.textOf(address)).match(/D’après /g)).toHaveLength(1);
});

it('leads from the sheet of a pioneer to a project of one’s own, where it is ticked already', async () => {
  const sheet = await camille.textOf(`/pionniers/${three[0]}`);
  const [, choose] = /href="(\/projets-inspires\?idea=[\w-]+)"/.exec(sheet)!;
  const page = await camille.textOf(choose!);
  expect(await findInvalidHtml(page)).toEqual([]);
  const [, begin] = /href="([^"]*\/depuis-des-pionniers\?pioneer=[\w-]+)"/.exec(page)!;
  expect((await camille.textOf(begin!)).match(/ checked/g)).toHaveLength(1);
  const nobody = formFiller(app, await app.signInAs());
  expect(await nobody.textOf(choose!)).toContain('catalyseur d’aucun territoire');
});
