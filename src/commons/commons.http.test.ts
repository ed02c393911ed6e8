import { parseFeed } from 'feedsmith';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { searchResources } from './actions/search-resources.ts';
import { readSearchOrder } from './domain/filters.ts';
import { indexResources } from './store/index-store.ts';
import { commonsDatabase } from './store/tables.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const read = async (path: string, init?: RequestInit) => {
  const answer = await app.request(path, init);
  return { status: answer.status, html: await answer.text() };
};

describe('pages of the commons', () => {
  test.each([
    '/communs',
    '/en/commons',
    '/communs?q=mecenat+de+competence&kind=data&theme=mecenat',
    '/communs?q=zzzzzzzzzz',
    '/en/commons?q=%3Cscript%3Ealert(1)%3C/script%3E&place=Drôme',
    '/communs?place=commune-13055&year=2022&publisher=Le+RAMEAU&page=9999',
    '/communs/lerameau-fonds-odd-17',
    '/en/commons/etalab-decoupage-administratif',
  ])('%s is valid HTML of a light page', async (path) => {
    const { status, html } = await read(path);
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html.match(/<[a-z]/g)!.length).toBeLessThan(700);
    expect(html.length).toBeLessThan(60_000);
  });

  test('the sheet says from where each field comes, and that its link was not checked yet', async () => {
    const { html } = await read('/communs/lerameau-fonds-odd-17');
    expect(html).toContain('contenu de départ, lu à l’adresse de la ressource');
    expect(html).toContain('pas encore été vérifiée');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
    expect([data['@type'], data.identifier]).toEqual(['CreativeWork', 'lerameau-fonds-odd-17']);
  });

  test('a resource that does not exist is not found; only moderators may change one', async () => {
    expect((await read('/communs/nulle-part')).status).toBe(404);
    const person = await app.signInAs();
    expect((await read('/communs/lerameau-fonds-odd-17/modifier', person)).status).toBe(403);
  });

  test('what a moderator changes is found at once, is told in the provenance, and survives a new starter content', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const path = '/api/v1/resources/lerameau-fonds-odd-17';
    const before = await app.request(path, { headers });
    const answer = await app.request(path, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json', 'if-match': before.headers.get('etag')! },
      body: JSON.stringify({ effort: 'hours', summaryFr: 'Un résumé avec le mot zygomatique.' }),
    });
    expect(answer.status).toBe(200);
    const { html } = await read('/communs/lerameau-fonds-odd-17');
    expect(html).toContain('quelques heures');
    expect(html).toContain('un modérateur');
    expect((await read('/communs?q=zygomatique')).html).toContain('/communs/lerameau-fonds-odd-17');
    const { commonsSeed } = await import('./seed.ts');
    const { readFileSync } = await import('node:fs');
    const load = (name: string) => JSON.parse(readFileSync(`data/${name}`, 'utf8')) as unknown;
    const resources = load('commons.json') as { id: string; year: number | null }[];
    const changed = resources.map((one) =>
      one.id === 'lerameau-fonds-odd-17' ? { ...one, year: 2021 } : one,
    );
    const indexed = async (themes: unknown, from: unknown) => {
      await sql`delete from resource_search_change`.execute(app.ports.database);
      await app.ports.database.transaction().execute((transaction) =>
        commonsSeed.load(transaction, {
          'commons.json': from,
          'themes.json': themes,
          'frequencies.json': load('frequencies.json'),
        }),
      );
      const { rows } = await sql<{ key: string }>`select distinct r.key from resource_search_change c
        join resource r on r.id = c.resource_id`.execute(app.ports.database);
      return rows.map(({ key }) => key);
    };
    const themes = load('themes.json') as { slug: string; fr: string }[];
    // Only what changed is read again; nothing when the synonyms alone did.
    expect(await indexed(themes, changed)).toEqual(['lerameau-fonds-odd-17']);
    expect(await indexed(themes, changed)).toEqual([]);
    const renamed = themes.map((one) => (one.slug === 'mecenat' ? { ...one, fr: 'Mécénat zinzolin' } : one));
    expect((await indexed(renamed, changed)).length).toBeGreaterThan(1);
    expect((await read('/communs?q=zinzolin')).html).not.toContain('Aucune ressource');
    const after = (await (await app.request(path, { headers })).json()) as Record<string, unknown>;
    expect([after.effort, after.year]).toEqual(['hours', 2021]);
  });

  test('a page beyond the last one is the last one', async () => {
    const { html } = await read('/communs?page=99999');
    expect(html).toMatch(/<ol>.*<h3/s);
  });

  test('where nothing is found, every theme is a way on', async () => {
    const { html } = await read('/communs?q=xyzzyplugh');
    expect(html).toContain('href="/communs?theme=alliances"');
    expect(await findInvalidHtml(html)).toEqual([]);
  });

  test('a resource taken out is neither found nor seen by the public', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const path = '/api/v1/resources/sdg11-python';
    const etag = (await app.request(path, { headers })).headers.get('etag')!;
    await app.request(path, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ state: 'draft' }),
    });
    expect((await read('/communs/sdg11-python')).status).toBe(404);
    expect((await read('/communs?q=sdg11')).html).not.toContain('/communs/sdg11-python');
    expect((await read('/communs/sdg11-python', { headers })).status).toBe(200);
  });
});

