import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
const territory = randomUUID();

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.ports;
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'grand', 'Grand', 'custom')`.execute(database);
  await sql`insert into actor (id, created_at, updated_at, state, kind, name)
    select gen_random_uuid(), now(), now(), 'published', (array['association', 'company', 'authority'])[1 + n % 3],
      'Acteur ' || n from generate_series(1, 1100) n`.execute(database);
  await sql`insert into territory_actor select ${territory}, id, now() from actor`.execute(database);
  await sql`insert into link (id, created_at, updated_at, territory_id, from_id, to_id, kind, lever, stated)
    select gen_random_uuid(), now(), now(), ${territory}, a.id, b.id, 'funds', 'financial',
      '{"nature":"money","low":100,"high":150}'
    from (select id, row_number() over (order by name) n from actor) a
      join (select id, row_number() over (order by name) n from actor) b on b.n = a.n % 1100 + 1`.execute(
    database,
  );
});
afterAll(() => app?.close());

it('a network of more than a thousand actors is read in the background, grouped in the drawing, within 300 kB', async () => {
  const { headers } = await app.signInAs({ catalystOf: [territory] });
  const page = async () => (await app.request('/territoires/grand/reseau', { headers })).text();
  const first = await page();
  expect(first).toContain('les lectures se calculent à part');
  expect(first).toContain('regroupés par nature');
  expect(first.length).toBeLessThan(300_000);
  await app.runJobs();
  await expect
    .poll(async () => (await page()).includes('Qui porte le plus'), { timeout: 15_000, interval: 300 })
    .toBe(true);
});

it('its drawing is grouped by theme or by commune when one asks, what has none apart', async () => {
  const { headers } = await app.signInAs({ catalystOf: [territory] });
  await sql`update actor set place_id = 'commune-26113', themes = '["rse"]' where name like '%7'`.execute(
    app.ports.database,
  );
  const page = async (by: string) =>
    (await app.request(`/territoires/grand/reseau?group=${by}`, { headers })).text();
  const communes = await page('commune');
  for (const text of ['regroupés par commune', 'Die', 'sans lieu']) expect(communes).toContain(text);
  const byTheme = await page('theme');
  for (const text of ['regroupés par thème', 'sans thème']) expect(byTheme).toContain(text);
  expect(await page('x')).toContain('regroupés par nature');
});

it('the readings of some hundred actors are kept, and made again once a link says another amount', async () => {
  const { database } = app.ports;
  const medium = randomUUID();
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${medium}, now(), now(), 'published', 'moyen', 'Moyen', 'custom')`.execute(database);
  await sql`insert into territory_actor select ${medium}, id, now() from (select id from actor order by name limit 300) a`.execute(
    database,
  );
  await sql`insert into link (id, created_at, updated_at, territory_id, from_id, to_id, kind, lever, stated)
    select gen_random_uuid(), now(), now(), ${medium}, a.id, b.id, 'funds', 'financial',
      '{"nature":"money","low":100,"high":100}'
    from (select id from actor order by name limit 1) a, (select id from actor order by name offset 1 limit 1) b`.execute(
    database,
  );
  const { headers } = await app.signInAs({ catalystOf: [medium] });
  const page = async () => (await app.request('/territoires/moyen/reseau', { headers })).text();
  const kept = async () =>
    (
      await sql<{
        digest: string;
      }>`select digest from network_reading where territory_id = ${medium}`.execute(database)
    ).rows.map(({ digest }) => digest);
  const first = await page();
  const [digest, ...others] = await kept();
  expect([digest, others]).toEqual([expect.any(String), []]);
  expect(await page()).toBe(first);
  await sql`update link set stated = '{"nature":"money","low":900,"high":900}' where territory_id = ${medium}`.execute(
    database,
  );
  const changed = await page();
  expect(changed).not.toBe(first);
  expect(changed).toContain('900');
  expect(await kept()).not.toEqual([digest]);
});

it('one actor of a thousand is chosen by words of its name, for a link and for a need', async () => {
  const { headers } = await app.signInAs({ catalystOf: [territory] });
  const ask = async (path: string) => {
    const answer = await app.request(`/territoires/grand/${path}`, { headers });
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' };
  };
  const empty = await ask('liens/nouveau');
  expect([empty.status, empty.text.length < 30_000]).toEqual([200, true]);
  expect(empty.text).not.toContain('role="alert"');
  expect((await ask('liens/nouveau?from-name=acteur+7&to-name=Acteur+8')).to).toMatch(
    /^\/territoires\/grand\/liens\/nouveau\/[\w-]{36}\/[\w-]{36}$/,
  );
  const several = await ask('liens/nouveau?from-name=Acteur+7&to-name=acteur');
  expect(several.status).toBe(422);
  expect(several.text).toMatch(/Les 50 premiers sur 1.100/);
  expect(several.text).toContain('value="Acteur 7"');
  const chosen = /<option value="([\w-]{36})"/.exec(several.text)![1];
  const from = /name="from" value="([\w-]{36})"/.exec(several.text)![1];
  const again = `liens/nouveau?from=${from}&from-name=Acteur+7&to-name=acteur&to-for=acteur&to=${chosen}`;
  expect((await ask(again)).to).toContain(`/${from}/${chosen}`);
  expect((await ask('liens/nouveau?from-name=Acteur+7&to-name=Acteur+7')).text).toContain(
    'deux acteurs différents',
  );
  const none = await ask('besoins?for-name=%3Cscript%3Ealert(1)%3C/script%3E');
  expect([none.status, none.text.includes('<script>alert')]).toEqual([422, false]);
  expect(none.text).toContain('Aucun acteur de ce territoire ne porte ces mots');
  expect((await ask('besoins?for-name=acteur+1100')).to).toMatch(/[\w-]{36}/);
});

it('the pairs of thousands of needs and offers are counted, one page of them shown, all that is stated by pages', async () => {
  const { database } = app.ports;
  await sql`insert into need (id, created_at, updated_at, actor_id, nature, title, means)
    select gen_random_uuid(), now(), now(), id, (array['need', 'offer'])[1 + n % 2], 'Chose ' || n, 'people'
    from (select id, row_number() over (order by name) n from actor limit 1000) a`.execute(database);
  const { headers } = await app.signInAs({ catalystOf: [territory] });
  const page = async (query = '') =>
    (await (await app.request(`/territoires/grand/besoins${query}`, { headers })).text()).replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
  const first = await page();
  expect(first).toContain('250 000 rapprochements possibles');
  expect(first).toContain('1 à 100 sur 1 000');
  expect(first.length).toBeLessThan(150_000);
  const last = await page('?page=999999&list=10');
  expect(last).toContain('16 667');
  expect(last).toContain('901 à 1 000 sur 1 000');
});
