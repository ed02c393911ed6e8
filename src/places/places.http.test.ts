import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const read = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text() };
};

describe('pages of places', () => {
  test.each([
    '/lieux',
    '/en/places',
    '/lieux?q=saint',
    '/lieux?q=zzzzzzzzzz',
    '/en/places?q=%3Cscript%3E',
    '/lieux/commune-26113',
    '/en/places/departement-26',
    '/lieux/departement-26?commune=3',
    '/lieux/region-84',
    '/lieux/epci-242600534',
    '/lieux/region-989',
  ])('%s is valid HTML of a light page', async (path) => {
    const { status, html } = await read(path);
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html.match(/<[a-z]/g)!.length).toBeLessThan(700);
    expect(html.length).toBeLessThan(120_000);
  });

  test('what is typed is shown as text, and a place that is not there is said', async () => {
    const { html } = await read('/lieux?q=%3Cimg%20src%3Dx%3E');
    expect(html).not.toContain('<img');
    expect(html).toContain('Aucun lieu ne correspond');
  });

  test('a former commune leads to the one of today and says so', async () => {
    const answer = await app.request('/lieux/commune-01340');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/lieux/commune-01015?de=commune-01340',
    ]);
    const { html } = await read('/lieux/commune-01015?de=commune-01340');
    expect(html).toContain('Saint-Bois');
    expect((await read('/lieux/commune-01015?de=commune-26113')).html).not.toContain('en fait partie');
  });

  test.each(['/lieux/commune-99999', '/lieux/x', '/lieux/commune-26113%27', '/en/places/epci-26'])(
    '%s is not found',
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );

  test.each(['-1', '0', '100000', 'x', '1e9', '<svg>'])('a page number “%s” shows a page', async (page) => {
    const { status, html } = await read(`/lieux/departement-26?commune=${encodeURIComponent(page)}`);
    expect([status, html.includes('<svg>')]).toEqual([200, false]);
  });
});

describe('the API of places', () => {
  test('finds as one types', async () => {
    const { items } = (await (await app.request('/api/v1/places?q=die&kind=commune&limit=1')).json()) as {
      items: unknown[];
    };
    expect(items).toEqual([
      {
        id: 'commune-26113',
        kind: 'commune',
        code: '26113',
        name: 'Die',
        population: expect.any(Number),
        zone: 'metro',
        vintage: 2026,
        form: null,
        postalCodes: ['26150'],
        within: ['epci-242600534', 'departement-26', 'region-84'],
        former: null,
      },
    ]);
  });

  test('refuses a kind that does not exist, and bounds the number of results', async () => {
    expect((await app.request('/api/v1/places?q=die&kind=country')).status).toBe(400);
    const { items } = (await (await app.request('/api/v1/places?q=saint&limit=100000')).json()) as {
      items: unknown[];
    };
    expect(items).toHaveLength(50);
  });
});
