import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { findInvalidHtml } from '../support/valid-html.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';
import { openLive, simulators } from './simulator-page.ts';

let browser: Browser;
let window: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => window?.close());

async function openPage(options: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
  window = await openWindow(browser, options);
  return window.newPage();
}

/** Puts the page in each of its states: nothing, filled, wrong. */
const states = {
  empty: (page: Page, language: 'fr' | 'en') => openLive(page, simulators[language].empty),
  filled: async (page: Page, language: 'fr' | 'en') => {
    await openLive(page, simulators[language].start);
    await page.locator('.opens').first().click();
  },
  wrong: async (page: Page, language: 'fr' | 'en') => {
    await openLive(page, simulators[language].start);
    await page.locator('[name="investment.value"]').fill('x');
    await page.locator('.in-brief button[value="compute"]').click();
    await page.locator('#errors').waitFor();
  },
} as const;

/** Makes the window as tall as what it shows: the foot that stays in sight then covers no field by the chance of a scroll. */
const seeWhole = async (page: Page) => {
  const height = await page.evaluate(() =>
    Math.max(
      document.documentElement.scrollHeight,
      ...[...document.querySelectorAll('.panel')].map((panel) => panel.scrollHeight + 100),
    ),
  );
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
};

describe.each(['phone', 'desktop'] as const)('the simulator on a %s', (width) => {
  it.each([
    ['fr', 'empty', 'light'],
    ['fr', 'filled', 'light'],
    ['fr', 'wrong', 'light'],
    ['en', 'empty', 'dark'],
    ['en', 'filled', 'dark'],
    ['en', 'wrong', 'dark'],
  ] as const)(
    'in %s, %s, %s, has no barrier and is not cut, with everything open',
    async (language, state, colorScheme) => {
      const page = await openPage({ width: widths[width], colorScheme });
      await states[state](page, language);
      await openAll(page);
      await seeWhole(page);
      expect(await findBarriers(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
    },
  );

  it('is not cut at 320 pixels, is valid HTML, and has no barrier before its script runs', async () => {
    const page = await openPage({ width: width === 'phone' ? 320 : widths.desktop });
    await page.route('**/*.js', (route) => route.abort());
    for (const path of [simulators.fr.start, simulators.en.empty]) {
      await page.goto(path);
      await openAll(page);
      await seeWhole(page);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findInvalidHtml(await (await page.request.get(path)).text())).toEqual([]);
    }
  });
});

describe('every figure of the results', () => {
  it.each(['fr', 'en'] as const)(
    'opens onto its formula, what enters it and its method page, in %s',
    async (language) => {
      const page = await openPage();
      await openLive(page, simulators[language].start);
      const { faults, methods, opened } = await page.evaluate(() => {
        const faults: string[] = [];
        const methods = new Set<string>();
        const actions = [...document.querySelectorAll<HTMLButtonElement>('.opens')].map(({ value }) => value);
        for (const action of new Set(actions)) {
          const button = document.querySelector<HTMLButtonElement>(`.opens[value="${CSS.escape(action)}"]`);
          button?.click();
          const place = document.getElementById(`why-${action.split(' ')[2]}`) as HTMLDetailsElement | null;
          const method = place?.querySelector<HTMLAnchorElement>('a[href*="/method"]');
          if (!place?.open) faults.push(`${action}: not open`);
          else if (!place.querySelector('.formula')) faults.push(`${action}: no formula`);
          else if (!method) faults.push(`${action}: no method page`);
          else methods.add(method.href);
          if (/undefined|NaN|\[object/.test(place?.textContent ?? ''))
            faults.push(`${action}: ${place?.textContent}`);
        }
        return { faults, methods: [...methods], opened: new Set(actions).size };
      });
      expect(faults).toEqual([]);
      expect(opened).toBeGreaterThan(100);
      expect(methods.length).toBeGreaterThan(8);
      for (const method of methods) {
        expect(new URL(method).pathname.startsWith(language === 'fr' ? '/methode/' : '/en/method/')).toBe(
          true,
        );
        expect((await page.request.get(method)).status(), method).toBe(200);
      }
    },
  );

  it('in a table or beside a mark can be opened, by itself or by the heading of its column', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    const closed = await page.evaluate(() => {
      const isExplained = (cell: Element): boolean => {
        if (cell.querySelector('.opens') || cell.closest('.explain')) return true;
        const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
        const headings = cell.closest('table')?.querySelectorAll('thead th');
        return Boolean(headings?.[column]?.querySelector('.opens'));
      };
      return [...document.querySelectorAll('.first td.n, .rest td.n, .first .value, .rest .value, .lead')]
        .filter((cell) => /\d/.test(cell.textContent ?? '') && !isExplained(cell))
        .map((cell) => `${cell.closest('section')?.getAttribute('aria-labelledby')}: ${cell.textContent}`);
    });
    expect(closed).toEqual([]);
  });

  it('drawn in a chart stands in a table too', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    const without = await page.evaluate(() =>
      [...document.querySelectorAll('svg.chart')]
        .filter((chart) => {
          const around = chart.closest('[role="table"]') ?? chart.closest('section');
          return !around?.matches('[role="table"]') && !around?.querySelector('table');
        })
        .map((chart) => chart.getAttribute('aria-label') ?? chart.outerHTML.slice(0, 100)),
    );
    expect(without).toEqual([]);
  });
});

describe('the weight of the simulator', () => {
  const bounds = { br: 88_000, gzip: 99_500 };

  test.each(['fr', 'en'] as const)(
    'its script is under 100 kB compressed, by Brotli or by gzip, in %s, and nothing comes from elsewhere',
    async (language) => {
      const page = await openPage();
      const asked: string[] = [];
      // Those of workers included.
      window.on('requestfinished', (request) => asked.push(request.url()));
      await openLive(page, simulators[language].start);
      await page.waitForLoadState('networkidle');
      const scripts = asked.filter((address) => /\.js(\?|$)/.test(address));
      expect(scripts.length).toBeGreaterThanOrEqual(3);
      expect(asked.length).toBeLessThanOrEqual(10);
      for (const [encoding, most] of Object.entries(bounds)) {
        let weight = 0;
        for (const address of scripts) {
          const answer = await fetch(address, { headers: { 'accept-encoding': encoding } });
          expect(answer.status).toBe(200);
          expect(answer.headers.get('content-encoding')).toBe(encoding);
          weight += Number(answer.headers.get('content-length'));
          await answer.body?.cancel();
        }
        expect(weight, encoding).toBeGreaterThan(10_000);
        expect(weight, encoding).toBeLessThanOrEqual(most);
      }
    },
  );
});

describe('on paper', () => {
  it('is the report alone: no form, no button, every part, the hypotheses unfolded', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      '#model',
      '[aria-labelledby="next"]',
      '.toc',
      '.masthead .menu',
      '.page-head .actions',
    ]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    for (const shown of [
      'h1',
      '#how-much',
      '#when',
      '#who',
      '#sharing',
      '#doubt',
      '#funding',
      '#inputs-table table',
    ]) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    }
    const paper = await page.pdf({ format: 'A4' });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(9);
  });
});
