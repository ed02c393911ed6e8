import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWeights } from '../../src/method/page-weights.ts';
import { findBarriers, findFaintTexts } from '../support/accessibility.ts';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, publicPages, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What is wrong with the public pages, by what was looked for; each fault begins with the address of its page. */
const faults = {
  barriers: [] as string[],
  faintTexts: [] as string[],
  cut: [] as string[],
  html: [] as string[],
  weight: [] as string[],
  print: [] as string[],
  console: [] as string[],
};

/** Each page is loaded once, then looked at in every way: widths, schemes, paper. */
async function lookAtEveryPage(): Promise<void> {
  const window = await openWindow(browser, { width: widths.phone });
  const page = await window.newPage();
  page.on('console', (message) => {
    const isAnswer = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isAnswer) faults.console.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of publicPages) {
    const answer = await page.goto(path);
    const note = (kind: keyof typeof faults, found: readonly string[]) =>
      faults[kind].push(...found.map((fault) => `${path}: ${fault}`));
    note('html', await findInvalidHtml(await answer!.text()));
    note('weight', await findWeight(page));
    await openAll(page);
    for (const width of [320, widths.phone, 800, widths.desktop]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await sidewaysOverflow(page);
      if (overflow > 0) note('cut', [`${overflow} pixels too wide at ${width}`]);
      if (width === 320 || width === 800) continue;
      note('barriers', await findBarriers(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      note('faintTexts', await findFaintTexts(page));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.emulateMedia({ media: 'print', forcedColors: 'active' });
    if (!(await page.locator('main').isVisible())) note('print', ['nothing to print']);
    await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
  }
  await window.close();
}

/** More elements, scripts or requests than a public page may have. */
async function findWeight(page: Page): Promise<string[]> {
  const { elements, scripts, requests } = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    // What machines read of a page (JSON-LD) runs nothing.
    scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
    requests: performance.getEntriesByType('resource').length + 1,
  }));
  return [
    ...(elements > 700 ? [`${elements} elements`] : []),
    ...(scripts > 0 ? [`${scripts} scripts`] : []),
    ...(requests > 3 ? [`${requests} requests`] : []),
  ];
}

describe('every public page', () => {
  beforeAll(lookAtEveryPage, 300_000);

  it('has no barrier on a phone and on a desktop, with everything open', () => {
    expect(faults.barriers).toEqual([]);
  });

  it('has no text too faint in the dark scheme', () => {
    expect(faults.faintTexts).toEqual([]);
  });

  it('is not cut from 320 to 1280 pixels, with everything open', () => {
    expect(faults.cut).toEqual([]);
  });

  it('is valid HTML', () => {
    expect(faults.html).toEqual([]);
  });

  it('has no script, few elements, and asks for at most a page, a style sheet and a mark', () => {
    expect(faults.weight).toEqual([]);
  });

  it('keeps its text in forced colours and on paper', () => {
    expect(faults.print).toEqual([]);
  });

  it('writes no error on the console of the browser', () => {
    expect(faults.console).toEqual([]);
  });
});

describe('the weight of the home page', () => {
  it('is what the ecodesign statement says, to a tenth, and far under the limit', async () => {
    const window = await openWindow(browser);
    const page = await window.newPage();
    const weights: Record<string, number> = {};
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes();
      weights[request.resourceType()] = responseBodySize;
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await window.close();
    expect(weights.document).toBeGreaterThan(pageWeights.home * 0.9);
    expect(weights.document).toBeLessThan(pageWeights.home * 1.1);
    expect(weights.stylesheet).toBeGreaterThan(pageWeights.style * 0.9);
    expect(weights.stylesheet).toBeLessThan(pageWeights.style * 1.1);
    expect(weights.document! + weights.stylesheet!).toBeLessThan(60_000);
  });
});

describe('with the keyboard only', () => {
  it('one skips to the content, opens the menu on a phone and closes it', async () => {
    const window = await openWindow(browser, { width: widths.phone });
    const page = await window.newPage();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#menu').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#menu').isVisible()).toBe(false);
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#content');
    await window.close();
  });

  it('one goes to the same page in the other language and back', async () => {
    const window = await openWindow(browser);
    const page = await window.newPage();
    await page.goto('/methode/shapley');
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/method/shapley');
    await page.getByRole('link', { name: 'Français' }).click();
    expect(new URL(page.url()).pathname).toBe('/methode/shapley');
    await window.close();
  });
});
