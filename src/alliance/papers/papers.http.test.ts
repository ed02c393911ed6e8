import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { partsOf } from '../../../test/support/documents.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { findPdfFaults } from '../../../test/support/pdf-ua.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
let owner: SignedIn;
const [territory, alliance, association, company] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

const as = (who: SignedIn) => createAsker(app, who);

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.ports;
  const one = await insertOrganisation(app, 'un');
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  await sql`insert into alliance (id, created_at, updated_at, territory_id, state, name, stage, price_year, need, answer)
    values (${alliance}, now(), now(), ${territory}, 'active', 'Cuisine', 'framing', 2026, 'Des légumes perdus', 'Une cuisine')`.execute(
    database,
  );
  for (const [id, name, kind, organisation] of [
    [association, 'Épicerie', 'association', one.id],
    [company, 'Laiterie', 'company', null],
  ])
    await sql`insert into alliance_member (id, created_at, updated_at, alliance_id, organisation_id, name, kind, standing)
      values (${id}, now(), now(), ${alliance}, ${organisation}, ${name}, ${kind}, 'consented')`.execute(
      database,
    );
  for (const [title, visibility] of [
    ['Ligne montrée', 'alliance'],
    ['Ligne gardée', 'member'],
  ])
    await sql`insert into alliance_line (id, created_at, updated_at, member_id, side, title, means, amount, per, price_year, visibility)
      values (gen_random_uuid(), now(), now(), ${association}, 'contribution', ${title}, 'people',
        '{"unit":"hours","low":40,"high":60}', 'year', 2026, ${visibility})`.execute(database);
  catalyst = await app.signInAs({ catalystOf: [territory] });
  owner = await app.signInAs({ organisations: { [one.id]: 'editor' } });
});
afterAll(() => app?.close());

describe('the agreement', () => {
  it('answers the five conditions from what is noted, says that the bill is not law, compares ten forms', async () => {
    const page = await (await as(catalyst).get(`/alliances/${alliance}/accord`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Elle n’est pas la loi');
    expect(page).toContain('CL383');
    expect(page).toContain('Intérêt général\u00a0: Épicerie\u202f; entreprise\u00a0: Laiterie');
    expect(page).toContain('Groupement d’employeurs');
    expect(page).toContain('Aucun texte ne le dit encore');
  });

  it('is prepared from what is noted, then edited part by part, and never written over', async () => {
    const page = `/alliances/${alliance}/accord`;
    const answer = await as(catalyst).post(page, { prepare: 'agreement' });
    expect(answer.status).toBe(303);
    const text = await (await as(catalyst).get(answer.headers.get('location')!)).text();
    expect(await findInvalidHtml(text)).toEqual([]);
    expect(text).toContain('Des légumes perdus');
    expect(text).toContain('Article 6. Un partenariat désintéressé');
    const edit = /href="(\/alliances\/textes\/[0-9a-f-]+\/modifier)"/.exec(text)![1]!;
    const form = fieldsOf(await (await as(owner).get(edit)).text(), 'edit');
    const saved = await as(owner).post(edit, { ...form, title: 'Entre nous', do: 'save' });
    expect(saved.status).toBe(303);
    expect((await as(catalyst).post(page, { prepare: 'agreement' })).status).toBe(303);
    const again = await (await as(catalyst).get(`${page}/agreement`)).text();
    expect(again).toContain('Entre nous');
    expect(again.match(/Article 1\./g)).toHaveLength(1);
    expect(await (await as(catalyst).get(page)).text()).toContain(
      'L’accord en préparation a un article\u00a0: «\u202fUn partenariat désintéressé\u202f»',
    );
  });

  it('is taken away as PDF and DOCX with what the alliance sees, without the lines that a member keeps, even its own', async () => {
    const count = { members: 2, for: 2, against: 0, abstain: 0, silent: 0, needed: 2, outcome: 'adopted' };
    await sql`insert into alliance_decision (id, created_at, updated_at, alliance_id, title, proposal, method, quorum,
        outcome, count, closed_at)
      values (gen_random_uuid(), now(), now(), ${alliance}, 'Partage à parts égales', 'Comme dit en réunion', 'agreement',
        1, 'adopted', ${JSON.stringify(count)}::jsonb, now())`.execute(app.ports.database);
    for (const who of [catalyst, owner]) {
      const docx = await as(who).get(`/api/v1/alliances/${alliance}/agreement.docx`);
      expect(docx.status).toBe(200);
      expect(docx.headers.get('content-disposition')).toContain('cap17-agreement-');
      const body = partsOf(new Uint8Array(await docx.arrayBuffer()))['word/document.xml'];
      expect(body).toContain('Ligne montrée');
      expect(body).toContain('Partage à parts égales');
      expect(body).not.toContain('Ligne gardée');
    }
    const pdf = await as(catalyst).get(`/api/v1/alliances/${alliance}/agreement.pdf`);
    expect(pdf.status).toBe(200);
    expect(findPdfFaults(new Uint8Array(await pdf.arrayBuffer()), 'fr')).toEqual([]);
    expect((await as(catalyst).get(`/api/v1/alliances/${alliance}/charter.pdf`)).status).toBe(404);
    const stranger = await app.signInAs({ catalystOf: [randomUUID()] });
    expect((await as(stranger).get(`/api/v1/alliances/${alliance}/agreement.pdf`)).status).toBe(404);
  });
});

describe('health', () => {
  it('tells three readings in words, with what is not known, and no figure that grades', async () => {
    const page = await (await as(catalyst).get(`/alliances/${alliance}/sante`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('La cohésion des acteurs');
    expect(page).toContain('on ne sait pas');
    expect(page).toContain('Aucune note');
    expect(page).not.toMatch(/\d+\s*\/\s*(5|10|20|100)\b/);
  });
});
