import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWeights } from '../../src/method/page-weights.ts';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, publicPages, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Opens each public page in one window and gathers what is wrong, under the address of the page. */
async function findIn(
  options: BrowserContextOptions & { width: number },
  look: (page: Awaited<ReturnType<Awaited<ReturnType<typeof openWindow>>['newPage']>>) => Promise<string[]>,
): Promise<string[]> {
  const window = await openWindow(browser, options);
  const page = await window.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    const isAnswer = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isAnswer) found.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of publicPages) {
    await page.goto(path);
    found.push(...(await look(page)).map((fault) => `${path}: ${fault}`));
  }
  await window.close();
  return found;
}

describe('every public page', () => {
  it.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'light'],
    ['desktop', 'dark'],
  ] as const)('has no barrier on a %s in the %s scheme, with everything open', async (width, colorScheme) => {
    const found = await findIn({ width: widths[width], colorScheme }, async (page) => {
      await openAll(page);
      return findBarriers(page);
    });
    expect(found).toEqual([]);
  });

  it.each([320, 800, 1280])('is not cut at %d pixels, with everything open', async (width) => {
    const found = await findIn({ width }, async (page) => {
      await openAll(page);
      const overflow = await sidewaysOverflow(page);
      return overflow > 0 ? [`${overflow} pixels too wide`] : [];
    });
    expect(found).toEqual([]);
  });

  it('is valid HTML', async () => {
    const found = await findIn({ width: widths.desktop }, async (page) => {
      const html = await (await page.request.get(page.url())).text();
      return findInvalidHtml(html);
    });
    expect(found).toEqual([]);
  });

  it('has no script, few elements, and asks for at most a page, a style sheet and a mark', async () => {
    const found = await findIn({ width: widths.phone }, async (page) => {
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
    });
    expect(found).toEqual([]);
  });

  it('keeps its text in forced colours and without colours on paper', async () => {
    const found = await findIn({ width: widths.desktop, forcedColors: 'active' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return (await page.locator('main').isVisible()) ? [] : ['nothing to print'];
    });
    expect(found).toEqual([]);
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
