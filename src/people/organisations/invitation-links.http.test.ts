import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let id: string;
let address: string;
let camille: SignedIn;
const start = new Date('2026-11-27T10:00:00Z');

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

let count = 0;
beforeEach(async () => {
  app.setTime(start);
  const made = await insertOrganisation(app, `salon-${++count}`);
  id = made.id;
  address = `/organisations/${made.slug}/invitations/liens`;
  camille = await app.signInAs({
    name: 'Camille Martin',
    organisations: { [id]: 'organisation-administrator' },
  });
});

const get = (path: string, who: SignedIn | null = camille) => createAsker(app, camille).get(path, who);
const post = (path: string, fields: Record<string, string>, who: SignedIn | null = camille) =>
  createAsker(app, camille).post(path, fields, who);
const linkIn = (html: string) => /http:\/\/localhost:1717(\/invitation\/lien\/[\w-]+)/.exec(html)?.[1];
const typed = { name: 'Réunion', role: 'contributor', days: '7', uses: '2' };

async function makeLink(fields: Partial<typeof typed> = {}): Promise<string> {
  const form = fieldsOf(await (await get(address)).text(), 'link');
  const answer = await post(address, { ...form, ...typed, ...fields, do: 'create' });
  const html = await answer.text();
  expect([answer.status, await findInvalidHtml(html)]).toEqual([200, []]);
  return linkIn(html)!;
}

const roleOf = async (person: SignedIn) =>
  (
    await sql<{ role: string }>`select role from membership
      where organisation_id = ${id} and person_id = ${person.personId}`.execute(app.ports.database)
  ).rows[0]?.role ?? null;
const join = async (link: string, who: SignedIn | null, fields: Record<string, string> = { do: 'accept' }) =>
  (await post(link, fields, who)).status;

describe('making a link', () => {
  it('shows its address once, keeps only its digest, and counts a double click once', async () => {
    const form = fieldsOf(await (await get(address)).text(), 'link');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(address, { ...form, ...typed, do: 'create' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 303, 303, 303, 303]);
    const shown = await answers.find(({ status }) => status === 200)!.text();
    const link = linkIn(shown)!;
    expect(shown).toContain('à 2 personnes au plus');
    const again = await (await get(address)).text();
    expect(linkIn(again)).toBeUndefined();
    expect(again).toContain('0 sur 2');
    const { rows } = await sql<{ line: string }>`select l::text as line from invitation_link l
      where organisation_id = ${id}`.execute(app.ports.database);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.line).not.toContain(link.split('/').at(-1));
  });

  it('says beside each field what is wrong, keeps what was typed, and makes nothing', async () => {
    const answer = await post(address, { ...typed, name: '', uses: '1000 <b>', do: 'create' });
    const html = await answer.text();
    expect([answer.status, await findInvalidHtml(html)]).toEqual([422, []]);
    expect(html).toContain('Écrivez à quoi sert ce lien.');
    expect(html).toContain('1000 &lt;b>');
    expect(html).toContain('Aucun lien.');
  });

  it('is refused beyond fifty open links, and possible again once one is withdrawn', async () => {
    await sql`insert into invitation_link (id, organisation_id, name, role, token_digest, invited_by, created_at,
      expires_at, most_uses) select gen_random_uuid(), ${id}, 'n' || n, 'reader', ${id} || n, ${camille.personId},
      ${start}, ${new Date('2026-12-24')}, 1 from generate_series(1, 50) n`.execute(app.ports.database);
    expect((await post(address, { ...typed, do: 'create' })).status).toBe(409);
    const link = /name="link" value="([^"]+)"/.exec(await (await get(address)).text())![1]!;
    expect((await post(address, { do: 'revoke', link })).status).toBe(303);
    expect((await post(address, { ...typed, do: 'create' })).status).toBe(200);
  });

  it('reads in English too', async () => {
    const english = address.replace('/organisations', '/en/organisations').replace('/liens', '/links');
    const html = await (await get(english)).text();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('No link.');
    const made = await (await post(english, { ...typed, do: 'create' })).text();
    expect(made).toMatch(/http:\/\/localhost:1717\/en\/invitation\/link\/[\w-]+/);
  });
});

