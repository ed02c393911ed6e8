import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { loadDemo } from '../network/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { database, clock, contributions } = app.ports;
  await loadDemo(database, clock.now(), contributions.demoParts);
});
afterAll(() => app?.close());

interface Described {
  readonly 'dct:identifier': string;
  readonly 'dcat:distribution': readonly {
    readonly 'dct:format': string;
    readonly 'dcat:mediaType': { readonly '@id': string };
    readonly 'dcat:downloadURL': { readonly '@id': string };
  }[];
}

test('every file of the catalogue is there for a visitor, of the kind that the catalogue says', async () => {
  const answer = await app.request('/api/v1/catalogue.jsonld');
  const sets = ((await answer.json()) as { 'dcat:dataset': Described[] })['dcat:dataset'];
  const names = sets.map((set) => set['dct:identifier']);
  expect(names).toEqual(
    expect.arrayContaining(['pioneers', 'resources', 'observatory', 'network/exemple-trois-moulins']),
  );
  for (const set of sets)
    for (const file of set['dcat:distribution']) {
      const address = file['dcat:downloadURL']['@id'];
      const { status, headers } = await app.request(address.slice(app.ports.settings.origin.length));
      const type = headers.get('content-type')!.split(';')[0];
      expect([address, status, `https://www.iana.org/assignments/media-types/${type}`]).toEqual([
        address,
        200,
        file['dcat:mediaType']['@id'],
      ]);
    }
});

test('the commons leave whole, each published resource once', async () => {
  const text = await (await app.request('/api/v1/resources.csv')).text();
  const keys = text
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]!)
    .filter((key) => key !== '');
  expect(keys.length).toBeGreaterThanOrEqual(300);
  expect(new Set(keys).size).toBe(keys.length);
  const graph = (await (await app.request('/api/v1/resources.jsonld')).json()) as {
    '@graph': { identifier: string }[];
  };
  expect(graph['@graph'].length).toBe(303);
});

test.each(['/donnees-ouvertes', '/en/open-data'])(
  '%s lists them, with those that have one each',
  async (path) => {
    const answer = await app.request(path);
    const page = await answer.text();
    expect([answer.status, await findInvalidHtml(page)]).toEqual([200, []]);
    for (const address of [
      '/api/v1/pioneers.csv',
      '/api/v1/territories/exemple-trois-moulins/network.graphml',
    ])
      expect(page).toContain(`href="${address}"`);
  },
);
