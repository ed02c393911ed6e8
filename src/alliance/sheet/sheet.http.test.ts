import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
let editor: SignedIn;
let stranger: SignedIn;
let organisation: { readonly id: string };
const territory = randomUUID();

beforeAll(async () => {
  app = await startTestApp();
  organisation = await insertOrganisation(app, 'epicerie');
  const other = await insertOrganisation(app, 'ailleurs');
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(app.ports.database);
  catalyst = await app.signInAs({ catalystOf: [territory] });
  editor = await app.signInAs({ organisations: { [organisation.id]: 'editor' } });
  stranger = await app.signInAs({ organisations: { [other.id]: 'organisation-administrator' } });
});
afterAll(() => app?.close());

const as = (who: SignedIn) => createAsker(app, who);

async function begin(who: SignedIn, fields: Readonly<Record<string, string>>, query = ''): Promise<string> {
  const page = `/alliances/commencer${query}`;
  const text = await (await as(who).get(page)).text();
  const key = /name="key" value="([^"]+)"/.exec(text)![1]!;
  const answer = await as(who).post(page, { key, territory: '', need: '', ...fields });
  expect(answer.status).toBe(303);
  return /\/alliances\/([0-9a-f-]{36})/.exec(answer.headers.get('location')!)![1]!;
}

