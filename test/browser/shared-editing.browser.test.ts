import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn, TestPerson } from '../support/sign-in-as.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;
let camille: SignedIn;
let organisation: string;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
  camille = await shared.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
  organisation = await create('Cuisine partagée');
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

/** A window of its own, as on a computer of one's own. */
async function openAs(
  person: SignedIn,
  options: { width?: number; javaScriptEnabled?: boolean; colorScheme?: 'dark' } = {},
): Promise<BrowserContext> {
  const { width = widths.desktop, ...others } = options;
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    ...others,
  });
  const [name, ...value] = person.headers.cookie.split('=');
  await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  return window;
}

async function create(name: string): Promise<string> {
  const answer = await fetch(`${shared.origin}/api/v1/organisations`, {
    method: 'POST',
    headers: {
      ...camille.headers,
      'content-type': 'application/json',
      'idempotency-key': name.replace(/\W/g, ''),
    },
    body: JSON.stringify({ name, kind: 'association', description: 'Au début' }),
  });
  return ((await answer.json()) as { id: string }).id;
}

const join = (id: string, person: TestPerson) =>
  shared.signInAs({ ...person, organisations: { [id]: 'editor' } });

describe('two people who edit at once', () => {
  it.each([true, false])(
    'see the three texts and decide with the keyboard only (script: %s)',
    async (javaScriptEnabled) => {
      const id = await create(`Deux à la fois ${javaScriptEnabled}`);
      const maud = await join(id, { name: 'Maud Renard' });
      const [hers, mine] = [
        await openAs(maud, { javaScriptEnabled }),
        await openAs(camille, { javaScriptEnabled }),
      ];
      const [herPage, myPage] = [await hers.newPage(), await mine.newPage()];
      await Promise.all([herPage, myPage].map((page) => page.goto(`/organisations/${id}/modifier`)));
      await herPage.getByLabel('Présentation').fill('Le texte de Maud');
      await herPage.getByRole('button', { name: 'Enregistrer' }).click();
      await herPage.getByText('Enregistré').waitFor();

      await myPage.getByLabel('Présentation').fill('Le texte de Camille');
      await myPage.getByLabel('Site web').fill('www.exemple.fr');
      await myPage.getByRole('button', { name: 'Enregistrer' }).click();
      await myPage.getByRole('heading', { name: 'Deux modifications à la fois' }).waitFor();
      for (const text of ['Au début', 'Le texte de Maud', 'Le texte de Camille', 'Maud Renard a modifié'])
        expect(await myPage.locator('main').textContent()).toContain(text);
      if (javaScriptEnabled) expect(await findBarriers(myPage)).toEqual([]);

      await tabTo(myPage, 'input[type=radio]');
      await myPage.keyboard.press('ArrowDown');
      await myPage.keyboard.press('ArrowDown');
      expect(await myPage.locator('input[type=radio]:checked').getAttribute('value')).toBe('merged');
      await tabTo(myPage, 'textarea');
      await myPage.keyboard.press('ControlOrMeta+A');
      await myPage.keyboard.type('Le texte de Maud et de Camille');
      await tabTo(myPage, 'button[value=resolve]');
      await myPage.keyboard.press('Enter');
      await myPage.getByText('Enregistré').waitFor();
      const page = await myPage.locator('main').textContent();
      expect(page).toContain('Le texte de Maud et de Camille');
      expect(page).toContain('https://www.exemple.fr/');
      await Promise.all([hers.close(), mine.close()]);
    },
  );

  it('keep both changes when they touch different answers, and are told', async () => {
    const id = await create('Deux réponses');
    const maud = await join(id, { name: 'Maud' });
    const [hers, mine] = [await openAs(maud), await openAs(camille)];
    const [herPage, myPage] = [await hers.newPage(), await mine.newPage()];
    await Promise.all([herPage, myPage].map((page) => page.goto(`/organisations/${id}/modifier`)));
    await herPage.getByLabel('Nom', { exact: true }).fill('Deux réponses gardées');
    await herPage.getByRole('button', { name: 'Enregistrer' }).click();
    await herPage.getByText('Enregistré').waitFor();
    await myPage.getByLabel('Présentation').fill('La mienne');
    await myPage.getByRole('button', { name: 'Enregistrer' }).click();
    await myPage.getByText('Quelqu’un avait modifié autre chose').waitFor();
    expect(await myPage.locator('h1').textContent()).toBe('Deux réponses gardées');
    await Promise.all([hers.close(), mine.close()]);
  });
});

