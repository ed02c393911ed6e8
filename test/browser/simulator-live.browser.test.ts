import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import {
  openLive,
  postAsItStands,
  pressButton,
  resultsIn,
  resultsOf,
  said,
  simulators,
  tabTo,
  typeIn,
} from './simulator-page.ts';

let browser: Browser;
let window: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => window?.close());

async function openPage(options: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
  window = await openWindow(browser, options);
  const page = await window.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

const brief = (page: Page) => said(page.locator('.in-brief'));

describe('an alliance made with the keyboard only', () => {
  test.each([
    ['fr', 'phone'],
    ['fr', 'desktop'],
    ['en', 'phone'],
    ['en', 'desktop'],
  ] as const)(
    'in %s on a %s, from nothing to a result that the server gives too',
    async (language, width) => {
      const page = await openPage({ width: widths[width] });
      await openLive(page, simulators[language].empty);
      const decimal = language === 'fr' ? '2,5' : '2.5';
      await typeIn(page, 'engineering.years.0.low', '4000');
      await page.keyboard.press('Tab');
      await page.keyboard.type('9000');
      await typeIn(page, 'engineering.later.value', '300');
      await pressButton(page, 'add use');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
        'pooled.0.label',
      );
      await page.keyboard.type('Poste partagé');
      await typeIn(page, 'pooled.0.fixed.value', '12000');
      for (const [index, alone] of [
        [0, '18000'],
        [1, '15000'],
      ] as const) {
        await typeIn(page, `pooled.0.users.${index}.alone.low`, alone);
        await typeIn(page, `pooled.0.users.${index}.alone.high`, `${Number(alone) + 4000}`);
        await typeIn(page, `pooled.0.users.${index}.use.value`, '3000');
      }
      await pressButton(page, 'add joint');
      await page.keyboard.type('Fête');
      await typeIn(page, 'joint.0.perYear.low', decimal);
      await typeIn(page, 'joint.0.perYear.high', '900');
      await typeIn(page, 'members.0.name', 'Nord');
      await typeIn(page, 'members.1.name', 'Sud');
      await pressButton(page, 'add member');
      await page.keyboard.type('Est');
      await tabTo(page, page.locator('#g-alliance > summary'));
      await page.keyboard.press('Enter');
      await typeIn(page, 'name', 'Essai');
      await page.locator('#how-much').waitFor();
      await expect.poll(() => said(page.locator('h1'))).toContain('Essai');
      // The two forms below are the same: what was typed in the browser, and what the server reads of it.
      const server = await resultsIn(page, await postAsItStands(page, simulators[language].start));
      await expect.poll(() => resultsOf(page), { timeout: 20_000 }).toEqual(server);
      expect(server[0]).toMatch(/\d/);
    },
  );
});

describe('the same figures with and without script', () => {
  it.each([
    ['fr', 'cuisine-partagee-incertaine'],
    ['fr', 'tennessee-valley'],
    ['en', 'cuisine-partagee'],
  ] as const)('in %s on %s', async (language, slug) => {
    const page = await openPage();
    await openLive(page, simulators[language].example(slug));
    const before = await resultsOf(page);
    expect(await resultsIn(page, await postAsItStands(page, simulators[language].start))).toEqual(before);
    await page.locator('[name="investment.value"]').fill('41');
    await expect.poll(() => resultsOf(page)).not.toEqual(before);
    const server = await resultsIn(page, await postAsItStands(page, simulators[language].start));
    await expect.poll(() => resultsOf(page)).toEqual(server);
  });
});

describe('pooled means', () => {
  it.each([
    ['law', 'pooled.0.unitCost.low'],
    ['use', 'pooled.0.users.0.alone.low'],
    ['group', 'pooled.0.costs.0.cost.low'],
  ] as const)('come as %s, explained in plain words with an example', async (form, field) => {
    const page = await openPage();
    await openLive(page, simulators.fr.empty);
    const choice = page.locator(`#g-means li:has(button[value="add ${form}"])`);
    expect(await said(choice)).toMatch(/Exemple/);
    await choice.locator('button').click();
    await page.locator(`[name="${field}"]`).waitFor();
    expect(await said(page.locator(`.range:has([name="${field}"])`))).toMatch(/entre[\s\S]*et/);
  });
});

describe('going back', () => {
  test('a change, then the member taken away, come back one after the other, by keys and by buttons', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    const first = await resultsOf(page);
    await page.locator('[name="investment.value"]').fill('90');
    await expect.poll(() => resultsOf(page)).not.toEqual(first);
    const second = await resultsOf(page);
    await page.locator('#g-members > summary').click();
    await page.locator('button[value="remove members.2"]').click();
    await expect.poll(() => said(page.locator('.meta'))).toContain('2 membres');
    await page.locator('#notice [data-do="undo"]').click();
    await expect.poll(() => resultsOf(page)).toEqual(second);
    await page.keyboard.press('Control+z');
    await expect.poll(() => resultsOf(page)).toEqual(first);
    expect(await page.locator('[name="investment.value"]').inputValue()).toBe('20');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('[name="investment.value"]').inputValue()).toBe('90');
  });
});

