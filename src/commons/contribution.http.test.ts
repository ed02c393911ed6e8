import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { checkLinks } from './actions/check-links.ts';
import { commonsDatabase } from './store/tables.ts';

let app: TestApp;
let site: string;
const server = createServer((request, response) => {
  if (request.url === '/guide')
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        '<html lang="fr"><head><title>Un guide &eacute;tonnant</title><meta name="description" content="Pas &lt;script&gt;alert(1)&lt;/script&gt; à pas"></head>',
      );
  else if (request.url === '/guia')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html lang="es"><title>Guía</title><meta name="description" content="Una guía">');
  else if (request.url === '/court') response.writeHead(302, { location: '/guide-du-partage.pdf' }).end();
  else if (request.url === '/guide-du-partage.pdf')
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7');
  else if (request.url === '/lourd') response.writeHead(302, { location: '/long-recit.html' }).end();
  else if (request.url === '/long-recit.html')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<title>Long</title>${' '.repeat(2_100_000)}`);
  else if (request.url === '/gros-rapport-annuel.pdf')
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(' '.repeat(2_100_000));
  else if (request.url === '/inward') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  else response.writeHead(404).end();
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

const read = async (path: string, init?: RequestInit) => {
  const answer = await app.request(path, init);
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
};
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  read(path, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:1717',
    },
    body: new URLSearchParams(fields).toString(),
  });

const typed = {
  do: 'send',
  title: 'Un guide étonnant',
  publisher: 'Réseau exemple',
  summary: 'Comment faire, pas à pas, avec le mot abracadabrantesque.',
  kind: 'method',
  language: 'fr',
  email: 'autrice@exemple.fr',
};

describe('suggesting a resource', () => {
  test('an address is enough: title and description are read on the page, as text', async () => {
    const { status, html } = await post('/communs/proposer', { do: 'read', url: `${site}/guide` });
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html).toContain('value="Un guide étonnant"');
    expect(html).toContain('Pas &lt;script>alert(1)&lt;/script> à pas');
  });

  test.each([
    'file:///etc/passwd',
    'http://127.1/',
    'http://2130706433/',
    'http://[::ffff:7f00:1]/',
    'http://u:p@exemple.fr/',
  ])('%s is not allowed, and what was typed is kept', async (url) => {
    const { status, html } = await post('/communs/proposer', { do: 'read', url });
    expect(status).toBe(422);
    expect(html).toContain('pas autorisée (adresse interne ou protocole interdit)');
    expect(html).toContain(`value="${url}"`);
  });

  test('nor an address that redirects inward', async () => {
    const { status, html } = await post('/communs/proposer', { do: 'read', url: `${site}/inward` });
    expect([status, html.includes('pas autorisée')]).toEqual([422, true]);
  });

  test.each([
    ['/guia', ['n’est écrite ni en français ni en anglais', 'value="es" selected'], ['Una guía']],
    [
      '/court',
      ['C’est un document', 'value="Guide du partage"', '/guide-du-partage.pdf"', 'L’adresse mène ailleurs'],
      [],
    ],
    [
      '/lourd',
      ['La page n’a pas pu être lue', '/long-recit.html"', 'L’adresse mène ailleurs'],
      ['C’est un document', 'value="Long'],
    ],
    ['/gros-rapport-annuel.pdf', ['C’est un document', 'value="Gros rapport annuel"'], []],
    ['/perdue', ['répond par une erreur (404)'], []],
  ])('what %s answers is told', async (path, told, untold) => {
    const { status, html } = await post('/communs/proposer', { do: 'read', url: site + path });
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    for (const text of told) expect(html).toContain(text);
    for (const text of untold) expect(html).not.toContain(text);
  });

  test('a resource without title is refused beside its field', async () => {
    const { status, html } = await post('/en/commons/suggest', {
      ...typed,
      url: `${site}/guide`,
      title: ' ',
    });
    expect(status).toBe(422);
    expect(html).toContain('An answer is expected here.');
    expect(html).toContain('abracadabrantesque');
  });

  test('is followed by its author, accepted by a moderator, then found', async () => {
    const sent = await post('/communs/proposer', { ...typed, url: `${site}/guide` });
    expect(sent.status).toBe(303);
    const follow = sent.location!;
    expect((await read(follow)).html).toContain('attend la lecture');
    expect((await read('/communs?q=abracadabrantesque')).html).toContain('Aucune ressource');
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const queue = await read('/moderation/communs', { headers });
    expect(await findInvalidHtml(queue.html)).toEqual([]);
    const id = /name="id" value="([^"]+)"/.exec(queue.html)![1]!;
    const accepted = await post(
      '/moderation/communs',
      { kind: 'suggestion', id, do: 'accept', reason: '' },
      headers,
    );
    expect(accepted.location).toMatch(/\/communs\/un-guide-etonnant-[0-9a-f]+\/modifier/);
    expect((await read(follow)).html).toContain('elle est dans les communs');
    expect((await read('/communs?q=abracadabrantesque')).html).toContain('1\u00a0ressource');
    const again = await post('/communs/proposer', { do: 'read', url: `${site}/guide` });
    expect(again.html).toContain('déjà dans les communs');
  });

  test('what somebody hides in a suggestion is text wherever it is read', async () => {
    const mark = '<img src=x onerror=alert(1)>';
    await post('/communs/proposer', {
      ...typed,
      url: `${site}/piege?a="><script>alert(1)</script>`,
      title: `Titre ${mark}`,
      publisher: `Réseau ${mark}`,
      summary: `Résumé vermifuge </script>${mark}`,
    });
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const queue = (await read('/moderation/communs', { headers })).html;
    const id = /name="id" value="([^"]+)"/.exec(queue)![1]!;
    const accepted = await post('/moderation/communs', { kind: 'suggestion', id, do: 'accept' }, headers);
    const sheet = accepted.location!.replace(/\/modifier.*/, '');
    const key = sheet.split('/').at(-1)!;
    for (const path of [sheet, `${sheet}/modifier`, `${sheet}/historique`, '/communs?q=vermifuge'])
      expect((await read(path, { headers })).html).not.toMatch(/<img src=x|<script>alert/);
    // Readers of RSS take its texts for HTML; those of Atom take them for text.
    const rss = (await read('/communs.rss?q=vermifuge')).html;
    expect([rss.includes('<img src=x'), rss.includes('&lt;img src=x')]).toEqual([false, true]);
    expect((await read(`/embed/v1/fr/resource?keys=${key}`)).html).not.toMatch(/<img src=x|<script>alert/);
    expect(queue).not.toMatch(/<img src=x|<script>alert/);
  });

  test('a refusal needs a reason, which its author reads', async () => {
    const sent = await post('/communs/proposer', { ...typed, url: `${site}/autre`, title: 'Une publicité' });
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const id = /name="id" value="([^"]+)"/.exec((await read('/moderation/communs', { headers })).html)![1]!;
    const decide = (reason: string) =>
      post('/moderation/communs', { kind: 'suggestion', id, do: 'refuse', reason }, headers);
    expect((await decide('')).status).toBe(422);
    expect((await decide('C’est une publicité.')).status).toBe(303);
    expect((await read(sent.location!)).html).toContain('C’est une publicité.');
    expect(
      (
        await post(
          '/moderation/communs',
          { kind: 'suggestion', id, do: 'accept' },
          (
            await app.signInAs()
          ).headers,
        )
      ).status,
    ).toBe(403);
  });
});

