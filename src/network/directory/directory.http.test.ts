import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFormFields } from '../../../test/support/html-form.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

/** As the API documents its answers; invented organisations. */
const found = {
  results: [
    {
      siren: '732829320',
      nom_complet: 'MENUISERIE EXEMPLE (MENEX)',
      nom_raison_sociale: 'MENUISERIE EXEMPLE',
      nature_juridique: '5499',
      etat_administratif: 'A',
      siege: { siret: '73282932000074', commune: '26113', libelle_commune: 'DIE', code_postal: '26150' },
      matching_etablissements: [],
      complements: { identifiant_association: null },
    },
    {
      siren: '552100554',
      nom_complet: 'ASSOCIATION EXEMPLE',
      nature_juridique: '9220',
      etat_administratif: 'C',
      siege: { siret: '55210055400013', commune: '26108', libelle_commune: 'CREST' },
      complements: { identifiant_association: 'W261000001' },
    },
    { siren: '552100553', nom_complet: '[NON-DIFFUSIBLE]', siege: {} },
  ],
  total_results: 3,
  page: 1,
  per_page: 10,
  total_pages: 1,
};

/** What the twin answers to each name. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  menuiserie: (response) => response.end(JSON.stringify(found)),
  personne: (response) => response.end(JSON.stringify({ ...found, results: [], total_results: 0 })),
  x: (response) => response.writeHead(400).end('{"erreur":"3 caractères minimum"}'),
  trop: (response) => response.writeHead(429, { 'retry-after': '120' }).end('{}'),
  panne: (response) => response.writeHead(500).end('oops'),
  lent: () => {},
  abime: (response) => response.end('{"results":[{"siren":12'),
  autre: (response) => response.end('{"resultats":[]}'),
};

let twin: Server;
let app: TestApp;
let camille: SignedIn;
let create: string;
let asked: string[] = [];
let day = 0;

beforeAll(async () => {
  twin = createServer((request, response) => {
    const words = new URL(request.url!, 'http://x').searchParams.get('q')!;
    asked.push(words);
    response.setHeader('content-type', 'application/json');
    answers[words]?.(response);
  });
  await new Promise<void>((done) => twin.listen(0, '127.0.0.1', done));
  const { port } = twin.address() as AddressInfo;
  app = await startTestApp({
    mayReach: (_address, at) => at === port,
    directory: `http://127.0.0.1:${port}`,
  });
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
  create = `${made.headers.get('location')!.replace(/\?.*/, '')}/acteurs/nouveau`;
  camille = await app.signInAs({ id: creator.personId });
});
afterAll(async () => {
  await app?.close();
  twin.closeAllConnections();
  twin.close();
});
// Each test another day: what was kept or left alone before is over.
beforeEach(() => {
  day++;
  app.setTime(new Date(Date.UTC(2026, 10, 25, 10 + day)));
  asked = [];
});

async function look(words: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const query = new URLSearchParams({ annuaire: words, ...more });
  const answer = await app.request(`${create}?${query}`, { headers: camille.headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('an actor found in the public directory of companies', () => {
  it('is listed with what tells it from others, then fills the form; names withheld are not shown', async () => {
    const page = await look('menuiserie');
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Reprendre MENUISERIE EXEMPLE</a>');
    expect(page).toContain('Entreprise, DIE, SIRET 73282932000074');
    expect(page).toContain('a cessé son activité');
    expect(page).not.toContain('NON-DIFFUSIBLE');
    const filled = await look('menuiserie', { siren: '732829320' });
    const typed = Object.fromEntries(readFormFields(filled, 'edit'));
    expect(typed).toMatchObject({
      name: 'MENUISERIE EXEMPLE',
      kind: 'company',
      placeId: '26113',
      siret: '73282932000074',
    });
    const association = Object.fromEntries(
      readFormFields(await look('menuiserie', { siren: '552100554' }), 'edit'),
    );
    expect(association).toMatchObject({ kind: 'association', rna: 'W261000001' });
    expect(asked).toEqual(['menuiserie']);
  });

  it('is kept as it was found, whatever one adds', async () => {
    const filled = await look('menuiserie', { siren: '732829320' });
    const answer = await app.request(create, {
      method: 'POST',
      headers: camille.headers,
      body: new URLSearchParams([...readFormFields(filled, 'edit'), ['do', 'save']] as [string, string][]),
    });
    expect(answer.status).toBe(303);
    const sheet = await (
      await app.request(answer.headers.get('location')!, { headers: camille.headers })
    ).text();
    expect(sheet).toContain('MENUISERIE EXEMPLE');
  });
});

describe('a directory that gives nothing', () => {
  it.each([
    ['personne', 'ne connaît personne de ce nom'],
    ['x', 'ne connaît personne de ce nom'],
    ['panne', 'ne répond pas'],
    ['abime', 'ne répond pas'],
    ['autre', 'ne répond pas'],
    ['lent', 'ne répond pas'],
  ])('«%s» leaves the form to be written, and says so', async (words, said) => {
    const page = await look(words);
    expect(page).toContain(said);
    expect(Object.fromEntries(readFormFields(page, 'edit'))).toMatchObject({ name: '', siret: '' });
  });

  it('is left alone as long as it asks', async () => {
    expect(await look('trop')).toContain('ne répond pas');
    expect(await look('menuiserie encore')).toContain('se repose');
    app.setTime(new Date(Date.UTC(2026, 10, 25, 10 + day, 2, 1)));
    expect(await look('menuiserie')).toContain('Reprendre');
    expect(asked).toEqual(['trop', 'menuiserie']);
  });

  it('is left alone for a minute after three failures, then asked again', async () => {
    for (const words of ['panne', 'abime', 'autre']) await look(words);
    expect(await look('personne')).toContain('se repose');
    app.setTime(new Date(Date.UTC(2026, 10, 25, 10 + day, 1, 1)));
    expect(await look('personne')).toContain('ne connaît personne');
    expect(asked).toHaveLength(4);
  });

  it('is not asked more than four times in a second', async () => {
    for (let at = 0; at < 4; at++) await look(['menuiserie', 'personne', 'x', 'panne'][at]!);
    expect(await look('abime')).toContain('se repose');
    expect(asked).toHaveLength(4);
  });
});

it('is never asked where the site says no: the form of an actor has no such search', async () => {
  const without = await startTestApp();
  const { id, slug } = await insertOrganisation(without, 'exemple');
  const person = await without.signInAs({ organisations: { [id]: 'organisation-administrator' } });
  const address = `/organisations/${slug}/acteur/nouveau?annuaire=menuiserie`;
  const answer = await without.request(address, { headers: person.headers });
  const page = await answer.text();
  expect([answer.status, page.includes('id="edit"'), page.includes('annuaire')]).toEqual([200, true, false]);
  expect(asked).toEqual([]);
  await without.close();
});
