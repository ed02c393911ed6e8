import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let owner: SignedIn;
let reader: SignedIn;
let catalyst: SignedIn;
let others: Readonly<Record<string, SignedIn | null>>;
const territory = randomUUID();
const [alliance, first, second, third] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let line = '';

/** What no answer to anybody else may hold: the title, and the amount however it is written, which a part of an id is not. */
const secrets = [/zébulon/i, /(?<![\da-z])77[^\da-z]{0,8}123(?![\da-f])/i];

const as = (who: SignedIn) => createAsker(app, who);

const memberSql = (id: string, name: string, organisation: string) => sql`insert into alliance_member
  (id, created_at, updated_at, alliance_id, organisation_id, name, kind, standing, answered_on, agrees_public)
  values (${id}, now(), now(), ${alliance}, ${organisation}, ${name}, 'association', 'consented', '2026-01-01', true)`;

async function addLine(
  who: SignedIn,
  member: string,
  fields: Readonly<Record<string, string>>,
  side = 'apports',
): Promise<Response> {
  const page = `/alliances/membres/${member}/${side}/nouveau`;
  const form = fieldsOf(await (await as(who).get(page)).text(), 'edit');
  return as(who).post(page, {
    ...form,
    means: 'people',
    per: 'year',
    'amount.unit': 'hours',
    visibility: 'alliance',
    ...(side === 'benefices' ? { beneficiary: 'members' } : {}),
    do: 'save',
    ...fields,
  });
}

const lineOf = (answer: Response): string =>
  /\/alliances\/lignes\/([0-9a-f-]{36})/.exec(answer.headers.get('location')!)![1]!;

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.ports;
  const [one, two, three] = [
    await insertOrganisation(app, 'un'),
    await insertOrganisation(app, 'deux'),
    await insertOrganisation(app, 'trois'),
  ];
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  await sql`insert into alliance (id, created_at, updated_at, organisation_id, territory_id, state, name, stage, price_year)
    values (${alliance}, now(), now(), ${two.id}, ${territory}, 'published', 'Cuisine', 'framing', 2026)`.execute(
    database,
  );
  for (const [id, name, organisation] of [
    [first, 'Un', one.id],
    [second, 'Deux', two.id],
    [third, 'Trois', three.id],
  ])
    await memberSql(id!, name!, organisation!).execute(database);
  owner = await app.signInAs({ organisations: { [one.id]: 'contributor' } });
  reader = await app.signInAs({ organisations: { [one.id]: 'reader' } });
  catalyst = await app.signInAs({ catalystOf: [territory] });
  others = {
    'another member, who began the alliance': await app.signInAs({
      organisations: { [two.id]: 'organisation-administrator' },
    }),
    'a reader of another member': await app.signInAs({ organisations: { [three.id]: 'reader' } }),
    catalyst,
    moderator: await app.signInAs({ instanceRoles: ['moderator'] }),
    'administrator of the site': await app.signInAs({ instanceRoles: ['platform-administrator'] }),
    visitor: null,
  };
});
afterAll(() => app?.close());

/** Every address of the product that an id of the alliance, of its members or of the line could open. */
function addresses(): readonly string[] {
  const ids = [alliance, first, second, line];
  // The English twin of a page reads the same: one walk through them is enough.
  const paths = app.routes
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/en'))
    .map(({ path }) => path);
  return [
    ...new Set(
      paths.flatMap((path) => {
        if (!path.includes(':')) return [path];
        return ids.map((id) => path.replace(/:\w+(\{[^}]*\})?\??/g, () => id));
      }),
    ),
  ];
}

const read = async (path: string, who: SignedIn | null): Promise<string> => {
  const answer = await app.request(path, who ? { headers: who.headers } : {});
  return `${answer.status} ${answer.headers.get('location') ?? ''} ${await answer.text()}`;
};

describe('a line that its member keeps for itself', () => {
  it('is nowhere for anybody else: no page, no file, no API, no history, no bin, no record', async () => {
    const answer = await addLine(owner, first, {
      title: 'Secret Zébulon',
      'amount.low': '77123',
      visibility: 'member',
    });
    expect(answer.status).toBe(303);
    line = lineOf(answer);
    const found: string[] = [];
    for (const [name, who] of Object.entries(others))
      for (const path of addresses()) {
        const text = await read(path, who);
        if (secrets.some((secret) => secret.test(text))) found.push(`${name}: ${path}`);
      }
    expect(found).toEqual([]);
  });

  it('is read by its own people, on the page of the member and of the alliance', async () => {
    for (const who of [owner, reader])
      for (const path of [
        `/alliances/membres/${first}`,
        `/alliances/${alliance}/apports`,
        `/api/v1/alliances/${alliance}/exchanges.csv`,
      ])
        expect(await read(path, who)).toMatch(secrets[0]!);
  });

  it('changes nothing of what others read: with it and without it, the answers are the same', async () => {
    const pages = [
      `/alliances/${alliance}`,
      `/alliances/${alliance}/apports`,
      `/alliances/${alliance}/membres`,
      `/alliances/membres/${first}`,
      '/alliances',
      `/api/v1/alliances/${alliance}`,
      `/api/v1/alliances/${alliance}/exchanges.csv`,
      `/api/v1/alliances/${alliance}/exchanges.json`,
      `/api/v1/alliance-members/${first}`,
    ];
    const plain = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    const all = async (): Promise<readonly string[]> =>
      Promise.all(
        Object.values(others).flatMap((who) => pages.map(async (path) => plain(await read(path, who)))),
      );
    const withIt = await all();
    await sql`update alliance_line set deleted_at = now() where id = ${line}`.execute(app.ports.database);
    const without = await all();
    await sql`update alliance_line set deleted_at = null where id = ${line}`.execute(app.ports.database);
    expect(without).toEqual(withIt);
  });

  it('cannot be changed, removed or restored by others, and answers as what does not exist', async () => {
    const unknown = randomUUID();
    for (const who of Object.values(others).filter((one) => one !== null))
      for (const [method, end, body] of [
        ['PATCH', '', { title: 'Pris' }],
        ['DELETE', '', undefined],
        ['POST', '/restore', {}],
      ] as const) {
        const ask = async (id: string): Promise<number> =>
          (await as(who).api(method, `/api/v1/alliance-lines/${id}${end}`, body, { 'if-match': '"1"' }))
            .status;
        const status = await ask(line);
        expect(status).toBe(await ask(unknown));
        expect([401, 403, 404]).toContain(status);
      }
  });

  it('that was private once is never opened to catalysts again, since its versions tell what it was', async () => {
    const page = `/alliances/lignes/${line}/modifier`;
    const form = fieldsOf(await (await as(owner).get(page)).text(), 'edit');
    const answer = await as(owner).post(page, {
      ...form,
      title: 'Montrée',
      'amount.low': '600',
      'amount.high': '',
      visibility: 'alliance',
      do: 'save',
    });
    expect(answer.status).toBe(303);
    expect(await read(`/alliances/${alliance}/apports`, catalyst)).toContain('Montrée');
    for (const path of ['', '/historique', '/actes', '/modifier'])
      expect(await read(`/alliances/lignes/${line}${path}`, catalyst)).toMatch(/^404/);
    for (const who of Object.values(others))
      expect(await read(`/api/v1/alliance-lines/${line}/history`, who)).not.toMatch(secrets[0]!);
  });
});

