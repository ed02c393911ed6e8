import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn } from '../support/sign-in-as.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;
let camille: SignedIn;
let project: string;
let indicator: string;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
  camille = await shared.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

async function openAs(width: number, javaScriptEnabled = true): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    javaScriptEnabled,
  });
  window.setDefaultTimeout(10_000);
  const [name, ...value] = camille.headers.cookie.split('=');
  await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  return window;
}

const save = (page: Page) => page.getByRole('button', { name: /^(Créer|Enregistrer)$/ }).click();
const csv = (text: string) => ({ name: 'consommation.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('a catalyst who measures a project, without script', () => {
  it('chooses an indicator, sets its baseline and its target, imports readings, and reads where the way comes from', async () => {
    const window = await openAs(widths.phone, false);
    const page = await window.newPage();
    await page.goto('/territoires/nouveau');
    await page.locator('#field-name').fill('Vallée mesurée');
    await save(page);
    const territory = new URL(page.url()).pathname;
    await page.goto(`${territory}/projets/nouveau`);
    await page.locator('#field-name').fill('Moins d’énergie, mieux partagée');
    await save(page);
    project = new URL(page.url()).pathname;

    await page.goto(`${project}/indicateurs`);
    await page.getByRole('link', { name: 'Choisir dans le catalogue' }).click();
    await page.getByLabel('Chercher un indicateur').fill('consommation energetique');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('button', { name: /Suivre.*Consommation énergétique finale annuelle/ }).click();
    indicator = new URL(page.url()).pathname;
    expect(await page.locator('main').textContent()).toContain('Il manque la valeur de départ.');

    await page.getByRole('link', { name: /Modifier, fixer le départ/ }).click();
    await page.getByLabel('Valeur de départ').fill('180');
    await page.getByLabel('Date de départ').fill('2020');
    await page.getByLabel('Valeur visée').fill('180');
    await page.getByLabel('Date visée').fill('2030');
    await save(page);
    expect(await page.locator('#field-targetValue-error').textContent()).toContain(
      'égale à la valeur de départ',
    );
    await page.getByLabel('Valeur visée').fill('140');
    await save(page);
    await page.getByText('Enregistré').waitFor();

    await page.getByRole('link', { name: 'Importer un fichier de relevés' }).click();
    await page
      .locator('#file')
      .setInputFiles(csv('Année;Valeur\n2021;178\n2022;171\n2024;166\n2023;169 GWh\n'));
    await page.getByLabel('Source des relevés du fichier').fill('Observatoire de l’énergie');
    await page.getByRole('button', { name: 'Lire le fichier' }).click();
    expect(await page.locator('[role=status]').first().textContent()).toContain('4 relevés ajoutés');
    await page.getByRole('button', { name: 'Importer les 4 relevés' }).click();

    const main = page.locator('main');
    expect(await main.textContent()).toMatch(/35\s%/u);
    const explanation = page.locator('#explain-done');
    await explanation.locator('summary').click();
    expect(await explanation.textContent()).toContain('(dernier relevé − départ) / (cible − départ)');
    expect(await explanation.textContent()).toContain('Observatoire de l’énergie');
    await explanation.getByRole('link').click();
    expect(await page.locator('h1').textContent()).toBe('Le chemin d’un indicateur');
    await window.close();
  });
});

describe('the pages of indicators', () => {
  it.each([widths.phone, widths.desktop])('have no barrier and do not slide at %i px', async (width) => {
    const window = await openAs(width);
    const page = await window.newPage();
    await page.goto(`${project}/odd/nouveau`);
    await page.locator('#field-target').fill(width === widths.phone ? '7.3' : '13.2');
    await save(page);
    await page.getByRole('heading', { name: 'La roue du projet' }).waitFor();
    const pages = [
      new URL(page.url()).pathname,
      indicator,
      `${indicator}/modifier`,
      `${indicator}/releves/nouveau`,
      `${indicator}/importer`,
      `${project}/indicateurs`,
      `${project}/indicateurs?view=sdgs`,
      `${project}/indicateurs/catalogue`,
      `/en${indicator.replace('indicateurs', 'indicators')}`,
      `/en${project.replace('projets', 'projects')}/sdgs`,
    ];
    for (const path of pages) {
      await page.goto(path);
      await openAll(page);
      expect(await findBarriers(page), path).toEqual([]);
      expect(await sidewaysOverflow(page), path).toBe(0);
    }
    await window.close();
  });
});
