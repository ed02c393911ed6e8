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

async function openAs(
  person: SignedIn,
  { width = widths.desktop, javaScriptEnabled = false } = {},
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

async function createOrganisation(person: SignedIn, name: string): Promise<string> {
  const answer = await fetch(`${shared.origin}/api/v1/organisations`, {
    method: 'POST',
    headers: {
      ...person.headers,
      'content-type': 'application/json',
      'idempotency-key': name.replace(/\W/g, ''),
    },
    body: JSON.stringify({ name, kind: 'association' }),
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Writes one line of the member whose page is open. */
async function addLine(page: Page, side: string, fields: { title: string; low: string; seen: string }) {
  await page.getByRole('link', { name: side }).click();
  await page.getByLabel('En quelques mots').fill(fields.title);
  await page.getByLabel('Moyen').selectOption('money');
  await page.getByLabel('entre', { exact: true }).fill(fields.low);
  await page.getByLabel('À quel rythme').selectOption('year');
  if (await page.getByLabel('À qui profite ce bénéfice').count())
    await page.getByLabel('À qui profite ce bénéfice').selectOption('members');
  await page.getByLabel('Qui voit cette ligne').selectOption(fields.seen);
  await page
    .getByRole('button', { name: /Créer|Enregistrer/ })
    .first()
    .click();
  await page.getByText(fields.title).first().waitFor();
}

describe('an alliance of three organisations, each in its own window, without script', () => {
  it('goes from the invitation to three consents, lines that stay private, a decision and an agreement', async () => {
    const [grocer, dairy, school] = await Promise.all(
      ['epicerie', 'laiterie', 'lycee'].map((who) => shared.signInAs({ email: `${who}@exemple.fr` })),
    );
    await createOrganisation(grocer!, 'Épicerie du Val');
    const [grocers, dairies, schools] = await Promise.all(
      [grocer, dairy, school].map((person) => openAs(person!)),
    );
    const [one, two, three] = await Promise.all(
      [grocers, dairies, schools].map((window) => window!.newPage()),
    );

    await one!.goto('/alliances/commencer');
    await one!.getByLabel('Nom de l’alliance').fill('Bocaux d’hiver');
    await one!.getByLabel('Le premier kilomètre').fill('Des légumes perdus chaque été');
    await one!.getByRole('button', { name: 'Commencer' }).click();
    await one!.getByRole('heading', { name: 'Bocaux d’hiver' }).waitFor();
    const alliance = new URL(one!.url()).pathname;

    const invite = async (name: string, kind: string): Promise<string> => {
      await one!.goto(`${alliance}/membres`);
      await one!.getByLabel('Son nom').fill(name);
      await one!.getByLabel('De quelle nature').selectOption(kind);
      await one!.getByRole('button', { name: 'Inviter', exact: true }).click();
      const link = await one!.locator('.alert code').textContent();
      return new URL(link!).pathname;
    };
    const [toDairy, toSchool] = [
      await invite('Laiterie du Bief', 'company'),
      await invite('Lycée agricole', 'academic'),
    ];

    for (const [page, link, name] of [
      [two!, toDairy, 'Laiterie du Bief'],
      [three!, toSchool, 'Lycée agricole'],
    ] as const) {
      await page.goto(link);
      await page.getByText('Des légumes perdus chaque été').waitFor();
      await page.getByLabel('Son nom').fill(name);
      await page.getByRole('button', { name: 'Consentir' }).click();
      await page.getByText('votre consentement est enregistré').waitFor();
    }

    await addLine(two!, 'Ajouter un apport', { title: 'Chambre froide', low: '4200', seen: 'member' });
    await addLine(two!, 'Ajouter un bénéfice', { title: 'Nouveaux clients', low: '1500', seen: 'alliance' });
    await three!.goto(`${alliance}/apports`);
    const seen = await three!.locator('main').textContent();
    expect(seen).toContain('Nouveaux clients');
    expect(seen).not.toContain('Chambre froide');
    expect(seen).not.toMatch(/4\D?200/);

    await three!.goto(`${alliance}/decisions/nouvelle`);
    await three!.getByLabel('En quelques mots').fill('Ouvrir en juin');
    await three!.getByLabel('Ce qui est proposé').fill('Nous ouvrons le 15 juin.');
    await three!.getByLabel('Comment décide-t-on').selectOption('agreement');
    await three!.getByLabel('Part des membres').fill('60');
    await three!
      .getByRole('button', { name: /Créer|Enregistrer/ })
      .first()
      .click();
    const decision = new URL(three!.url()).pathname;
    for (const page of [two!, three!]) {
      await page.goto(decision);
      await page.getByLabel('Pour', { exact: true }).check();
      await page.getByRole('button', { name: 'Donner cette voix' }).click();
      await page.getByText('Votre voix est gardée').waitFor();
    }
    await one!.goto(decision);
    await one!.getByText('la proposition serait adoptée').first().waitFor();
    await one!.getByRole('button', { name: 'Clore', exact: true }).click();
    await one!.getByText('La décision est close').waitFor();

    await one!.goto(`${alliance}/accord`);
    await one!.getByRole('button', { name: 'Préparer : convention de partenariat' }).click();
    await one!.getByText('Le texte est préparé').waitFor();
    expect(await one!.locator('main').textContent()).toContain('Laiterie du Bief');

    for (const path of ['', '/membres', '/apports', '/mise-en-route', '/decisions', '/accord', '/sante'])
      for (const width of [widths.phone, widths.desktop]) {
        await one!.setViewportSize({ width, height: 800 });
        await one!.goto(`${alliance}${path}`);
        expect(await sidewaysOverflow(one!), `${path} at ${width}`).toBe(0);
      }
    await Promise.all([grocers, dairies, schools].map((window) => window!.close()));
  }, 180_000);

  it('has pages without barriers, valid in both languages', async () => {
    const person = await shared.signInAs({ email: 'bocaux@exemple.fr' });
    await createOrganisation(person, 'Bocaux et compagnie');
    const window = await openAs(person, { javaScriptEnabled: true });
    const page = await window.newPage();
    await page.goto('/alliances/commencer');
    await page.getByLabel('Nom de l’alliance').fill('Sans barrière');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('heading', { name: 'Sans barrière' }).waitFor();
    const alliance = new URL(page.url()).pathname;
    for (const path of [
      alliance,
      `${alliance}/membres`,
      `${alliance}/apports`,
      `${alliance}/mise-en-route`,
      `${alliance}/decisions`,
      `${alliance}/accord`,
      `${alliance}/sante`,
      '/alliances',
      '/en/alliances',
      `/en${alliance}`,
      `/en${alliance}/agreement`,
      `/en${alliance}/health`,
    ]) {
      await page.goto(path);
      await openAll(page);
      expect(await findBarriers(page), path).toEqual([]);
      expect(await findInvalidHtml(await page.content()), path).toEqual([]);
    }
    await window.close();
  }, 180_000);
});