describe('writing lines', () => {
  it('is for the member and for who helps it; only the member keeps one for itself', async () => {
    expect((await addLine(catalyst, first, { title: 'Aide', 'amount.low': '10' })).status).toBe(303);
    const hidden = await addLine(catalyst, first, { title: 'Cachée', visibility: 'member' });
    expect(hidden.status).toBe(409);
    expect(await hidden.text()).toContain('Seul ce membre peut garder une ligne pour lui seul');
    const shown = `/alliances/lignes/${lineOf(await addLine(owner, first, { title: 'Montrée', 'amount.low': '4' }))}/modifier`;
    const form = fieldsOf(await (await as(catalyst).get(shown)).text(), 'edit');
    const taken = await as(catalyst).post(shown, { ...form, visibility: 'member', do: 'save' });
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain('Seul ce membre peut garder une ligne pour lui seul');
    const other = others['another member, who began the alliance']!;
    expect((await as(other).get(`/alliances/membres/${first}/apports/nouveau`)).status).toBe(404);
    expect((await as(reader).get(`/alliances/membres/${first}/apports/nouveau`)).status).not.toBe(200);
  });

  it('keeps hours without a basis as hours, not valued, and asks for one', async () => {
    const page = await read(`/alliances/membres/${first}`, owner);
    expect(page).toContain('10\u00a0heures par an, non valorisé');
    expect(page).toContain('Choisir une base');
    expect(page).toContain('n’est pas compté comme zéro');
  });

  it('refuses a basis without the worth of a unit, the minimum wage for a surface, a basis for money, ends reversed', async () => {
    for (const [fields, message] of [
      [{ basis: 'replacement' }, 'Cette base demande la valeur d’une unité'],
      [{ basis: 'smic', 'amount.unit': 'm2' }, 'Le Smic valorise du temps'],
      [{ basis: 'market-price', 'amount.unit': 'EUR' }, 'n’a pas besoin de base'],
      [{ 'amount.low': '20', 'amount.high': '10' }, 'Le bas vient avant le haut'],
      [{ 'amount.low': '1,250' }, 'se lit de deux façons'],
      [{ fromYear: '2027', toYear: '2026' }, 'L’année de fin vient après celle du début'],
    ] as const) {
      const answer = await addLine(owner, first, { title: 'Fausse', 'amount.low': '5', ...fields });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(message);
      expect(text).toContain('Fausse');
    }
  });

  it('keeps apart the euros of another year until the alliance chooses a change of prices', async () => {
    const fields = { title: 'Vieux devis', 'amount.low': '1000', 'amount.unit': 'EUR', priceYear: '2024' };
    expect((await addLine(owner, first, fields, 'benefices')).status).toBe(303);
    expect(await read(`/alliances/membres/${first}`, owner)).toContain('en euros de 2024, à part');
    await sql`update alliance set price_change = 0.1 where id = ${alliance}`.execute(app.ports.database);
    const page = await read(`/alliances/membres/${first}`, owner);
    expect(page).not.toContain('à part');
    expect(page).toContain('1\u202f210\u00a0€ par an');
  });

  it('loses nothing when two people edit: different fields are merged, the same one is shown from both sides', async () => {
    const answer = await addLine(owner, first, { title: 'À deux', 'amount.low': '3' });
    const page = `/alliances/lignes/${lineOf(answer)}/modifier`;
    const [mine, theirs] = [
      fieldsOf(await (await as(owner).get(page)).text(), 'edit'),
      fieldsOf(await (await as(catalyst).get(page)).text(), 'edit'),
    ];
    expect(
      (await as(catalyst).post(page, { ...theirs, title: 'Titre du catalyseur', do: 'save' })).status,
    ).toBe(303);
    const merged = await as(owner).post(page, { ...mine, source: 'Comptes 2025', do: 'save' });
    expect(merged.status).toBe(303);
    const clash = await as(owner).post(page, { ...mine, title: 'Titre du membre', do: 'save' });
    expect(clash.status).toBe(409);
    const text = await clash.text();
    expect(text).toContain('Titre du membre');
    expect(text).toContain('Titre du catalyseur');
  });
});