describe('what members do with resources', () => {
  test('an organisation tells its use; it appears once a moderator has read it', async () => {
    const organisationId = app.ports.ids.create();
    const { sql } = await import('kysely');
    await sql`insert into organisation (id, version, created_at, updated_at, slug, name, kind, description, state)
      values (${organisationId}, 1, now(), now(), 'asso-exemple', 'Association exemple', 'association', '', 'published')`.execute(
      app.ports.database,
    );
    const { headers } = await app.signInAs({ organisations: { [organisationId]: 'contributor' } });
    const path = '/communs/avise-ptce/usage';
    const told = await post(
      path,
      { organisation: organisationId, usedOn: '2026', note: 'Lu en équipe, très utile.' },
      headers,
    );
    expect(told.status).toBe(303);
    const other = await app.signInAs();
    expect((await post(path, { organisation: organisationId, note: 'x' }, other.headers)).status).toBe(403);
    expect((await read('/communs/avise-ptce')).html).not.toContain('Lu en équipe');
    const moderator = await app.signInAs({ instanceRoles: ['moderator'] });
    const queue = (await read('/moderation/communs', { headers: moderator.headers })).html;
    const id = /value="use".*?name="id" value="([^"]+)"/s.exec(queue)![1]!;
    await post('/moderation/communs', { kind: 'use', id, do: 'accept' }, moderator.headers);
    expect((await read('/communs/avise-ptce')).html).toContain('Lu en équipe, très utile.');
  });

  test('a kept search is called by its words, its filters and the name of its place, as its feed is', async () => {
    const { headers } = await app.signInAs();
    const search = '/communs?q=ptce&kind=tool&place=commune-29232';
    await post('/mon-espace/recherches', { search }, headers);
    expect((await read('/mon-espace/recherches', { headers })).html).toContain('ptce · Outil · Quimper (29)');
    const feed = (await (await app.request(search.replace('/communs', '/communs.json'))).json()) as {
      title: string;
    };
    expect(feed.title).toContain('ptce · Outil · Quimper (29)');
  });

  test('a search is kept once, listed with the words of its filters, forgotten', async () => {
    const { headers } = await app.signInAs();
    const keep = () =>
      post('/mon-espace/recherches', { search: '/communs?q=ptce&kind=method&theme=odd' }, headers);
    await keep();
    await keep();
    const { html } = await read('/mon-espace/recherches', { headers });
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html.match(/name="remove"/g)).toHaveLength(1);
    expect(html).toContain('/communs?q=ptce&amp;kind=method&amp;theme=odd');
    expect(html).toContain('ptce · Méthode · Objectifs de développement durable');
    const id = /name="remove" value="([^"]+)"/.exec(html)![1]!;
    await post('/mon-espace/recherches', { remove: id }, (await app.signInAs()).headers);
    expect((await read('/mon-espace/recherches', { headers })).html).toContain(id);
    await post('/mon-espace/recherches', { remove: id }, headers);
    expect((await read('/mon-espace/recherches', { headers })).html).toContain('Aucune recherche gardée');
  });

  test('a synonym that a moderator adds finds at once', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    expect((await read('/communs?q=gloubiboulga')).html).toContain('Aucune ressource');
    const added = await app.request('/api/v1/resource-synonyms', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'syn-1' },
      body: JSON.stringify({ language: 'fr', words: 'gloubiboulga, PTCE' }),
    });
    expect(added.status).toBe(201);
    expect((await read('/communs?q=gloubiboulga')).html).toContain('avise-ptce');
    expect((await read('/moderation/synonymes', { headers })).html).toContain('gloubiboulga');
  });

  test('dead links are said, with the last good date', async () => {
    const tables = commonsDatabase(app.ports.database);
    const set = (key: string, url: string) =>
      tables.updateTable('resource').set({ url }).where('key', '=', key).execute();
    await tables
      .updateTable('resource')
      .set({ state: 'draft' })
      .where('key', 'not in', ['avise-ptce', 'sdg11-python'])
      .execute();
    await set('avise-ptce', `${site}/guide`);
    await set('sdg11-python', `${site}/gone`);
    const progress = { report: async () => {}, signal: new AbortController().signal };
    expect(await checkLinks(app.ports, progress)).toEqual({ good: 1, moved: 0, dead: 1, unsure: 0 });
    expect((await read('/communs/avise-ptce')).html).toContain('Oui, vérifiée le');
    await set('avise-ptce', `${site}/gone`);
    app.setTime(new Date('2026-12-24T10:00:00Z'));
    await checkLinks(app.ports, progress);
    const { html } = await read('/communs/avise-ptce');
    expect(html).toContain('le lien ne répond plus');
    expect(html).toContain('24\u00a0novembre 2026');
  });
});
