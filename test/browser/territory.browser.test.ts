import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn } from '../support/sign-in-as.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

/** A window of its own, as on a computer of one's own. */
async function openAs(
  person: SignedIn,
  { width = widths.desktop as number, javaScriptEnabled = true } = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    javaScriptEnabled,
  });
  const [name, ...value] = person.headers.cookie.split('=');
  await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  return window;
}

/** Nothing in the way of anybody on the page as it is: axe, HTML, nothing beyond the width. */
async function isForAll(page: Page): Promise<void> {
  await openAll(page);
  expect(await findBarriers(page)).toEqual([]);
  expect(await findInvalidHtml(await (await page.request.get(page.url())).text())).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
}

/** Windows-1252, semicolons, a title above, a total below, what a spreadsheet damages, and six lines to correct. */
function messyActors(): Buffer {
  const lines = [
    'Annuaire des structures du territoire;;;;;',
    ';;;;;',
    'RAISON SOCIALE;Statut juridique;Commune;Code INSEE;N\xb0 SIRET;Site internet',
    ...Array.from({ length: 34 }, (_, at) => `Structure exemple n\xb0 ${at + 1};Asso;Die;26113;;`),
    '\xc9picerie de Di\xe8;SARL;Die;26113;8,4E+13;',
    'Bricol\xe2ge;Club;Die;26113;;',
    ';Asso;Die;26113;;',
    'Mauvais site;Asso;Die;26113;;javascript:alert(1)',
    'Treize chiffres;Asso;Die;26113;1234567890123;',
    'Code ab\xeem\xe9;Asso;;1004;;',
    'TOTAL;40;;;;',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

const links = `De;Vers;Ce qui passe;Montant par an
Structure exemple n° 1;Épicerie de Dié;finance;12 000 à 15 000 €
Structure exemple n° 2;Structure exemple n° 3;partage des moyens;
Épicerie du bourg;Structure exemple n° 2;achète à;3 k€
`;

describe('a catalyst', () => {
  it('imports forty organisations from a messy spreadsheet, corrects six lines, imports their links, sees the network', async () => {
    const window = await openAs(await shared.signInAs({ name: 'Camille Martin' }));
    const page = await window.newPage();
    await page.goto('/territoires/nouveau');
    await page.getByLabel('Nom du territoire').fill('Vallée de l’essai');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vallée de l’essai' }).waitFor();
    await page.getByRole('link', { name: 'Importer un tableur' }).click();
    await isForAll(page);
    await page.getByLabel('Fichier CSV ou XLSX').setInputFiles({
      name: 'annuaire.csv',
      mimeType: 'text/csv',
      buffer: messyActors(),
    });
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    await page.getByRole('heading', { name: 'À corriger' }).waitFor();
    await isForAll(page);

    const cell = (line: number, label: string) =>
      page.getByRole('group', { name: `Ligne ${line}`, exact: true }).getByLabel(label);
    await cell(38, 'N° SIRET').fill('');
    await cell(39, 'Statut juridique').fill('Association');
    await cell(40, 'RAISON SOCIALE').fill('Groupe sans nom');
    await cell(41, 'Site internet').fill('');
    await cell(42, 'N° SIRET').fill('');
    await cell(43, 'Code INSEE').fill('26113');
    await page.getByRole('button', { name: 'Corriger ces lignes' }).click();
    await page.getByRole('button', { name: 'Importer les 40 lignes valides' }).click();
    await page.getByText('40 créés').waitFor();
    await isForAll(page);

    await page.getByRole('link', { name: 'Vallée de l’essai' }).click();
    await page.getByRole('link', { name: 'Voir le réseau' }).click();
    await page.getByRole('link', { name: 'Importer des liens' }).click();
    await page.getByLabel('Fichier CSV ou XLSX').setInputFiles({
      name: 'liens.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(links),
    });
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    await page.getByRole('heading', { name: /Qui est-ce/ }).waitFor();
    await isForAll(page);
    await page.getByLabel(/^Épicerie du bourg/).fill('Épicerie de Diè (Die)');
    await page.getByRole('button', { name: 'Retenir ces réponses' }).click();
    await page.getByRole('button', { name: 'Importer les 3 lignes valides' }).click();
    await page.getByText('3 créés').waitFor();
    await page.getByRole('link', { name: 'Voir le réseau' }).click();
    await page.getByRole('heading', { name: 'Le réseau', exact: true }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Structure exemple n° 1');
    await isForAll(page);
    await window.close();
  });
});

interface Tied {
  readonly organisation: string;
  readonly slug: string;
  readonly person: SignedIn;
}

/** An organisation of one editor. */
async function organisation(name: string): Promise<Tied> {
  const [id, slug] = [randomUUID(), name.toLowerCase()];
  await sql`insert into organisation (id, state, slug, kind, name, created_at, updated_at)
    values (${id}, 'published', ${slug}, 'association', ${name}, now(), now())`.execute(
    shared.database.database,
  );
  const person = await shared.signInAs({ name: `Membre de ${name}`, organisations: { [id]: 'editor' } });
  return { organisation: id, slug, person };
}

describe('an association of volunteers, on a phone of 360 px', () => {
  it.each([true, false])(
    'describes itself and its model without any number, unknown left unknown (script: %s)',
    async (javaScriptEnabled) => {
      const { slug, person } = await organisation(`Benevoles${javaScriptEnabled ? 1 : 2}`);
      const window = await openAs(person, { width: widths.phone, javaScriptEnabled });
      const page = await window.newPage();
      const look = async () => (javaScriptEnabled ? isForAll(page) : undefined);
      await page.goto(`/organisations/${slug}/acteur/nouveau`);
      await look();
      await page.getByLabel('Nom', { exact: true }).fill('Les Mains vertes');
      await page.getByLabel('Nature').selectOption({ label: 'Association' });
      await page.getByRole('button', { name: 'Créer' }).click();
      await page.getByText('Sans numéro public').waitFor();
      await page.getByRole('link', { name: 'Décrire le modèle' }).click();
      await look();
      await page.getByLabel('Année', { exact: true }).fill('2025');
      await page.getByLabel('Argent reçu dans l’année').fill('4 500');
      await page.getByLabel('Heures de bénévolat').fill('1 200');
      await page.getByRole('button', { name: 'Créer' }).click();
      await page.getByRole('heading', { level: 1, name: /2025/ }).waitFor();
      const said = await page.locator('main').textContent();
      expect(said).toContain('L’argent dépensé n’est pas connu');
      expect(said).toMatch(/4\s500\s€ reçus, sans détail/u);
      expect(said).toMatch(/1\s200\sh/u);
      await look();
      await page.getByRole('link', { name: 'Préciser ou corriger' }).click();
      const dues = page.getByLabel('Cotisations');
      expect(await dues.isVisible()).toBe(false);
      await page.getByText('Ressources financières : d’où vient l’argent').click();
      await dues.fill('1 500');
      await look();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText(/3\s000\s€ reçus ne sont pas détaillés/u).waitFor();
      await window.close();
    },
  );
});

describe('a link', () => {
  it('is confirmed by both ends, each in its own window: the second says another amount, both are shown', async () => {
    const { database } = shared.database;
    const [giver, taker] = [await organisation('Fondsdelessai'), await organisation('Atelierdelessai')];
    const [territory, link, from, to] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
      values (${territory}, now(), now(), 'published', 'confirme', 'Territoire confirmé', 'custom')`.execute(
      database,
    );
    for (const [id, name, { organisation: own }] of [
      [from, 'Fonds de l’essai', giver],
      [to, 'Atelier de l’essai', taker],
    ] as const) {
      await sql`insert into actor (id, created_at, updated_at, state, kind, name, search_key, organisation_id)
        values (${id}, now(), now(), 'published', 'association', ${name}, ${name}, ${own})`.execute(database);
      await sql`insert into territory_actor values (${territory}, ${id}, now())`.execute(database);
    }
    await sql`insert into link (id, created_at, updated_at, territory_id, from_id, to_id, kind, lever, stated)
      values (${link}, now(), now(), ${territory}, ${from}, ${to}, 'funds', 'financial',
        '{"nature":"money","low":1000,"high":1000}')`.execute(database);

    const [his, hers] = [await openAs(giver.person), await openAs(taker.person, { width: widths.phone })];
    const [one, other] = [await his.newPage(), await hers.newPage()];
    for (const page of [one, other]) {
      await page.goto('/liens');
      await isForAll(page);
      await page
        .getByRole('main')
        .getByRole('link', { name: /Fonds de l’essai/ })
        .click();
    }
    await one.getByRole('button', { name: 'C’est bien cela' }).click();
    await one.getByText('Votre réponse est gardée').waitFor();

    // Her page shows what was there before his answer: it is told so, and she answers again.
    await other.reload();
    await other.getByRole('group').filter({ hasText: 'Dire un autre montant' }).first().click();
    await other.getByLabel('Nature', { exact: true }).selectOption('money');
    await other.getByLabel(/^Entre, € par an/).fill('800');
    await other.getByRole('button', { name: 'Dire un autre montant' }).click();
    await other.getByText('Votre réponse est gardée').waitFor();
    await isForAll(other);
    await one.reload();
    for (const page of [one, other])
      expect(await page.locator('main').textContent()).toContain(
        'Les deux bouts ne disent pas la même chose',
      );
    const { rows } = await sql<{ confirmed: string }>`select confirmed from link where id = ${link}`.execute(
      database,
    );
    expect(rows).toEqual([{ confirmed: 'both' }]);
    await Promise.all([his.close(), hers.close()]);
  });
});
