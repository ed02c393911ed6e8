import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { findSources, harvestSource } from './actions/harvest.ts';

let app: TestApp;
let site: string;
/** What the server of the test answers, by path. */
let answers: Record<string, string | ((response: ServerResponse, query: URLSearchParams) => void)> = {};
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x');
  const answer = answers[url.pathname];
  if (answer === undefined) response.writeHead(404).end();
  else if (typeof answer === 'string') response.writeHead(200).end(answer);
  else answer(response, url.searchParams);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  app = await startTestApp({ mayReach: (_address, at) => at === port });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
});
beforeEach(() => {
  answers = {};
});

let number = 0;
/** A source of the test, published as soon as harvested. */
async function addSource(kind: string, path: string, more: { columns?: string; publication?: string } = {}) {
  const id = app.ports.ids.create();
  number += 1;
  await sql`insert into harvest_source (id, version, created_at, updated_at, name, kind, url, owner, licence, resource_kind,
      language, columns, hours, publication, state)
    values (${id}, 1, now(), now(), ${`Source exemple ${number}`}, ${kind}, ${path.startsWith('/') ? site + path : path},
      'Réseau exemple', 'CC BY 4.0', 'method', 'fr', ${more.columns ?? null}, 24, ${more.publication ?? 'direct'}, 'active')`.execute(
    app.ports.database,
  );
  return { id, run: async () => harvestSource(app.ports, (await findSources(app.ports, id))[0]!) };
}
const html = async (path: string, init?: RequestInit) => (await app.request(path, init)).text();
const codes = (run: { notices: readonly { code: string }[] }) => run.notices.map(({ code }) => code);

