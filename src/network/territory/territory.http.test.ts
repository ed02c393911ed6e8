import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormField, readFormFields } from '../../../test/support/html-form.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  await insertPlaces(app);
  camille = await app.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
  stranger = await app.signInAs({ name: 'Maud Renard', email: 'maud@exemple.fr' });
});
afterAll(() => app?.close());

/** Two communes of one EPCI, and another commune. */
async function insertPlaces({ ports }: TestApp): Promise<void> {
  for (const [id, kind, code, name, population, ancestors] of [
    ['epci-299999001', 'epci', '299999001', 'CC de Zorgueval', 1_500, ['epci-299999001']],
    ['commune-99901', 'commune', '99901', 'Zorgueval-Haut', 1_000, ['commune-99901', 'epci-299999001']],
    ['commune-99902', 'commune', '99902', 'Zorgueval-Bas', 500, ['commune-99902', 'epci-299999001']],
    ['commune-99903', 'commune', '99903', 'Ailleurs', null, ['commune-99903']],
  ] as const)
    await sql`insert into place (id, kind, code, name, search_key, population, zone, vintage, postal_codes, ancestor_ids)
      values (${id}, ${kind}, ${code}, ${name}, ${name.toLowerCase().replaceAll('-', ' ')}, ${population}, 'metro', 2026,
        array[]::text[], ${[...ancestors]}::text[]) on conflict do nothing`.execute(ports.database);
}

const get = (path: string, who: SignedIn | null = camille) =>
  app.request(path, who ? { headers: who.headers } : {});
const post = (path: string, fields: readonly FormField[], who = camille) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    headers: who.headers,
  });
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

async function fill(path: string, values: Record<string, string>, who = camille): Promise<Response> {
  const fields = readFormFields(await textOf(get(path, who)), 'edit').filter(([name]) => !(name in values));
  return post(path, [...fields, ...Object.entries(values), ['do', 'save']], who);
}

