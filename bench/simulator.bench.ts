import type { Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, prepared } from './harness.ts';

/**
 * The simulator as somebody feels it, in Chromium on the built server: both share the cores of this machine, as a laptop
 * that serves itself. `npm run build` first.
 */
const group = 'Simulator in the browser';

const server = prepared(async () => (await benchServer(async ({ origin }) => origin)).filled);

/** Opens a page on nothing, gives it to the work, and closes the browser: a new one each time, its caches empty. */
async function inBrowser(work: (page: Page, origin: string) => Promise<number>): Promise<number> {
  const origin = await server();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    return await work(page, origin);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the load of the page to the first result computed in it. */
const firstResult = () =>
  inBrowser(async (page, origin) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[data-do="undo"]')) return;
        performance.mark('first-result');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${origin}/simulateur`, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0);
    return page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const mark = performance.getEntriesByName('first-result')[0]!;
      return Math.max(0, mark.startTime - navigation!.loadEventEnd);
    });
  });

/** Milliseconds from a key typed to the frame that shows the new figures: the middle of twenty changes. */
const oneChange = () =>
  inBrowser(async (page, origin) => {
    await page.goto(`${origin}/simulateur`);
    await page.locator('[data-do="undo"]').waitFor();
    return page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[name="investment.value"]')!;
      const brief = document.querySelector('.in-brief')!;
      const times: number[] = [];
      for (let change = 0; change < 21; change += 1) {
        const before = brief.textContent;
        const start = performance.now();
        field.value = String(20 + 3 * change);
        const shown = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (brief.textContent === before) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve());
          });
          observer.observe(brief, { childList: true, subtree: true, characterData: true });
        });
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        if (change === 0) continue;
        await shown;
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return times.sort((a, b) => a - b)[times.length >> 1]!;
    });
  });

export const rows: readonly BenchRow[] = [
  {
    group,
    work: 'first result after the load of the page, caches empty',
    bar: '≤ 1 s',
    elsewhere: true,
    ours: firstResult,
  },
  {
    group,
    work: 'one change, from the key to the figures redrawn, 16,384 runs',
    bar: '≤ 100 ms',
    elsewhere: true,
    ours: oneChange,
  },
];
