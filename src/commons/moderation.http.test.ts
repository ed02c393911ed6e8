import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { findSources, harvestSource } from './actions/harvest.ts';
import { proposeDuplicates } from './store/harvest-store.ts';
import { commonsDatabase } from './store/tables.ts';

let app: TestApp;
let site: string;
let headers: Record<string, string>;
/** What the lists of the test hold, by path. */
const lists: Record<string, readonly object[]> = {};
const server = createServer((request, response) => {
  response.end(JSON.stringify(lists[request.url ?? ''] ?? []));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  app = await startTestApp({ mayReach: (_address, at) => at === port });
  ({ headers } = await app.signInAs({ instanceRoles: ['moderator'] }));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
});

async function addSource(name: string, path: string, publication: string) {
  const id = app.ports.ids.create();
  await sql`insert into harvest_source (id, version, created_at, updated_at, name, kind, url, owner, licence, resource_kind,
      language, columns, hours, publication, state)
    values (${id}, 1, now(), now(), ${name}, 'file', ${site + path}, 'Réseau exemple', null, 'method', 'fr', null, 24,
      ${publication}, 'active')`.execute(app.ports.database);
  return async () => harvestSource(app.ports, (await findSources(app.ports, id))[0]!);
}
const html = async (path: string, own: Record<string, string> = {}) =>
  (await app.request(path, { headers: own })).text();
const decide = async (fields: Record<string, string>) =>
  (
    await app.request('/moderation/communs', {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost:1717',
      },
      body: new URLSearchParams(fields).toString(),
    })
  ).headers.get('location');
const total = async (word: string) =>
  ((await (await app.request(`/api/v1/resources?q=${word}`)).json()) as { total: number }).total;

test('two that look alike are shown with what tells them apart; a merge made by mistake is undone, and the next harvest follows', async () => {
  const one = {
    id: '1',
    title: 'Carnet du fourmilier en commun',
    url: `${site}/f1`,
    description: 'Édition 2019',
  };
  const two = {
    id: '1',
    title: 'Carnet du fourmilier en commun',
    url: `${site}/f2`,
    description: 'Édition 2024',
  };
  lists['/one'] = [one];
  lists['/two'] = [two];
  const [first, second] = [
    await addSource('Source une', '/one', 'direct'),
    await addSource('Source deux', '/two', 'direct'),
  ];
  await first();
  await second();
  const queue = await html('/moderation/communs', headers);
  expect(await findInvalidHtml(queue)).toEqual([]);
  for (const told of ['Édition 2019', 'Édition 2024', `${site}/f1`, `${site}/f2`])
    expect(queue).toContain(told);
  const pair = /value="pair".*?name="id" value="([^"]+)".*?name="other" value="([^"]+)"/s.exec(queue)!;
  const both = { kind: 'pair', id: pair[1]!, other: pair[2]! };
  expect(await decide({ ...both, do: 'separate' })).toContain('done=0');
  await decide({ ...both, do: 'first' });
  // A harvest meanwhile gives its record to the one that was kept.
  lists['/two'] = [{ ...two, description: 'Édition 2025' }];
  lists['/one'] = [{ ...one, description: 'Édition 2020' }];
  await first();
  await second();
  expect(await total('fourmilier')).toBe(1);
  const merged = await html('/en/moderation/commons', headers);
  expect(await findInvalidHtml(merged)).toEqual([]);
  expect(merged).toContain('Last merges');
  expect(await decide({ ...both, do: 'separate' })).toContain('done=1');
  expect(await decide({ ...both, do: 'separate' })).toContain('done=0');
  expect(await total('fourmilier')).toBe(2);
  await first();
  await second();
  const found = await html('/communs?q=fourmilier');
  for (const told of ['Édition 2020', 'Édition 2025']) expect(found).toContain(told);
  expect([(await first()).unchanged, (await second()).unchanged]).toEqual([1, 1]);
  const after = await html('/moderation/communs', headers);
  expect([after.includes('fourmilier'), after.includes('Dernières fusions')]).toEqual([false, false]);
});

