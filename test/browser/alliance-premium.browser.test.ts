import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/platform/system/clock.ts';
import { findBarriers } from '../support/accessibility.ts';
import { insertAlliance, type TestAlliance } from '../support/alliance-in-database.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn } from '../support/sign-in-as.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;
let alliance: TestAlliance;

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
  const { database } = shared.database;
  alliance = await insertAlliance({ ports: { database, clock: systemClock }, signInAs: shared.signInAs }, [
    'Table ouverte',
    'Traiteur du Val',
    'Commune de Moulins',
  ]);
  await alliance.line(0, { side: 'alone-cost', title: 'Logistique', low: 9000, high: 11000 });
  await alliance.line(1, { side: 'alone-cost', title: 'Logistique', low: 14000, high: 16000 });
  await alliance.line(1, { side: 'benefit', title: 'Ventes nouvelles', low: 18000, high: 30000 });
  await alliance.line(2, { side: 'contribution', title: 'Loyer de la cuisine', low: 3000, high: 4000 });
  await alliance.line(0, {
    side: 'benefit',
    title: 'Repas des habitants',
    low: 10000,
    high: 30000,
    beneficiary: 'public',
  });
  for (const [payer, kind] of [
    ['Région', 'authority'],
    ['Traiteur', 'company'],
  ])
    await sql`insert into alliance_grant
        (id, created_at, updated_at, alliance_id, payer, payer_kind, state, amount, year)
      values (${randomUUID()}, now(), now(), ${alliance.id}, ${payer}, ${kind}, 'obtained',
        '{"low":12000,"high":18000}'::jsonb, 2026)`.execute(database);
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

/** A window of its own, as on a computer of one's own. */
async function openAs(
  person: SignedIn,
  options: { width?: number; javaScriptEnabled?: boolean; locale?: string } = {},
): Promise<BrowserContext> {
  const { width = widths.desktop, locale = 'fr-FR', ...others } = options;
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale,
    viewport: { width, height: 800 },
    ...others,
  });
  const [name, ...value] = person.headers.cookie.split('=');
  await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  return window;
}

const address = (path: string) => `/alliances/${alliance.id}/${path}`;

/** Answers each figure that the form asks for, with the script of the page off: unfolds the lines, fills the blanks. */
async function answerWhatIsAsked(page: Page): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    const folded = page.locator('button[value^="unfold pooled"], button[value^="unfold joint"]').first();
    if ((await folded.count()) === 0) break;
    await folded.evaluate((button: HTMLButtonElement) => button.form!.requestSubmit(button));
    await page.waitForLoadState('load');
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

describe('an alliance of three organisations, from its data to a sharing signed off', () => {
  it('proposes a model, keeps it, shares around the table and shows the dossier outside', async () => {
    const catalyst = await openAs(alliance.catalyst, { javaScriptEnabled: false });
    const page = await catalyst.newPage();
    await page.goto(address('prime'));
    await page.getByRole('link', { name: 'Proposer un modèle' }).click();
    await page.getByText('Ventes nouvelles').first().waitFor();
    await page.getByRole('button', { name: 'Remplir le modèle' }).click();
    await answerWhatIsAsked(page);
    await page.getByLabel('Nom de la version').fill('Pour le conseil');
    await page.getByLabel('Pourquoi cette version').fill('Loyers confirmés');
    await page.getByRole('button', { name: 'Garder cette version' }).click();
    await page.getByRole('heading', { name: 'Version 1', exact: false }).first().waitFor();

    const [first, second, third] = await Promise.all(
      alliance.members.map(async ({ editor }) => (await openAs(editor)).newPage()),
    );
    for (const member of [first!, second!, third!]) {
      await member.goto(address('partage'));
      await member.getByRole('heading', { name: 'Essayer votre propre partage' }).waitFor();
    }
    await first!.getByLabel('Part de Table ouverte').fill('-100000');
    await first!.getByRole('button', { name: 'Voir qui objecterait' }).click();
    await first!.getByText('Groupes qui gagneraient à partir').first().waitFor();
    await second!.getByLabel('Date de l’accord').fill('12/03/2027');
    await second!.getByRole('button', { name: 'Noter ce partage' }).click();
    await second!.getByText('Partage noté').waitFor();

    await page.goto(address('prime/liens'));
    await page.getByLabel('Pour qui').fill('La Région');
    await page.getByRole('button', { name: 'Proposer ce lien' }).click();
    const link = (await page.locator('code').textContent())!;
    for (const member of [first!, second!, third!]) {
      await member.goto(address('prime/liens'));
      await member.getByRole('button', { name: 'Accepter de montrer' }).first().click();
      await member.getByRole('button', { name: 'Retirer l’accord' }).first().waitFor();
    }
    const visitor = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await visitor.goto(`${shared.origin}${new URL(link).pathname}`);
    await visitor.getByRole('heading', { name: 'dossier de l’alliance', exact: false }).first().waitFor();
  });

  it.each([widths.phone, widths.desktop])(
    'fits %s pixels without barriers, in both languages',
    async (width) => {
      const french = [
        'prime',
        'prime/proposition',
        'prime/modele',
        'prime/versions/1',
        'partage',
        'prime/aides',
        'prime/liens',
      ];
      const english = [
        'premium',
        'premium/proposal',
        'premium/model',
        'premium/versions/1',
        'sharing',
        'premium/support',
        'premium/links',
      ];
      for (const [prefix, paths, locale] of [
        ['', french, 'fr-FR'],
        ['/en', english, 'en-GB'],
      ] as const) {
        const page = await (await openAs(alliance.catalyst, { width, locale })).newPage();
        for (const path of paths) {
          await page.goto(`${prefix}${address(path)}`);
          await openAll(page);
          expect(await findBarriers(page), path).toEqual([]);
          expect(await sidewaysOverflow(page), path).toBe(0);
          const served = await (await page.request.get(`${prefix}${address(path)}`)).text();
          expect(await findInvalidHtml(served), path).toEqual([]);
        }
      }
    },
  );

  it('saves the model with the script running, and keeps nothing of it on the device', async () => {
    const page = await (await openAs(alliance.catalyst)).newPage();
    await page.goto(address('prime/modele'));
    await page.locator('[data-do="undo"]').waitFor();
    await page.locator('#f-investment-low').fill('2000');
    await page.locator('#f-investment-high').fill('4000');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await page.getByText('Modèle enregistré').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    expect(await page.locator('#f-investment-low').inputValue()).toBe('2000');
  });
});
