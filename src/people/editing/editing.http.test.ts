import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormField, readFormFields } from '../../../test/support/html-form.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { listVersions, peopleDatabase } from '../store/record-store.ts';

let app: TestApp;
let camille: SignedIn;
let maud: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  camille = await app.signInAs({ name: 'Camille Martin' });
  stranger = await app.signInAs({ name: 'Sacha Ailleurs' });
});
afterAll(() => app?.close());

const get = (path: string, who: SignedIn | null = camille) =>
  app.request(path, who ? { headers: who.headers } : {});

const post = (
  path: string,
  fields: readonly (readonly [string, string])[],
  who: SignedIn | null = camille,
  accept?: string,
) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    headers: { ...(who?.headers ?? {}), ...(accept ? { accept } : {}) },
  });

const withFields = (fields: readonly FormField[], changes: Readonly<Record<string, string>>): FormField[] => [
  ...fields.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
];

/** Creates an organisation as a person would, and gives its address. */
async function create(name: string): Promise<string> {
  const page = await (await get('/organisations/nouvelle')).text();
  const answer = await post(
    '/organisations/nouvelle',
    withFields(readFormFields(page, 'edit'), { name, kind: 'association' }),
  );
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!.replace(/\?.*$/, '');
}

const idOf = async (address: string): Promise<string> => {
  const answer = await app.request(`/api/v1${address.replace('/en', '')}`, { headers: camille.headers });
  return ((await answer.json()) as { id: string }).id;
};

async function form(address: string, who = camille): Promise<FormField[]> {
  const answer = await get(`${address}/modifier`, who);
  expect(answer.status).toBe(200);
  return readFormFields(await answer.text(), 'edit');
}