test('all that waits of a source is published, or refused with a reason, at once; how much waits is said', async () => {
  const list = (word: string) =>
    Array.from({ length: 25 }, (_, at) => ({
      id: String(at),
      title: `${word} ${at * 7919}`,
      url: `${site}/${word}/${at}`,
    }));
  lists['/read'] = list('Tatou');
  lists['/refused'] = list('Réclame');
  const read = await addSource('Source à lire', '/read', 'read');
  await read();
  await (await addSource('Source à refuser', '/refused', 'read'))();
  const queue = await html('/moderation/communs', headers);
  expect(await findInvalidHtml(queue)).toEqual([]);
  expect(queue).toContain('Les 20 premières sur 50.');
  expect(queue).toContain('Publier les ressources qui attendent (25)');
  // Twenty-five of a series, told apart by their numbers, are no duplicates.
  expect(queue).not.toContain('value="pair"');
  const lastOf = (name: string) =>
    new RegExp(`name="source" value="${name}"[^<]*<input[^>]*name="last" value="([^"]+)"`).exec(queue)![1]!;
  const about = (name: string) => ({ kind: 'source', source: name, last: lastOf(name) });
  // What came since the page was shown waits until somebody has seen it.
  app.setTime(new Date(app.ports.clock.now().getTime() + 60_000));
  lists['/read'] = [...list('Tatou'), { id: 'late', title: 'Tatou tardif', url: `${site}/late` }];
  await read();
  const refused = { ...about('Source à refuser'), do: 'refuse' };
  expect(await decide({ ...refused, reason: '' })).toBeNull();
  expect(await decide({ ...refused, reason: 'Publicité' })).toContain('done=1');
  expect(await decide({ ...about('Source à lire'), do: 'accept' })).toContain('done=1');
  expect(await decide({ ...about('Source à lire'), do: 'accept' })).toContain('done=0');
  for (const other of [{ source: 'Source inconnue' }, { last: '' }])
    expect(await decide({ ...about('Source à lire'), ...other, do: 'accept' })).toContain('done=0');
  expect([await total('tatou'), await total('réclame')]).toEqual([25, 0]);
  const { rows } = await sql<{
    kind: string;
    total: number;
  }>`select kind, count(*)::int as total from harvest_decision
    where kind in ('publish', 'refuse') group by 1 order by 1`.execute(app.ports.database);
  expect(rows).toEqual([
    { kind: 'publish', total: 25 },
    { kind: 'refuse', total: 25 },
  ]);
});

test('what somebody read, refused or merged meanwhile is decided about no more; undoing a merge gives back what it was', async () => {
  const list = (word: string) =>
    [1, 2].map((at) => ({ id: String(at), title: `Abrégé du ${word}`, url: `${site}/${word}/${at}` }));
  const found = async (word: string) =>
    (
      await sql<{
        id: string;
        state: string;
      }>`select id, state from resource where title = ${`Abrégé du ${word}`}
        order by url`.execute(app.ports.database)
    ).rows;
  const states = async (word: string) => (await found(word)).map(({ state }) => state);
  lists['/lori'] = list('lori');
  lists['/kodkod'] = list('kodkod');
  await (await addSource('Source du lori', '/lori', 'read'))();
  await (await addSource('Source du kodkod', '/kodkod', 'direct'))();
  const [one, two] = (await found('lori')).map(({ id }) => id) as [string, string];
  const about = (id: string, done: string) => decide({ kind: 'harvested', id, do: done, reason: 'Non' });
  const pair = (done: string, id: string, other: string) => decide({ kind: 'pair', id, other, do: done });
  expect(await about(one, 'refuse')).toContain('done=1');
  // Others who had the page open decide too: neither comes back, nor is anything merged into what is out of sight.
  for (const late of [about(one, 'accept'), about(one, 'refuse'), pair('first', one, two)])
    expect(await late).toContain('done=0');
  expect(await states('lori')).toEqual(['draft', 'pending']);
  expect(await about(two, 'accept')).toContain('done=1');
  expect(await about(two, 'refuse')).toContain('done=0');
  expect(await states('lori')).toEqual(['draft', 'published']);
  // Published once, then to be read again when it was merged.
  const [kept, merged] = (await found('kodkod')).map(({ id }) => id) as [string, string];
  await sql`with turned as (update resource set state = 'pending', version = version + 1 where id = ${merged} returning version)
    insert into object_version (object_kind, object_id, version, fields, person_id, at)
    select 'resource', ${merged}, turned.version, v.fields || '{"state":"pending"}', null, v.at
    from turned, object_version v where v.object_id = ${merged}`.execute(app.ports.database);
  expect(await pair('first', kept, merged)).toContain('done=1');
  expect(await pair('separate', kept, merged)).toContain('done=1');
  expect(await states('kodkod')).toEqual(['published', 'pending']);
});

