import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/kernel/language.ts';

/** The simulator in each language: its address, with nothing filled in, and with an example. */
export const simulators: Readonly<
  Record<
    Language,
    { readonly start: string; readonly empty: string; readonly example: (slug: string) => string }
  >
> = {
  fr: {
    start: '/simulateur',
    empty: '/simulateur?vide=1',
    example: (slug) => `/simulateur?exemple=${slug}`,
  },
  en: {
    start: '/en/simulator',
    empty: '/en/simulator?empty=1',
    example: (slug) => `/en/simulator?example=${slug}`,
  },
};

/** Opens an address and waits until the script has taken the page over. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[data-do="undo"]').waitFor();
}

/** The words of the results, part by part, blanks made one: the same for the same figures. */
export const resultsOf = (page: Page): Promise<string[]> => page.evaluate(wordsOfResults, null);

/** The same in a page that the server answered. */
export const resultsIn = (page: Page, html: string): Promise<string[]> => page.evaluate(wordsOfResults, html);

function wordsOfResults(html: string | null): string[] {
  const root = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const parts = ['how-much', 'when', 'who', 'sharing', 'doubt', 'funding', 'inputs'];
  return parts.map((id) => {
    const part = root.getElementById(id)?.closest('section');
    return (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  });
}

/** Posts the form as it stands in the page, as a browser without script would, and gives the page answered. */
export async function postAsItStands(page: Page, path: string): Promise<string> {
  const fields = await page.evaluate(() =>
    [...new FormData(document.getElementById('model') as HTMLFormElement)].map(([name, value]) => [
      name,
      String(value),
    ]),
  );
  const body = new URLSearchParams([...fields, ['do', 'compute']] as [string, string][]).toString();
  const answer = await page.request.post(path, {
    data: body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin },
  });
  return answer.text();
}

/** Presses Tab until the focus is on an element; fails when the keyboard does not reach it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = await target.elementHandle({ timeout: 5000 });
  for (let presses = 0; presses < 400; presses += 1) {
    if (await page.evaluate((element) => document.activeElement === element, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Goes to a field with the keyboard and types in it. */
export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`[name="${name}"]`));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Goes to a button of the form with the keyboard and presses it. */
export async function pressButton(page: Page, action: string): Promise<void> {
  await tabTo(page, page.locator(`button[value="${action}"]`).first());
  await page.keyboard.press('Enter');
}

/** The words of an element, every blank made a plain one. */
export async function said(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}
