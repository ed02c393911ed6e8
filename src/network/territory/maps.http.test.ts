import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFormFields } from '../../../test/support/html-form.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { importContours } from '../../places/index.ts';
import { importFileInto } from '../imports/import-file.ts';

let app: TestApp;
let address: string;
let headers: { readonly cookie: string };

beforeAll(async () => {
  app = await startTestApp();
  const creator = await app.signInAs();
  const fields = readFormFields(
    await (await app.request('/territoires/nouveau', { headers: creator.headers })).text(),
    'edit',
  ).filter(([name]) => name !== 'name' && name !== 'kind');
  const made = await app.request('/territoires/nouveau', {
    method: 'POST',
    headers: creator.headers,
    body: new URLSearchParams([...fields, ['name', 'Vallée'], ['kind', 'custom'], ['do', 'save']]),
  });
  address = made.headers.get('location')!.replace(/\?.*/, '');
  ({ headers } = await app.signInAs({ id: creator.personId }));
  const text =
    'Nom;Nature;Code INSEE;Publication\nUn;Association;26113;publié\nDeux;Association;26113;publié\nTrois;Entreprise;26113;brouillon\n';
  await importFileInto(app.ports, {
    kind: 'actors',
    territory: address.split('/').at(-1)!,
    bytes: new TextEncoder().encode(text),
    fileName: 'x.csv',
    language: 'fr',
    isDry: false,
    validOnly: false,
  });
  await sql`update territory set place_ids = '["epci-242600534"]', state = 'published'`.execute(
    app.ports.database,
  );
});
afterAll(() => app?.close());

const pageOf = async (path: string, who?: { readonly cookie: string }) => {
  const answer = await app.request(path, who ? { headers: who } : {});
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(await findInvalidHtml(html)).toEqual([]);
  return html;
};

const square = (x: number, y: number) => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y],
];
const file = (codes: readonly string[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: codes.map((code, at) => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Polygon', coordinates: [square(5 + at / 10, 44)] },
      })),
    }),
  );

it('a territory shows its actors by commune, drafts to its catalysts only, with a table beside', async () => {
  const mine = await pageOf(address, headers);
  expect(mine).toContain('Acteurs par commune');
  expect(mine).toContain('Die\u00a0: 3 acteurs');
  expect(mine).toContain('les contours officiels n’ont pas été importés');
  const theirs = await pageOf(address);
  expect(theirs).toContain('Die\u00a0: 2 acteurs');
  expect(theirs).toMatch(/Die<\/a><\/th><td class="n">2</);
});

it('a place says where it lies, what composes it, and who acts there', async () => {
  expect(await pageOf('/lieux/commune-26113')).toContain('Où se trouve Die');
  const epci = await pageOf('/lieux/epci-242600534');
  expect(epci).toContain('2 acteurs ici');
  const departement = await pageOf('/lieux/departement-26');
  expect(departement).toContain('svg-maps');
  expect(departement).toContain('Drôme\u00a0: ici');
  for (const place of ['region-84', 'region-04', 'departement-974', 'commune-75056', 'departement-75'])
    await pageOf(`/lieux/${place}`);
});

it('contours are imported once, and drawn with their source; unknown codes are left aside', async () => {
  const order = { source: 'Contours d’essai 2026', at: app.ports.clock.now() };
  const bytes = file(['26113', '26108', '99999', '242600534']);
  const imported = await importContours(app.ports.database, bytes, order);
  expect(imported).toEqual({ ok: true, value: { created: 3, changed: 0, unchanged: 0, unknown: 1 } });
  expect(await importContours(app.ports.database, bytes, order)).toEqual({
    ok: true,
    value: { created: 0, changed: 0, unchanged: 3, unknown: 1 },
  });
  const page = await pageOf(address);
  expect(page).toContain('Contours d’essai 2026');
  expect(page).toContain('lieux sans contour ne sont que dans le tableau');
  const slug = address.split('/').at(-1);
  for (const name of ['actors', 'network']) {
    const answer = await app.request(`/api/v1/territories/${slug}/${name}.geojson`, {
      headers,
    });
    const { features } = (await answer.json()) as {
      features: { geometry: { type: string; coordinates: number[] } | null }[];
    };
    const placed = features.flatMap(({ geometry }) => geometry ?? []);
    expect(placed.length).toBeGreaterThan(0);
    for (const { type, coordinates } of placed)
      expect([type, coordinates.every((degrees) => Math.abs(degrees) < 90)]).toEqual(['Point', true]);
  }
  expect((await app.request('/lieux/commune-26113')).headers.get('content-type')).toContain('text/html');
});

it('a place tells the territories it belongs to, where they say they stand, since when, and what that opens', async () => {
  const { database } = app.ports;
  await sql`update territory set maturity = 3, maturity_on = '2026-10-05', maturity_note = 'Deux essais en cours'`.execute(
    database,
  );
  const page = await pageOf('/lieux/commune-26113');
  for (const text of ['En expérimentation', '5\u00a0octobre 2026', 'Deux essais en cours'])
    expect(page).toContain(text);
  for (const link of ['/communs?maturity=3', '/pionniers']) expect(page).toContain(`href="${link}"`);
  expect(await pageOf(address)).toContain('href="/communs?maturity=3"');
  expect(await pageOf('/lieux/commune-75056')).not.toContain('En expérimentation');
});