describe('what cannot be read', () => {
  test('is said beside the field and on top, with the focus there; nothing typed is lost', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    const before = await brief(page);
    const field = page.locator('[name="investment.value"]');
    await field.fill('vingt');
    await page.locator('[name="coordination.value"], [name="coordination.low"]').first().fill('-3');
    await page.locator('.in-brief button[value="compute"]').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('errors');
    const summary = page.locator('#errors');
    expect(await said(summary)).toContain('« vingt » n’est pas un nombre');
    expect(await summary.locator('a').count()).toBe(2);
    expect(await field.inputValue()).toBe('vingt');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const messages = await Promise.all(described.split(' ').map((id) => said(page.locator(`[id="${id}"]`))));
    expect(messages.join(' ')).toContain('« vingt » n’est pas un nombre');
    await summary.locator('a').first().press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'investment.value',
    );
    expect(await brief(page)).toContain(before.slice(0, 20));
    await field.fill('20');
    await page.locator('[name="coordination.value"], [name="coordination.low"]').first().fill('2');
    await expect.poll(() => page.locator('#errors').count()).toBe(0);
  });

  test('a file that is wrong leaves the page as it was, with every reason and its place', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    const before = await resultsOf(page);
    await page.locator('#file').setInputFiles({
      name: 'faux.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"cap17/alliance@1","name":"x","discountRate":9,"colour":1}'),
    });
    await page.locator('#open-file button').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('errors');
    const reasons = await said(page.locator('#errors'));
    expect(reasons).toContain('faux.json');
    expect(reasons).toContain('/discountRate');
    expect(reasons).toContain('/colour');
    expect(await resultsOf(page)).toEqual(before);
  });
});

describe('keeping and sharing', () => {
  test('the file downloaded opens again to the same figures', async () => {
    const page = await openPage({ acceptDownloads: true });
    await openLive(page, simulators.fr.start);
    await page.locator('[name="investment.value"]').fill('33,5');
    await expect.poll(() => brief(page)).not.toBe('');
    const wanted = await resultsIn(page, await postAsItStands(page, simulators.fr.start));
    await expect.poll(() => resultsOf(page)).toEqual(wanted);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[value="download"]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'cap17/alliance@1', investment: { value: 33.5 } });
    await openLive(page, simulators.fr.empty);
    await page.locator('#file').setInputFiles({
      name: 'retour.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.locator('#open-file button').click();
    await expect.poll(() => resultsOf(page)).toEqual(wanted);
    expect(await page.locator('[name="investment.value"]').inputValue()).toBe('33,5');
  });

  test('the link holds the model after its #, and nothing of it reaches the server', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openLive(page, simulators.fr.start);
    const first = await resultsOf(page);
    await page.locator('[name="investment.value"]').fill('77');
    await expect.poll(() => resultsOf(page)).not.toEqual(first);
    const wanted = await resultsOf(page);
    const asked: string[] = [];
    window.on('request', (request) => {
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await page.locator('[data-do="share"]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#m=');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(asked).toEqual([]);
    expect(link.length).toBeLessThan(4000);
    const other = await window.newPage();
    await openLive(other, link);
    await expect.poll(() => resultsOf(other)).toEqual(wanted);
    expect(await other.locator('[name="investment.value"]').inputValue()).toBe('77');
    expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(asked.join('\n')).not.toContain(link.split('#m=')[1]!.slice(0, 40));
  });

  test('a link cut in two says so and leaves the example', async () => {
    const page = await openPage();
    await openLive(page, `${simulators.fr.start}#m=AAAA`);
    await expect.poll(() => said(page.locator('#notice'))).toMatch(/lien/i);
    expect((await resultsOf(page))[0]).toMatch(/\d/);
  });

  test('what was being written is offered at the next visit of this device, then forgotten when asked', async () => {
    const page = await openPage();
    await openLive(page, simulators.fr.start);
    await page.locator('[name="investment.value"]').fill('55');
    await openLive(page, simulators.fr.start);
    await page.locator('[data-do="resume"]').click();
    await expect.poll(() => page.locator('[name="investment.value"]').inputValue()).toBe('55');
    await openLive(page, simulators.fr.start);
    await page.locator('[data-do="forget"]').click();
    await openLive(page, simulators.fr.start);
    expect(await page.locator('[data-do="resume"]').count()).toBe(0);
  });
});
