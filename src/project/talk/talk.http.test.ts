import { afterAll, beforeAll, expect, it } from 'vitest';
import { formFiller } from '../../../test/support/form-filler.ts';
import { readFormFields } from '../../../test/support/html-form.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: ReturnType<typeof formFiller>;
let paul: ReturnType<typeof formFiller>;
let visitor: ReturnType<typeof formFiller>;
let action: string;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await insertTerritory(app, 'zorgueval');
  camille = formFiller(app, await app.signInAs({ name: 'Camille Martin', catalystOf: [id] }));
  paul = formFiller(app, await app.signInAs({ name: 'Paul Renard', catalystOf: [id] }));
  visitor = formFiller(app, null);
  address = await camille.create('/territoires/zorgueval/projets/nouveau', { name: 'Vallée vivante' });
  action = await camille.create(`${address}/actions/nouvelle`, { title: 'Une action', status: 'upcoming' });
  await camille.fill(`${address}/modifier`, { state: 'published' });
});
afterAll(() => app?.close());

const say = async (who: typeof camille, text: string, kind = 'message') => {
  const fields = readFormFields(await who.textOf(action), 'say').filter(([name]) => name === 'note');
  return {
    fields,
    answer: await who.post(action, [...fields, ['text', text], ['kind', kind], ['do', 'say']]),
  };
};

it('keeps what is said among those who write, once however often it is sent', async () => {
  const { fields, answer } = await say(camille, 'On en parle mardi');
  expect(answer.status).toBe(303);
  await camille.post(action, [...fields, ['text', 'On en parle mardi'], ['kind', 'message'], ['do', 'say']]);
  const page = await paul.textOf(action);
  expect(page.match(/On en parle mardi<\/p>/g)).toHaveLength(1);
  expect(await findInvalidHtml(page)).toEqual([]);
  expect(await visitor.textOf(action)).not.toContain('On en parle mardi');
  expect((await visitor.post(action, [['do', 'say']])).status).toBe(403);
});

it('lets a message be withdrawn by its author alone, and a decision by nobody', async () => {
  const { fields } = await say(camille, 'Je me suis trompée');
  const withdraw = (who: typeof camille, from: typeof fields) =>
    who.post(action, [...from, ['do', 'withdraw']]);
  await withdraw(paul, fields);
  expect(await paul.textOf(action)).toContain('Je me suis trompée');
  await withdraw(camille, fields);
  expect(await paul.textOf(action)).not.toContain('Je me suis trompée');
  const { fields: decided } = await say(camille, 'Nous ouvrons en mai', 'decision');
  await withdraw(camille, decided);
  expect(await paul.textOf(action)).toContain('Nous ouvrons en mai');
});

it('refuses an empty message under its field', async () => {
  const { answer } = await say(camille, '   ');
  expect([answer.status, (await answer.text()).includes('Écrivez quelques mots')]).toEqual([422, true]);
});

it('tells what the status has been, with the name for those who write only', async () => {
  await camille.fill(`${action}/modifier`, { status: 'ongoing' });
  const [mine, public_] = [await paul.textOf(action), await visitor.textOf(action)];
  expect([mine, public_].map((page) => /En cours depuis le/.test(page))).toEqual([true, true]);
  expect([mine, public_].map((page) => page.includes('Camille Martin'))).toEqual([true, false]);
});

it('shows boards and the calendar, valid and without script, empty or not', async () => {
  const empty = await camille.create('/territoires/zorgueval/projets/nouveau', { name: 'Vide' });
  for (const path of [
    `${address}/actions`,
    `${address}/actions?by=orientation`,
    `${address}/actions?by=sdg`,
    `${address}/actions?by=status&group=ongoing`,
    `${address}/calendrier`,
    `${empty}/actions`,
    `${empty}/calendrier`,
    `${empty}/diagnostic`,
    `/en${address.replace('projets', 'projects')}/calendar`,
  ])
    expect([path, await findInvalidHtml(await camille.textOf(path))]).toEqual([path, []]);
  await camille.fill(`${action}/modifier`, { startsOn: '2027-01-01', endsOn: '2028-06-30' });
  const calendar = await visitor.textOf(`${address}/calendrier`);
  expect(await findInvalidHtml(calendar)).toEqual([]);
  expect(calendar).toContain('2028');
});
