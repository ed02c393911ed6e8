import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { importSeries } from './import-series.ts';

let app: TestApp;
let administrator: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signInAs({ instanceRoles: ['platform-administrator'] });
  stranger = await app.signInAs();
});
afterAll(() => app?.close());

const begin = '/admin/statistiques-des-lieux';
const communes = `codgeo;libgeo;no_indic;variable;sous_champ;A2018;A2019;A2020
26113;Die;i1;taux_pvt;total;18.1;;17.5
26108;Crest;i1;taux_pvt;total;;19;
99999;Nulle part;i1;taux_pvt;total;1;2;3
`;
const above = `codgeo;libgeo;variable;sous_champ;A2020
26;Drôme;taux_pvt;total;14.5
`;
const france = 'codgeo;libgeo;variable;sous_champ;A2019\nFR;France;taux_pvt;total;14.6\n';

const send = async (text: string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set('file', new File([text], 'ODD_COM.csv'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return app.request(begin, { method: 'POST', headers: administrator.headers, body: form });
};
const textOf = async (path: string, headers: Record<string, string> = administrator.headers as never) =>
  (await app.request(path, { headers })).text();
const importAll = (text: string, isDry = false) =>
  importSeries(app.ports, {
    bytes: new TextEncoder().encode(text),
    fileName: 'ODD.csv',
    language: 'fr',
    only: null,
    isDry,
    validOnly: true,
    personId: null,
  });
const countsOf = async (text: string, isDry = false) => {
  const outcome = await importAll(text, isDry);
  if (!('counts' in outcome)) throw new Error(outcome.outcome);
  return outcome.counts;
};

describe('an import of statistics', () => {
  it('shows what it would change, writes nothing before it is asked, then once', async () => {
    const answer = await send(communes);
    const address = answer.headers.get('location')!;
    const preview = await textOf(address);
    expect(preview).toContain('2 séries créées');
    expect(preview).toMatch(/Ligne 4\s: 99999 \(Nulle part\)/u);
    expect(preview).toContain('Taux de pauvreté');
    expect(await findInvalidHtml(preview)).toEqual([]);
    const before = await sql<{ count: number }>`select count(*)::integer as count from place_series`.execute(
      app.ports.database,
    );
    expect(before.rows[0]!.count).toBe(0);
    for (let time = 0; time < 2; time++)
      await app.request(address, {
        method: 'POST',
        headers: administrator.headers,
        body: new URLSearchParams({ do: 'import' }),
      });
    expect(await textOf(address)).toContain('Import terminé');
    expect(await countsOf(communes)).toEqual({ created: 0, changed: 0, unchanged: 2, unknown: 1 });
  });

  it('adds new years, replaces those that differ, and takes nothing away', async () => {
    await countsOf('codgeo;variable;A2010;A2011\n26004;v;1;2\n');
    expect(await countsOf('codgeo;variable;A2011;A2012\n26004;v;5;6\n')).toMatchObject({ changed: 1 });
    const { rows } = await sql<{ values: unknown }>`
      select values from place_series where place_id = 'commune-26004'`.execute(app.ports.database);
    expect(rows[0]!.values).toEqual({ 2010: 1, 2011: 5, 2012: 6 });
  });

  it('only tells, when only asked to tell', async () => {
    const text = 'codgeo;variable;A2010\n26005;v;1\n';
    expect(await countsOf(text, true)).toMatchObject({ created: 1 });
    expect(await countsOf(text)).toMatchObject({ created: 1 });
  });

  it('is listed with who did it, and is taken back from its page, once', async () => {
    const sent = await send('codgeo;variable;A2020\n26006;taux_pvt;12\n');
    const run = sent.headers.get('location')!;
    const post = (path: string, doing: string) =>
      app.request(path, {
        method: 'POST',
        headers: administrator.headers,
        body: new URLSearchParams({ do: doing }),
      });
    await post(run, 'import');
    const batch = /href="(\/admin\/statistiques-des-lieux\/faits\/[^"]+)"/.exec(await textOf(run))![1]!;
    const list = await textOf(begin);
    expect(list).toContain(batch);
    expect(await findInvalidHtml(list)).toEqual([]);
    const page = await textOf(batch);
    expect(page).toMatch(/1\s+série qu’il a créée est retirée/u);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(await textOf('/lieux/commune-26006', {})).toContain('Indicateurs de contexte');
    for (let time = 0; time < 2; time++) expect((await post(batch, 'undo')).status).toBe(303);
    expect(await textOf(batch)).toContain('Annulé le');
    expect(await textOf('/lieux/commune-26006', {})).not.toContain('Indicateurs de contexte');
    expect((await app.request(batch, { headers: stranger.headers })).status).toBe(403);
  });

  it('refuses a file that has no place, in words, and keeps the form', async () => {
    const nothing = await app.request(begin, {
      method: 'POST',
      headers: administrator.headers,
      body: new FormData(),
    });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('Choisissez un fichier.');
    const wrong = await send('ville;habitants\nDie;4000\n');
    expect(await textOf(wrong.headers.get('location')!)).toContain('Colonne obligatoire absente');
  });

  it('is for those who run the instance', async () => {
    expect((await app.request(begin, { headers: stranger.headers })).status).toBe(403);
  });
});

describe('the page of a place', () => {
  it('shows its context indicators with their year, beside its département and France', async () => {
    await countsOf(communes);
    await countsOf(above);
    await countsOf(france);
    const page = await textOf('/lieux/commune-26113', {});
    expect(page).toContain('Indicateurs de contexte');
    expect(page).toMatch(/17,5\u00a0%/);
    expect(page).toMatch(/14,5\u00a0%/);
    expect(page).toMatch(/14,6\u00a0%[^(]*\(2019\)/);
    expect(page).toContain('ODD');
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(await textOf('/lieux/commune-26001', {})).not.toContain('Indicateurs de contexte');
  });

  it('gives all years to programs, gaps left out', async () => {
    const answer = await app.request('/api/v1/places/commune-26113/series');
    expect(await answer.json()).toMatchObject({
      place: 'commune-26113',
      items: [
        { variable: 'taux_pvt', indicator: 'itdd-taux-pvt', unit: '%', values: { 2018: 18.1, 2020: 17.5 } },
      ],
    });
    expect((await app.request('/api/v1/places/commune-00000/series')).status).toBe(404);
  });
});

describe('the page of a territory', () => {
  it('shows the context indicators of the place that it is', async () => {
    const territory = await insertTerritory(app, 'contexteval');
    await sql`update territory set place_ids = '["commune-26113"]'::jsonb, state = 'published'
      where id = ${territory.id}`.execute(app.ports.database);
    const page = await textOf('/territoires/contexteval', {});
    expect(page).toMatch(/Indicateurs de contexte\s: Die/u);
    expect(page).toMatch(/17,5\u00a0%/);
  });
});
