import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAlliance } from '../../../test/support/alliance-in-database.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { importAnswersFile } from './import-answers-file.ts';

let app: TestApp;
let editor: ReturnType<typeof formFiller>;
let headers: Record<string, string>;
let id: string;
let address: string;
beforeAll(async () => {
  app = await startTestApp();
  const alliance = await insertAlliance(app, ['Association', 'Entreprise']);
  headers = alliance.members[0]!.editor.headers;
  editor = formFiller(app, alliance.members[0]!.editor);
  address = await editor.create(`/alliances/${alliance.id}/evaluations/nouvelle`, {
    title: 'Réponses d’ailleurs',
    viewpoints: ['association', 'company'],
    length: 'full',
    closesOn: '2026-12-31',
  });
  await editor.create(`${address}/questions/nouvelle`, {
    textFr: 'Pour les entreprises seulement',
    level: 'results',
    kind: 'number',
    least: '0',
    viewpoints: ['company'],
  });
  await editor.post(address, [['do', 'open']]);
  id = address.split('/').at(-1)!;
});
afterAll(() => app.close());

const good = [
  'Regard;Référence;Mis en commun, les moyens sont allés plus loin que chacun de son côté.;m-time;m-hardest;r-brought;Pour les entreprises seulement;t-keep',
  'Association;A1;Tout à fait;12,5;Du temps;Des moyens | Du sens;;Garder le lieu',
  'entreprise;A2;useful;3;o2;o1;7;',
  'company;A3;Sans avis;;;;;',
];
const wrong = [
  ...good.slice(0, 2),
  'Martien;A4;Tout à fait;1;;;;',
  'Association;A5;Excellent;mille;Du vin;Des moyens | Des nuages;;',
  'Association;A6;Plutôt;1;;;9;',
  'Association;A7;;;;;;',
  'Association;A8;Plutôt;500;;;;',
];

const send = async (lines: readonly string[]) => {
  const form = new FormData();
  form.set('file', new File([lines.join('\n')], 'réponses.csv'));
  const answer = await app.request(`${address}/reponses`, { method: 'POST', headers, body: form });
  return { status: answer.status, html: await answer.text() };
};
const count = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from evaluation_sealed
    where evaluation_id = ${id}`.execute(app.ports.database);
  return rows[0]!.count;
};

test('a file of answers is shown, then taken sealed; the same file twice changes nothing', async () => {
  const upload = await editor.textOf(`${address}/reponses`);
  expect([await findInvalidHtml(upload), upload.includes('<code>m-time</code>')]).toEqual([[], true]);
  const preview = await send(good);
  expect([preview.status, await findInvalidHtml(preview.html)]).toEqual([200, []]);
  expect(preview.html).toContain('Réponses nouvelles\u00A0: 3\u202f; déjà reprises\u00A0: 0.');
  const content = /name="answers" value="([^"]*)"/
    .exec(preview.html)![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  const taken = await editor.post(`${address}/reponses`, [['answers', content]]);
  expect([taken.status, taken.headers.get('location')]).toEqual([303, `${address}?taken=3`]);
  expect(await count()).toBe(3);
  expect((await send(good)).html).toContain('Il n’y a rien de nouveau');
  await editor.post(`${address}/reponses`, [['answers', content]]);
  expect(await count()).toBe(3);
  // What is posted instead of what was shown follows the rules of the answer page.
  for (const forged of [
    '{',
    '[["martian","",{"t-keep":"x"}]]',
    '[["company","",{"m-time":"beaucoup"}]]',
    '[["association","",{"other":"x"}]]',
  ])
    expect((await editor.post(`${address}/reponses`, [['answers', forged]])).status).toBe(400);
  const kept = await sql<{
    text: string;
  }>`select string_agg(l::text, ' ') || string_agg(s.content, ' ') as text
    from evaluation_link l, evaluation_sealed s where l.evaluation_id = ${id}`.execute(app.ports.database);
  expect(kept.rows[0]!.text).not.toMatch(/useful|Garder/);
});

test('unknown codes are told line by line, with the column, what was found and what is expected; nothing is taken', async () => {
  const before = await count();
  const order = {
    evaluationId: id,
    bytes: Buffer.from(wrong.join('\n')),
    language: 'fr' as const,
    key: app.ports.settings.sealingKey!,
    isDry: false,
    validOnly: false,
  };
  const imported = await importAnswersFile(app.ports, order);
  const problems = imported.outcome === 'problems' ? imported.reading.problems : [];
  expect(problems.map(({ line, column }) => [line, column?.slice(0, 12) ?? null])).toEqual([
    [3, 'Regard'],
    [4, 'Mis en commu'],
    [4, 'm-time'],
    [4, 'm-hardest'],
    [4, 'r-brought'],
    [5, 'Pour les ent'],
    [6, null],
    [7, 'm-time'],
  ]);
  expect(problems[1]!.message).toContain(
    '«\u202fExcellent\u202f» n’est pas connu. Attendu, au choix\u00a0: Tout à fait, Plutôt',
  );
  expect(problems[4]!.message).toContain('Des nuages');
  expect(await count()).toBe(before);
  const shown = await importAnswersFile(app.ports, { ...order, validOnly: true, isDry: true });
  expect(shown.outcome === 'shown' ? shown.taken : null).toEqual({ created: 0, unchanged: 1 });
  const page = await send(wrong);
  expect(page.html).toContain('Lignes qui ne peuvent pas être reprises (8)');
  for (const evaluationId of ['nimporte', '00000000-0000-4000-8000-000000000000'])
    expect((await importAnswersFile(app.ports, { ...order, evaluationId })).outcome).toBe('no-evaluation');
  expect((await send([''])).status).toBe(422);
});

test('lines without a reference are known by what they say: two people may say the same', async () => {
  const lines = ['Regard;m-time', 'Association;4', 'Association;4', 'Association;5'];
  const order = {
    evaluationId: id,
    bytes: Buffer.from(lines.join('\n')),
    language: 'fr' as const,
    key: app.ports.settings.sealingKey!,
    isDry: false,
    validOnly: false,
  };
  const taken = async () => {
    const imported = await importAnswersFile(app.ports, order);
    return imported.outcome === 'done' ? imported.taken : imported;
  };
  expect(await taken()).toEqual({ created: 3, unchanged: 0 });
  expect(await taken()).toEqual({ created: 0, unchanged: 3 });
  expect(await editor.textOf(address)).toContain('Reprises d’un fichier');
  await editor.post(address, [['do', 'close']]);
  expect(await taken()).toEqual({ outcome: 'not-open' });
  expect((await editor.get(`${address}/reponses`)).status).toBe(409);
});
