import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBarriers, findFaintTexts } from '../support/accessibility.ts';
import { openBrowser, openWindow, widths } from '../support/browser.ts';
import { sidewaysOverflow } from './public-pages.ts';

const resource = 'lerameau-fonds-odd-17';
let browser: Browser;
let partner: Server;
let partnerOrigin: string;

/** The page of a partner, on another origin, under a policy as strict as can be. */
function partnerPage(origin: string): { html: string; policy: string } {
  const line = (what: string, inside: string) =>
    `<cap17-embed src="${origin}/embed/v1/fr/${what}">${inside}</cap17-embed>`;
  return {
    policy: `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'`,
    html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Partner</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>Partner</h1><h2>Resources</h2>
      <script type="module" src="${origin}/embed/v1/cap17.js"></script>
      ${line(`resource?keys=${resource}&accent=7a1fa2`, '<a href="#">Fund</a>')}
      ${line('search?theme=alliances', '<a href="#">Search</a>')}
      ${line('resource?keys=nowhere', '<a href="#">Withdrawn</a>')}
      <iframe title="Fund" width="100%" height="300" src="${origin}/embed/v1/fr/resource?keys=${resource}"></iframe>
      </main></body></html>`,
  };
}

beforeAll(async () => {
  browser = await openBrowser();
  const { html, policy } = partnerPage(inject('origin'));
  partner = createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    answer.end(html);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  partnerOrigin = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  partner?.close();
});

it('a page of another origin shows cards under a strict policy, without cookie, on a phone', async () => {
  const window = await browser.newContext({ viewport: { width: widths.phone, height: 800 } });
  const page = await window.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isWithdrawn = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isWithdrawn) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(partnerOrigin);
  const card = page.locator('cap17-embed').first();
  await card.getByRole('heading', { level: 3 }).waitFor();
  expect(await card.getByRole('article').getAttribute('lang')).toBe('fr');
  const link = card.getByRole('heading').getByRole('link');
  expect(await link.getAttribute('href')).toBe(`${inject('origin')}/communs/${resource}`);
  expect(await link.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(122, 31, 162)');
  expect(await page.locator('cap17-embed').nth(2).isVisible()).toBe(false);
  const framed = page.frameLocator('iframe').getByRole('heading', { level: 2 });
  await framed.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findFaintTexts(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await window.cookies()).toEqual([]);

  // A form may not leave a page of this policy; the search leaves all the same.
  await page.getByLabel('Que cherchez-vous').fill('mécénat');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/communs');
  expect(new URL(page.url()).searchParams.getAll('theme')).toEqual(['alliances']);
  expect(new URL(page.url()).searchParams.get('q')).toBe('mécénat');
  expect(complaints).toEqual([]);
  await window.close();
});

it('the script weighs little, and the page that builds the line renews it while one types', async () => {
  const script = await fetch(`${inject('origin')}/embed/v1/cap17.js`);
  expect(gzipSync(await script.text()).length).toBeLessThan(8_000);
  expect(script.headers.get('access-control-allow-origin')).toBe('*');
  const window = await openWindow(browser, { width: widths.phone });
  const page = await window.newPage();
  await page.goto('/integrer?show=resource');
  await page.getByLabel('Ressources').first().fill(resource);
  await page.frameLocator('iframe').getByRole('heading').waitFor();
  expect(await page.getByLabel('La ligne, avec un cadre').inputValue()).toContain(resource);
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.setViewportSize({ width: widths.desktop, height: 800 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await window.close();
});