async function openTerritory(name: string): Promise<string> {
  const answer = await fill('/territoires/nouveau', { name, kind: 'custom', description: '' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!.replace(/\?.*/, '');
}

const publish = (address: string) => fill(`${address}/modifier`, { state: 'published' });

describe('a territory', () => {
  it('begins as a draft of which its creator is the catalyst, unknown to others', async () => {
    const address = await openTerritory('Vallée des Moulins');
    const again = await app.signInAs({ id: camille.personId });
    const page = await textOf(get(address, again));
    expect(page).toContain('Le périmètre n’est pas encore dessiné.');
    expect(await findInvalidHtml(page)).toEqual([]);
    const [foreign, unknown] = await Promise.all([
      get(address, stranger),
      get('/territoires/rien', stranger),
    ]);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(await textOf(get('/territoires', stranger))).not.toContain('Vallée des Moulins');
    await publish(address);
    expect(await textOf(get(address, null))).toContain('Vallée des Moulins');
    expect(await textOf(get('/en/territories', null))).toContain('Vallée des Moulins');
  });

  it('counts each commune of its perimeter once, and says whose population is unknown', async () => {
    const address = await openTerritory('Pays des Trois-Moulins');
    const perimeter = `${address}/perimetre`;
    const found = await textOf(get(`${perimeter}?q=zorgueval`));
    expect(found).toContain('Zorgueval-Haut');
    expect(await findInvalidHtml(found)).toEqual([]);
    for (const [version, place] of [
      ['1', 'epci-299999001'],
      ['2', 'commune-99901'],
      ['3', 'commune-99903'],
    ] as const) {
      const added = await post(perimeter, [
        ['version', version],
        ['place', place],
        ['do', 'add'],
      ]);
      expect(added.status).toBe(303);
    }
    const page = await textOf(get(perimeter));
    expect(page).toMatch(/1\s500/u);
    expect(page).toContain('3 communes');
    expect(page).toContain('1 commune sans population connue');
    const stale = await post(perimeter, [
      ['version', '1'],
      ['place', 'commune-99902'],
      ['do', 'add'],
    ]);
    expect(stale.status).toBe(409);
    const removed = await post(perimeter, [
      ['version', '4'],
      ['place', 'commune-99903'],
      ['do', 'remove'],
    ]);
    expect(await textOf(get(removed.headers.get('location')!))).toContain('n’est plus dans le périmètre');
    expect(
      (
        await post(perimeter, [
          ['version', '5'],
          ['place', 'commune-00000'],
          ['do', 'add'],
        ])
      ).status,
    ).toBe(404);
  });

  it('states its maturity with a date, and says what the level opens', async () => {
    const address = await openTerritory('Maturité');
    const undated = await fill(`${address}/modifier`, { maturity: '2' });
    expect(undated.status).toBe(422);
    expect(await textOf(undated)).toContain('Dites de quel jour date cette déclaration.');
    const dated = await fill(`${address}/modifier`, { maturity: '2', maturityOn: '2026-11-02' });
    expect(dated.status).toBe(303);
    const page = await textOf(get(address));
    expect(page).toContain('En interconnaissance');
    expect(page).toContain('Déclarée par le territoire le 2');
    expect(await textOf(get(`${address}/historique`))).toContain('En interconnaissance');
  });

  it('is joined by invitation to one address, once, and never loses its last catalyst', async () => {
    const address = await openTerritory('Invitations');
    const page = `${address}/catalyseurs`;
    expect((await post(page, [['do', 'leave']])).status).toBe(409);
    expect(
      (
        await post(page, [
          ['do', 'invite'],
          ['email', 'a@'],
        ])
      ).status,
    ).toBe(422);
    const sent = await post(page, [
      ['do', 'invite'],
      ['email', 'Maud@exemple.fr'],
    ]);
    expect(await findInvalidHtml(await sent.text())).toEqual([]);
    const other = await app.signInAs({ email: 'autre@exemple.fr' });
    expect((await get(`${address}/rejoindre`, other)).status).toBe(404);
    expect(await textOf(get(`${address}/rejoindre`, stranger))).toContain('Invitations');
    const accepted = await post(`${address}/rejoindre`, [['do', 'accept']], stranger);
    expect(accepted.status).toBe(303);
    expect(await textOf(get(accepted.headers.get('location')!, stranger))).toContain('Vous êtes catalyseur');
    expect((await post(`${address}/rejoindre`, [['do', 'accept']], stranger)).status).toBe(404);
    expect((await post(page, [['do', 'leave']])).status).toBe(303);
    expect((await get(address)).status).toBe(404);
    expect((await post(page, [['do', 'leave']], stranger)).status).toBe(409);
  });

  it('has its removed ones in the bin of its catalysts, from where they come back', async () => {
    const address = await openTerritory('À retirer');
    expect((await post(`${address}/supprimer`, [['version', '1']])).status).toBe(303);
    expect(await textOf(get('/territoires/corbeille'))).toContain('À retirer');
    expect(await textOf(get('/territoires/corbeille', stranger))).not.toContain('À retirer');
    expect((await post(`${address}/retablir`, [])).status).toBe(303);
  });
});

describe('an actor', () => {
  let address: string;

  beforeAll(async () => {
    address = await openTerritory('Acteurs');
    await publish(address);
  });

  const describeActor = async (values: Record<string, string>): Promise<Response> =>
    fill(`${address}/acteurs/nouveau`, { kind: 'association', ...values });

  it('is described without any number, at a place given by its name', async () => {
    const made = await describeActor({ name: 'Les Jardins', placeId: 'Zorgueval-Haut' });
    expect(made.status).toBe(303);
    const page = await textOf(get(made.headers.get('location')!));
    expect(page).toContain('Sans numéro public.');
    expect(page).toContain('Zorgueval-Haut');
    expect(await findInvalidHtml(page)).toEqual([]);
    const unknown = await describeActor({ name: 'Les Jardins', placeId: 'Zorgueval' });
    expect(unknown.status).toBe(409);
    expect(await unknown.text()).toContain('99901 (Zorgueval-Haut)');
    expect((await describeActor({ name: '', placeId: '' })).status).toBe(422);
  });

  it('is seen by its territory, then by all once published', async () => {
    const made = await describeActor({ name: 'Recyclerie', siren: '732829321' });
    const page = made.headers.get('location')!.replace(/\?.*/, '');
    expect((await get(page, stranger)).status).toBe(404);
    expect(await textOf(get('/acteurs?q=recycl', stranger))).not.toContain('>Recyclerie<');
    expect((await fill(`${page}/modifier`, { state: 'published' })).status).toBe(303);
    expect(await textOf(get('/acteurs?q=récycl&kind=association', null))).toContain('>Recyclerie<');
    expect(await textOf(get('/acteurs?q=732 829 321', null))).toContain('>Recyclerie<');
    expect(await textOf(get('/acteurs?q=732829321&kind=company', null))).not.toContain('>Recyclerie<');
    const list = await get('/api/v1/actors?q=recyclerie', null);
    expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1);
    expect((await get(`${page}/modifier`, stranger)).status).toBe(404);
  });

  it('goes out as CSV, XLSX and GeoJSON, only those that the asker may see, without live formulas', async () => {
    await describeActor({ name: '=HYPERLINK("http://x")' });
    const slug = address.split('/').at(-1)!;
    const csv = await textOf(get(`/api/v1/territories/${slug}/actors.csv?lang=fr`));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.split('\r\n')[0]).toContain('Nom;Nature;SIREN');
    expect(await textOf(get(`/api/v1/territories/${slug}/actors.csv`, null))).not.toContain('HYPERLINK');
    const geo = (await (await get(`/api/v1/territories/${slug}/actors.geojson`, null)).json()) as {
      features: { geometry: null; properties: { name: string } }[];
    };
    expect(geo.features.map(({ geometry, properties }) => [geometry, properties.name])).toEqual([
      [null, 'Recyclerie'],
    ]);
    const workbook = await get(`/api/v1/territories/${slug}/actors.xlsx`);
    expect(new Uint8Array(await workbook.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect((await get('/api/v1/territories/inconnu/actors.csv')).status).toBe(404);
  });

  it('is described by an organisation for itself', async () => {
    const made = await fill('/organisations/nouvelle', { name: 'Épicerie', kind: 'association' });
    const organisation = made.headers.get('location')!.replace(/\?.*/, '');
    const own = await fill(`${organisation}/acteur/nouveau`, { name: 'Épicerie', kind: 'association' });
    expect(own.status).toBe(303);
    expect(await textOf(get(own.headers.get('location')!))).toContain('tenue par l’organisation elle-même');
    expect((await get(`${organisation}/acteur/nouveau`, stranger)).status).toBeGreaterThanOrEqual(403);
  });
});