describe('the search for programs', () => {
  test('answers pages with counts, and says what follows', async () => {
    const answer = await app.request('/api/v1/resources?q=alliance&limit=2&in=fr');
    const { total, items, counts, next } = (await answer.json()) as {
      total: number;
      items: { key: string }[];
      counts: { kind: Record<string, number> };
      next: string | null;
    };
    expect([items.length, next]).toEqual([2, '2']);
    expect(Object.values(counts.kind).reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  test.each(['atom', 'rss', 'json'])('the same search as a feed: .%s', async (ending) => {
    const answer = await app.request(`/communs.${ending}?q=m%C3%A9c%C3%A9nat`);
    expect(answer.status).toBe(200);
    const { feed } = parseFeed(await answer.text());
    const items = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : [];
    expect(items!.length).toBeGreaterThan(5);
  });

  test('a feed tells the newest first, whatever their rank in the search, so that one who follows it sees them', async () => {
    const feed = async () => {
      const answer = await app.request('/communs.json?q=association');
      return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    const page = (await (await app.request('/api/v1/resources?q=association&limit=100')).json()) as {
      items: { key: string }[];
    };
    const last = page.items.at(-1)!.key;
    await sql`update resource set updated_at = '2026-11-24' where key = ${last}`.execute(app.ports.database);
    expect((await feed())[0]).toContain(last);
    expect(await feed()).toHaveLength(50);
  });

  test('and as files', async () => {
    const csv = await (await app.request('/en/commons.csv')).text();
    expect(csv.split('\r\n')[0]).toContain('key,kind,title');
    expect(csv.split('\r\n').length).toBeGreaterThan(300);
    const { default: starter } = await import('../../data/commons.json');
    const { summary } = starter.find(({ summary: { en } }) => !/[",\n]/.test(en))!;
    expect([csv.includes(summary.en), csv.includes(summary.fr)]).toEqual([true, false]);
    const list = (await (await app.request('/communs.jsonld?q=PTCE')).json()) as {
      itemListElement: unknown[];
    };
    expect(list.itemListElement.length).toBeGreaterThan(2);
  });

  test('without words, a feed tells the last of all that its filters find', async () => {
    const { database } = app.ports;
    const found = async (query: string) => {
      const answer = await app.request(`/communs.json?${query}`);
      return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) =>
        id.split('/').at(-1),
      );
    };
    // A thousand others are better, as newer ones; the last to change is an old one.
    await sql`insert into resource select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'key',
        'copie-' || n, 'year', 2027, 'updated_at', '2026-01-01'))).*
      from resource r, generate_series(1, 1001) n where r.key = 'lerameau-fonds-odd-17'`.execute(database);
    const { rows } = await sql<{
      id: string;
      key: string;
      kind: string;
    }>`update resource set updated_at = '2027-01-01', year = 1990
      where key = 'lerameau-fonds-odd-17' or key like 'copie-%' returning id, key, kind`.execute(database);
    await sql`update resource set updated_at = '2026-01-01', year = 2027 where key like 'copie-%'`.execute(
      database,
    );
    for (let start = 0; start < rows.length; start += 500)
      await indexResources(
        commonsDatabase(database),
        rows.slice(start, start + 500).map(({ id }) => id),
      );
    const { kind } = rows[0]!;
    for (const query of ['', `kind=${kind}`, `kind=${kind}&year=1990`])
      expect((await found(query))[0]).toBe('lerameau-fonds-odd-17');
    expect(await found('year=1990')).toEqual(['lerameau-fonds-odd-17']);
    expect(await found('')).toHaveLength(50);
    const { found: best } = await searchResources(
      database,
      'fr',
      readSearchOrder((name) => (name === 'place' ? ['commune-87085'] : [])),
      1_000,
    );
    const near = await found('place=commune-87085');
    expect(near.length).toBeGreaterThan(3);
    expect(best.map(({ key }) => key)).toEqual(expect.arrayContaining(near));
    expect(near).toHaveLength(Math.min(50, best.length));
  });
});