test('a merge is undone in a chain: each takes back its records, and those of what was merged into it', async () => {
  const words = ['Anoa', 'Babiroussa', 'Cochon'];
  const record = (at: number, text: string) => ({
    id: '1',
    title: `${words[at]} des îles`,
    url: `${site}/chain/${at}`,
    description: text,
  });
  const runs: (() => Promise<unknown>)[] = [];
  for (const at of [0, 1, 2]) {
    lists[`/chain-${at}`] = [record(at, '')];
    runs.push(await addSource(`Source de chaîne ${at}`, `/chain-${at}`, 'direct'));
  }
  let times = 0;
  const harvest = async () => {
    times += 1;
    for (const at of [0, 1, 2]) lists[`/chain-${at}`] = [record(at, `Texte ${times}`)];
    for (const run of runs) await run();
  };
  await harvest();
  const { rows } = await sql<{ id: string }>`select id from resource where url like ${`${site}/chain/%`}
    order by url`.execute(app.ports.database);
  const [one, two, three] = rows.map(({ id }) => id) as [string, string, string];
  const pair = (done: string, id: string, other: string) => decide({ kind: 'pair', id, other, do: done });
  /** The resource that has the record of each source. */
  const holders = async () => {
    const found = await sql<{ id: string }>`select t.resource_id as id from harvest_trace t
      join harvest_source s on s.id = t.source_id where s.name like 'Source de chaîne%' order by s.name`.execute(
      app.ports.database,
    );
    return found.rows.map(({ id }) => id);
  };
  await pair('first', two, one);
  await harvest();
  await pair('first', three, two);
  await harvest();
  expect(await holders()).toEqual([three, three, three]);
  expect(await pair('separate', two, one)).toContain('done=1');
  expect(await holders()).toEqual([one, three, three]);
  await harvest();
  expect(await holders()).toEqual([one, three, three]);
  expect(await pair('separate', three, two)).toContain('done=1');
  await harvest();
  expect(await holders()).toEqual([one, two, three]);
});

test('what was merged into one that is separated follows it', async () => {
  const addresses = [0, 1, 2].map((at) => `${site}/follow/${at}`);
  const titles = ['Dugong sobre', 'Émeu rapide', 'Fossa furtif'];
  const run = await addSource('Source qui suit', '/follow', 'direct');
  const harvest = async (text: string) => {
    lists['/follow'] = addresses.map((url, at) => ({
      id: String(at),
      title: titles[at],
      url,
      description: text,
    }));
    await run();
  };
  await harvest('a');
  const { rows } = await sql<{ id: string }>`select id from resource where url like ${`${site}/follow/%`}
    order by url`.execute(app.ports.database);
  const [one, two, three] = rows.map(({ id }) => id) as [string, string, string];
  const pair = (done: string, id: string, other: string) => decide({ kind: 'pair', id, other, do: done });
  await pair('first', two, one);
  await pair('first', three, two);
  await harvest('b');
  await pair('separate', three, two);
  await harvest('c');
  const found = await sql<{ id: string }>`select resource_id as id from harvest_trace
    where content ->> 'url' like ${`${site}/follow/%`} order by external_id`.execute(app.ports.database);
  expect(found.rows.map(({ id }) => id)).toEqual([two, two, three]);
});