/** Presses Tab until something of that kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

describe('what is typed', () => {
  it('is kept as a draft by itself, and is there after a crash', async () => {
    const window = await openAs(camille);
    const page = await window.newPage();
    await page.goto(`/organisations/${organisation}/modifier`);
    await page.getByLabel('Présentation').fill('Un long texte, pas encore enregistré');
    await page.getByText('Brouillon gardé à').waitFor({ timeout: 10_000 });
    await window.close();
    const again = await openAs(camille);
    const second = await again.newPage();
    await second.goto(`/organisations/${organisation}/modifier`);
    expect(await second.getByLabel('Présentation').inputValue()).toBe('Un long texte, pas encore enregistré');
    await second.getByText('Brouillon du').waitFor();
    await second.goto('/mon-espace');
    await second.getByRole('link', { name: 'Cuisine partagée' }).first().waitFor();
    await second.goto(`/organisations/${organisation}/modifier`);
    await second.getByRole('button', { name: 'Jeter le brouillon' }).click();
    expect(await second.getByLabel('Présentation').inputValue()).toBe('Au début');
    await again.close();
  });

  it('is kept by the browser while the server does not answer, and put back', async () => {
    const window = await openAs(camille);
    const page = await window.newPage();
    await page.goto(`/organisations/${organisation}/modifier`);
    await window.setOffline(true);
    await page.getByLabel('Présentation').fill('Écrit dans un train');
    await page.getByText('brouillon gardé dans ce navigateur').waitFor({ timeout: 10_000 });
    await window.setOffline(false);
    await page.goto('/organisations');
    await page.goto(`/organisations/${organisation}/modifier`);
    expect(await page.getByLabel('Présentation').inputValue()).toBe('Écrit dans un train');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Enregistré').waitFor();
    await window.close();
  });
});

/** Every page of the room, filled, in both languages. */
const pages = () => {
  const of = (fr: string, en: string): string[] => [
    `/organisations/${organisation}${fr}`,
    `/en/organisations/${organisation}${en}`,
  ];
  return [
    ...of('', ''),
    ...of('/modifier', '/edit'),
    ...of('/historique', '/history'),
    ...of('/supprimer', '/remove'),
    ...of('/membres', '/members'),
    ...of('/invitations', '/invitations'),
    ...of('/demandes', '/requests'),
    ...of('/quitter', '/leave'),
    ...of('/journal', '/record'),
    '/organisations',
    '/en/organisations',
    '/organisations/nouvelle',
    '/en/organisations/new',
    '/organisations/corbeille',
    '/mon-espace',
    '/en/my-space',
    '/mon-espace/jetons',
    '/en/my-space/tokens',
    '/mon-espace/journal',
    '/mon-espace/journal/verification',
  ];
};

describe('every page of organisations', () => {
  it.each([
    ['phone', 'light'],
    ['desktop', 'dark'],
  ] as const)('has no barrier and is not cut on a %s in the %s scheme', async (width, scheme) => {
    const window = await openAs(camille, {
      width: widths[width],
      ...(scheme === 'dark' ? { colorScheme: 'dark' } : {}),
    });
    const page = await window.newPage();
    const found: string[] = [];
    for (const path of pages()) {
      await page.goto(path);
      await openAll(page);
      const overflow = await sidewaysOverflow(page);
      if (overflow > 0) found.push(`${path}: ${overflow} pixels too wide`);
      found.push(...(await findBarriers(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
    await window.close();
  });

  it('is valid HTML, with its errors too', async () => {
    const window = await openAs(camille);
    const page = await window.newPage();
    const found: string[] = [];
    for (const path of pages()) {
      const html = await (await page.request.get(path)).text();
      found.push(...(await findInvalidHtml(html)).map((fault) => `${path}: ${fault}`));
    }
    await page.goto('/organisations/nouvelle');
    await page.getByLabel('SIRET').fill('123');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('heading', { name: '2 réponses à reprendre' }).waitFor();
    found.push(...(await findBarriers(page)));
    expect(found).toEqual([]);
    await window.close();
  });
});
