import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { digestJob } from './jobs.ts';

let app: TestApp;
let moderator: { headers: Record<string, string> };
beforeAll(async () => {
  app = await startTestApp();
  moderator = (await app.signInAs({ instanceRoles: ['moderator'] })) as never;
});
afterAll(() => app.close());

const post = (path: string, fields: Record<string, string> | URLSearchParams, headers: HeadersInit = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost:1717', ...headers },
  });
const valid = async (answer: Response) => {
  const html = await answer.text();
  expect([answer.status, await findInvalidHtml(html)]).toEqual([answer.status, []]);
  return html;
};
const get = async (path: string, headers: HeadersInit = {}) => valid(await app.request(path, { headers }));
const progress = { report: async () => {}, signal: new AbortController().signal };
const send = () => digestJob.run({}, app.ports, progress);
const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(app.ports.database)).rows;

const wish = { email: 'Zoe+lettre@Exemple.FR', audience: 'associations', language: 'fr' };
const tokenOf = (mail: string) => /\/(?:abonnement|subscription)\/([\w-]{32})/.exec(mail)![1]!;

/** Subscribes an address and confirms it. @returns the secret of its links */
async function subscribe(fields: Partial<typeof wish> = {}): Promise<string> {
  const before = app.mails.length;
  expect((await post('/lettre', { ...wish, ...fields })).status).toBe(200);
  expect(app.mails.length).toBe(before + 1);
  const token = tokenOf(app.mails.at(-1)!);
  expect((await post(`/abonnement/${token}/confirmer`, {})).status).toBe(303);
  return token;
}

let key = '';
let number = 0;
async function create(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await app.request(path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: {
      origin: 'http://localhost:1717',
      'content-type': 'application/json',
      'idempotency-key': `${path}-${number++}`,
      ...moderator.headers,
    },
  });
  const body = (await answer.json()) as { id: string };
  expect([answer.status, body]).toEqual([201, expect.anything()]);
  return body.id;
}

const hostile = '<script>alert(1)</script>" onmouseover="x';