describe('creating', () => {
  it('asks to sign in first, then gives a draft that only its members see', async () => {
    expect((await get('/organisations/nouvelle', null)).headers.get('location')).toMatch(
      /^\/connexion\?next=/,
    );
    const address = await create('Les Jardins partagés');
    expect(address).toBe('/organisations/les-jardins-partages');
    const page = await (await get(`${address}?created=1`)).text();
    expect(page).toContain('C’est créé.');
    expect(await findInvalidHtml(page)).toEqual([]);
    const [foreign, unknown] = [await get(address, stranger), await get('/organisations/rien', stranger)];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
  });

  it('tells each fault beside its field, in both languages, and keeps what was typed', async () => {
    const typed: FormField[] = [
      ['key', 'a-key-of-a-form'],
      ['name', ''],
      ['kind', 'guild'],
      ['siret', '3560000000004'],
      ['siren', '7,32829E+08'],
      ['website', 'javascript:alert(1)'],
      ['description', '<img src=x onerror=alert(1)>'],
    ];
    const french = await post('/organisations/nouvelle', typed);
    const page = await french.text();
    expect(french.status).toBe(422);
    expect(await findInvalidHtml(page)).toEqual([]);
    for (const text of [
      'Une réponse est attendue ici.',
      '14 chiffres\u202f; il y en a 13.',
      'la notation d’un tableur',
      'Une adresse comme',
      'value="3560000000004"',
      '&lt;img src=x onerror=alert(1)>',
      'href="#field-siret"',
    ])
      expect(page).toContain(text);
    const english = await (await post('/en/organisations/new', typed)).text();
    expect(english).toContain('14 digits; it has 13.');
    expect(english).toContain('An answer is expected here.');
  });

  it('keeps a number whose check digit is wrong, and says to verify it', async () => {
    const page = await (await get('/organisations/nouvelle')).text();
    const answer = await post(
      '/organisations/nouvelle',
      withFields(readFormFields(page, 'edit'), {
        name: 'La Poste de Héry',
        kind: 'company',
        siren: '732 829 321',
      }),
    );
    expect(answer.status).toBe(303);
    const edit = await (await get('/organisations/la-poste-de-hery/modifier')).text();
    expect(edit).toContain('la clé de contrôle est fausse');
  });

  it('is done once for fifty identical posts at the same time, and for F5 later', async () => {
    const page = await (await get('/organisations/nouvelle')).text();
    const fields = withFields(readFormFields(page, 'edit'), { name: 'Une seule fois', kind: 'other' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post('/organisations/nouvelle', fields)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect((await post('/organisations/nouvelle', fields)).headers.get('location')).toContain(
      'une-seule-fois',
    );
    const list = await app.request('/api/v1/organisations?q=une%20seule', { headers: camille.headers });
    expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1);
    const other = await post('/organisations/nouvelle', withFields(fields, { name: 'Autre chose' }));
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('Ce formulaire a déjà servi');
  });
});

describe('editing', () => {
  let address: string;

  beforeAll(async () => {
    address = await create('Cuisine partagée');
    maud = await app.signInAs({ name: 'Maud Renard', organisations: { [await idOf(address)]: 'editor' } });
  });

  it('saves, and says which version', async () => {
    const answer = await post(
      `${address}/modifier`,
      withFields(await form(address), { description: 'Un lieu', do: 'save' }),
    );
    expect(answer.status).toBe(303);
    const page = await (await get(answer.headers.get('location')!)).text();
    expect(page).toMatch(/<strong>Enregistré<\/strong> à 11.h.00\. Version 2/u);
  });

  it('merges two edits of different fields, and says so', async () => {
    const [mine, theirs] = [await form(address), await form(address, maud)];
    await post(`${address}/modifier`, withFields(theirs, { website: 'www.exemple.fr' }), maud);
    const answer = await post(`${address}/modifier`, withFields(mine, { description: 'Un autre lieu' }));
    const page = await (await get(answer.headers.get('location')!)).text();
    expect(page).toContain('Quelqu’un avait modifié autre chose entre-temps');
    expect(page).toContain('(Site web)');
    expect(page).toContain('https://www.exemple.fr/');
    expect(page).toContain('Un autre lieu');
  });

  it('shows the three texts when both changed the same field, saves nothing, and keeps mine', async () => {
    const [mine, theirs] = [await form(address), await form(address, maud)];
    await post(
      `${address}/modifier`,
      withFields(theirs, { description: 'Celui de Maud', name: 'Cuisine commune' }),
      maud,
    );
    const refused = await post(`${address}/modifier`, withFields(mine, { description: 'Celui de Camille' }));
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(await findInvalidHtml(page)).toEqual([]);
    for (const text of [
      'Maud Renard a modifié cette page',
      'Un autre lieu',
      'Celui de Maud',
      'Celui de Camille',
    ])
      expect(page).toContain(text);
    expect(page).toContain('Nom (par l’autre personne)');

    const conflict = readFormFields(page, 'conflict');
    const undecided = await post(`${address}/modifier`, [...withoutChoices(conflict), ['do', 'resolve']]);
    expect(undecided.status).toBe(422);
    expect(await undecided.text()).toContain('Choisissez\u00a0: garder le vôtre');

    const kept = await (await get(`${address}/modifier`)).text();
    expect(kept).toContain('Brouillon du');
    expect(kept).toContain('Celui de Camille');

    const solved = await post(`${address}/modifier`, [
      ...withoutChoices(conflict).filter(([name]) => name !== 'description'),
      ['decision.description', 'merged'],
      ['description', 'Celui de Maud et Camille'],
      ['do', 'resolve'],
    ]);
    expect(solved.status).toBe(303);
    const saved = await (await get(solved.headers.get('location')!)).text();
    expect(saved).toContain('Celui de Maud et Camille');
    expect(saved).toContain('Cuisine commune');
    expect(await (await get(`${address}/modifier`)).text()).not.toContain('Brouillon du');
  });

  it.each([
    ['mine', 'Le mien'],
    ['theirs', 'Le sien'],
  ])('lets one keep %s', async (decision, expected) => {
    const [mine, theirs] = [await form(address), await form(address, maud)];
    await post(`${address}/modifier`, withFields(theirs, { description: `Le sien` }), maud);
    const page = await (
      await post(`${address}/modifier`, withFields(mine, { description: 'Le mien' }))
    ).text();
    const fields = withoutChoices(readFormFields(page, 'conflict'));
    const answer = await post(`${address}/modifier`, [
      ...fields,
      ['decision.description', decision],
      ['do', 'resolve'],
    ]);
    expect(await (await get(answer.headers.get('location')!)).text()).toContain(expected);
    await post(`${address}/modifier`, withFields(await form(address), { description: 'Un texte de départ' }));
  });

  it('refuses an edit that does not say which version it read (428), and keeps what was typed', async () => {
    const fields = withFields(await form(address), { description: 'Sans version' }).filter(
      ([name]) => name !== 'version',
    );
    const refused = await post(`${address}/modifier`, fields);
    expect(refused.status).toBe(428);
    expect(await refused.text()).toContain('Sans version');
    const again = await form(address);
    expect(again.find(([name]) => name === 'description')?.[1]).toBe('Sans version');
    expect((await post(`${address}/modifier`, again)).status).toBe(409);
    await post(`${address}/modifier`, [['do', 'discard']]);
  });

  it('keeps a draft by a button, and by a script', async () => {
    const fields = withFields(await form(address), { description: 'À finir' });
    const page = await post(`${address}/modifier`, [...fields, ['do', 'draft']]);
    expect(await page.text()).toContain('Brouillon gardé à');
    const kept = await post(`${address}/modifier`, [...fields, ['do', 'draft']], camille, 'application/json');
    expect(await kept.json()).toEqual({ savedAt: '2026-11-24T10:00:00.000Z' });
    expect((await form(address)).find(([name]) => name === 'description')?.[1]).toBe('À finir');
    expect((await form(address, maud)).find(([name]) => name === 'description')?.[1]).not.toBe('À finir');
    await post(`${address}/modifier`, [['do', 'discard']]);
    expect((await form(address)).find(([name]) => name === 'description')?.[1]).not.toBe('À finir');
  });

  it('proposes another address when the one asked is taken (409)', async () => {
    await create('Vallée');
    const answer = await post(`${address}/modifier`, withFields(await form(address), { slug: 'Vallée' }));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Cette adresse est déjà prise. Proposition\u00a0: vallee-2.');
    const reserved = await post(`${address}/modifier`, withFields(await form(address), { slug: 'admin' }));
    expect(reserved.status).toBe(422);
  });

  it('lets nobody else edit, whatever they know', async () => {
    const fields = await form(address);
    for (const path of ['modifier', 'historique', 'actes', 'supprimer']) {
      expect((await get(`${address}/${path}`, stranger)).status).toBe(403);
    }
    const reader = await app.signInAs({ organisations: { [await idOf(address)]: 'reader' } });
    expect((await get(`${address}/modifier`, reader)).status).toBe(403);
    expect((await post(`${address}/modifier`, fields, reader)).status).toBe(403);
    const elsewhere = await app.signInAs({
      organisations: { [await idOf(await create('Ailleurs'))]: 'editor' },
    });
    for (const key of [address, '/organisations/inconnue']) {
      expect((await get(`${key}/modifier`, elsewhere)).status).toBe(404);
      expect((await post(`${key}/modifier`, fields, elsewhere)).status).toBe(404);
    }
  });
});

/** What the conflict form posts before anything is chosen. */
const withoutChoices = (fields: readonly FormField[]): FormField[] =>
  fields.filter(([name]) => !name.startsWith('decision.'));

describe('the history', () => {
  it('leads to all that happened to the object, edits or not, for those who may read it', async () => {
    const address = await create('Épicerie des Bois');
    await post(`${address}/modifier`, withFields(await form(address), { description: 'En vrac, le samedi' }));
    await post(`${address}/supprimer`, [['version', '2']]);
    await post(`${address}/retablir`, [['do', 'restore']]);
    expect(await (await get(`${address}/historique`)).text()).toContain(`href="${address}/actes"`);
    const page = await (await get(`${address}/actes`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/a rétabli.*a supprimé.*a modifié.*En vrac, le samedi.*a créé/s);
    expect((await get(`${address}/actes`, stranger)).status).toBe(403);
    expect((await get(`${address}/actes?before=x`)).status).toBe(404);
  });

  it('tells who changed what, in words, and brings a version back', async () => {
    const address = await create('Ressourcerie');
    await post(
      `${address}/modifier`,
      withFields(await form(address), { kind: 'cooperative', description: 'On répare des vélos' }),
    );
    await post(
      `${address}/modifier`,
      withFields(await form(address), { description: 'On répare des radios' }),
    );
    const page = await (await get(`${address}/historique`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    for (const text of [
      'Version 3, actuelle',
      'Camille Martin',
      'Association',
      'Coopérative',
      '<del>',
      '<ins>',
    ])
      expect(page).toContain(text);
    const back = await post(`${address}/historique`, [
      ['do', 'restore'],
      ['version', '3'],
      ['target', '1'],
    ]);
    expect(back.status).toBe(303);
    const versions = await listVersions(
      peopleDatabase(app.ports.database),
      'organisation',
      await idOf(address),
    );
    expect(versions[0]).toMatchObject({ version: 4, fields: { kind: 'association', description: '' } });
    const stale = await post(`${address}/historique`, [
      ['do', 'restore'],
      ['version', '3'],
      ['target', '2'],
    ]);
    expect(stale.status).toBe(409);
    expect((await get(`${address}/historique?before=-1`)).status).toBe(404);
    expect(
      (
        await post(`${address}/historique`, [
          ['version', '4'],
          ['target', '99'],
        ])
      ).status,
    ).toBe(404);
  });
});

describe('removing', () => {
  it('asks first, can be undone for thirty days, and then is over', async () => {
    const address = await create('À supprimer');
    const page = await (await get(`${address}/supprimer`)).text();
    expect(page).toContain('30\u00a0jours');
    const removed = await post(`${address}/supprimer`, [
      ['version', '1'],
      ['do', 'remove'],
    ]);
    const bin = await (await get(removed.headers.get('location')!)).text();
    expect(await findInvalidHtml(bin)).toEqual([]);
    expect(bin).toContain('«\u202fÀ supprimer\u202f» est supprimé');
    expect((await get(address)).status).toBe(410);
    expect((await get(address, stranger)).status).toBe(404);
    const back = await post(`${address}/retablir`, [['do', 'restore']]);
    expect(back.headers.get('location')).toBe(`${address}?restored=1`);
    expect((await get(address)).status).toBe(200);
    await post(`${address}/supprimer`, [['version', '1']]);
    app.setTime(new Date('2026-12-25T10:00:00Z'));
    const later = await app.signInAs({ id: camille.personId });
    const late = await post(`${address}/retablir`, [], later);
    app.setTime(new Date('2026-11-24T10:00:00Z'));
    expect(late.status).toBe(409);
  });

  it('refuses when somebody changed it since (409), and what was typed on a removed page is kept (410)', async () => {
    const address = await create('Disputée');
    const editor = await app.signInAs({ name: 'Maud', organisations: { [await idOf(address)]: 'editor' } });
    const theirs = await form(address, editor);
    await post(`${address}/modifier`, withFields(await form(address), { description: 'neuf' }));
    const stale = await post(`${address}/supprimer`, [['version', '1']]);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Quelqu’un a modifié cette page entre-temps');
    await post(`${address}/supprimer`, [['version', '2']]);
    const late = await post(
      `${address}/modifier`,
      withFields(theirs, { description: 'Un long travail' }),
      editor,
    );
    expect(late.status).toBe(410);
    const page = await late.text();
    expect(page).toContain('Supprimé par Camille Martin');
    expect(page).toContain('Un long travail');
  });
});
