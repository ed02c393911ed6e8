import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormField, readFormFields } from '../../../../test/support/html-form.ts';
import type { SignedIn } from '../../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../../test/support/valid-html.ts';
import { importFileInto } from '../import-file.ts';

let app: TestApp;
let camille: SignedIn;
let address: string;
let slug: string;

const example = (name: string) => readFileSync(`examples/imports/${name}`);
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const get = (path: string, who = camille) => app.request(path, { headers: who.headers });
const post = (path: string, fields: readonly FormField[]) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    headers: camille.headers,
  });

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
  slug = address.split('/').at(-1)!;
  camille = await app.signInAs({ id: creator.personId });
  const imported = await importText('actors', example('acteurs.csv'));
  expect(imported).toMatchObject({ outcome: 'done', counts: { created: 6 }, problemCount: 0 });
});
afterAll(() => app?.close());

const importText = (
  kind: 'actors' | 'links',
  text: string | Uint8Array,
  options: { isDry?: boolean; validOnly?: boolean } = {},
) =>
  importFileInto(app.ports, {
    kind,
    territory: slug,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    fileName: 'x.csv',
    language: 'fr',
    isDry: options.isDry ?? false,
    validOnly: options.validOnly ?? false,
  });

async function upload(bytes: string): Promise<string> {
  const form = new FormData();
  form.append('file', new File([bytes], 'liens.csv'));
  const answer = await app.request(`${address}/liens/import`, {
    method: 'POST',
    body: form,
    headers: camille.headers,
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!;
}

const listLinks = async () =>
  (
    await sql<{ from: string; to: string; kind: string; lever: string; stated: unknown; confirmed: string }>`
      select giver.external_id as from, taker.external_id as to, link.kind, lever, stated, confirmed
      from link join actor giver on giver.id = from_id join actor taker on taker.id = to_id
      where link.deleted_at is null order by giver.external_id, taker.external_id`.execute(app.ports.database)
  ).rows;

describe('the example file of links', () => {
  it('is shown, then imported once: both ends found by name, by name and place, by identifier; unknown stays unknown', async () => {
    expect(await importText('links', example('liens.csv'), { isDry: true })).toMatchObject({
      outcome: 'shown',
      counts: { created: 5, changed: 0, unchanged: 0 },
      problemCount: 0,
    });
    expect(await listLinks()).toEqual([]);
    expect(await importText('links', example('liens.csv'))).toMatchObject({ outcome: 'done' });
    const base = { confirmed: 'none' };
    expect(await listLinks()).toEqual([
      {
        ...base,
        from: 'EX-1',
        to: 'EX-3',
        kind: 'buys-from',
        lever: 'financial',
        stated: { nature: 'money', low: 3000, high: 3000 },
      },
      {
        ...base,
        from: 'EX-2',
        to: 'EX-6',
        kind: 'shares-means',
        lever: 'alliances',
        stated: { nature: 'equivalent', low: 2400, high: 2400, basis: 'market-rent' },
      },
      {
        ...base,
        from: 'EX-3',
        to: 'EX-2',
        kind: 'lends-people',
        lever: 'human',
        stated: { nature: 'unknown' },
      },
      {
        ...base,
        from: 'EX-4',
        to: 'EX-1',
        kind: 'funds',
        lever: 'financial',
        stated: { nature: 'money', low: 12000, high: 15000 },
      },
      {
        ...base,
        from: 'EX-5',
        to: 'EX-1',
        kind: 'brings-publics',
        lever: 'alliances',
        stated: { nature: 'unknown' },
      },
    ]);
  });

  it('changes nothing the second time, nor what the file does not say', async () => {
    expect(await importText('links', example('liens.csv'))).toMatchObject({
      counts: { created: 0, changed: 0, unchanged: 5 },
    });
    const without = 'De;Vers;Ce qui passe\nFonds local (exemple);Épicerie solidaire (exemple);finance\n';
    expect(await importText('links', without)).toMatchObject({ counts: { unchanged: 1, created: 0 } });
    const other = `${without.split('\n')[0]};Montant\nFonds local (exemple);Épicerie solidaire (exemple);finance;16 000\n`;
    expect(await importText('links', other)).toMatchObject({ counts: { changed: 1, created: 0 } });
    const { rows } = await sql<{ version: number }>`select version from object_version
      where object_kind = 'link' and fields->'stated'->>'low' = '16000'`.execute(app.ports.database);
    expect(rows).toEqual([{ version: 2 }]);
  });

  it('comes back the same from the export of the network', async () => {
    const out = await get(`/api/v1/territories/${slug}/network.csv`);
    expect(await importText('links', new Uint8Array(await out.arrayBuffer()))).toMatchObject({
      counts: { created: 0, changed: 0, unchanged: 5 },
    });
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['Fonds local (exemple);Fonds local (exemple);finance;1;;', 'table.end-itself'],
    ['Fonds local (exemple);Personne connue;finance;1;;', 'table.end-unknown'],
    ['Fonds local (exemple);Les Voisins (exemple);finance;1;;', 'table.end-unknown'],
    ['Fonds local (exemple);Menuiserie (exemple);finance;-5;;', 'table.number-too-small'],
    ['Fonds local (exemple);Menuiserie (exemple);finance;5 à 3;;', 'table.range-reversed'],
    ['Fonds local (exemple);Menuiserie (exemple);finance;5;2025;2024', 'table.years-reversed'],
    ['Fonds local (exemple);Menuiserie (exemple);rêve;5;;', 'table.not-a-choice'],
    [';Menuiserie (exemple);finance;5;;', 'table.end-missing'],
  ])('%s is told, and nothing is written', async (line, code) => {
    const before = await listLinks();
    const imported = await importText('links', `De;Vers;Ce qui passe;Montant;Début;Fin\n${line}\n`);
    expect(imported).toMatchObject({ outcome: 'problems', problems: [{ code, line: 2 }] });
    expect(await listLinks()).toEqual(before);
  });

  it('is said when two lines are one link, by whatever words their ends were found', async () => {
    const text =
      'De;Identifiant de;Vers;Ce qui passe;Montant\nMenuiserie (exemple);;Fonds local (exemple);forme;1\n;EX-3;Fonds local (exemple);forme;2\n';
    expect(await importText('links', text)).toMatchObject({
      problems: [{ code: 'table.same-link', line: 3 }],
      counts: { created: 1 },
    });
  });
});

describe('a list of subsidies', () => {
  it('says once who gives and what passes, which no column does', async () => {
    const run = await upload(
      'Subventions;\nQui touche;Montant voté\nMenuiserie (exemple);1 500 €\nTOTAL;1 500 €\n',
    );
    const page = await textOf(get(run));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Il manque une colonne');
    await post(run, [
      ['for.toName', '0'],
      ['all.fromName', 'Fonds local (exemple)'],
      ['all.kind', 'funds'],
      ['do', 'answer'],
    ]);
    const read = await textOf(get(run));
    expect(read).not.toContain('Il manque une colonne');
    expect(read).toContain('Importer la ligne valide');
  });

  it('is read in the common form of open data, where everything is money given', async () => {
    const file = [
      'nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,objet,montant,nature',
      'Fonds local (exemple),,2024-03-12,Menuiserie (exemple),,Four,12000,aide en numéraire',
    ].join('\n');
    expect(await importText('links', file, { isDry: true })).toMatchObject({
      outcome: 'shown',
      counts: { created: 1 },
      problemCount: 0,
      reading: { sample: [{ values: { kind: 'finance', fromYear: '2024' } }] },
    });
  });
});

describe('the page of a file of links', () => {
  it('asks who unknown ends are, lets cells be corrected, then imports; answers are remembered', async () => {
    const file = [
      'De;Vers;Ce qui passe;Montant',
      'Le fonds;Les Voisins (exemple);finance;1000',
      'Le fonds;Menuiserie (exemple);financer beaucoup;cinq',
      '',
    ].join('\n');
    const run = await upload(file);
    const page = await textOf(get(run));
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Le fonds (ligne 2)');
    expect(page).toContain('Rien à importer');
    const cells = readFormFields(page, 'corrections');
    expect(cells.map(([, value]) => value)).toEqual(['Le fonds', 'financer beaucoup', 'cinq']);
    await post(run, [
      [cells[1]![0], 'finance'],
      [cells[2]![0], '5 000'],
      ['do', 'correct'],
    ]);
    const corrected = await textOf(get(run));
    expect(corrected).not.toContain('id="corrections"');
    expect(corrected).toContain('Le fonds (lignes 2, 3)');
    const ends = readFormFields(corrected, 'unknown-ends');
    const keyOf = (end: string) =>
      ends.find(([name, value]) => name.endsWith('.key') && value.includes(end))![0];
    const answers = (voisins: string): FormField[] => [
      ...ends.filter(([name]) => name.endsWith('.key')),
      [keyOf('fonds').replace('.key', '.actor'), 'Fonds local (exemple) (Crest)'],
      [keyOf('voisins').replace('.key', '.actor'), voisins],
      ['do', 'decide'],
    ];
    const refused = await post(run, answers('Les Voisins (exemple)'));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Choisissez dans la liste');
    await post(run, answers('Les Voisins (exemple) (Die)'));
    expect(await textOf(get(run))).toContain('Importer les 2 lignes valides');
    const before = (await listLinks()).length;
    await post(run, [['do', 'import']]);
    expect(await textOf(get(run))).toContain('2 créés, 0 modifié, 0 inchangé.');
    expect(await listLinks()).toHaveLength(before + 2);
    const again = await upload(file.replace('financer beaucoup;cinq', 'finance;5 000'));
    expect(await textOf(get(again))).toContain('>2 </p><p class="label">inchangés');
    await post(run, [['do', 'undo']]);
    expect(await listLinks()).toHaveLength(before);
  });

  it('is for the catalysts of the territory only, and never shows a file of actors', async () => {
    const run = await upload('De;Vers;Ce qui passe\nA;B;finance\n');
    const elsewhere = await app.signInAs({ catalystOf: ['00000000-0000-4000-8000-000000000000'] });
    expect((await get(run, elsewhere)).status).toBe(404);
    expect((await get(run.replace('/liens/', '/acteurs/'))).status).toBe(404);
    const csv = await textOf(get(`/api/v1/imports/${run.split('/').at(-1)}/problems.csv`));
    expect(csv).toContain('n’est pas un acteur de ce territoire');
  });
});
