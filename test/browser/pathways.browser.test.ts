import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Goes forward with the Tab key until what has the focus is the one looked for. */
async function tabTo(page: Page, what: { readonly name?: string; readonly text?: string }): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => ({
      name: document.activeElement?.getAttribute('name') ?? '',
      text: document.activeElement?.textContent ?? '',
    }));
    if (what.name === undefined ? found.text.startsWith(what.text!) : found.name === what.name) return;
  }
  throw new Error(`The keyboard does not reach ${JSON.stringify(what)}`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await page.keyboard.press(key);
}

const lookAt = async (page: Page): Promise<unknown> => [
  await findBarriers(page),
  await sidewaysOverflow(page),
];

it('a rural mayor’s secretary goes from five questions to a first done step, on a phone, by keyboard only, without account', async () => {
  const window = await openWindow(browser, { width: widths.phone });
  const page = await window.newPage();
  await page.goto('/parcours');
  await tabTo(page, { text: 'Trouver le mien' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/parcours/trouver');
  expect(await lookAt(page)).toEqual([[], 0]);
  // Each question stands on “I don't know yet”, the last answer: one more is the first one.
  for (const [name, downs] of [
    ['profile', 3],
    ['objective', 1],
    ['means', 1],
    ['maturity', 1],
    ['wish', 1],
  ] as const) {
    await tabTo(page, { name });
    await press(page, 'ArrowDown', downs);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(
    '**/parcours/trouver?profile=authority&objective=alliance&means=hour&maturity=1&wish=act',
  );
  expect(await lookAt(page)).toEqual([[], 0]);
  await tabTo(page, { text: 'Commencer ce parcours' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/parcours/maire-rural-premiere-alliance');
  await tabTo(page, { text: 'Oui, c’est fait' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/parcours/maire-rural-premiere-alliance#step-2');
  expect(await lookAt(page)).toEqual([[], 0]);
  await page.goto('/parcours');
  expect(await page.getByText('Vos parcours commencés').isVisible()).toBe(true);
  expect(await page.getByText(/1 sur 5/).isVisible()).toBe(true);
  await window.close();
});
