import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const key = 'lerameau-fonds-odd-17';
const later = 'lerameau-reconnaissance-valorisation';
const card = (query: string, kind = 'resource', language = 'fr') => `/embed/v1/${language}/${kind}?${query}`;
const dataOf = async (query: string, kind = 'resource'): Promise<string> =>
  JSON.stringify(await (await app.request(`/embed/v1/fr/${kind}.json?${query}`)).json());

describe('a card in a frame', () => {
  test('may be framed by any site, runs nothing, sets no cookie, is forgotten within the minute', async () => {
    const answer = await app.request(card(`keys=${key}`));
    const { headers } = answer;
    expect(answer.status).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
    );
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('public, max-age=45');
    const html = await answer.text();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).not.toMatch(/<script|style=/);
    expect(html).toContain(`href="/communs/${key}" target="_top"`);
  });

  test('every other page refuses to be framed', async () => {
    for (const path of ['/', '/communs', '/integrer', `/communs/${key}`]) {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  test('a session that comes with it changes nothing, and is not read', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const hidden = 'lerameau-evaluation-2e-pilier';
    await sql`update resource set state = 'draft' where key = ${hidden}`.execute(app.ports.database);
    expect((await app.request(card(`keys=${hidden}`), { headers })).status).toBe(404);
    const own = await (await app.request(card(`keys=${key}`), { headers })).text();
    expect(own).toBe(await (await app.request(card(`keys=${key}`))).text());
  });

  test('its style takes colours of the address, and nothing but colours', async () => {
    const style = async (query: string) => (await app.request(`/embed/v1/cap17.css?${query}`)).text();
    expect(await style('accent=0B5960&scheme=dark')).toContain(
      ':root{--cap17-accent:#0b5960;color-scheme:dark;}',
    );
    for (const hostile of ['red;}*{display:none}', 'url(https://evil.test)', '0b59601', "'"])
      expect(await style(new URLSearchParams({ accent: hostile }).toString())).toBe(await style(''));
    const html = await (
      await app.request(card(`keys=${key}&accent=${encodeURIComponent('"><script>')}`))
    ).text();
    expect(html).not.toContain('<script');
  });
});

describe('a card for the element of partners', () => {
  test('is read from any origin, as elements and texts', async () => {
    const answer = await app.request(`/embed/v1/en/resource.json?keys=${key}&heading=5`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const [tag, attributes, over, heading] = (await answer.json()) as [string, object, unknown, unknown[]];
    expect([tag, attributes]).toEqual([
      'article',
      { class: 'card', lang: 'en', 'aria-labelledby': 'cap17-title' },
    ]);
    expect(JSON.stringify(over)).toContain('Example');
    expect(heading[0]).toBe('h5');
  });

  test('shows the partner’s own choice: several, by theme, by publisher; in the order given', async () => {
    const several = await dataOf(`keys=${later},http://localhost:1717/communs/${key}%3Fa%3D1`);
    expect(several.indexOf(`/communs/${later}`)).toBeGreaterThan(0);
    expect(several.indexOf(`/communs/${later}`)).toBeLessThan(several.indexOf(`/communs/${key}`));
    const themed = await dataOf('theme=alliances&limit=2');
    expect(themed.match(/"li"/g)?.length).toBeGreaterThanOrEqual(2);
    expect((await app.request('/embed/v1/fr/resource.json?theme=nowhere')).status).toBe(404);
    expect((await app.request('/embed/v1/fr/resource.json')).status).toBe(404);
  });

  test('a search box leads to the results, already narrowed', async () => {
    const box = await dataOf('theme=alliances', 'search');
    expect(box).toContain('"action":"/communs"');
    expect(box).toContain('{"type":"hidden","name":"theme","value":"alliances"}');
  });

  test('a withdrawn resource is no longer there, alone or in a list', async () => {
    const other = (
      await sql<{ key: string }>`
        select key from resource where state = 'published' and key <> ${key} order by key limit 1
      `.execute(app.ports.database)
    ).rows[0]!.key;
    await sql`update resource set state = 'draft' where key = ${other}`.execute(app.ports.database);
    expect((await app.request(`/embed/v1/fr/resource.json?keys=${other}`)).status).toBe(404);
    expect((await app.request(card(`keys=${other}`))).status).toBe(404);
    expect(await dataOf(`keys=${other},${key}`)).not.toContain(`/communs/${other}`);
  });
});

describe('the page that builds the line', () => {
  test('shows both lines, the card, and works without script', async () => {
    const html = await (
      await app.request(`/integrer?show=resource&keys=${key}&accent=0b5960&heading=4`)
    ).text();
    expect(await findInvalidHtml(html)).toEqual([]);
    const line = `http://localhost:1717/embed/v1/fr/resource?keys=${key}&amp;accent=0b5960&amp;heading=4`;
    expect(html.replaceAll('&amp;amp;', '&amp;').replaceAll('&amp;#38;', '&amp;')).toContain(line);
    expect(html).toContain(`src="/embed/v1/fr/resource?keys=${key}&amp;accent=0b5960&amp;heading=4"`);
    expect(html).toContain('cap17.js');
  });

  test('says what is wrong beside the field and keeps what was typed', async () => {
    const html = await (
      await app.request('/en/embed?show=search&accent=blue&text=777777&background=888888')
    ).text();
    expect(html).toContain('“blue” is not a colour');
    expect(html).toContain('value="blue"');
    expect(html).toContain('1.2 to 1');
    const nothing = await (await app.request('/integrer?show=resource&keys=nowhere')).text();
    expect(nothing).toContain('Rien de publié ne répond à ce choix');
    expect(nothing).toContain('value="nowhere"');
    const some = await (await app.request(`/integrer?show=resource&keys=nowhere,${key}`)).text();
    expect(some).toContain('Introuvables ou non publiées');
    const unknown = await app.request('/integrer?show=%3Cscript%3E');
    expect(unknown.status).toBe(200);
  });
});

describe('oEmbed', () => {
  const ask = (parameters: Record<string, string>) =>
    app.request(`/oembed?${new URLSearchParams(parameters)}`);
  const page = `http://localhost:1717/communs/${key}`;

  test('a sheet tells where to ask, and the answer is its frame within the bounds asked', async () => {
    const sheet = await (await app.request(`/communs/${key}`)).text();
    const link = /<link rel="alternate" type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(sheet)![1]!;
    const answer = await app.request(link.replaceAll('&amp;', '&'));
    expect(await answer.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      cache_age: 45,
      width: 640,
      html: expect.stringContaining(`/embed/v1/fr/resource?keys=${key}`),
    });
    const small = (await (await ask({ url: page, maxwidth: '300', maxheight: '200' })).json()) as object;
    expect(small).toMatchObject({ width: 300, height: 200 });
    const xml = await ask({ url: `http://localhost:1717/en/commons/${key}`, format: 'xml' });
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await xml.text()).toContain('/embed/v1/en/resource');
  });

  test.each([
    [{}, 400],
    [{ url: page, format: 'yaml' }, 501],
    [{ url: 'not an address' }, 404],
    [{ url: 'https://evil.test/communs/lerameau-fonds-odd-17' }, 404],
    [{ url: 'http://localhost:1717/communs/nowhere' }, 404],
    [{ url: 'http://localhost:1717/%' }, 404],
    [{ url: 'http://localhost:1717/mon-espace' }, 404],
  ] as [Record<string, string>, number][])('%o is answered %i', async (parameters, status) => {
    expect((await ask(parameters)).status).toBe(status);
  });
});
