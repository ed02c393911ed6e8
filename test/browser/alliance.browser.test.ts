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
/** Who begins the alliance, and its address: the journey comes first. */
let grocer: SignedIn;
let alliance: string;

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
  { width = widths.desktop as number, javaScriptEnabled = false, locale = 'fr-FR' } = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale,
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

/** Answers each figure that the form asks for, with the script of the page off: unfolds the lines, fills the blanks. */
async function answerWhatIsAsked(page: Page): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    const folded = page.locator('button[value^="unfold pooled"], button[value^="unfold joint"]').first();
    if ((await folded.count()) === 0) break;
    const arrived = page.waitForEvent('load');
    await folded.evaluate((button: HTMLButtonElement) => button.form!.requestSubmit(button));
    await arrived;
  }
  await page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>(
      'input[name$=".low"], input[name$=".high"]',
    )) {
      const { name } = input;
      if (/^(?:investment|grants|publicFundsCost|joint\.\d+\.(?!perYear))/.test(name)) continue;
      const stem = name.replace(/\.(?:low|high)$/, '');
      const parts = [...document.querySelectorAll<HTMLInputElement>(`[name^="${CSS.escape(stem)}."]`)];
      const typed = parts.filter((part) => /\.(?:low|value|high)$/.test(part.name));
      if (typed.some((part) => part.value !== '' && !part.dataset.filled)) continue;
      input.dataset.filled = '1';
      input.value = name.endsWith('.low') ? '500' : '1500';
    }
  });
}