describe('to subscribe', () => {
  it('says every fault beside its field and keeps what was typed', async () => {
    const answer = await post('/lettre', { email: 'zoe@', audience: 'nobody', language: '' });
    expect(answer.status).toBe(422);
    const html = await valid(answer);
    for (const text of ['« zoe@ »', '« nobody »', 'Choisissez une langue.', 'value="zoe@"'])
      expect(html.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(text);
  });

  it('asks back about a slip in a known domain, and takes it when it is sent again', async () => {
    const typed = { ...wish, email: 'Marie@GMIAL.com' };
    const refused = await post('/lettre', typed);
    expect([refused.status, await valid(refused)]).toEqual([422, expect.stringContaining('marie@gmail.com')]);
    expect((await post('/lettre', { ...typed, confirmed: typed.email })).status).toBe(200);
  });

  test.each([
    ['zoe+lettre@exemple.fr', 'zoe+lettre@exemple.fr'],
    ['zoé@mairie-évry.fr', 'zoé@xn--mairie-vry-h7a.fr'],
  ])('%s is an address', async (email, kept) => {
    expect((await post('/lettre', { ...wish, email })).status).toBe(200);
    expect(
      await rows(sql<{ email: string }>`select email from digest_subscription where email = ${kept}`),
    ).toEqual([{ email: kept }]);
  });

  it('confirms by a button, never by opening the link: a scanner opens every link', async () => {
    const before = app.mails.length;
    await post('/lettre', { ...wish, email: 'scanner@exemple.fr' });
    const token = tokenOf(app.mails.slice(before).join());
    const state = async () =>
      (await rows(sql<{ state: string }>`select state from digest_subscription where key = ${token}`))[0]
        ?.state;
    const page = `/abonnement/${token}/confirmer`;
    expect(await get(page)).toContain('scanner@exemple.fr');
    await app.request(page, { method: 'HEAD' });
    expect(await state()).toBe('asked');
    expect((await post(page, {})).headers.get('location')).toBe(page);
    expect(await state()).toBe('confirmed');
    await get(page);
    await get(`/en/subscription/${token}`);
  });

  it('says the same to whoever asks for an address that is subscribed: only its owner learns it', async () => {
    const known = { ...wish, email: 'connue@exemple.fr' };
    await subscribe(known);
    const again = await post('/lettre', { ...known, email: 'CONNUE@exemple.fr' });
    expect([again.status, await again.text()]).toEqual([200, expect.stringContaining('Il reste un pas')]);
    expect(app.mails.at(-1)).toContain('déjà');
    // Three mails a day to one address: the fourth is not sent, the page says the same.
    await post('/lettre', known);
    const before = app.mails.length;
    expect((await post('/lettre', known)).status).toBe(200);
    expect(app.mails.length).toBe(before);
  });

  it('is forgotten after seven days without an answer', async () => {
    const { expire } = app.ports.personalData.find(({ name }) => name === 'weekly-digest')!;
    await post('/lettre', { ...wish, email: 'oubli@exemple.fr' });
    await expire!(app.ports.database, new Date(app.ports.clock.now().getTime() + 8 * 86_400_000));
    expect(await rows(sql`select 1 from digest_subscription where state = 'asked'`)).toEqual([]);
  });
});

describe('an issue', () => {
  it('comes out on a Thursday, once for each', async () => {
    const answer = await post(
      '/moderation/lettre/nouveau',
      { day: '2026-12-02', titleFr: 'X', key: 'k-1' },
      moderator.headers,
    );
    expect([answer.status, (await valid(answer)).replaceAll('\u00a0', ' ')]).toEqual([
      422,
      expect.stringContaining('3 décembre 2026'),
    ]);
    key = await create('/api/v1/digest-issues', {
      day: '2026-11-19',
      titleFr: `Première ${hostile}`,
      titleEn: '',
      introFr: 'Bonjour.\r\nBcc: tous@exemple.fr\n\nSuite.',
      introEn: '',
    });
    const twice = await app.request('/api/v1/digest-issues', {
      method: 'POST',
      body: JSON.stringify({ day: '2026-11-19', titleFr: 'Autre' }),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'twice', ...moderator.headers },
    });
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('DIG-002')]);
  });

  it('refuses an item that leads to anything but a page', async () => {
    for (const address of [
      'javascript:alert(1)',
      '//evil.test',
      'https://a:b@evil.test',
      'data:text/html,x',
    ]) {
      const answer = await app.request(`/api/v1/digest-issues/${key}/items`, {
        method: 'POST',
        body: JSON.stringify({ kind: 'note', titleFr: 'X', addressFr: address }),
        headers: { 'content-type': 'application/json', 'idempotency-key': address, ...moderator.headers },
      });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('DIG-003')]);
    }
  });

  it('is composed of what rooms propose and of what its editor writes, in their order', async () => {
    await create(`/api/v1/digest-issues/${key}/items`, {
      kind: 'note',
      titleFr: hostile,
      textFr: 'Pour les associations.',
      addressFr: 'https://exemple.fr/a?b=1&c=2',
    });
    const page = `/moderation/lettre/${key}`;
    const html = await get(page, moderator.headers);
    const proposed = [...html.matchAll(/name="source" value="([^"]+)"/g)].map(([, source]) => source!);
    expect(new Set(proposed.map((source) => source.split(':')[0]))).toEqual(
      new Set(['pioneer', 'resource', 'figure']),
    );
    const chosen = [
      proposed.find((source) => source.startsWith('resource:'))!,
      proposed.find((source) => source.startsWith('pioneer:'))!,
    ];
    const added = await post(
      page,
      new URLSearchParams([['do', 'add'], ...chosen.map((source) => ['source', source])]),
      moderator.headers,
    );
    expect(added.headers.get('location')).toContain('done=added');
    const ids = async () =>
      (
        await rows(
          sql<{ id: string }>`select id from digest_item where issue_id = ${key} order by position, id`,
        )
      ).map(({ id }) => id);
    const before = await ids();
    expect(before.length).toBe(3);
    await post(page, { do: 'up', item: before[2]! }, moderator.headers);
    expect(await ids()).toEqual([before[0], before[2], before[1]]);
    // What another issue told is said to be told.
    const other = await create('/api/v1/digest-issues', { day: '2026-11-26', titleFr: 'Deuxième' });
    expect(await get(`/moderation/lettre/${other}`, moderator.headers)).toContain('déjà dit');
    expect(
      (await post(`/moderation/lettre/${other}`, { do: 'publish' }, moderator.headers)).headers.get(
        'location',
      ),
    ).toContain('done=refused');
  });

  it('is nobody else’s before it is out', async () => {
    for (const path of [
      '/lettre/2026-11-19',
      '/en/digest/2026-11-19/authorities',
      `/api/v1/digest-issues/${key}`,
    ])
      expect((await app.request(path)).status).toBe(404);
    expect(await get('/lettre/2026-11-19', moderator.headers)).toContain('Brouillon');
    for (const path of [`/moderation/lettre/${key}/apercu/associations`, '/moderation/lettre'])
      await get(path, moderator.headers);
  });

  it('leaves once for each reader of its audiences, and counts without following anybody', async () => {
    const token = await subscribe({ email: 'lectrice@exemple.fr' });
    const english = await subscribe({ email: 'reader@exemple.fr', language: 'en', audience: 'funders' });
    const before = app.mails.length;
    const published = await post(`/moderation/lettre/${key}`, { do: 'publish' }, moderator.headers);
    expect(published.headers.get('location')).toMatch(/done=published&copies=[4-9]/);
    expect(
      (await post(`/moderation/lettre/${key}`, { do: 'publish' }, moderator.headers)).headers.get('location'),
    ).toContain('done=refused');
    await send();
    await send();
    const copies = app.mails.slice(before);
    expect(copies.filter((mail) => mail.includes('lectrice@exemple.fr')).length).toBe(1);
    const copy = copies.find((mail) => mail.includes('lectrice@exemple.fr'))!;
    expect(copy).toContain(`/abonnement/${token}`);
    expect(copies.find((mail) => mail.includes('reader@exemple.fr'))).toContain(
      `/en/subscription/${english}`,
    );
    expect(copies.join('\n')).not.toContain('KEYKEY');
    const html = await get(`/moderation/lettre/${key}`, moderator.headers);
    expect(html).toContain('Montrés dans la console');
    expect(html).toContain('Envoi fini');
  });

  it('is read by everybody, by edition, as a page, a mail, a feed and by programs, hostile texts being texts', async () => {
    for (const path of [
      '/lettre',
      '/en/digest',
      '/lettre/2026-11-19',
      '/en/digest/2026-11-19',
      '/lettre/2026-11-19/entreprises-et-fondations',
      '/en/digest/2026-11-19/companies-and-foundations',
    ]) {
      const html = await get(path);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('" onmouseover="x');
      if (path.includes('2026')) expect(html).toContain('&lt;script');
    }
    expect(await get('/en/digest/2026-11-19')).toContain('lang="fr"');
    for (const path of ['/lettre/2026-11-19/personne', '/lettre/2026-13-45', '/lettre/2027-01-07'])
      expect((await app.request(path)).status).toBe(404);
    const mail = await app.request(`/moderation/lettre/${key}/apercu/associations?as=mail`, {
      headers: moderator.headers,
    });
    expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'");
    const letter = await mail.text();
    expect(letter).not.toMatch(/<script>alert|<img|<table|" onmouseover="x/);
    expect(await findInvalidHtml(letter.replaceAll(/ style="[^"]*"/g, ''))).toEqual([]);
    const api = (await (await app.request('/api/v1/digest-issues')).json()) as {
      items: { titleFr: string }[];
    };
    expect(api.items.map(({ titleFr }) => titleFr)).toEqual([`Première ${hostile}`]);
  });

  it('is followed by feeds that readers understand', async () => {
    const feed = async (format: string) => {
      const answer = await app.request(`/digest/feeds/associations.fr.${format}`);
      expect(answer.status).toBe(200);
      return answer.text();
    };
    const address = 'http://localhost:1717/lettre/2026-11-19/associations';
    const atom = parseAtomFeed(await feed('atom'));
    expect(atom.entries?.map(({ id, title }) => [id, title?.value])).toEqual([
      [address, `Première ${hostile}`],
    ]);
    const rss = parseRssFeed(await feed('rss'));
    expect(rss.items?.map(({ link, guid }) => [link, guid?.value])).toEqual([[address, address]]);
    const json = parseJsonFeed(JSON.parse(await feed('json')));
    expect(json.items?.map(({ url }) => url)).toEqual([address]);
    expect((await app.request('/digest/feeds/nobody.fr.atom')).status).toBe(404);
  });

  it('loses within the minute what was withdrawn where it came from', async () => {
    const [item] = await rows(
      sql<{ source: string; title_fr: string }>`select source, title_fr from digest_item
        where issue_id = ${key} and source like 'resource:%'`,
    );
    const name = item!.title_fr.split(' ').slice(0, 4).join(' ').replaceAll("'", '&#39;');
    expect(await get('/lettre/2026-11-19')).toContain(name);
    await sql`update resource set state = 'draft' where key = ${item!.source.slice(9)}`.execute(
      app.ports.database,
    );
    const html = await get('/lettre/2026-11-19');
    expect(html).not.toContain(name);
    expect(html).toContain('a été retiré');
    expect(await (await app.request('/digest/feeds/associations.fr.atom')).text()).not.toContain(
      item!.title_fr,
    );
  });
});