describe('a link of invitation', () => {
  it('is used by its button only: looking at it, by anybody or any robot, uses nothing', async () => {
    const link = await makeLink();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await app.request(link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const page = await (await get(link, null)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Camille Martin invite les personnes qui ont ce lien');
    expect(page).toContain(`/connexion?next=${encodeURIComponent(link)}`);
    expect(await (await get(address)).text()).toContain('0 sur 2');
  });

  it('lets in whoever is signed in, with the role stated, and is told in the record', async () => {
    const link = await makeLink();
    const ali = await app.signInAs({ name: 'Ali' });
    expect(await (await get(link, ali)).text()).toContain('Rejoindre');
    expect([await join(link, ali), await join(link, ali), await roleOf(ali)]).toEqual([
      303,
      303,
      'contributor',
    ]);
    expect(await (await get(link, ali)).text()).toContain('Vous en faites déjà partie');
    const list = await (await get(address)).text();
    expect(list).toContain('1 sur 2');
    const record = await (await get(address.replace('invitations/liens', 'journal'))).text();
    for (const line of ['Ali a accepté un lien d’invitation', 'Camille Martin a créé un lien d’invitation'])
      expect(record).toContain(line);
  });
});

describe('attacks on links of invitation', () => {
  it('twenty people at once through a link for two: two come in', async () => {
    const link = await makeLink();
    const people = await Promise.all(Array.from({ length: 20 }, () => app.signInAs()));
    const statuses = await Promise.all(people.map((person) => join(link, person)));
    expect(statuses.filter((status) => status === 303)).toHaveLength(2);
    expect(statuses.filter((status) => status === 410)).toHaveLength(18);
    const roles = await Promise.all(people.map(roleOf));
    expect(roles.filter((role) => role !== null)).toHaveLength(2);
    expect((await get(link, null)).status).toBe(410);
  });

  it('after its date, or once withdrawn, it lets nobody in and tells nothing of the organisation', async () => {
    const [late, withdrawn] = [await makeLink({ days: '1' }), await makeLink({ name: 'Autre', days: '30' })];
    const eve = await app.signInAs();
    app.setTime(new Date('2026-11-28T10:00:00Z'));
    expect([await join(late, eve), (await get(late, eve)).status]).toEqual([410, 410]);
    const html = await (await get(address)).text();
    const row = html.slice(html.indexOf('<td', html.indexOf('Autre')));
    const linkId = /name="link" value="([^"]+)"/.exec(row)![1]!;
    expect((await post(address, { do: 'revoke', link: linkId })).status).toBe(303);
    const answer = await get(withdrawn, eve);
    expect([answer.status, await join(withdrawn, eve)]).toEqual([410, 410]);
    expect(await answer.text()).not.toContain('salon-');
    expect(await roleOf(eve)).toBeNull();
  });

  it('somebody sent away does not come back by the same link', async () => {
    const link = await makeLink();
    const eve = await app.signInAs();
    await join(link, eve);
    const members = address.replace('invitations/liens', 'membres');
    expect((await post(members, { member: eve.personId, was: 'contributor', do: 'remove' })).status).toBe(
      303,
    );
    expect([await join(link, eve), await roleOf(eve)]).toEqual([409, null]);
  });

  it('it gives no more than its role, whatever is posted, and lowers nobody', async () => {
    const link = await makeLink({ role: 'reader' });
    const eve = await app.signInAs();
    await join(link, eve, { do: 'accept', role: 'organisation-administrator' });
    expect(await roleOf(eve)).toBe('reader');
    expect([await join(link, camille), await roleOf(camille)]).toEqual([303, 'organisation-administrator']);
    for (const role of ['organisation-administrator', 'platform-administrator', 'moderator', ''])
      expect((await post(address, { ...typed, role, do: 'create' })).status).toBe(400);
    for (const days of ['3650', '-1', ''])
      expect((await post(address, { ...typed, days, do: 'create' })).status).toBe(400);
  });

  it('only administrators of the organisation make, list or withdraw links', async () => {
    const link = await makeLink();
    const linkId = /name="link" value="([^"]+)"/.exec(await (await get(address)).text())![1]!;
    const other = await insertOrganisation(app, `ailleurs-${count}`);
    const people = [
      await app.signInAs({ organisations: { [id]: 'editor' } }),
      await app.signInAs({ organisations: { [other.id]: 'organisation-administrator' } }),
      await app.signInAs({ instanceRoles: ['moderator'] }),
    ];
    for (const person of people) {
      expect([403, 404]).toContain((await get(address, person)).status);
      expect([403, 404]).toContain((await post(address, { ...typed, do: 'create' }, person)).status);
      expect([403, 404]).toContain((await post(address, { do: 'revoke', link: linkId }, person)).status);
    }
    // A link of one organisation is not withdrawn from the page of another.
    const elsewhere = address.replace(/salon-\d+/, other.slug);
    expect((await post(elsewhere, { do: 'revoke', link: linkId }, people[1]!)).status).toBe(404);
    expect((await get(link, null)).status).toBe(200);
  });

  it('a link closes as soon as who made it administers no more, and says so to the others', async () => {
    const link = await makeLink();
    const bo = await app.signInAs({ organisations: { [id]: 'organisation-administrator' } });
    const members = address.replace('invitations/liens', 'membres');
    const change = {
      member: camille.personId,
      was: 'organisation-administrator',
      role: 'editor',
      do: 'change',
    };
    expect((await post(members, change, bo)).status).toBe(303);
    const eve = await app.signInAs();
    expect([await join(link, eve), (await get(link, null)).status, await roleOf(eve)]).toEqual([
      410,
      410,
      null,
    ]);
    expect(await (await get(address, bo)).text()).toContain('n’administre plus l’organisation');
  });

  it('a visitor, an unknown secret, a removed organisation and a forged verb get nothing', async () => {
    const link = await makeLink();
    expect([
      await join(link, null),
      await join('/invitation/lien/aaaaaaaaaaaaaaaaaaaaaaaa', camille),
    ]).toEqual([403, 404]);
    const eve = await app.signInAs();
    expect(await join(link, eve, { do: 'promote' })).toBe(400);
    await sql`update organisation set deleted_at = now() where id = ${id}`.execute(app.ports.database);
    expect([await join(link, eve), (await get(link, null)).status, await roleOf(eve)]).toEqual([
      410,
      410,
      null,
    ]);
  });
});
