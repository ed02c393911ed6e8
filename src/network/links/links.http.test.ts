import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
let giver: SignedIn;
let taker: SignedIn;
const [territory, from, to] = [randomUUID(), randomUUID(), randomUUID()];
let link = '';

beforeAll(async () => {
  app = await startTestApp();
  const [one, two] = [await insertOrganisation(app, 'mairie'), await insertOrganisation(app, 'foyer')];
  const { database } = app.ports;
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  for (const [id, name, organisation] of [
    [from, 'Mairie', one.id],
    [to, 'Foyer rural', two.id],
  ]) {
    await sql`insert into actor (id, created_at, updated_at, state, kind, name, organisation_id)
      values (${id}, now(), now(), 'published', 'association', ${name}, ${organisation})`.execute(database);
    await sql`insert into territory_actor values (${territory}, ${id}, now())`.execute(database);
  }
  catalyst = await app.signInAs({ catalystOf: [territory] });
  giver = await app.signInAs({ email: 'mairie@exemple.fr', organisations: { [one.id]: 'contributor' } });
  taker = await app.signInAs({ email: 'foyer@exemple.fr', organisations: { [two.id]: 'contributor' } });
});
afterAll(() => app?.close());

const as = (who: SignedIn) => createAsker(app, who);
const creation = () => `/territoires/val/liens/nouveau/${from}/${to}`;

async function create(fields: Readonly<Record<string, string>>, who = catalyst): Promise<Response> {
  const form = fieldsOf(await (await as(who).get(creation())).text(), 'edit');
  return as(who).post(creation(), { ...form, kind: 'funds', lever: 'financial', do: 'save', ...fields });
}

describe('describing a link', () => {
  it('asks between whom, and refuses a link to oneself', async () => {
    const page = '/territoires/val/liens/nouveau';
    expect(await findInvalidHtml(await (await as(catalyst).get(page)).text())).toEqual([]);
    const self = await as(catalyst).get(`${page}?from=${from}&to=${from}`);
    expect(self.status).toBe(422);
    expect(await self.text()).toContain('choisissez deux acteurs différents');
    expect((await as(catalyst).get(`${page}?from=${from}&to=${to}`)).headers.get('location')).toBe(
      creation(),
    );
    expect((await as(catalyst).get(`/territoires/val/liens/nouveau/${from}/${from}`)).status).toBe(422);
  });

  it('refuses a negative amount, ends reversed, years reversed, an equivalent without basis, and keeps what was typed', async () => {
    const cases = [
      [{ 'stated.nature': 'unknown', 'stated.low': '12000' }, 'et choisi «'],
      [{ 'stated.nature': 'money', 'stated.low': '-5' }, 'est un nombre positif'],
      [{ 'stated.nature': 'money', 'stated.low': '9', 'stated.high': '7' }, 'trouvé\u00a0: 9 puis 7'],
      [{ 'stated.nature': 'equivalent', 'stated.low': '900' }, 'base de valorisation'],
      [{ fromYear: '2026', toYear: '2020' }, 'trouvé\u00a0: 2026 puis 2020'],
      [{ kind: 'teaches', 'stated.nature': '', 'stated.low': '900' }, 'un montant seul'],
      [{ 'stated.nature': '', 'stated.basis': 'smic-charged' }, 'Donnez un montant'],
    ] as const;
    for (const [fields, message] of cases) {
      const answer = await create(fields);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(message);
      expect(await findInvalidHtml(page)).toEqual([]);
    }
  });

  it('keeps an unknown amount as unknown, and sends a request to both ends', async () => {
    const answer = await create({ 'stated.nature': 'money', 'stated.low': '12 000' });
    expect(answer.status).toBe(303);
    link = /\/liens\/([0-9a-f-]+)/.exec(answer.headers.get('location')!)![1]!;
    await app.runJobs();
    const { rows } = await sql<{ recipient: string }>`select recipient from mail order by recipient`.execute(
      app.ports.database,
    );
    expect(rows.map(({ recipient }) => recipient)).toEqual(['foyer@exemple.fr', 'mairie@exemple.fr']);
  });

  it.each([
    ['funds', '', { nature: 'money', low: 12_000, high: 12_000 }],
    ['buys-from', '', { nature: 'money', low: 12_000, high: 12_000 }],
    ['funds', 'smic-charged', { nature: 'equivalent', low: 12_000, high: 12_000, basis: 'smic-charged' }],
    ['teaches', 'smic-charged', { nature: 'equivalent', low: 12_000, high: 12_000, basis: 'smic-charged' }],
  ])(
    'of kind %s with the basis «%s», takes an amount whose nature was left unsaid for %o',
    async (kind, basis, stated) => {
      const created = await create({
        kind,
        'stated.nature': '',
        'stated.low': '12 k€',
        'stated.basis': basis,
      });
      const id = /\/liens\/([\w-]{36})/.exec(created.headers.get('location')!)![1]!;
      const { rows } = await sql`select stated from link where id = ${id}`.execute(app.ports.database);
      expect(rows).toEqual([{ stated }]);
      await sql`delete from link where id = ${id}`.execute(app.ports.database);
    },
  );

  it.each([
    ['funds', '', 'financial'],
    ['teaches', '', 'human'],
    ['shares-means', '', 'alliances'],
    ['funds', 'human', 'human'],
  ])('of kind %s, whose lever was left «%s», is of the lever %s', async (kind, lever, expected) => {
    const created = await create({ kind, lever });
    expect(created.status).toBe(303);
    const id = /\/liens\/([\w-]{36})/.exec(created.headers.get('location')!)![1]!;
    const { rows } = await sql`select lever from link where id = ${id}`.execute(app.ports.database);
    expect(rows).toEqual([{ lever: expected }]);
    await sql`delete from link where id = ${id}`.execute(app.ports.database);
  });
});

