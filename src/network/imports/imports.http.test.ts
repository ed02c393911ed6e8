import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormField, readFormFields } from '../../../test/support/html-form.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { importFileInto } from './import-file.ts';

let app: TestApp;
let camille: SignedIn;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  const creator = await app.signInAs({ name: 'Camille Martin' });
  const fields = readFormFields(
    await textOf(app.request('/territoires/nouveau', { headers: creator.headers })),
    'edit',
  ).filter(([name]) => name !== 'name' && name !== 'kind');
  const made = await app.request('/territoires/nouveau', {
    method: 'POST',
    headers: creator.headers,
    body: new URLSearchParams([...fields, ['name', 'Vallée'], ['kind', 'custom'], ['do', 'save']]),
  });
  address = made.headers.get('location')!.replace(/\?.*/, '');
  camille = await app.signInAs({ id: creator.personId });
});
afterAll(() => app?.close());

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const get = (path: string, who = camille) => app.request(path, { headers: who.headers });
const post = (path: string, fields: readonly FormField[], who = camille) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    headers: who.headers,
  });

/** Sends a file, as the form does; gives the address of its preview. */
async function upload(bytes: string | Uint8Array, name = 'acteurs.csv'): Promise<string> {
  const form = new FormData();
  form.append('file', new File([bytes as string], name));
  const answer = await app.request(`${address}/acteurs/import`, {
    method: 'POST',
    body: form,
    headers: camille.headers,
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!;
}

const importAll = async (run: string): Promise<string> => {
  const done = await post(run, [['do', 'import']]);
  expect(done.status).toBe(303);
  return textOf(get(run));
};

const countActors = async (): Promise<number> => {
  const { rows } = await sql<{ count: string }>`select count(*) from actor where deleted_at is null`.execute(
    app.ports.database,
  );
  return Number(rows[0]!.count);
};

/** As people send it: Windows-1252, semicolons, a title, a total, Excel's damage, and six rows to correct. */
const messy = (): Uint8Array => {
  const good = Array.from({ length: 34 }, (_, at) => `Structure exemple n\xb0 ${at + 1};Asso;Die;;`);
  const lines = [
    'Annuaire des structures du territoire;;;;',
    ';;;;',
    'RAISON SOCIALE;Statut juridique;Commune;N\xb0 SIRET;Site internet',
    ...good,
    '\xc9picerie de Di\xe8;SARL;Die;8,4E+13;',
    'Bricol\xe2ge;Club;Die;;',
    ';Asso;Die;;',
    'Mauvais site;Asso;Die;;javascript:alert(1)',
    'Treize chiffres;Asso;Die;1234567890123;',
    'Trop;Asso;Die;;;trop',
    'TOTAL;40;;;',
  ];
  return Uint8Array.from(lines.join('\r\n'), (character) => character.charCodeAt(0));
};

describe('a messy spreadsheet of forty organisations', () => {
  let run: string;

  it('is read as it is: title, total, encoding, columns; six rows are told with line and column', async () => {
    run = await upload(messy());
    const page = await textOf(get(run));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Importer les 34 lignes valides');
    expect(page).toContain('WINDOWS-1252');
    for (const text of ['Ligne 38', '8,4E+13', 'Club', 'javascript', 'Ligne 43', 'ligne de total'])
      expect(page).toContain(text);
    expect(page).toContain('>6 </p><p class="label">problèmes');
    const csv = await textOf(get(`/api/v1/imports/${run.split('/').at(-1)}/problems.csv`));
    expect(csv.trim().split('\r\n')).toHaveLength(7);
    const other = await app.signInAs();
    expect((await get(run, other)).status).toBe(403);
    const elsewhere = await app.signInAs({ catalystOf: ['00000000-0000-4000-8000-000000000000'] });
    expect((await get(run, elsewhere)).status).toBe(404);
  });

  it('is imported by its valid rows, once, then corrected; the same file again changes nothing', async () => {
    const before = await countActors();
    expect(await importAll(run)).toContain('34 créés, 0 modifié, 0 inchangé.');
    await post(run, [['do', 'import']]);
    expect((await countActors()) - before).toBe(34);
    const again = await textOf(get(await upload(messy())));
    expect(again).toContain('Rien à importer');
    expect(again).toContain('>34 </p><p class="label">inchangés');
    const corrected = [
      'Nom;Nature;Commune;SIRET',
      'Épicerie de Dié;Entreprise;Die;73282932000074',
      'Structure exemple n° 1;Fondation;Die;',
      '',
    ].join('\n');
    const second = await upload(corrected);
    expect(await importAll(second)).toContain('1 créé, 1 modifié, 0 inchangé.');
    await post(second, [['do', 'undo']]);
    expect(await textOf(get(second))).toContain('L’import est annulé.');
    expect((await countActors()) - before).toBe(34);
    const { rows } = await sql`select 1 from actor where kind = 'foundation'`.execute(app.ports.database);
    expect(rows).toEqual([]);
  });

  it('has its six rows corrected on the page, and gives forty actors', async () => {
    const before = await countActors();
    const corrected = await upload(messy());
    const cells = readFormFields(await textOf(get(corrected)), 'corrections');
    const nameOf = (line: number, at: number): string => `cell.${line}.${at}`;
    const answers: FormField[] = [
      [nameOf(38, 3), ''],
      [nameOf(39, 1), 'SARL'],
      [nameOf(40, 0), 'Sans nom'],
      [nameOf(41, 4), 'https://exemple.fr'],
      [nameOf(42, 3), ''],
    ];
    expect(cells.map(([name]) => name)).toEqual(expect.arrayContaining(answers.map(([name]) => name)));
    await post(corrected, [...answers, ['do', 'correct']]);
    const page = await textOf(get(corrected));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('>1 </p><p class="label">problème');
    expect(page).toContain('6 valeurs');
    expect(await importAll(corrected)).toContain('5 créés, 0 modifié, 34 inchangés.');
    await post(corrected, [['do', 'undo']]);
    expect(await countActors()).toBe(before);
  });

  it('goes out and comes back the same', async () => {
    const slug = address.split('/').at(-1)!;
    for (const format of ['csv', 'xlsx']) {
      const out = await get(`/api/v1/territories/${slug}/actors.${format}?lang=fr`);
      const page = await textOf(get(await upload(new Uint8Array(await out.arrayBuffer()), `x.${format}`)));
      expect(page).toContain('>34 </p><p class="label">inchangés');
      expect(page).toContain('Rien à importer');
    }
  });
});

describe('what may be known already', () => {
  it('is proposed by number and by name and place; a decision is remembered', async () => {
    const first = await upload('Nom;Nature;SIREN\nLa Fabrique;asso;732829320\n');
    await importAll(first);
    const file = 'Nom;Nature;SIREN\nFabrique (la);asso;732 829 320\n';
    const run = await upload(file);
    const page = await textOf(get(run));
    expect(page).toContain('même SIREN');
    const decisions = readFormFields(page, 'decisions');
    expect(decisions).toHaveLength(1);
    await post(run, [
      [decisions[0]![0], 'different'],
      ['do', 'decide'],
    ]);
    expect(await textOf(get(run))).toContain('>1 </p><p class="label">acteur créé');
    expect(await importAll(run)).toContain('1 créé');
    expect(await textOf(get(await upload(file)))).toContain('Rien à importer');
  });

  it('is left to the row that has its number, where another has its name only: the same file again changes nothing', async () => {
    await importAll(await upload('Nom;Commune;SIRET\nMJC exemple;Crest;55210055400013\n'));
    const before = await countActors();
    const file = 'Nom;Commune;SIRET\nMJC exemple;;\nMJC exemple;Crest;55210055400013\n';
    expect(await importAll(await upload(file))).toContain('1 créé, 0 modifié, 1 inchangé');
    expect(await textOf(get(await upload(file)))).toContain('Rien à importer');
    expect(await countActors()).toBe(before + 1);
  });

  it('asks before an identifier, which another list may have given to somebody else, renames an actor', async () => {
    await importAll(await upload('Identifiant;Nom\n412;Chorale exemple\n'));
    const run = await upload('Identifiant;Nom\n412;Moulin exemple\n');
    const page = await textOf(get(run));
    expect(page).toContain('même identifiant d’origine, sous un autre nom');
    const [decision] = readFormFields(page, 'decisions');
    await post(run, [
      [decision![0], 'different'],
      ['do', 'decide'],
    ]);
    expect(await importAll(run)).toContain('1 créé, 0 modifié');
    for (const name of ['Chorale exemple', 'Moulin exemple'])
      expect(await textOf(get(await upload(`Identifiant;Nom\n412;${name}\n`)))).toContain('Rien à importer');
  });

  it('is proposed by its name alone where a place is not known; a near name is asked about, and another actor until told', async () => {
    await importAll(
      await upload('Nom;Commune\nAtelier du Glandasse;Die\nM.J.C. de Crest;Crest\nForge Aubert;Die\n'),
    );
    const file = 'Nom\nAtelier du Glandasse\nMJC Crest\nForge Auber\nForge Aubert 2\n';
    const run = await upload(file);
    const page = await textOf(get(run));
    expect(page).toContain('le lieu n’est connu que d’un côté');
    expect(page).toContain('un nom proche');
    const decisions = readFormFields(page, 'decisions');
    expect(decisions.map(([name, value]) => [name.split('.')[1], value])).toEqual([
      ['2', 'same'],
      ['3', 'different'],
      ['4', 'different'],
    ]);
    await post(run, [
      ...decisions.map(([name, value]): FormField => [name, name.startsWith('same.4') ? value : 'same']),
      ['do', 'decide'],
    ]);
    expect(await importAll(run)).toContain('2 créés, 1 modifié, 1 inchangé');
    expect(await textOf(get(await upload(file)))).toContain('Rien à importer');
    const dry = await importFileInto(app.ports, {
      kind: 'actors',
      territory: address.split('/').at(-1)!,
      bytes: new TextEncoder().encode('Nom\nLes ateliers du Glandasse\n'),
      fileName: 'x.csv',
      language: 'fr',
      isDry: true,
      validOnly: false,
    });
    expect(dry).toMatchObject({
      resembling: [{ line: 2, actorName: 'Atelier du Glandasse', reason: 'near' }],
    });
  });

  it('finds the place by its name and what stands beside it, merged communes included', async () => {
    await importAll(
      await upload(
        'Nom;Ville\nLieu A;26150 DIE\nLieu B;Saint-Denis (974)\nLieu C;Arbignieu\nLieu D;Paris 12e\nLieu E;01000 Bourg en Bress\n',
      ),
    );
    const { rows } = await sql<{ place_id: string }>`select place_id from actor
      where name like 'Lieu _' order by name`.execute(app.ports.database);
    expect(rows.map(({ place_id: id }) => id)).toEqual([
      'commune-26113',
      'commune-97411',
      'commune-01015',
      'commune-75056',
      'commune-01053',
    ]);
  });

  it('tells two rows with one identifier and different contents', async () => {
    const run = await upload('Nom;SIRET\nA;73282932000074\nB;73282932000074\n');
    expect(await textOf(get(run))).toContain('Lignes 2 et 3');
  });
});

describe('a place that is not recognised', () => {
  it('is told once for all its lines, with what would tell it from the others of its name', async () => {
    const run = await upload('Nom;Ville\nP1;Saillans\nP2;Saillans\nP3;Zzyzx\n');
    const page = await textOf(get(run));
    expect(page).toMatch(/«\ssaillans\s» \(lignes 2, 3\) Plusieurs communes portent ce nom/);
    expect(page).toMatch(/«\szzyzx\s» \(ligne 4\)/);
    expect(await findInvalidHtml(page)).toEqual([]);
  });
});

describe('what one answer settles for a whole file', () => {
  it('is a word that is not known: its lines follow, and so do the next imports', async () => {
    const file = 'Nom;Type;Ville\nGaze;Club;Die\nAlpage;Club;Die\nRefuge;EHPAD;Die\n';
    const run = await upload(file);
    const page = await textOf(get(run));
    expect(page).toMatch(/«\sClub\s» \(Type, 2\slignes\)/);
    expect(readFormFields(page, 'unknown-words')).toEqual([
      ['word.0', ''],
      ['word.1', ''],
    ]);
    await post(run, [
      ['word.0', 'association'],
      ['word.1', '-'],
      ['do', 'answer'],
    ]);
    expect(await findInvalidHtml(await textOf(get(run)))).toEqual([]);
    expect(await importAll(run)).toContain('3 créés, 0 modifié, 0 inchangé.');
    const again = await textOf(get(await upload(file)));
    expect(again).toContain('Rien à importer');
    expect(readFormFields(again, 'unknown-words')).toEqual([
      ['word.0', 'association'],
      ['word.1', '-'],
    ]);
  });

  it('is the column of the names, under a heading that nobody foresaw', async () => {
    const run = await upload('Porteuse du projet;Ville\nLoriol exemple;Die\n');
    expect(await textOf(get(run))).toMatch(/«\sNom\s»\s: quelle colonne\s\?/);
    await post(run, [
      ['for.name', '0'],
      ['do', 'answer'],
    ]);
    expect(await importAll(run)).toContain('1 créé, 0 modifié');
  });
});

describe('how a file is read', () => {
  it('can be changed: a column, then read again', async () => {
    const run = await upload('Qui;Quoi\nLes Voisins;Collectif\n');
    const page = await textOf(get(run));
    expect(page).toContain('Colonne obligatoire absente');
    const fields = readFormFields(page, 'choices').filter(([name]) => !name.startsWith('column.'));
    await post(run, [...fields, ['column.0', 'name'], ['column.1', 'kind'], ['do', 'reread']]);
    expect(await textOf(get(run))).toContain('Importer la ligne valide');
  });

  it('knows the columns of SIRENE and of the RNA', async () => {
    const sirene =
      'siren,denominationUniteLegale,categorieJuridiqueUniteLegale,etatAdministratifUniteLegale\n732829320,FABRIQUE EXEMPLE,9220,A\n';
    const rna =
      'id;id_ex;siret;titre;objet;adrs_codeinsee;adrs_libcommune\nW261000001;;;LES AMIS EXEMPLE;JOUER;26113;DIE\n';
    for (const [file, expected] of [
      [sirene, 'FABRIQUE EXEMPLE'],
      [rna, 'W261000001'],
    ] as const) {
      const page = await textOf(get(await upload(file)));
      expect(page).toContain(expected);
      expect(page).toContain('Importer la ligne valide');
    }
  });

  it.each([
    ['', 'Le fichier est vide'],
    ['Nom;Nature\n', 'qu’une ligne d’en-têtes'],
    ['Nom;Nature\n"A;asso\n', 'guillemet ouvert et jamais fermé'],
    ['%PDF-1.4', 'Format non reconnu'],
  ])('refuses %j, and writes nothing', async (content, message) => {
    const bytes = content === '%PDF-1.4' ? new TextEncoder().encode('%PDF-1.4\nx') : content;
    const page = await textOf(get(await upload(bytes)));
    expect(page).toContain(message);
    expect(await findInvalidHtml(page)).toEqual([]);
  });

  it('asks for a file when there is none', async () => {
    const form = new FormData();
    const answer = await app.request(`${address}/acteurs/import`, {
      method: 'POST',
      body: form,
      headers: camille.headers,
    });
    expect([answer.status, (await answer.text()).includes('Choisissez un fichier.')]).toEqual([422, true]);
  });
});

describe('the command line', () => {
  const importText = (text: string, options: { isDry?: boolean; validOnly?: boolean } = {}) =>
    importFileInto(app.ports, {
      kind: 'actors',
      territory: address.split('/').at(-1)!,
      bytes: new TextEncoder().encode(text),
      fileName: 'acteurs.csv',
      language: 'en',
      isDry: options.isDry ?? false,
      validOnly: options.validOnly ?? false,
    });

  it('shows, refuses the whole when a line is wrong, imports once, then changes nothing', async () => {
    const before = await countActors();
    const file = 'Name;Kind\nCommand line;company\nWrong;club\n';
    expect((await importText(file)).outcome).toBe('problems');
    expect(await importText(file, { isDry: true, validOnly: true })).toMatchObject({
      outcome: 'shown',
      counts: { created: 1 },
    });
    expect(await countActors()).toBe(before);
    expect(await importText(file, { validOnly: true })).toMatchObject({ counts: { created: 1 } });
    expect(await importText(file, { validOnly: true })).toMatchObject({
      counts: { created: 0, changed: 0, unchanged: 1 },
    });
    expect(await countActors()).toBe(before + 1);
    expect((await importText('')).outcome).toBe('refused');
    const { rows } = await sql`select 1 from import_run where file is not null and file_name = 'acteurs.csv'
      and state = 'reading'`.execute(app.ports.database);
    expect(rows).toEqual([]);
  });
});
