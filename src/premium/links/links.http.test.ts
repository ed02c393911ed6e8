import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { partsOf } from '../../../test/support/documents.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let alliance: TestAlliance;
let outside: string;

beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Anémone', 'Bleuet', 'Capucine']);
  await alliance.line(0, { side: 'benefit', title: 'Ligne cachée', low: 31_417, visibility: 'member' });
  await keepGardenVersion(app, alliance, 'Un');
});
afterAll(() => app?.close());

const page = () => `/alliances/${alliance.id}/prime/liens`;
const get = async (who: SignedIn) => (await createAsker(app, who).get(page())).text();
const post = (who: SignedIn, fields: Record<string, string>) => createAsker(app, who).post(page(), fields);
const linkId = async () =>
  (
    await sql<{ id: string }>`select id from dossier_link where alliance_id = ${alliance.id}
    order by created_at desc limit 1`.execute(app.ports.database)
  ).rows[0]!.id;
const agree = async (member: number, verb = 'agree') =>
  post(alliance.members[member]!.editor, {
    link: await linkId(),
    member: alliance.members[member]!.id,
    do: verb,
  });

describe('a link that shows a dossier outside', () => {
  it('asks for whom and how long, and keeps what was typed', async () => {
    const answer = await post(alliance.catalyst, { recipient: '', days: '400', do: 'create' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('value="400"');
    expect(html).toContain('Dites à qui ce lien est destiné');
  });

  it('is shown once, and only its digest is kept', async () => {
    const html = await (
      await post(alliance.catalyst, { recipient: 'La Région', days: '30', do: 'create' })
    ).text();
    outside = /http:\/\/localhost:1717(\/dossier\/[\w-]+)/.exec(html)![1]!;
    expect(await get(alliance.catalyst)).not.toContain(outside);
    const { rows } = await sql<{ digest: string }>`select digest from dossier_link`.execute(
      app.ports.database,
    );
    expect(rows[0]!.digest).not.toContain(outside.slice('/dossier/'.length));
  });

  it('does not open before every member agreed, and nobody agrees for another', async () => {
    expect((await app.request(outside)).status).toBe(410);
    const wrong = await post(alliance.members[0]!.editor, {
      link: await linkId(),
      member: alliance.members[1]!.id,
      do: 'agree',
    });
    expect(wrong.status).toBe(404);
    expect(
      (await post(alliance.catalyst, { link: await linkId(), member: alliance.members[1]!.id, do: 'agree' }))
        .status,
    ).toBe(404);
    expect((await agree(0)).status).toBe(303);
    expect((await agree(1)).status).toBe(303);
    expect((await app.request(outside)).status).toBe(410);
    expect((await agree(2)).status).toBe(303);
    expect((await app.request(outside)).status).toBe(200);
  });

  it('shows the version to whoever holds it, unlisted and uncached, without any private line', async () => {
    const answer = await app.request(outside);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('noindex');
    expect(html.replaceAll(/[\s\u202f\u00a0]/gu, '')).not.toContain('31417');
    expect(html).not.toContain('Ligne cachée');
    expect(html).toContain('Des montants privés ne sont pas comptés ici');
    const english = await app.request(outside.replace('/dossier/', '/en/dossier/'));
    const englishHtml = await english.text();
    expect(await findInvalidHtml(englishHtml)).toEqual([]);
    for (const [text, questions] of [
      [
        html,
        [
          'Pour qui',
          'Et si l’on se trompe',
          'D’où viennent les chiffres',
          'Pourquoi cette aide, et pas plus',
        ],
      ],
      [englishHtml, ['For whom?', 'Where do the figures come from?', 'Why this support, and not more?']],
    ] as const)
      for (const question of questions) expect(text).toContain(question);
  });

  it.each(['json', 'pdf', 'docx', 'xlsx'])('gives the %s of the dossier, within the hidden', async (kind) => {
    const answer = await app.request(`${outside}/${kind}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`.${kind}"`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(500);
    // The text of a PDF is compressed, and its numbers of objects are any: the paper it is made from is the page's.
    const texts =
      kind === 'json' ? [Buffer.from(bytes).toString()] : kind === 'pdf' ? [] : Object.values(partsOf(bytes));
    for (const text of texts) expect(text.replaceAll(/[\s\u202f\u00a0]/gu, '')).not.toContain('31417');
  });

  it('shuts as soon as one member takes its agreement back, and at its date, and once closed for good', async () => {
    await agree(1, 'withdraw');
    expect((await app.request(outside)).status).toBe(410);
    await agree(1);
    expect((await app.request(outside)).status).toBe(200);
    app.setTime(new Date('2027-01-10T10:00:00Z'));
    expect((await app.request(outside)).status).toBe(410);
    app.setTime(new Date('2026-11-24T10:00:00Z'));
    expect((await post(alliance.catalyst, { link: await linkId(), do: 'close' })).status).toBe(303);
    expect((await app.request(outside)).status).toBe(410);
    expect((await app.request(`${outside}/pdf`)).status).toBe(410);
  });

  it('answers an unknown address as any unknown page', async () => {
    expect((await app.request('/dossier/jamaisvujamaisvujamaisvu')).status).toBe(404);
    expect((await app.request('/dossier/x')).status).toBe(404);
  });

  it('asks how a member agreed for whom nobody speaks here', async () => {
    const silent = await insertAlliance(app, ['Muguet', 'Narcisse']);
    await keepGardenVersion(app, silent, 'Un');
    await sql`update alliance_member set organisation_id = null where id = ${silent.members[1]!.id}`.execute(
      app.ports.database,
    );
    const asker = createAsker(app, silent.catalyst);
    const path = `/alliances/${silent.id}/prime/liens`;
    await asker.post(path, { recipient: 'La Région', days: '30', do: 'create' });
    const { rows } = await sql<{
      id: string;
    }>`select id from dossier_link where alliance_id = ${silent.id}`.execute(app.ports.database);
    const fields = { link: rows[0]!.id, member: silent.members[1]!.id, do: 'agree' };
    const refused = await asker.post(path, fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('dites comment il a donné son accord');
    expect((await asker.post(path, { ...fields, note: 'Courrier du 3 mars' })).status).toBe(303);
  });
});
