import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { pressButton, said, simulators, typeIn } from './simulator-page.ts';

let browser: Browser;
let window: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => window?.close());

async function openPlain(width: keyof typeof widths = 'desktop'): Promise<Page> {
  window = await openWindow(browser, {
    width: widths[width],
    javaScriptEnabled: false,
    acceptDownloads: true,
  });
  return window.newPage();
}

/** Presses the first such button of a form, and waits for the page that answers. */
const press = (page: Page, selector: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);

describe('without script', () => {
  test.each([
    ['fr', 'phone'],
    ['fr', 'desktop'],
    ['en', 'phone'],
    ['en', 'desktop'],
  ] as const)('in %s on a %s, with the keyboard only, from nothing to a result', async (language, width) => {
    const page = await openPlain(width);
    await page.goto(simulators[language].empty);
    await typeIn(page, 'engineering.years.0.low', '4 000'.replace(' ', language === 'fr' ? ' ' : ','));
    await typeIn(page, 'engineering.years.0.high', '9000');
    await typeIn(page, 'engineering.later.value', '300');
    await page.locator('#g-alliance > summary').press('Enter');
    await typeIn(page, 'name', 'Camion partagé');
    await typeIn(page, 'members.0.name', 'Nord');
    await typeIn(page, 'members.1.name', 'Sud');
    await pressButton(page, 'add law');
    await page.locator('[name="pooled.0.label"]').waitFor();
    for (const [field, text] of [
      ['pooled.0.label', 'Camion'],
      ['pooled.0.fixed.low', '8000'],
      ['pooled.0.fixed.high', '12000'],
      ['pooled.0.unitCost.value', '3'],
      ['pooled.0.elasticity.value', '1'],
      ['pooled.0.needs.0.need.value', '1000'],
      ['pooled.0.needs.1.need.value', '2000'],
    ] as const)
      await typeIn(page, field, text);
    await pressButton(page, 'compute');
    await page.locator('#how-much').waitFor();
    const words = await said(page.locator('#content, main').first());
    expect(words).toContain('Nord');
    expect(await page.locator('[name="pooled.0.fixed.low"]').inputValue()).toBe('8000');
  });

  test('what is wrong is summed up first and said beside each field; every value typed is kept', async () => {
    const page = await openPlain();
    await page.goto(simulators.fr.start);
    await page.locator('[name="investment.value"]').fill('douze');
    await page.locator('#g-time > summary').click();
    await page.locator('[name="delay.value"]').fill('-1');
    await page.locator('.in-brief button[value="compute"]').click();
    await page.waitForURL('**#errors');
    const summary = await said(page.locator('#errors'));
    expect(summary).toContain('« douze » n’est pas un nombre');
    expect(await page.locator('#errors a').count()).toBe(2);
    expect(await page.locator('[name="investment.value"]').inputValue()).toBe('douze');
    expect(await page.locator('[name="delay.value"]').inputValue()).toMatch(/[-−]1/);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(2);
    await page.locator('#errors a').first().click();
    expect(await page.locator(':target').getAttribute('name')).toBe('investment.value');
  });

  test('a figure opens onto its formula, what is taken away comes back, the file comes and opens again', async () => {
    const page = await openPlain();
    await page.goto(simulators.fr.start);
    await press(page, 'button[value="explain premiumGross how-much"]');
    const explanation = page.locator('#why-how-much');
    expect(await said(explanation)).toContain('La formule');
    expect(await explanation.locator('a[href^="/methode/"]').count()).toBeGreaterThan(0);

    await page.locator('#g-members > summary').click();
    await press(page, 'button[value="remove members.2"]');
    expect(await said(page.locator('.meta'))).toContain('2 membres');
    await press(page, 'button[value="undo"]');
    expect(await said(page.locator('.meta'))).toContain('3 membres');

    await page.locator('[name="investment.value"]').fill('31');
    await press(page, '.in-brief button[value="compute"]');
    const figures = await said(page.locator('.first'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[value="download"]').click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ investment: { value: 31 } });

    await page.goto(simulators.fr.empty);
    await page.locator('#file').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await press(page, '#open-file button');
    expect(await page.locator('[name="investment.value"]').inputValue()).toBe('31');
    expect(await said(page.locator('.first'))).toBe(figures);
  });

  test('one starts from each of the examples', async () => {
    const page = await openPlain();
    await page.goto(simulators.fr.start);
    const links = await page
      .locator('[aria-labelledby="next"] .ticks a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links) {
      await page.goto(link);
      expect(await page.locator('#how-much').count()).toBe(1);
    }
  });
});