describe('confirming a link', () => {
  const answer = async (who: SignedIn, fields: Readonly<Record<string, string>>) => {
    const page = await (await as(who).get(`/liens/${link}`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '0';
    return as(who).post(`/liens/${link}`, { version, ...fields });
  };

  it('waits in the space of each end', async () => {
    expect(await (await as(taker).get('/liens')).text()).toContain(`/liens/${link}`);
  });

  it('shows both figures side by side when the ends differ, and computes on the whole range', async () => {
    expect((await answer(giver, { side: 'from', do: 'confirm' })).status).toBe(303);
    const other = { side: 'to', do: 'state', 'figure.nature': 'money', 'figure.low': '9 000' };
    expect((await answer(taker, other)).status).toBe(303);
    const page = await (await as(catalyst).get(`/liens/${link}`)).text();
    expect(page).toContain('12\u00a0k€');
    expect(page).toContain('9\u202f000\u00a0€');
    expect(page).toContain('9 à 12\u00a0k€');
    expect(page).toContain('les deux bouts');
    const network = await (await as(catalyst).get('/territoires/val/reseau')).text();
    expect(network).toContain('les bouts diffèrent');
  });

  it('asks what another amount is where what passes does not say it, and keeps a basis that was chosen', async () => {
    const said = async () => {
      const { rows } = await sql<{ kind: string; to_side: object }>`select kind, to_side from link
        where id = ${link}`.execute(app.ports.database);
      return rows[0];
    };
    const before = await said();
    await sql`update link set kind = 'teaches' where id = ${link}`.execute(app.ports.database);
    const other = { side: 'to', do: 'state', 'figure.nature': '', 'figure.low': '9 000' };
    const refused = await answer(taker, other);
    expect([refused.status, (await refused.text()).includes('un montant seul')]).toEqual([422, true]);
    expect((await answer(taker, { ...other, 'figure.basis': 'market-price' })).status).toBe(303);
    expect((await said())?.to_side).toMatchObject({ nature: 'equivalent', basis: 'market-price' });
    await sql`update link set kind = 'funds' where id = ${link}`.execute(app.ports.database);
    expect((await answer(taker, other)).status).toBe(303);
    expect(await said()).toEqual(before);
  });

  it('answers for one end only for those who belong to it, never for the other or for a visitor', async () => {
    expect((await answer(giver, { side: 'to', do: 'confirm' })).status).toBe(404);
    expect((await answer(catalyst, { side: 'from', do: 'withdraw' })).status).toBe(404);
    expect((await app.request(`/liens/${link}`)).status).not.toBe(200);
    expect((await app.request('/territoires/val/reseau')).status).toBe(404);
  });

  it('compares with the model that an actor shares with its catalysts for them and for itself, not for its neighbours', async () => {
    await sql`insert into actor_model (id, version, created_at, updated_at, actor_id, year, visibility, figures)
      values (${randomUUID()}, 1, now(), now(), ${to}, ${app.ports.clock.now().getUTCFullYear()}, 'territory',
        '{"totals":{"resources":54321,"uses":null}}')`.execute(app.ports.database);
    const pageFor = async (who: SignedIn) =>
      (await as(who).get(`/territoires/val/reseau/acteurs/${to}`)).text();
    for (const who of [catalyst, taker]) expect(await pageFor(who)).toContain('54\u00a0k€');
    const neighbour = await pageFor(giver);
    expect(neighbour).toContain('Foyer rural');
    expect(neighbour).not.toContain('54\u00a0k€');
  });

  it('does not overwrite what somebody changed meanwhile', async () => {
    expect((await answer(giver, { side: 'from', do: 'withdraw', version: '1' })).status).toBe(409);
    expect((await answer(giver, { side: 'from', do: 'withdraw' })).status).toBe(303);
    expect(await (await as(catalyst).get(`/liens/${link}`)).text()).toContain('n’a encore rien dit');
  });
});

describe('an introduction', () => {
  it('asks the catalysts once, however often it is asked for in a day', async () => {
    const [need, offer] = [randomUUID(), randomUUID()];
    for (const [id, actor, nature] of [
      [need, from, 'need'],
      [offer, to, 'offer'],
    ])
      await sql`insert into need (id, created_at, updated_at, actor_id, nature, title, means)
        values (${id}, now(), now(), ${actor}, ${nature}, 'Une salle', 'premises')`.execute(
        app.ports.database,
      );
    const page = '/territoires/val/besoins';
    expect(await (await as(taker).get(page)).text()).toContain('Une salle');
    for (let time = 0; time < 3; time++) {
      const answer = await as(taker).post(page, { need, offer });
      expect(answer.headers.get('location')).toBe(`${page}?done=introduced`);
    }
    const { rows } = await sql`select 1 from mail join person on person.email = recipient
      where person.id = ${catalyst.personId}`.execute(app.ports.database);
    expect(rows).toHaveLength(1);
  });
});