test('titles that take too long to compare are left, and what the harvest wrote is kept', async () => {
  lists['/takin'] = [1, 2].map((at) => ({
    id: String(at),
    title: 'Recueil du takin',
    url: `${site}/takin/${at}`,
  }));
  await (await addSource('Source du takin', '/takin', 'direct'))();
  const { database } = app.ports;
  const count = async () =>
    (
      await sql<{
        total: number;
      }>`select count(*)::int as total from harvest_proposal p join resource r on r.id = p.resource_id
        where r.title = 'Recueil du takin'`.execute(database)
    ).rows[0]!.total;
  expect(await count()).toBe(1);
  await sql`delete from harvest_proposal`.execute(database);
  await sql`create function be_slow() returns trigger language plpgsql as 'begin perform pg_sleep(20); return new; end'`.execute(
    database,
  );
  await sql`create trigger slow before insert on harvest_proposal for each row execute function be_slow()`.execute(
    database,
  );
  const compare = () =>
    commonsDatabase(database)
      .transaction()
      .execute(async (transaction) => {
        const { rows } = await sql<{
          id: string;
        }>`update resource set summary_fr = 'Écrit' where title = 'Recueil du takin'
          returning id`.execute(transaction);
        const ids = rows.map(({ id }) => id);
        await proposeDuplicates(transaction, ids, new Date(), 300);
        return (await sql<{ statement_timeout: string }>`show statement_timeout`.execute(transaction))
          .rows[0];
      });
  const told = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(database);
  expect(await compare()).toEqual(told.rows[0]);
  expect([await count(), await total('takin')]).toEqual([0, 2]);
  await sql`drop trigger slow on harvest_proposal`.execute(database);
  expect(await compare()).toEqual(told.rows[0]);
  expect(await count()).toBe(1);
});

test('a resource that its source no longer gives stays, and its sheet says so', async () => {
  const list = Array.from({ length: 3 }, (_, at) => ({
    id: String(at),
    title: `Pangolin ${at}`,
    url: `${site}/p/${at}`,
  }));
  lists['/leaving'] = list;
  const run = await addSource('Source qui change', '/leaving', 'direct');
  await run();
  lists['/leaving'] = list.slice(1);
  expect((await run()).gone).toBe(1);
  const { rows } = await sql<{ key: string }>`select key from resource where title = 'Pangolin 0'`.execute(
    app.ports.database,
  );
  expect(await html(`/communs/${rows[0]!.key}`)).toContain('ne la donne plus depuis le');
  lists['/leaving'] = list;
  await run();
  expect(await html(`/communs/${rows[0]!.key}`)).not.toContain('ne la donne plus');
});

test('a resource is set in a place by the address of its page; its sheet and the search then know the name of the place', async () => {
  lists['/place'] = [{ id: '1', title: 'Carte du tapir', url: `${site}/tapir` }];
  await (await addSource('Source d’un lieu', '/place', 'direct'))();
  const { rows } = await sql<{
    key: string;
  }>`select key from resource where title = 'Carte du tapir'`.execute(app.ports.database);
  const path = `/api/v1/resources/${rows[0]!.key}`;
  const etag = (await app.request(path, { headers })).headers.get('etag')!;
  const edited = await app.request(path, {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ placeId: 'http://localhost:1717/lieux/commune-29232?x=1' }),
  });
  expect([edited.status, ((await edited.json()) as { placeId: string }).placeId]).toEqual([
    200,
    'commune-29232',
  ]);
  expect(await html(`/communs/${rows[0]!.key}`)).toContain('<dd>Quimper</dd>');
  expect(await total('tapir+quimper')).toBe(1);
});
