import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('lists every public page in both languages, and each address answers', async () => {
  const map = await (await app.request('/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>http:\/\/localhost:1717([^<]*)<\/loc>/g)].map(
    (match) => match[1]!,
  );
  expect(addresses).toContain('/en/method/shapley');
  expect(new Set(addresses).size).toBe(addresses.length);
  const statuses = await Promise.all(
    addresses.map(async (address) => [address, (await app.request(address)).status]),
  );
  expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
});

it('leads from every page only to pages that are there', async () => {
  const map = await (await app.request('/sitemap.xml')).text();
  const pages = [...map.matchAll(/<loc>http:\/\/localhost:1717([^<]*)<\/loc>/g)].map(
    (match) => match[1] || '/',
  );
  const links = new Set<string>();
  for (const page of pages) {
    const html = await (await app.request(page)).text();
    for (const [, link] of html.matchAll(/<a[^>]* href="(\/[^"#?]*)/g)) links.add(link!);
  }
  const missing: string[] = [];
  // 429: a document asked for too often is there all the same.
  for (const link of links)
    if (![200, 303, 429].includes((await app.request(link)).status)) missing.push(link);
  expect(missing).toEqual([]);
});

it('gives its mark, and tells search engines where the list is', async () => {
  const mark = await app.request('/favicon.svg');
  expect([mark.status, mark.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(await (await app.request('/robots.txt')).text()).toContain(
    'Sitemap: http://localhost:1717/sitemap.xml',
  );
});