describe('the five kinds of source', () => {
  test('a feed: its text is clean, items without date or title are counted', async () => {
    answers['/rss'] = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
      <item><guid>1</guid><link>${site}/a</link><title>Premier guide zibeline</title>
        <description>&lt;p&gt;Bon&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; texte&lt;/p&gt;</description></item>
      <item><guid>2</guid><link>${site}/b</link><title>Guide daté zibeline</title><pubDate>Mon, 01 Jan 2099 00:00:00 GMT</pubDate></item>
      <item><guid>3</guid><link>javascript:alert(1)</link><title>Piège</title></item>
      <item><guid>4</guid><link>${site}/d</link></item>
    </channel></rss>`;
    const source = await addSource('feed', '/rss');
    const run = await source.run();
    expect([run.outcome, run.received, run.added]).toEqual(['done', 2, 2]);
    expect(codes(run).sort()).toEqual([
      'harvest.future-date',
      'harvest.without-address',
      'harvest.without-date',
      'harvest.without-title',
    ]);
    const page = await html('/communs?q=zibeline');
    expect(page).toContain('2\u00a0ressources');
    expect(page).not.toContain('alert(1)');
    const again = await source.run();
    expect([again.added, again.changed, again.gone, again.unchanged]).toEqual([0, 0, 0, 2]);
  });

  test('OAI-PMH with resumption tokens; a token that comes back stops, and nothing is taken away', async () => {
    const record = (id: number) =>
      `<record><header><identifier>oai:x:${id}</identifier></header><metadata><dc xmlns:dc="d"><dc:title>Étude pangolin ${id}</dc:title>
      <dc:identifier>${site}/etude/${id}</dc:identifier><dc:date>2021</dc:date></dc></metadata></record>`;
    const page = (records: string, token: string) =>
      `<?xml version="1.0"?><OAI-PMH><ListRecords>${records}<resumptionToken>${token}</resumptionToken></ListRecords></OAI-PMH>`;
    answers['/oai'] = (response, query) => {
      const token = query.get('resumptionToken');
      response.end(
        token === null ? page(record(1), 't1') : token === 't1' ? page(record(2), 't2') : page(record(3), ''),
      );
    };
    const source = await addSource('oai-pmh', '/oai');
    expect([(await source.run()).outcome, (await source.run()).unchanged]).toEqual(['done', 3]);
    answers['/oai'] = (response, query) =>
      response.end(page(query.get('resumptionToken') === null ? record(1) : '', 'again'));
    const repeated = await source.run();
    expect([repeated.outcome, codes(repeated)[0], repeated.gone]).toEqual([
      'partial',
      'harvest.repeated-token',
      0,
    ]);
    for (const [error, code] of [
      ['badResumptionToken', 'harvest.bad-token'],
      ['noRecordsMatch', 'harvest.no-records-match'],
    ]) {
      answers['/oai'] = `<OAI-PMH><error code="${error}"/></OAI-PMH>`;
      const run = await source.run();
      expect([run.outcome, codes(run)[0], run.gone]).toEqual(['partial', code, 0]);
    }
    expect(await html('/communs?q=pangolin')).toContain('3\u00a0ressources');
  });

  test('a sitemap of pages that describe themselves; a remote context is never fetched', async () => {
    let fetchedContext = false;
    answers['/context'] = (response) => {
      fetchedContext = true;
      response.end('{}');
    };
    answers['/sitemap.xml'] = `<?xml version="1.0"?><urlset><url><loc>${site}/page</loc></url></urlset>`;
    answers['/page'] =
      `<html lang="fr"><script type="application/ld+json">{"@context":"${site}/context","@type":"Article",
      "headline":"Article ornithorynque","description":"Un texte","datePublished":"2024-02-01","inconnu":{"a":1}}</script></html>`;
    const run = await (await addSource('schema-org', '/sitemap.xml')).run();
    expect([run.outcome, run.added, fetchedContext]).toEqual(['done', 1, false]);
    expect(await html('/communs?q=ornithorynque')).toContain('1\u00a0ressource');
  });

  test('a DCAT catalogue, a CSV file with its own columns, a JSON list', async () => {
    answers['/dcat'] = JSON.stringify({
      '@graph': [
        {
          '@type': 'dcat:Dataset',
          'dct:title': { '@language': 'fr', '@value': 'Jeu axolotl' },
          'dcat:landingPage': { '@id': `${site}/jeu` },
        },
      ],
    });
    answers['/csv'] = `Intitulé du guide;Où\nGuide axolotl;${site}/guide-csv\n;${site}/sans-titre\n`;
    answers['/json'] = JSON.stringify([{ titre: 'Liste axolotl', lien: `${site}/liste` }]);
    const runs = [
      await (await addSource('dcat', '/dcat')).run(),
      await (await addSource('file', '/csv', { columns: 'title=Intitulé du guide, url=Où' })).run(),
      await (await addSource('file', '/json')).run(),
    ];
    expect(runs.map(({ outcome, added }) => [outcome, added])).toEqual([
      ['done', 1],
      ['done', 1],
      ['done', 1],
    ]);
    expect(await html('/communs?q=axolotl')).toContain('3\u00a0ressources');
  });
});

describe('hostile sources are harmless', () => {
  test.each([
    [
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>',
      'harvest.doctype',
    ],
    [`${'<a>'.repeat(5_000)}`, 'harvest.too-large'],
    ['pas du xml', 'harvest.not-xml'],
  ])('a feed that hides something (%#)', async (body, code) => {
    answers['/hostile'] = body;
    const run = await (await addSource('feed', '/hostile')).run();
    expect([run.outcome, codes(run)]).toEqual(['failed', [code]]);
  });

  test('internal addresses, and redirections to them, say the same whatever is there', async () => {
    const inward = await (await addSource('feed', 'http://169.254.169.254/')).run();
    answers['/redirect'] = (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    const redirected = await (await addSource('feed', '/redirect')).run();
    expect([...codes(inward), ...codes(redirected)]).toEqual(['SRC-001', 'SRC-002']);
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const created = await app.request('/api/v1/harvest-sources', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'source-1' },
      body: JSON.stringify({
        name: 'x',
        kind: 'feed',
        url: 'http://127.1/',
        owner: 'x',
        licence: '',
        resourceKind: 'tool',
        language: 'fr',
        columns: '',
        hours: 24,
        publication: 'read',
        state: 'active',
      }),
    });
    expect([created.status, (await created.text()).includes('SRC-001')]).toEqual([422, true]);
  });
});

describe('themes of what is harvested', () => {
  test('come from the words of the source, by its table; a later table changes them, a person’s choice stays', async () => {
    answers['/themes'] = JSON.stringify([
      { id: '1', title: 'Guide du wombat solidaire', url: `${site}/w1`, tags: 'Financement, Marsupiaux' },
      { id: '2', title: 'Guide du wombat instruit', url: `${site}/w2`, tags: 'Marsupiaux' },
    ]);
    const source = await addSource('file', '/themes');
    const first = await source.run();
    expect(first.notices.at(-1)).toEqual({ code: 'harvest.unknown-subject', count: 1, detail: 'Marsupiaux' });
    const themes = async () =>
      (
        await sql<{
          themes: string[];
        }>`select themes from resource where title like 'Guide du wombat%' order by title desc`.execute(
          app.ports.database,
        )
      ).rows.map((row) => row.themes);
    expect(await themes()).toEqual([['financement'], []]);
    await sql`update harvest_source set subjects = 'marsupiaux = alliances' where id = ${source.id}`.execute(
      app.ports.database,
    );
    await sql`update resource set themes = '{impact}' where title = 'Guide du wombat solidaire'`.execute(
      app.ports.database,
    );
    expect((await source.run()).changed).toBe(2);
    expect(await themes()).toEqual([['impact'], ['alliances']]);
    expect((await source.run()).changed).toBe(0);
    expect(await html('/communs?q=wombat&theme=alliances')).toContain('1\u00a0ressource');
  });
});

describe('what people decide survives every later harvest', () => {
  const list = (names: readonly string[]) =>
    JSON.stringify(
      names.map((name, at) => ({ id: `i${name.length}-${at}`, title: name, url: `${site}/n/${at}` })),
    );

  test('a merge: near titles are proposed, decided once, and stay one', async () => {
    answers['/one'] = JSON.stringify([
      { id: '1', title: 'Guide complet du quokka partagé', url: `${site}/q1` },
    ]);
    answers['/two'] = JSON.stringify([
      { id: '1', title: 'Guide complet du quokka partagé !', url: `${site}/q2` },
    ]);
    const [one, two] = [await addSource('file', '/one'), await addSource('file', '/two')];
    await one.run();
    await two.run();
    expect(await html('/communs?q=quokka')).toContain('2\u00a0ressources');
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const queue = await html('/moderation/communs', { headers });
    expect(await findInvalidHtml(queue)).toEqual([]);
    const pair = /value="pair".*?name="id" value="([^"]+)".*?name="other" value="([^"]+)"/s.exec(queue)!;
    const decide = (fields: Record<string, string>) =>
      app.request('/moderation/communs', {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost:1717',
        },
        body: new URLSearchParams({ kind: 'pair', ...fields }).toString(),
      });
    const decided = await decide({ id: pair[1]!, other: pair[2]!, do: 'first' });
    expect(decided.headers.get('location')).toContain('done=1');
    // Somebody else decides the contrary a moment later: the first decision stands, and nothing disappears.
    const late = await decide({ id: pair[2]!, other: pair[1]!, do: 'first' });
    expect(late.headers.get('location')).toContain('done=0');
    answers['/one'] = JSON.stringify([
      { id: '1', title: 'Guide complet du quokka partagé', url: `${site}/q1`, description: 'Neuf' },
    ]);
    answers['/two'] = JSON.stringify([
      { id: '1', title: 'Guide complet du quokka partagé, 2', url: `${site}/q2` },
    ]);
    expect([(await one.run()).changed, (await two.run()).changed]).toEqual([1, 1]);
    expect(await html('/communs?q=quokka')).toContain('1\u00a0ressource');
    const [waiting, merges] = (await html('/moderation/communs', { headers })).split('Dernières fusions');
    expect([waiting!.includes('quokka'), merges!.includes('quokka')]).toEqual([false, true]);
    // Who had kept the address of the merged one is led to the other.
    const { rows } = await sql<{ key: string }>`select key from resource where title like '%quokka%'
      order by id = ${pair[2]!} desc`.execute(app.ports.database);
    const led = await app.request(`/communs/${rows[0]!.key}`);
    expect([led.status, led.headers.get('location')]).toEqual([301, `/communs/${rows[1]!.key}`]);
    await expect(sql`delete from harvest_decision`.execute(app.ports.database)).rejects.toThrow('appended');
  });

  test('a record at the address of a resource that came from elsewhere never changes its texts', async () => {
    const tell = (title: string, url: string) => JSON.stringify([{ id: '1', title, url }]);
    answers['/first'] = tell('Kiwi austral', `${site}/kiwi`);
    answers['/second'] = tell('Kiwi vu d’ailleurs', `${site}/kiwi/`);
    const [first, second] = [await addSource('file', '/first'), await addSource('file', '/second')];
    await first.run();
    await second.run();
    answers['/second'] = tell('Kiwi encore', `${site}/kiwi/`);
    expect((await second.run()).changed).toBe(1);
    const found = await html('/communs?q=kiwi');
    expect([found.includes('1\u00a0ressource'), found.includes('austral')]).toEqual([true, true]);
  });

  test('a correction of a field, and a refusal', async () => {
    answers['/kept'] = JSON.stringify([
      { id: 'a', title: 'Fiche numbat', url: `${site}/numbat`, description: 'Avant' },
      { id: 'b', title: 'Réclame numbat', url: `${site}/pub`, description: 'Achetez' },
    ]);
    const source = await addSource('file', '/kept', { publication: 'read' });
    await source.run();
    expect(await html('/communs?q=numbat')).toContain('Aucune ressource');
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const { rows } = await sql<{
      id: string;
      key: string;
    }>`select id, key from resource where url like ${`${site}/%`}
      and title like '%numbat' order by title`.execute(app.ports.database);
    const decide = (id: string, done: string, reason = '') =>
      app.request('/moderation/communs', {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost:1717',
        },
        body: new URLSearchParams({ kind: 'harvested', id, do: done, reason }).toString(),
      });
    await decide(rows[0]!.id, 'accept');
    await decide(rows[1]!.id, 'refuse', 'Publicité');
    const path = `/api/v1/resources/${rows[0]!.key}`;
    const etag = (await app.request(path, { headers })).headers.get('etag')!;
    await app.request(path, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ title: 'Fiche numbat corrigée' }),
    });
    answers['/kept'] = JSON.stringify([
      { id: 'a', title: 'Fiche numbat v2', url: `${site}/numbat`, description: 'Après' },
      { id: 'b', title: 'Réclame numbat v2', url: `${site}/pub`, description: 'Achetez encore' },
    ]);
    expect((await source.run()).changed).toBe(2);
    const page = await html('/communs?q=numbat');
    expect(page).toContain('1\u00a0ressource');
    const sheet = await html(`/communs/${rows[0]!.key}`);
    expect([sheet.includes('Fiche numbat corrigée'), sheet.includes('Après')]).toEqual([true, true]);
  });

  test('a source that empties or doubles goes into quarantine until a person accepts', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Ressource narval ${at}`);
    answers['/many'] = list(names);
    const source = await addSource('file', '/many');
    await source.run();
    answers['/many'] = '[]';
    expect([(await source.run()).outcome, (await source.run()).gone]).toEqual(['quarantined', 0]);
    expect(await html(`/communs/sources/${source.id}`)).toContain('En quarantaine');
    answers['/many'] = list(Array.from({ length: 24 }, (_, at) => `Ressource narval ${at}`));
    expect((await source.run()).outcome).toBe('quarantined');
    await sql`update harvest_source set release_next = true where id = ${source.id}`.execute(
      app.ports.database,
    );
    const accepted = await source.run();
    expect([accepted.outcome, accepted.received]).toEqual(['done', 24]);
    const page = await html(`/en/commons/sources/${source.id}`);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).not.toContain('>In quarantine<');
    expect(await findInvalidHtml(await html('/communs/sources'))).toEqual([]);
  });
});
