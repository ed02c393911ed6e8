import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOrganisation } from '../../test/support/insert-organisation.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { sha256 } from '../people/index.ts';
import { questionsOf } from './question-bank.ts';

const logged: string[] = [];
const keepLog = (event: string, figures?: object) => void logged.push(event + JSON.stringify(figures ?? {}));
let app: TestApp;
let editor: { headers: { cookie: string } };
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp({ log: { info: keepLog, warn: keepLog, error: keepLog } });
  organisationId = (await insertOrganisation(app, 'alliance-test')).id;
  editor = await app.signInAs({ organisations: { [organisationId]: 'editor' } });
});
afterAll(() => app.close());

const viewpoints = ['association', 'company', 'authority', 'citizens', 'academic'];

async function prepare(length: 'short' | 'full' = 'short'): Promise<string> {
  const id = randomUUID();
  await sql`insert into evaluation (id, created_at, updated_at, organisation_id, state, title, started_on, length, viewpoints, closes_on)
    values (${id}, now(), now(), ${organisationId}, 'draft', 'Cuisine partagée', '2024-11-01', 'short',
      ${JSON.stringify(viewpoints)}::jsonb, '2026-12-31')`.execute(app.ports.database);
  expect((await steer(id, { do: `ready-${length}` })).status).toBe(303);
  return id;
}

const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return { status: answer.status, html: await answer.text() };
};
const steer = (id: string, fields: Record<string, string>) =>
  post(`/evaluations/${id}`, fields, editor.headers);
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, html: await answer.text() };
};

async function links(id: string, viewpoint: string, count: number, organisation = ''): Promise<string[]> {
  const fields = { do: 'links', way: 'links', viewpoint, count: String(count), organisation };
  const { html } = await steer(id, fields);
  const made = /<textarea[^>]*id="made"[\s\S]*?<\/textarea>/.exec(html)?.[0] ?? '';
  return [...made.matchAll(/\/repondre\/([\w-]+)/g)].map(([path]) => path);
}

const questions = questionsOf('short');
const answersOf = (value: string) =>
  Object.fromEntries(questions.map(({ id, kind }) => [`q-${id}`, kind === 'text' ? 'Bien.' : value]));

async function openWith(
  counts: Record<string, number>,
): Promise<{ id: string; byViewpoint: Map<string, string[]> }> {
  const id = await prepare();
  expect((await steer(id, { do: 'open' })).status).toBe(303);
  const byViewpoint = new Map<string, string[]>();
  for (const [viewpoint, count] of Object.entries(counts))
    byViewpoint.set(viewpoint, await links(id, viewpoint, count));
  return { id, byViewpoint };
}

