import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formFiller } from '../../../test/support/form-filler.ts';
import { readFormFields } from '../../../test/support/html-form.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { findPdfFaults } from '../../../test/support/pdf-ua.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

type Filler = ReturnType<typeof formFiller>;

let app: TestApp;
let camille: Filler;
let visitor: Filler;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  const { id } = await insertTerritory(app, 'zorgueval');
  camille = formFiller(app, await app.signInAs({ catalystOf: [id] }));
  visitor = formFiller(app, null);
  address = await camille.create('/territoires/zorgueval/projets/nouveau', { name: 'Vallée vivante' });
});
afterAll(() => app?.close());

const openCall = async (state: 'closed' | 'link' | 'public', renew = ''): Promise<string> => {
  await camille.post(`${address}/diagnostic`, [
    ['state', state],
    ['question', ''],
    ['renew', renew],
  ]);
  const page = await camille.textOf(`${address}/diagnostic`);
  return /\/contribuer\/[\w-]+/.exec(page)?.[0] ?? '';
};

it('receives words without an account, once, and shows them only once they were read, without the name', async () => {
  const link = await openCall('link');
  const form = await visitor.textOf(link);
  expect(await findInvalidHtml(form)).toEqual([]);
  const fields = readFormFields(form, 'edit').filter(([name]) => !['need', 'name'].includes(name));
  const sheet = [...fields, ['need', 'Une salle\n- Un bus le soir\n'], ['name', 'Maud Secret']] as [
    string,
    string,
  ][];
  const [one, again] = [await visitor.post(link, sheet), await visitor.post(link, sheet)];
  expect([one.status, again.status]).toEqual([200, 200]);
  const waiting = await camille.textOf(`${address}/diagnostic/relecture`);
  expect([waiting.match(/Un bus le soir/g)?.length, waiting.includes('Maud Secret')]).toEqual([1, true]);
  expect(await findInvalidHtml(waiting)).toEqual([]);
  expect(await camille.textOf(`${address}/diagnostic`)).not.toContain('Un bus le soir');
  const decisions = readFormFields(waiting, 'edit').map(([name, value]): [string, string] =>
    name.startsWith('decision.')
      ? [name, 'accepted']
      : name.startsWith('theme.')
        ? [name, 'ruralite']
        : [name, value],
  );
  expect((await camille.post(`${address}/diagnostic/relecture`, decisions)).status).toBe(303);
  await camille.fill(`${address}/modifier`, { state: 'published' });
  const page = await visitor.textOf(`${address}/diagnostic`);
  expect([page.includes('Un bus le soir'), page.includes('Maud Secret')]).toEqual([true, false]);
  expect(await findInvalidHtml(page)).toEqual([]);
});

it('says what is wrong under the question, and keeps what was written', async () => {
  const link = await openCall('link');
  const nothing = await visitor.fill(link, {});
  expect([nothing.status, (await nothing.text()).includes('Écrivez au moins une chose')]).toEqual([
    422,
    true,
  ]);
  const long = await visitor.fill(link, { wish: 'a'.repeat(501), need: 'Un gymnase' });
  const page = await long.text();
  expect([long.status, page.includes('501 caractères'), page.includes('Un gymnase')]).toEqual([
    422,
    true,
    true,
  ]);
});

it('answers alike at a closed call, at a link that was changed and at one that never was', async () => {
  const former = await openCall('link');
  const link = await openCall('public', 'yes');
  expect(link).not.toBe(former);
  expect(await visitor.textOf(`${address}/diagnostic`)).toContain(link);
  expect((await visitor.get(former)).status).toBe(410);
  await openCall('closed');
  const texts = [await visitor.textOf(link), await visitor.textOf('/contribuer/rien')];
  expect(texts.map((text) => text.replaceAll(/contribu[^"]*"/g, '"'))[0]).toBe(
    texts.map((text) => text.replaceAll(/contribu[^"]*"/g, '"'))[1],
  );
});

it('keeps a sheet of paper at once, and prints the questionnaire as a tagged document', async () => {
  const answer = await camille.fill(`${address}/diagnostic/papier`, { strength: 'Des bénévoles' });
  expect([answer.status, (await answer.text()).includes('La feuille suivante')]).toEqual([200, true]);
  expect(await camille.textOf(`${address}/diagnostic`)).toContain('Des bénévoles');
  const pdf = await camille.get('/api/v1/projects/vallee-vivante/questionnaire.pdf');
  const sheet = new Uint8Array(await pdf.arrayBuffer());
  expect([pdf.status, findPdfFaults(sheet, 'fr')]).toEqual([200, []]);
  expect(
    Buffer.from(sheet)
      .toString('latin1')
      .match(/\/Type \/Page\n/g),
  ).toHaveLength(1);
});

it('forgets the names after two years, and keeps the words', async () => {
  const { projectPersonalData } = await import('../personal-data.ts');
  const data = projectPersonalData.find(({ name }) => name === 'diagnosis-contributions');
  await data?.expire?.(app.ports.database, new Date('2029-01-01T00:00:00Z'));
  const { rows } = await sql<{ names: number; words: number }>`
    select count(*) filter (where name <> '')::int as names, count(*)::int as words
    from diagnosis_contribution`.execute(app.ports.database);
  expect([rows[0]?.names, (rows[0]?.words ?? 0) > 0]).toEqual([0, true]);
});

it('writes one mail to those who write the project while something waits, until they stop it', async () => {
  const { database } = app.ports;
  await sql`delete from mail`.execute(database);
  await sql`update diagnosis_contribution set state = 'accepted' where state = 'pending'`.execute(database);
  const link = await openCall('link');
  const send = async (need: string) => {
    const fields = readFormFields(await visitor.textOf(link), 'edit').filter(([name]) => name !== 'need');
    expect((await visitor.post(link, [...fields, ['need', need]])).status).toBe(200);
  };
  const count = async () =>
    (
      await sql<{ n: number }>`select count(*)::integer as n from mail
        where template = 'diagnosis-contributed'`.execute(database)
    ).rows[0]!.n;
  await send('Une salle de plus');
  await send('Un bus de plus');
  expect(await count()).toBe(1);
  await sql`update diagnosis_contribution set state = 'accepted' where state = 'pending'`.execute(database);
  await camille.post(`${address}/diagnostic`, [['do', 'unwatch']]);
  expect(await camille.textOf(`${address}/diagnostic`)).toContain('Me prévenir par courriel');
  await send('Un banc');
  expect(await count()).toBe(1);
});
