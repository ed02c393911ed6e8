import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertReleasedCampaign } from '../../../test/support/campaign-in-database.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

const said = (text: string) => ({ fr: text, en: text });
const texts = [
  { id: 'free', level: 'impacts', kind: 'text', text: said('Que changeriez-vous ?'), discuss: said('') },
  { id: 'other', level: 'impacts', kind: 'text', text: said('Autre chose ?'), discuss: said('') },
] as const;

let app: TestApp;
let editor: Awaited<ReturnType<TestApp['signInAs']>>;
let reader: typeof editor;
let evaluation: string;
beforeAll(async () => {
  app = await startTestApp();
  const organisation = (await insertOrganisation(app, 'themes-test')).id;
  editor = await app.signInAs({ organisations: { [organisation]: 'editor' } });
  reader = await app.signInAs({ organisations: { [organisation]: 'contributor' } });
  evaluation = await insertReleasedCampaign(app, {
    organisation_id: organisation,
    questions: texts,
    results: {},
  });
  const answers = ['association', 'company', 'citizens'].flatMap((viewpoint, place) =>
    Array.from({ length: [13, 12, 3][place]! }, (_, k) => ({
      id: randomUUID(),
      viewpoint,
      answers: { free: `Les horaires de ${viewpoint}-secret, texte ${k}` },
    })),
  );
  await sql`insert into evaluation_answer (id, evaluation_id, viewpoint, answers)
    select (row->>'id')::uuid, ${evaluation}, row->>'viewpoint', row->'answers'
    from jsonb_array_elements(${JSON.stringify(answers)}::jsonb) as row`.execute(app.ports.database);
});
afterAll(() => app.close());

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/name="text" value="([^"]+)"/g)].map(([, id]) => id!);

test('texts are read by those who run the evaluation only, coded in themes, and only numbers above the threshold are told', async () => {
  const path = `/evaluations/${evaluation}/textes`;
  const writer = formFiller(app, editor);
  for (const who of [null, reader]) expect((await formFiller(app, who).get(path)).status).not.toBe(200);
  for (const label of ['Horaires', 'Rare'])
    await writer.create(`/evaluations/${evaluation}/themes/nouveau?question=free`, {
      label,
      questionId: 'free',
    });
  const first = await writer.textOf(path);
  expect(await findInvalidHtml(first)).toEqual([]);
  // 28 texts, 20 a page; nothing else of the answer is told beside the text.
  expect([idsIn(first).length, first.includes('Habitants'), first.includes('0 lus sur 28')]).toEqual([
    20,
    false,
    true,
  ]);
  const themes = [
    ...new Set([...first.matchAll(/type="checkbox"[^>]*value="([^"]+)"/g)].map(([, id]) => id!)),
  ];
  const [hours, rare] = themes as [string, string];
  expect((await writer.post(path, [['do', 'publish']])).status).toBe(409);
  for (let page = 0; page < 2; page++) {
    const ids = idsIn(await writer.textOf(path));
    const fields = ids.flatMap((id, place): [string, string][] => [
      ['text', id],
      [`themes-${id}`, hours],
      ...(page === 0 && place < 4 ? [[`themes-${id}`, rare] as [string, string]] : []),
    ]);
    // A theme of elsewhere, and a text of elsewhere, are left out.
    const strange: [string, string][] = [
      ['text', randomUUID()],
      [`themes-${ids[0]}`, randomUUID()],
    ];
    expect((await writer.post(`${path}?question=free`, [['do', 'read'], ...fields, ...strange])).status).toBe(
      303,
    );
  }
  expect((await writer.post(path, [['do', 'publish']])).status).toBe(303);
  const { rows } = await sql<{ themes: Record<string, { label: string; told: unknown }> }>`
    select themes from evaluation_theme_release where evaluation_id = ${evaluation}`.execute(
    app.ports.database,
  );
  expect(
    Object.values(rows[0]!.themes)
      .map(({ label, told }) => [label, told])
      .sort(),
  ).toEqual([
    ['Horaires', { by: 'viewpoint', counts: { association: 13, company: 12 } }],
    ['Rare', null],
  ]);
  for (const page of ['regards', 'mur', 'reunion', 'contribution', 'lecons']) {
    const html = await formFiller(app, null).textOf(`/evaluations/${evaluation}/${page}`);
    expect([page, html.includes('-secret'), html.includes('Rare')]).toEqual([page, false, false]);
  }
  expect(await formFiller(app, null).textOf(`/evaluations/${evaluation}/regards`)).toContain('Horaires');
});