describe('to leave', () => {
  it('takes one click of a mail program, from anywhere, twice without harm', async () => {
    const token = await subscribe({ email: 'partir@exemple.fr' });
    const click = (body: string) =>
      app.request(`/digest/unsubscribe/${token}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await app.request(`/digest/unsubscribe/${token}`)).headers.get('location')).toBe(
      `/abonnement/${token}#leave`,
    );
    expect((await click('something=else')).status).toBe(400);
    const known = () => rows(sql`select 1 from digest_subscription where key = ${token}`);
    expect((await known()).length).toBe(1);
    expect([(await click('List-Unsubscribe=One-Click')).status, (await known()).length]).toEqual([200, 0]);
    expect((await click('List-Unsubscribe=One-Click')).status).toBe(200);
    const gone = await app.request(`/abonnement/${token}`);
    expect([gone.status, gone.headers.get('referrer-policy')]).toEqual([404, 'no-referrer']);
    await valid(gone);
  });

  it('is a button too, beside the choice of edition and language', async () => {
    const token = await subscribe({ email: 'changer@exemple.fr' });
    const page = `/abonnement/${token}`;
    expect(
      (await post(page, { do: 'change', audience: 'public', language: 'en' })).headers.get('location'),
    ).toBe(`${page}?saved=1`);
    expect(await rows(sql`select audience, language from digest_subscription where key = ${token}`)).toEqual([
      { audience: 'public', language: 'en' },
    ]);
    expect((await post(page, { do: 'change', audience: 'x', language: 'en' })).headers.get('location')).toBe(
      page,
    );
    expect((await post(page, { do: 'leave' })).headers.get('location')).toBe(`${page}?left=1`);
    expect(await get(`${page}?left=1`)).toContain('effacée');
    expect((await app.request(page)).status).toBe(404);
  });

  it('goes with an account, which takes its subscription away and out', async () => {
    const email = 'compte@exemple.fr';
    const person = await app.signInAs({ email });
    await subscribe({ email: email.toUpperCase() });
    const data = app.ports.personalData.find(({ name }) => name === 'weekly-digest')!;
    expect(await data.export(app.ports.database, person.personId)).toEqual([
      expect.objectContaining({ audience: 'associations', state: 'confirmed' }),
    ]);
    await data.erase(app.ports.database, person.personId);
    expect(await data.export(app.ports.database, person.personId)).toEqual([]);
  });
});