describe('an alliance of three organisations, each in its own window', () => {
  it('goes without script from the invitation to a sharing signed off, its dossier shown outside', async () => {
    const [first, dairy, school] = await Promise.all(
      ['epicerie', 'laiterie', 'lycee'].map((who) => shared.signInAs({ email: `${who}@exemple.fr` })),
    );
    grocer = first!;
    await createOrganisation(grocer, 'Épicerie du Val');
    const windows = await Promise.all([grocer, dairy!, school!].map((person) => openAs(person)));
    const pages = await Promise.all(windows.map((window) => window.newPage()));
    const [one, two, three] = pages as [Page, Page, Page];

    await one.goto('/alliances/commencer');
    await one.getByLabel('Nom de l’alliance').fill('Bocaux d’hiver');
    await one.getByLabel('Le premier kilomètre').fill('Des légumes perdus chaque été');
    await one.getByRole('button', { name: 'Commencer' }).click();
    await one.getByRole('heading', { name: 'Bocaux d’hiver' }).waitFor();
    alliance = new URL(one.url()).pathname;

    const invite = async (name: string, kind: string): Promise<string> => {
      await one.goto(`${alliance}/membres`);
      await one.getByLabel('Son nom').fill(name);
      await one.getByLabel('De quelle nature').selectOption(kind);
      await one.getByRole('button', { name: 'Inviter', exact: true }).click();
      const link = await one.locator('.alert code').textContent();
      return new URL(link!).pathname;
    };
    const [toDairy, toSchool] = [
      await invite('Laiterie du Bief', 'company'),
      await invite('Lycée agricole', 'academic'),
    ];
    for (const [page, link, name] of [
      [two, toDairy, 'Laiterie du Bief'],
      [three, toSchool, 'Lycée agricole'],
    ] as const) {
      await page.goto(link);
      await page.getByText('Des légumes perdus chaque été').waitFor();
      await page.getByLabel('Son nom').fill(name);
      await page.getByRole('button', { name: 'Consentir' }).click();
      await page.getByText('votre consentement est enregistré').waitFor();
    }

    await addLine(two, 'Ajouter un apport', { title: 'Chambre froide', low: '4200', seen: 'member' });
    await addLine(two, 'Ajouter un bénéfice', { title: 'Nouveaux clients', low: '15000', seen: 'alliance' });
    await three.goto(`${alliance}/apports`);
    const seen = await three.locator('main').textContent();
    expect(seen).toContain('Nouveaux clients');
    expect(seen).not.toContain('Chambre froide');
    expect(seen).not.toMatch(/4\D?200/);

    await one.goto(`${alliance}/prime`);
    await one.getByRole('link', { name: 'Proposer un modèle' }).click();
    await one.getByText('Nouveaux clients').first().waitFor();
    await one.getByRole('button', { name: 'Remplir le modèle' }).click();
    await answerWhatIsAsked(one);
    await one.getByLabel('Nom de la version').fill('Pour le conseil');
    await one.getByLabel('Pourquoi cette version').fill('Clients confirmés');
    await one.getByRole('button', { name: 'Garder cette version' }).click();
    await one.getByRole('heading', { name: 'Version 1', exact: false }).first().waitFor();

    for (const page of pages) {
      await page.goto(`${alliance}/partage`);
      await page.getByRole('heading', { name: 'Essayer votre propre partage' }).waitFor();
    }
    await two.getByLabel('Part de Laiterie du Bief').fill('-100000');
    await two.getByRole('button', { name: 'Voir qui objecterait' }).click();
    await two.getByText('Groupes qui gagneraient à partir').first().waitFor();
    await three.getByLabel('Date de l’accord').fill('12/03/2027');
    await three.getByRole('button', { name: 'Noter ce partage' }).click();
    await three.getByText('Partage noté').waitFor();

    await three.goto(`${alliance}/decisions`);
    await three.getByRole('link', { name: 'Partage convenu' }).first().click();
    await three.getByRole('heading', { name: 'Partage convenu', exact: false }).first().waitFor();
    const decision = new URL(three.url()).pathname;
    for (const page of pages) {
      await page.goto(decision);
      await page.getByLabel('Pour', { exact: true }).check();
      await page.getByRole('button', { name: 'Donner cette voix' }).click();
      await page.getByText('Votre voix est gardée').waitFor();
    }
    await one.getByRole('button', { name: 'Clore', exact: true }).click();
    await one.getByText('La décision est close').waitFor();
    await one.goto(`${alliance}/accord`);
    await one.getByRole('button', { name: 'Préparer : convention de partenariat' }).click();
    await one.getByText('Le texte est préparé').waitFor();
    expect(await one.locator('main').textContent()).toContain('Laiterie du Bief');

    await one.goto(`${alliance}/prime/liens`);
    await one.getByLabel('Pour qui').fill('La Région');
    await one.getByRole('button', { name: 'Proposer ce lien' }).click();
    const link = (await one.locator('code').textContent())!;
    for (const page of pages) {
      await page.goto(`${alliance}/prime/liens`);
      await page.getByRole('button', { name: 'Accepter de montrer' }).first().click();
      await page.getByRole('button', { name: 'Retirer l’accord' }).first().waitFor();
    }
    const visitor = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await visitor.goto(`${shared.origin}${new URL(link).pathname}`);
    await visitor.getByRole('heading', { name: 'dossier de l’alliance', exact: false }).first().waitFor();
    expect(await visitor.locator('main').textContent()).not.toContain('Chambre froide');
    await Promise.all(windows.map((window) => window.close()));
  }, 180_000);

  it('says who would object while a sharing is typed; saves the model, and keeps nothing of it on the device', async () => {
    const window = await openAs(grocer, { javaScriptEnabled: true });
    const page = await window.newPage();
    await page.goto(`${alliance}/partage`);
    await page.getByLabel('Part de Lycée agricole').fill('-100000');
    await page.locator('#sketch-said', { hasText: 'Objecteraient' }).waitFor();
    expect(await page.locator('#agree-form input[name^="share."]').last().inputValue()).toBe('-100000');
    await page.goto(`${alliance}/prime/modele`);
    await page.locator('[data-do="undo"]').waitFor();
    await page.locator('#f-investment-low').fill('2000');
    await page.locator('#f-investment-high').fill('4000');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await page.getByText('Modèle enregistré').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    expect(await page.locator('#f-investment-low').inputValue()).toBe('2000');
    await window.close();
  });
});

const french = [
  '',
  '/membres',
  '/apports',
  '/mise-en-route',
  '/decisions',
  '/accord',
  '/sante',
  '/prime',
  '/prime/proposition',
  '/prime/modele',
  '/prime/versions/1',
  '/partage',
  '/prime/aides',
  '/prime/liens',
];
const english = [
  '',
  '/members',
  '/exchanges',
  '/start-up-work',
  '/decisions',
  '/agreement',
  '/health',
  '/premium',
  '/premium/proposal',
  '/premium/model',
  '/premium/versions/1',
  '/sharing',
  '/premium/support',
  '/premium/links',
];

it.each([
  ['fr-FR', widths.phone],
  ['en-GB', widths.desktop],
])(
  'has pages without barriers, valid, that fit, in %s at %s pixels',
  async (locale, width) => {
    const window = await openAs(grocer, { width, locale, javaScriptEnabled: true });
    const page = await window.newPage();
    const prefix = locale === 'fr-FR' ? '' : '/en';
    const paths = (locale === 'fr-FR' ? french : english).map((path) => `${prefix}${alliance}${path}`);
    for (const path of [`${prefix}/alliances`, ...paths]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await findInvalidHtml(await answer!.text()), path).toEqual([]);
      await openAll(page);
      expect(await findBarriers(page), path).toEqual([]);
      expect(await sidewaysOverflow(page), path).toBe(0);
    }
    await window.close();
  },
  180_000,
);
