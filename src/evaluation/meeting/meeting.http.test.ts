import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { insertReleasedCampaign } from '../../../test/support/campaign-in-database.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import type { Question } from '../domain/question.ts';
import { evaluationFacts } from '../story/evaluation-facts.ts';

const said = (text: string) => ({ fr: text, en: text });
const ask = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  level: 'means',
  kind,
  text: said(`Question ${id}`),
  discuss: said(`Pourquoi ${id} ?`),
  ...more,
});
const things = [said('Des moyens'), said('Du temps')];
const questions = [
  ask('m-further', 'scale'),
  ask('m-brings', 'choices', { options: things }),
  ask('r-brought', 'choices', { options: things, level: 'results' }),
  ask('m-time', 'number', { unit: said('heures par mois') }),
];
const chosen = (answers: number, ...options: number[]) => ({ answers, favourable: 0, options });
const spent = (answers: number, ...quartiles: [number, number, number]) => ({
  answers,
  favourable: 0,
  quartiles,
});
const results = {
  'm-further': [{ answers: 34, favourable: 28 }, { answers: 19, favourable: 5 }, null],
  'm-brings': [chosen(34, 30, 4), chosen(19, 10, 9), null],
  'r-brought': [chosen(34, 5, 20), chosen(19, 19, 2), null],
  'm-time': [spent(34, 2, 4, 8), spent(19, 1, 2, 3), null],
};

let app: TestApp;
let alliance: TestAlliance;
let now: string;
let before: string;
const plain = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ');
beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Association', 'Entreprise']);
  const about = { alliance_id: alliance.id, questions };
  before = await insertReleasedCampaign(app, {
    ...about,
    title: 'Cuisine, il y a un an',
    releasedOn: '2025-11-20',
    questions: [...questions.slice(0, 1), ask('m-gone', 'scale')],
    results: { 'm-further': [{ answers: 30, favourable: 12 }, { answers: 20, favourable: 6 }, null] },
  });
  now = await insertReleasedCampaign(app, { ...about, results });
});
afterAll(() => app.close());

test('choices, numbers and the balance are told viewpoint by viewpoint; a hidden viewpoint is nowhere', async () => {
  const html = plain(await formFiller(app, null).textOf(`/evaluations/${now}/regards`));
  expect(await findInvalidHtml(html)).toEqual([]);
  // 30 of 34 bring means, 5 receive some; 19 of 19 receive some, told as nearly all.
  expect(html).toContain('88 % → 15 %');
  expect(html).toContain('53 % → presque tous');
  expect(html).toContain('2 à 8 heures par mois');
  expect(html).toContain('Masqué : moins de 11 réponses');
  const figures = await app.request(`/api/v1/evaluations/${now}/figures.json`);
  const { figures: rows } = (await figures.json()) as {
    figures: { viewpoint: string; hidden: boolean; answers: unknown }[];
  };
  const citizens = rows.filter(({ viewpoint }) => viewpoint === 'citizens');
  expect(citizens.every(({ hidden, answers }) => hidden && answers === null)).toBe(true);
  expect(rows.length - citizens.length).toBe(2 * (1 + 2 + 2 + 1));
});

test('what members declared stands beside the balance, as far as who reads may see it; pages to run are for those who run', async () => {
  await alliance.line(0, {
    side: 'contribution',
    title: 'Une salle le mardi',
    low: 900,
    visibility: 'alliance',
  });
  await alliance.line(1, { side: 'benefit', title: 'Des stagiaires formés', low: 500, visibility: 'member' });
  const page = `/evaluations/${now}/regards`;
  const seenBy = async (who: Parameters<typeof formFiller>[1]) => {
    const html = plain(await formFiller(app, who).textOf(page));
    expect(await findInvalidHtml(html)).toEqual([]);
    return ['Une salle le mardi – 900 €', 'Des stagiaires formés', '/poids"', '/textes"', '/barometre"'].map(
      (text) => html.includes(text),
    );
  };
  expect(await seenBy(alliance.members[0]!.editor)).toEqual([true, false, true, true, true]);
  expect(await seenBy(alliance.members[1]!.editor)).toEqual([true, true, true, true, true]);
  expect(await seenBy(null)).toEqual([false, false, false, false, false]);
  const reader = await app.signInAs({
    organisations: { [alliance.members[0]!.organisationId]: 'reader' },
  });
  expect(await seenBy(reader)).toEqual([true, false, false, false, false]);
});

test('the wall has one question per screen, each reached from the one before by a link, without script', async () => {
  const html = await formFiller(app, null).textOf(`/en/evaluations/${now}/wall`);
  expect(await findInvalidHtml(html)).toEqual([]);
  expect([html.match(/class="screen"/g)?.length, html.includes('<script')]).toEqual([2 + 4 + 2, false]);
  for (const id of ['how', 'q1', 'q4', 'effects', 'keep']) expect(html).toContain(`href="#${id}"`);
});

