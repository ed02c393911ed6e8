import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openWindow } from '../support/browser.ts';
import { partsOf } from '../support/documents.ts';
import { openLive, simulators } from './simulator-page.ts';

let browser: Browser;
let window: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => window?.close());

/** How each document starts: `%PDF-`, or the mark of a ZIP archive. */
const starts = { pdf: '%PDF-', docx: 'PK\u0003\u0004', xlsx: 'PK\u0003\u0004' } as const;

/** Presses the button of a document and waits for its file. */
async function keep(page: Page, kind: keyof typeof starts): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`button[value="${kind}"]`).click(),
  ]);
  return download;
}

describe.each([
  ['with its script', 'fr', true],
  ['without script', 'en', false],
] as const)('the documents of the simulator, %s, in %s', (_, language, javaScriptEnabled) => {
  test('are built from what is typed, each by its button, and the page stays as it is', async () => {
    window = await openWindow(browser, { javaScriptEnabled, acceptDownloads: true });
    const page = await window.newPage();
    if (javaScriptEnabled) await openLive(page, simulators[language].start);
    else await page.goto(simulators[language].start);
    const investment = page.locator('[name="investment.value"]');
    await investment.fill('12345');
    for (const [kind, start] of Object.entries(starts)) {
      const download = await keep(page, kind as keyof typeof starts);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${kind}$`));
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, start.length).toString('latin1'), kind).toBe(start);
      if (kind === 'xlsx') expect(Object.values(partsOf(bytes)).join('')).toContain('12345');
      expect(await investment.inputValue()).toBe('12345');
    }
  });
});

test('something wrong is said instead of a document, by the script as by the server', async () => {
  window = await openWindow(browser, { acceptDownloads: true });
  const page = await window.newPage();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await openLive(page, simulators.fr.start);
  await page.locator('[name="investment.value"]').fill('douze');
  await page.locator('button[value="pdf"]').click();
  await page.locator('#errors:focus').waitFor();
  expect(await page.locator('[name="investment.value"]').inputValue()).toBe('douze');
  expect(downloads).toEqual([]);
});