describe('a campaign', () => {
  test('from invitations to crossed results: small groups hidden, never one viewpoint alone', async () => {
    const { id, byViewpoint } = await openWith({ association: 14, company: 12, authority: 4 });
    for (const [viewpoint, paths] of byViewpoint)
      for (const [place, path] of paths.entries()) {
        const value = viewpoint === 'company' && place > 3 ? 'useless' : 'useful';
        expect((await post(path, answersOf(value))).status).toBe(200);
      }
    expect((await steer(id, { do: 'release', threshold: '11', public: 'yes' })).status).toBe(303);
    const { status, html } = await read(`/evaluations/${id}/regards`);
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html).toContain('14\u00A0réponses');
    expect(html).toContain('presque tous');
    expect(html).toContain('33\u00A0%');
    expect(html).toContain('Masqué\u00A0: moins de 11 réponses');
    expect(html).not.toContain('>4\u00A0réponses');
    expect(html).toContain('Les regards diffèrent vraiment');
    expect(html).toContain('Observation en cours');
    // Four answers of authorities stay sealed: nobody can read them in the database.
    const { rows } = await sql<{ sealed: string; opened: string }>`
      select (select count(*) from evaluation_sealed where evaluation_id = ${id}) as sealed,
        (select count(*) from evaluation_answer where evaluation_id = ${id}) as opened`.execute(
      app.ports.database,
    );
    expect([Number(rows[0]!.sealed), Number(rows[0]!.opened)]).toEqual([4, 26]);
    expect((await read(`/en/evaluations/${id}/viewpoints`)).html).toContain('nearly all');
  });

  test('a link works once whatever the number of clicks, and says so without telling anything else', async () => {
    const { id, byViewpoint } = await openWith({ citizens: 2 });
    const [path = '', other = ''] = byViewpoint.get('citizens')!;
    const page = await read(path);
    expect([page.status, await findInvalidHtml(page.html)]).toEqual([200, []]);
    expect(page.html).not.toContain('<script');
    expect(page.html.length).toBeLessThan(40_000);
    expect(page.html).toContain('Ce que nous promettons');
    // The page apart that works without network has the same promise, a script, and a worker of its own address.
    const apart = await read(`${path}/sans-reseau`);
    expect([apart.status, await findInvalidHtml(apart.html)]).toEqual([200, []]);
    expect([apart.html.includes('Ce que nous promettons'), apart.html.includes('<script')]).toEqual([
      true,
      true,
    ]);
    expect((await read(`${path}/worker.js`)).html).toMatch(/^importScripts\("\/[^"]+"\);$/);
    const all = await Promise.all(Array.from({ length: 20 }, () => post(path, answersOf('useful'))));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    const { rows } = await sql`select 1 from evaluation_sealed where evaluation_id = ${id}`.execute(
      app.ports.database,
    );
    expect(rows).toHaveLength(1);
    const used = await read(path);
    expect([used.status, used.html.includes('Ce lien a déjà servi')]).toEqual([409, true]);
    expect((await read(`${path}/sans-reseau`)).status).toBe(409);
    // Somebody is answering while the campaign is closed.
    await steer(id, { do: 'close' });
    const late = await post(other, answersOf('useful'));
    expect([late.status, late.html.includes('Cette enquête est close depuis le')]).toEqual([410, true]);
    expect((await read('/repondre/inconnu')).status).toBe(404);
  });

  test('an answer that is none of those offered, or of another survey, is refused whole; what was typed is kept', async () => {
    const { id, byViewpoint } = await openWith({ citizens: 1 });
    const [path = ''] = byViewpoint.get('citizens')!;
    const wrong = await post(path, { ...answersOf('useful'), [`q-${questions[3]!.id}`]: 'excellent' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Réponse non valide à la question 4.');
    expect(wrong.html).toMatch(/value="useful" checked/);
    expect((await post(path, { ...answersOf('useful'), 'q-other': 'useful' })).status).toBe(422);
    expect((await post(path, {})).html).toContain('Répondez à une question au moins');
    const { rows } = await sql`select 1 from evaluation_sealed where evaluation_id = ${id}`.execute(
      app.ports.database,
    );
    expect(rows).toEqual([]);
    expect((await post(path, answersOf('no-opinion'))).status).toBe(200);
  });

  test('an open survey is frozen; strangers neither see it nor steer it; a low threshold needs a reason', async () => {
    const { id } = await openWith({});
    const record = await app.request(`/api/v1/evaluations/${id}`, { headers: editor.headers });
    const patch = await app.request(`/api/v1/evaluations/${id}`, {
      method: 'PATCH',
      headers: {
        ...editor.headers,
        'content-type': 'application/json',
        'if-match': record.headers.get('etag')!,
      },
      body: JSON.stringify({ title: 'Autre' }),
    });
    expect([patch.status >= 409, JSON.stringify(await patch.json()).includes('ENQ-005')]).toEqual([
      true,
      true,
    ]);
    const stranger = await app.signInAs({ organisations: {} });
    expect((await read(`/evaluations/${id}/regards`, stranger.headers)).status).toBe(404);
    expect((await read(`/evaluations/${id}/regards`)).status).toBe(404);
    const low = await steer(id, { do: 'release', threshold: '6', reason: '' });
    expect([low.status, low.html.includes('écrivez pourquoi')]).toEqual([422, true]);
    expect(
      (await steer(id, { do: 'release', threshold: '4', reason: 'parce que nous sommes peu' })).status,
    ).toBe(422);
    const mail = await steer(id, {
      do: 'mail',
      viewpoint: 'citizens',
      emails: 'camille@exemple.fr, nimporte',
    });
    expect([mail.status, mail.html.includes('nimporte')]).toEqual([422, true]);
  });
});

test('answers of the open link are told apart; those of one organisation stay sealed until three have answered', async () => {
  const { id } = await openWith({});
  await steer(id, { do: 'open-link' });
  const [open = ''] =
    /\/repondre\/[\w-]+/.exec((await read(`/evaluations/${id}`, editor.headers)).html) ?? [];
  for (const viewpoint of ['citizens', 'academic'])
    for (let place = 0; place < 11; place += 1) {
      const once = `${viewpoint}${place}`;
      const sent = await post(open, { ...answersOf(place < 7 ? 'useful' : 'useless'), once, viewpoint });
      expect(sent.status).toBe(200);
    }
  const companies = async (organisation: string) => {
    for (const path of await links(id, 'company', 4, organisation))
      expect((await post(path, answersOf('useful'))).status).toBe(200);
  };
  const left = async () => {
    const { rows } = await sql<{ sealed: number; marks: number }>`
      select (select count(*)::int from evaluation_sealed where evaluation_id = ${id}) as sealed,
        (select count(*)::int from evaluation_link where evaluation_id = ${id}
          and organisation_mark is not null) as marks`.execute(app.ports.database);
    return rows[0];
  };
  for (const organisation of ['Scierie du Gué', 'Fromagerie', 'Garage']) await companies(organisation);
  await steer(id, { do: 'release', threshold: '11' });
  expect(await left()).toEqual({ sealed: 0, marks: 0 });
  const apart = await read(`/evaluations/${id}/lien-ouvert`, editor.headers);
  expect(await findInvalidHtml(apart.html)).toEqual([]);
  expect([apart.html.includes('Non représentatif'), apart.html.includes('64\u00A0%')]).toEqual([true, true]);
  const results = await read(`/evaluations/${id}/regards`, editor.headers);
  expect([results.status, results.html.includes('64\u00A0%')]).toEqual([200, false]);
  expect((await read(`/evaluations/${id}/lien-ouvert`)).status).not.toBe(200);
  // Twelve more, all of one company whatever way its name is typed.
  for (const typed of ['scierie  du gué', 'SCIERIE DU GUÉ', 'Scierie du Gué ']) await companies(typed);
  await steer(id, { do: 'release', threshold: '11' });
  expect(await left()).toEqual({ sealed: 12, marks: 0 });
});

/** The bytes of the journal of the database between two moments. */
async function journal(from: string): Promise<Buffer> {
  const place = await sql<{ folder: string; last: string; end: string }>`
    select current_setting('data_directory') as folder, pg_current_wal_insert_lsn()::text as end,
      pg_walfile_name(pg_current_wal_insert_lsn()) as last`.execute(app.ports.database);
  const { folder, last, end } = place.rows[0]!;
  // The servers of tests may write their journal a moment after they answer.
  await expect
    .poll(
      async () =>
        (
          await sql<{
            written: boolean;
          }>`select pg_current_wal_flush_lsn() >= ${end}::pg_lsn as written`.execute(app.ports.database)
        ).rows[0]!.written,
      { timeout: 10_000 },
    )
    .toBe(true);
  const files = readdirSync(join(folder, 'pg_wal')).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= from && name <= last,
  );
  expect(files.length).toBeGreaterThan(0);
  return Buffer.concat(files.map((name) => readFileSync(join(folder, 'pg_wal', name))));
}

/** How well two orders agree, from −1 to 1 (Kendall); near 0 when one tells nothing of the other. */
function agreement(places: readonly number[]): number {
  const pairs = places.flatMap((one, at) => places.slice(at + 1).map((other) => Math.sign(other - one)));
  return pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length;
}

test('with the journal of the database in hand, nothing of an answer is read before results, nor whose it is after', async () => {
  const { rows } = await sql<{
    first: string;
  }>`select pg_walfile_name(pg_current_wal_insert_lsn()) as first`.execute(app.ports.database);
  const id = await prepare('full');
  await steer(id, { do: 'open' });
  const full = questionsOf('full');
  const texts = full.filter(({ kind }) => kind === 'text').map(({ id: question }) => `q-${question}`);
  const said = (place: number) => `Mot de la personne ${place} du journal`;
  const answer = (place: number): Record<string, string> =>
    Object.fromEntries(
      full.map(({ id: question, kind }) => [
        `q-${question}`,
        {
          scale: place % 2 ? 'useful' : 'useless',
          number: '12',
          choice: 'o1',
          choices: 'o2',
          text: said(place),
        }[kind],
      ]),
    );
  const paths = await links(id, 'association', 24);
  for (const [place, path] of paths.entries()) {
    if (place % 3 === 0) await post(path, { [texts[0]!]: `${said(place)} en attente`, do: 'keep' });
    expect((await post(path, answer(place))).status).toBe(200);
  }
  const before = await journal(rows[0]!.first);
  const tokens = paths.map((path) => path.split('/').at(-1)!);
  expect(tokens.filter((token) => before.includes(token))).toEqual([]);
  expect(paths.filter((_, place) => before.includes(said(place)))).toEqual([]);
  // A control that must be found, or the journal was not read: the digests of links are there.
  expect(tokens.filter((token) => !before.includes(sha256(token)))).toEqual([]);
  // Drawn: the texts are there, all at once, in an order that says nothing of who answered when.
  await steer(id, { do: 'release', threshold: '11' });
  const after = await journal(rows[0]!.first);
  // Some are cut by the headings of the pages of the journal.
  const order = paths.map((_, place) => after.indexOf(said(place))).filter((at) => at >= 0);
  expect(order.length).toBeGreaterThan(15);
  // Of 16 people or more, chance alone goes beyond 0.7 less than once in ten thousand.
  expect(Math.abs(agreement(order))).toBeLessThan(0.7);
  expect(tokens.some((token) => logged.some((line) => line.includes(token)))).toBe(false);
});

test('with the whole database and the log in hand, who answered what is guessed no better than by chance', async () => {
  const { id, byViewpoint } = await openWith({ association: 24, company: 24 });
  const truth: { path: string; value: string }[] = [];
  for (const paths of byViewpoint.values())
    for (const [place, path] of paths.entries()) {
      const value = place % 2 === 0 ? 'useful' : 'useless';
      truth.push({ path, value });
      await post(path, answersOf(value));
    }
  // Before the release: nothing of an answer can be read, and no sealed one differs from another by its length.
  const sealed = await sql<{
    content: string;
  }>`select content from evaluation_sealed where evaluation_id = ${id}`.execute(app.ports.database);
  expect(new Set(sealed.rows.map(({ content }) => content.length)).size).toBe(1);
  expect(sealed.rows.some(({ content }) => Buffer.from(content, 'base64').includes('useful'))).toBe(false);
  await steer(id, { do: 'release', threshold: '11' });
  // Every order that the attacker has: physical order, identifiers, transactions; matched with the order of the answers.
  const rows = await sql<{ viewpoint: string; value: string; written: string }>`
    select viewpoint, answers->>${questions[0]!.id} as value, xmin::text as written from evaluation_answer
    where evaluation_id = ${id} order by ctid`.execute(app.ports.database);
  expect(new Set(rows.rows.map(({ written }) => written)).size).toBe(1);
  const guess = ['association', 'company'].flatMap((viewpoint) =>
    rows.rows.filter((row) => row.viewpoint === viewpoint).map(({ value }) => value),
  );
  const hits = truth.filter(({ value }, place) => guess[place] === value).length;
  // 48 fair coins: outside 10 to 38 happens less than once in ten thousand.
  expect(hits).toBeGreaterThan(9);
  expect(hits).toBeLessThan(39);
  const columns = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name in ('evaluation_answer', 'evaluation_sealed')`.execute(
    app.ports.database,
  );
  expect([...new Set(columns.rows.map(({ name }) => name))].sort()).toEqual([
    'answers',
    'content',
    'evaluation_id',
    'id',
    'is_open',
    'viewpoint',
  ]);
  const tokens = truth.map(({ path }) => path.split('/').at(-1)!);
  expect(tokens.some((token) => logged.some((line) => line.includes(token)))).toBe(false);
  const stored = await sql<{
    text: string;
  }>`select string_agg(l::text, ' ') as text from evaluation_link l`.execute(app.ports.database);
  expect(tokens.some((token) => stored.rows[0]!.text.includes(token))).toBe(false);
});
