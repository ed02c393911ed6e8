import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Where a system keeps its Chromium; else the one that Playwright downloaded. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** For root, for a machine without graphics, and for a closed network: nothing is asked of the outside. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; close it at the end of the file. */
export function openBrowser(): Promise<Browser> {
  const executable = process.env.CAP17_CHROMIUM ?? systemBrowsers.find((path) => existsSync(path));
  const options = { args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags };
  return chromium.launch(executable === undefined ? options : { ...options, executablePath: executable });
}

/** The two widths at which every page is looked at. */
export const widths = { phone: 360, desktop: 1280 } as const;

/** A window on the built application, in French unless told; a request to any other host fails the test that made it. */
export async function openWindow(
  browser: Browser,
  { width = widths.desktop, ...options }: BrowserContextOptions & { width?: number } = {},
): Promise<BrowserContext> {
  const origin = inject('origin');
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    ...options,
  });
  await context.route(
    (url) => url.origin !== origin && !/^(data|blob|about):/.test(url.href),
    (route) => {
      throw new Error(`A page asked another host: ${route.request().url()}`);
    },
  );
  return context;
}