describe('beginning an alliance', () => {
  it('tells somebody without organisation what they need', async () => {
    const nobody = await app.signInAs();
    expect(await (await as(nobody).get('/alliances/commencer')).text()).toContain('Décrire une organisation');
  });

  it('keeps what was typed when the name is missing, and says so beside the field', async () => {
    const answer = await as(editor).post('/alliances/commencer', {
      from: `organisation:${organisation.id}`,
      name: ' ',
      need: 'Des légumes perdus chaque été',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Donnez un nom à l’alliance.');
    expect(page).toContain('Des légumes perdus chaque été');
    expect(await findInvalidHtml(page)).toEqual([]);
  });

  it('makes the organisation the first member, and stays a draft that others do not see', async () => {
    const id = await begin(editor, { from: `organisation:${organisation.id}`, name: 'Cuisine partagée' });
    const page = await (await as(editor).get(`/alliances/${id}`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Cuisine partagée');
    expect(page).toContain('Une alliance d’un seul membre n’en est pas encore une');
    for (const other of [stranger, catalyst])
      expect((await as(other).get(`/alliances/${id}`)).status).toBe(404);
    expect((await app.request(`/alliances/${id}`)).status).toBe(404);
  });

  it('begins once for all the repetitions of a request', async () => {
    const page = await (await as(editor).get('/alliances/commencer')).text();
    const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
    const form = { key, from: `organisation:${organisation.id}`, territory: '', name: 'Une fois', need: '' };
    const [one, other] = [
      await as(editor).post('/alliances/commencer', form),
      await as(editor).post('/alliances/commencer', form),
    ];
    expect(other.headers.get('location')).toBe(one.headers.get('location'));
  });

  it('starts from a pioneer and keeps the way back to it', async () => {
    const id = await begin(
      catalyst,
      { from: `territory:${territory}`, name: 'Comme eux' },
      '?depuis=pioneer:mille-cafes',
    );
    const page = await (await as(catalyst).get(`/alliances/${id}`)).text();
    expect(page).toMatch(/href="\/pionniers\/mille-cafes"/);
    expect((await as(catalyst).get('/alliances/commencer?depuis=pioneer:aucun')).status).toBe(404);
  });

  it('refuses a territory where the organisation does not act', async () => {
    const answer = await as(editor).post('/alliances/commencer', {
      from: `organisation:${organisation.id}`,
      territory,
      name: 'Ailleurs',
      need: '',
    });
    expect(answer.status).toBe(404);
  });
});

describe('the sheet of an alliance', () => {
  it('is edited with the kit; an end before the start is refused beside the field', async () => {
    const id = await begin(catalyst, { from: `territory:${territory}`, name: 'Légumes' });
    const page = `/alliances/${id}/modifier`;
    const form = fieldsOf(await (await as(catalyst).get(page)).text(), 'edit');
    const wrong = await as(catalyst).post(page, {
      ...form,
      startsOn: '2027-03-01',
      endsOn: '2026-03-01',
      do: 'save',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('La fin vient après le début.');
    const right = await as(catalyst).post(page, {
      ...form,
      stage: 'framing',
      kinds: 'patronage',
      sdgs: '12',
      priceChange: '1,5',
      do: 'save',
    });
    expect(right.status).toBe(303);
    const sheet = await (await as(catalyst).get(`/alliances/${id}`)).text();
    expect(sheet).toContain('Mécénat');
    expect(sheet).toContain('Cadrage');
    expect(sheet).toContain('12. ');
    const { rows } = await sql<{
      price_change: number;
    }>`select price_change from alliance where id = ${id}`.execute(app.ports.database);
    expect(rows[0]?.price_change).toBe(0.015);
  });

  it('is not made public while members have not agreed', async () => {
    const id = await begin(catalyst, { from: `territory:${territory}`, name: 'Trop tôt' });
    const page = `/alliances/${id}/modifier`;
    const form = fieldsOf(await (await as(catalyst).get(page)).text(), 'edit');
    const answer = await as(catalyst).post(page, { ...form, state: 'published', do: 'save' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('au moins deux membres qui ont consenti');
    expect((await app.request(`/alliances/${id}`)).status).toBe(404);
  });

  it('has dates, in their order', async () => {
    const id = await begin(catalyst, { from: `territory:${territory}`, name: 'Dates' });
    for (const [title, on] of [
      ['Ouverture', '2027-09-01'],
      ['Comité', '01/02/2027'],
    ]) {
      const page = `/alliances/${id}/dates/nouvelle`;
      const form = fieldsOf(await (await as(catalyst).get(page)).text(), 'edit');
      const answer = await as(catalyst).post(page, { ...form, title: title!, on: on!, do: 'save' });
      expect(answer.status).toBe(303);
    }
    const sheet = await (await as(catalyst).get(`/alliances/${id}`)).text();
    expect(sheet.indexOf('Comité')).toBeGreaterThan(0);
    expect(sheet.indexOf('Comité')).toBeLessThan(sheet.indexOf('Ouverture'));
    expect((await as(stranger).get(`/alliances/${id}/dates/nouvelle`)).status).toBe(404);
  });

  it('is listed for those who may see it, and found by a word without its accent', async () => {
    const list = await (await as(catalyst).get('/alliances?q=legumes')).text();
    expect(list).toContain('Légumes');
    expect(list).not.toContain('Cuisine partagée');
    const own = await (await as(editor).get('/alliances')).text();
    expect(own).toContain('Cuisine partagée');
    expect(own).not.toContain('Légumes');
    expect(await (await app.request('/alliances')).text()).toContain('Aucune alliance n’est visible ici');
  });
});

describe('beginning from what others said', () => {
  const [giver, taker, need, offer] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  it('from a match: its two actors are proposed, the two statements are kept', async () => {
    const { database } = app.ports;
    for (const [id, name] of [
      [giver, 'Maraîchers'],
      [taker, 'Auberge'],
    ]) {
      await sql`insert into actor (id, created_at, updated_at, state, kind, name)
        values (${id}, now(), now(), 'published', 'company', ${name})`.execute(database);
      await sql`insert into territory_actor values (${territory}, ${id}, now())`.execute(database);
    }
    for (const [id, actor, nature, title] of [
      [need, taker, 'need', 'Légumes de saison'],
      [offer, giver, 'offer', 'Surplus d’été'],
    ])
      await sql`insert into need (id, created_at, updated_at, actor_id, nature, title, means)
        values (${id}, now(), now(), ${actor}, ${nature}, ${title}, 'goods')`.execute(database);
    const list = await (await as(catalyst).get('/territoires/val/besoins')).text();
    const link = /href="(\/alliances\/commencer\?[^"]+)"/.exec(list)![1]!.replaceAll('&amp;', '&');
    const page = await (await as(catalyst).get(link)).text();
    expect(page).toContain('Auberge et Maraîchers seront proposés comme membres');
    const id = await begin(
      catalyst,
      { from: `territory:${territory}`, name: 'De saison' },
      link.slice('/alliances/commencer'.length),
    );
    const sheet = await (await as(catalyst).get(`/alliances/${id}`)).text();
    expect(sheet).toContain('née d’un rapprochement');
    for (const name of ['Auberge', 'Maraîchers']) expect(sheet).toContain(name);
    expect((await as(stranger).get(link)).status).toBe(404);
  });

  it('from an action: its partners are proposed with what they bring and get, of unknown amount', async () => {
    const { database } = app.ports;
    const [project, action] = [randomUUID(), randomUUID()];
    await sql`insert into project (id, created_at, updated_at, territory_id, state, slug, name)
      values (${project}, now(), now(), ${territory}, 'draft', 'projet-val', 'Projet')`.execute(database);
    const partners = JSON.stringify([{ actorId: giver, contribution: 'Les surplus', benefit: '' }]);
    await sql`insert into action (id, created_at, updated_at, project_id, number, title, status, confidentiality, partners)
      values (${action}, now(), now(), ${project}, 1, 'Cuisiner ensemble', 'upcoming', 'writers', ${partners}::jsonb)`.execute(
      database,
    );
    const id = await begin(
      catalyst,
      { from: `territory:${territory}`, name: 'Cuisiner' },
      `?action=${action}`,
    );
    const sheet = await (await as(catalyst).get(`/alliances/${id}`)).text();
    expect(sheet).toContain('répond à l’action «\u202fCuisiner ensemble\u202f»');
    const lines = await (await as(catalyst).get(`/alliances/${id}/apports`)).text();
    expect(lines).toContain('Les surplus');
    expect(lines).toContain('inconnu');
    expect((await as(editor).get(`/alliances/commencer?action=${action}`)).status).toBe(404);
  });
});
