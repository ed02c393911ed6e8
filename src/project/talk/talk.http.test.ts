import { sql } from 'kysely';
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
  camille = formFiller(
    app,
    await app.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr', catalystOf: [id] }),
  );
  paul = formFiller(
    app,
    await app.signInAs({ name: 'Paul Renard', email: 'paul@exemple.fr', catalystOf: [id] }),
  );
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

it('tells by mail those who began or follow the action, in their language, until they stop', async () => {
  const mails = async () => {
    const { rows } = await sql<{ recipient: string; subject: string }>`
      select recipient, subject from mail where template = 'action-said' order by created_at`.execute(
      app.ports.database,
    );
    await sql`delete from mail`.execute(app.ports.database);
    return rows.map(({ recipient, subject }) => `${recipient} ${subject}`);
  };
  const other = await camille.create(`${address}/actions/nouvelle`, {
    title: 'Une halle',
    status: 'upcoming',
  });
  const write = async (who: typeof camille, text: string, kind = 'message') => {
    const fields = readFormFields(await who.textOf(other), 'say').filter(([name]) => name === 'note');
    for (let time = 0; time < 2; time++)
      await who.post(other, [...fields, ['text', text], ['kind', kind], ['do', 'say']]);
  };
  await mails();
  await sql`update person set language = 'en' where email = 'camille@exemple.fr'`.execute(app.ports.database);
  await write(paul, 'On commence');
  expect(await mails()).toEqual(['camille@exemple.fr A message about “Une halle”']);
  await camille.post(other, [['do', 'unwatch']]);
  expect(await camille.textOf(other)).toContain('Vous ne suivez pas cette action.');
  await write(camille, 'Le conseil a voté', 'decision');
  expect(await mails()).toEqual([
    expect.stringMatching(/^paul@exemple.fr Une décision au sujet de «\s*Une halle/u),
  ]);
  await write(paul, 'Encore');
  expect(await mails()).toEqual([]);
  await camille.post(other, [['do', 'watch']]);
  await sql`delete from body_role where person_id = (select id from person where email = 'camille@exemple.fr')`.execute(
    app.ports.database,
  );
  await write(paul, 'À personne d’autre');
  expect(await mails()).toEqual([]);
});
