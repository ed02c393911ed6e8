import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../src/network/index.ts';
import { demoProjectPart } from '../../src/project/demo/load-demo-project.ts';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn } from '../support/sign-in-as.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;
let camille: SignedIn;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
  await loadDemo(shared.database.database, new Date(), [demoProjectPart]);
  camille = await shared.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

async function openAs(
  person: SignedIn | null,
  { width = widths.desktop, ...options }: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    ...options,
  });
  if (person === null) return window;
  const [name, ...value] = person.headers.cookie.split('=');
  await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  return window;
}

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();

describe('a small commune', () => {
  it('writes its first project from three pioneers, on a phone and without script', async () => {
    const window = await openAs(camille, { width: widths.phone, javaScriptEnabled: false });
    const page = await window.newPage();
    await page.goto('/territoires/nouveau');
    await page.getByLabel('Nom du territoire').fill('Saint-Loup-des-Bois');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('link', { name: 'Partir de trois pionniers' }).click();

    await page.getByLabel('Nom du projet').fill('Saint-Loup ensemble');
    await page.getByLabel('La vision').fill('Qu’on puisse vivre ici sans partir.');
    await page.getByLabel('L’horizon').fill('2032');
    await page.getByLabel('Ne montrer que ce thème').selectOption('ruralite');
    await page.getByRole('button', { name: 'Montrer' }).click();
    const boxes = page.locator('input[name=pioneer]');
    for (const index of [0, 1, 2]) await boxes.nth(index).check();
    expect(await page.getByLabel('Nom du projet').inputValue()).toBe('Saint-Loup ensemble');
    await page.getByRole('button', { name: 'Commencer ce projet' }).click();

    await page.getByRole('heading', { level: 1, name: 'Saint-Loup ensemble' }).waitFor();
    const drafted = page.getByRole('link', { name: /D’après/ });
    expect(await drafted.count()).toBe(3);
    await page.getByRole('link', { name: 'Ajouter une orientation' }).click();
    await page.getByLabel('Intitulé').fill('Rester et accueillir');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rester et accueillir' }).waitFor();
    await page.getByRole('link', { name: 'Saint-Loup ensemble' }).first().click();

    await drafted.first().click();
    await page.getByRole('link', { name: 'Modifier la fiche' }).click();
    await page.getByLabel('Titre').fill('Ouvrir un lieu commun à l’école');
    await page.getByLabel('Orientation').selectOption({ label: 'Rester et accueillir' });
    await page.getByLabel('Statut').selectOption({ label: 'En cours' });
    await page.getByLabel('Budget prévu').fill('12 000');
    const funders = page.getByRole('group', { name: /Cofinanceur 1/ });
    await funders.getByLabel('Cofinanceur', { exact: true }).fill('Commune');
    await funders.getByLabel('Part du budget').fill('140');
    await save(page);
    await page.getByRole('alert').getByText('entre 0 et 100').waitFor();
    await page
      .getByRole('group', { name: /Cofinanceur 1/ })
      .getByLabel('Part du budget')
      .fill('40');
    await save(page);
    expect(await page.locator('main').textContent()).toMatch(/Reste à trouver\s: 60\s%/);
    expect(await page.locator('main').textContent()).toContain('Inspirée de l’alliance pionnière');

    await page.getByRole('link', { name: 'Saint-Loup ensemble' }).first().click();
    await page.getByRole('link', { name: 'Bilans' }).click();
    await page.getByLabel('Titre du bilan').fill('Le premier jour');
    await page.getByRole('button', { name: 'Faire ce bilan' }).click();
    await page.getByText('C’est le premier bilan').waitFor();
    await window.close();
  });
});

describe('two people on one action sheet', () => {
  it('lose nothing: what each changed apart is kept, what both changed is shown', async () => {
    const { rows } = await sql<{ id: string; territory: string }>`
      select action.id, territory_id as territory from action join project on project.id = project_id
      where not action.is_demo order by number limit 1`.execute(shared.database.database);
    const [{ id, territory } = { id: '', territory: '' }] = rows;
    const [one, two] = await Promise.all(
      ['Maud Renard', 'Paul Lenoir'].map(async (name) => {
        const person = await shared.signInAs({ name, catalystOf: [territory] });
        return (await openAs(person, { javaScriptEnabled: false })).newPage();
      }),
    );
    await Promise.all([one!, two!].map((page) => page.goto(`/fiches-action/${id}/modifier`)));
    await one!.getByLabel('Publics visés').fill('Les écoliers d’abord');
    await save(one!);
    await one!.getByText('Enregistré').first().waitFor();
    await two!.getByRole('textbox', { name: 'Moyens' }).fill('La cuisine et deux vélos');
    await two!.getByLabel('Publics visés').fill('Les aînés d’abord');
    await save(two!);
    await two!.getByRole('heading', { name: 'Deux modifications à la fois' }).waitFor();
    const shown = await two!.locator('main').textContent();
    for (const text of ['Les écoliers d’abord', 'Les aînés d’abord']) expect(shown).toContain(text);
    // What was changed apart is not asked about, and is carried with the decision.
    expect(await two!.getByRole('group', { name: 'Moyens' }).count()).toBe(0);
  });
});

describe('the pages of a project', () => {
  const project = '/projets/exemple-trois-moulins-2032';
  const paths = [
    '/projets',
    project,
    `${project}/actions`,
    `${project}/actions?by=sdg`,
    `${project}/calendrier`,
    `${project}/diagnostic`,
    `${project}/bilans`,
    `${project}/documents`,
    '/en/projects',
    '/en/projects/exemple-trois-moulins-2032',
    '/en/projects/exemple-trois-moulins-2032/calendar',
    '/en/projects/exemple-trois-moulins-2032/diagnosis',
  ];

  it.each([widths.phone, widths.desktop])(
    'have no barrier and nothing cut, for those who read and those who write (%i px)',
    async (width) => {
      const { rows } = await sql<{ id: string; action: string }>`
        select territory.id, action.id as action from territory join project on territory_id = territory.id
          join action on project_id = project.id where action.is_demo and number = 1`.execute(
        shared.database.database,
      );
      const writer = await shared.signInAs({ catalystOf: [rows[0]!.id] });
      const sheet = `/fiches-action/${rows[0]!.action}`;
      const written = [
        project,
        `${project}/diagnostic`,
        `${project}/diagnostic/relecture?state=accepted`,
        `${project}/diagnostic/papier`,
        `${project}/bilans`,
        sheet,
        `${sheet}/modifier`,
        `${project}/modifier`,
        `${project}/actions/nouvelle`,
        '/territoires/exemple-trois-moulins/projets/depuis-des-pionniers',
      ];
      const wrong: string[] = [];
      for (const [person, list] of [
        [null, [...paths, sheet]],
        [writer, written],
      ] as const) {
        const window = await openAs(person, { width });
        const page = await window.newPage();
        for (const path of list) {
          await page.goto(path);
          await openAll(page);
          const [barriers, over] = [await findBarriers(page), await sidewaysOverflow(page)];
          if (barriers.length > 0 || over > 0) wrong.push(`${path}: ${over} px, ${barriers.join(' | ')}`);
        }
        await window.close();
      }
      expect(wrong).toEqual([]);
    },
    180_000,
  );
});
