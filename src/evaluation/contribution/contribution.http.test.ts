import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRow } from '../../../test/attacks/objects/ground.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let writer: { headers: { cookie: string } };
const evaluation = randomUUID();
beforeAll(async () => {
  app = await startTestApp();
  const organisation = (await insertOrganisation(app, 'contribution-test')).id;
  writer = await app.signInAs({ organisations: { [organisation]: 'contributor' } });
  await insertRow(app, 'evaluation', {
    id: evaluation,
    organisation_id: organisation,
    state: 'published',
    title: 'Cuisine partagée',
    length: 'short',
    viewpoints: ['association', 'company'],
    closes_on: '2026-12-31',
  });
});
afterAll(() => app.close());

const read = async (path: string, signedIn = true) => {
  const answer = await app.request(path, signedIn ? writer : {});
  return { status: answer.status, html: (await answer.text()).replace(/[\u00a0\u202f]/g, ' ') };
};
async function create(
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; html: string; at: string }> {
  const form = await (await app.request(path, writer)).text();
  const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const answer = await app.request(path, {
    method: 'POST',
    ...writer,
    body: new URLSearchParams({ key, ...fields }),
  });
  return { status: answer.status, html: await answer.text(), at: answer.headers.get('location') ?? '' };
}

test('an analysis goes from an effect to a confidence that its signs state, six steps on one page', async () => {
  const begun = await create(`/evaluations/${evaluation}/analyses/nouvelle`, {
    title: 'Les repas coûtent moins cher',
    question: 'Quelle part revient à l’alliance ?',
  });
  expect(begun.status).toBe(303);
  const page = begun.at.split('?')[0]!;
  const sign = {
    title: 'Le prix baisse dès l’achat groupé',
    ifTrue: 'very-likely',
    ifFalse: 'very-unlikely',
    round: 'first',
    sighting: 'seen',
    source: '',
    note: '',
  };
  expect((await create(`${page}/indices/nouveau`, sign)).status).toBe(303);
  const wrong = await create(`${page}/indices/nouveau`, { ...sign, ifTrue: 'certain' });
  expect([wrong.status, wrong.html.includes('certain'), wrong.html.includes('Le prix baisse')]).toEqual([
    422,
    true,
    true,
  ]);
  const rival = { title: 'L’énergie a baissé', supports: '', against: '', weight: 'open' };
  expect((await create(`${page}/explications/nouvelle`, rival)).status).toBe(303);
  const { html } = await read(page);
  // Odds of 1 to 1, times 9.
  expect(html).toContain('très probable (90 %)');
  expect(html).toContain('1 explication n’est ni pesée ni écartée');
  expect(await findInvalidHtml(html)).toEqual([]);
  expect((await read(page, false)).status).toBe(404);
  expect((await read(`/evaluations/${evaluation}/contribution`, false)).html).not.toContain('moins cher');
});

test('measures before and after are read line by line, and a shared comparison names no place outside', async () => {
  const path = `/evaluations/${evaluation}/comparaisons/nouvelle`;
  const fields = {
    title: 'Prix d’un repas',
    unit: '€',
    beforeOn: '2024-01-01',
    afterOn: '2026-01-01',
    earlierOn: '',
    source: 'relevés communaux',
    chosen: '',
    isShared: 'yes',
    lines: 'Valbrume ; oui ; 11,2 ; 9,8\nVal-Haut ; oui ; 11 ; 9\nClairval ; non ; 11,5 ; 11',
  };
  for (const [lines, found] of [
    ['Valbrume ; oui ; cher ; 9,8', 'cher'],
    ['Valbrume ; peut-être ; 11 ; 9,8', 'peut-être'],
    ['Valbrume ; oui', 'Ligne 1'],
    ['Valbrume ; oui ; 1 ; 2\nvalbrume ; non ; 1 ; 2', 'Ligne 2'],
    ['', 'attendue'],
  ] as const) {
    const refused = await create(path, { ...fields, lines });
    expect([refused.status, refused.html.includes(found)]).toEqual([422, true]);
  }
  expect((await create(path, { ...fields, afterOn: '2023-01-01' })).html).toContain('doit suivre');
  expect((await create(path, fields)).status).toBe(303);
  const inside = (await read(`/evaluations/${evaluation}/contribution`)).html;
  const outside = (await read(`/en/evaluations/${evaluation}/contribution`, false)).html;
  // (9.4 − 11.1) − (11 − 11.5) = −1.2
  expect(inside).toContain('−1,2 €');
  expect([inside.includes('Val-Haut'), outside.includes('Val-Haut'), outside.includes('−1.2 €')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await findInvalidHtml(outside)).toEqual([]);
});