test('two campaigns are compared where the words are the same, with the interval of each change', async () => {
  const html = plain(await formFiller(app, null).textOf(`/evaluations/${now}/evolution?with=${before}`));
  expect(await findInvalidHtml(html)).toEqual([]);
  // 28/34 less 12/30: Newcombe from 19.0 to 60.2 points.
  expect(html).toMatch(/\+42 <small class="soft">19 à 60/);
  expect([html.includes('plus favorable'), html.includes('Elle ne se lit pas en parts')]).toEqual([
    true,
    true,
  ]);
});

test('a lesson is proposed to the alliance, told among its lessons, suggested to the commons; each keeps the link', async () => {
  const writer = formFiller(app, alliance.members[0]!.editor);
  const page = await writer.create(`/evaluations/${now}/lecons/nouvelle`, {
    title: 'Écrire les règles avant d’ouvrir',
    body: 'Les entreprises les ont découvertes en chemin.',
    next: 'Une charte d’une page.',
    isShared: 'yes',
  });
  const html = await writer.textOf(page);
  expect(await findInvalidHtml(html)).toEqual([]);
  const key = /name="key" value="([^"]+)"/.exec(html)![1]!;
  const send = (kind: string) =>
    writer.post(page, [
      ['key', `${key}-${kind}`],
      ['do', kind],
    ]);
  for (const kind of ['decision', 'decision', 'alliance']) expect((await send(kind)).status).toBe(303);
  const commons = await send('commons');
  expect(commons.headers.get('location')).toMatch(/^\/communs\/proposer\?url=http.*lecons/);
  const { rows } = await sql<{ proposal: string; lessons: string }>`
    select d.proposal, a.lessons from alliance_decision d join alliance a on a.id = d.alliance_id
    where a.id = ${alliance.id}`.execute(app.ports.database);
  expect(rows.length).toBe(1);
  expect([rows[0]!.proposal.includes(page), rows[0]!.lessons.includes('Écrire les règles')]).toEqual([
    true,
    true,
  ]);
  // Everybody reads the lesson, not where it leads inside the alliance.
  const outside = await formFiller(app, null).textOf(page);
  expect([outside.includes('Décision proposée'), outside.includes('/alliances/decisions/')]).toEqual([
    true,
    false,
  ]);
  expect(
    (
      await formFiller(app, await app.signInAs()).post(page, [
        ['do', 'decision'],
        ['key', 'x'],
      ])
    ).status,
  ).toBe(403);
});

test('the report is a document in both formats, and the figures a table', async () => {
  const pdf = await app.request(`/api/v1/evaluations/${now}/report.pdf?lang=fr`);
  expect([pdf.status, (await pdf.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  const docx = await app.request(`/api/v1/evaluations/${now}/report.docx?lang=en`);
  expect([docx.status, (await docx.text()).slice(0, 2)]).toEqual([200, 'PK']);
  const csv = await (await app.request(`/api/v1/evaluations/${now}/figures.csv`)).text();
  expect(csv.split('\n')[0]).toContain('question,level,kind,text');
  expect(csv).toContain('m-brings,means,choices,Question m-brings,o1,association,34,0.88235');
});

test('a story may tell what everybody reads there, with its day, until it is shown to members alone', async () => {
  const facts = (language: 'fr' | 'en') => evaluationFacts.read(alliance.id, language, app.ports);
  const [french, english] = await Promise.all([facts('fr'), facts('en')]);
  const key = (id: string) => `evaluation:${now}:${id}`;
  const fact = (id: string) => french.find((one) => one.key === key(id))!;
  expect(english.map((one) => one.key)).toEqual(french.map((one) => one.key));
  expect(plain(fact('m-further').label)).toBe('Évaluation « Cuisine partagée » : Question m-further');
  expect(fact('m-further')).toMatchObject({
    on: '2026-11-20',
    isOpen: true,
    address: `/evaluations/${now}/regards#m-further`,
  });
  expect(plain(fact('m-further').text)).toMatch(
    /Association : 82 % \(\d+ à \d+ %\), 34 réponses ; Entreprise : 26 %/,
  );
  expect(plain(fact('m-time').text)).toContain(
    'Association : la moitié répond 4 heures par mois ou moins (une sur deux de 2 à 8 heures par mois), 34 réponses',
  );
  // One or two of a side would be told: the share is bounded, as on the page.
  expect(plain(fact('r-brought').text)).toContain('« Des moyens » : Association :');
  expect(plain(fact('r-brought').text)).toContain('Entreprise : presque tous');
  expect(JSON.stringify(french)).not.toMatch(/Habitants|m-gone/);
  await sql`update evaluation set state = 'active' where id = ${now}`.execute(app.ports.database);
  expect((await facts('fr')).filter((one) => one.key.includes(now))).toEqual([]);
  await sql`update evaluation set state = 'published' where id = ${now}`.execute(app.ports.database);
});
