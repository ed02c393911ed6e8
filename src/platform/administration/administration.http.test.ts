import { createOTP } from '@better-auth/utils/otp';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisitor } from '../../../test/support/cookie-jar.ts';
import { decodeBase32 } from '../../../test/support/one-time-code.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { policyTable, resources } from '../../people/index.ts';
import { createFirstVisit } from './first-visit.ts';
import { rightsLines, rightsPages, rolesWithin } from './rights-page.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const visit = async () => createFirstVisit(app.ports.database, app.ports.clock, 'fr');

describe('the first visit', () => {
  it('opens one administrator’s account, once, and leads to the second factor then to the settings', async () => {
    const replaced = (await visit())!;
    const path = (await visit())!;
    expect((await app.request(replaced)).status).toBe(410);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(path, { method })).status).toBe(200);
    const jeton = new URLSearchParams(path.split('?')[1]).get('jeton')!;
    const rivals = [createVisitor(app), createVisitor(app)];
    const wrong = await rivals[0]!.post('/premiere-visite', { jeton, name: '', email: 'a@' });
    expect(wrong.status).toBe(422);
    const answers = await Promise.all(
      rivals.map((rival, index) =>
        rival.post('/premiere-visite', { jeton, name: 'Ada Exemple', email: `ada${index}@exemple.fr` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect(await visit()).toBeNull();
    const winner = answers.findIndex(({ status }) => status === 303);
    const visitor = rivals[winner]!;
    expect(answers[winner]!.headers.get('location')).toBe(
      '/mon-compte/second-facteur?next=%2Fadmin%2Freglages',
    );
    // Nothing of an administrator before the second factor.
    const early = await visitor.get('/admin/reglages');
    expect(early.headers.get('location')).toBe('/connexion/code?next=%2Fadmin%2Freglages');
    expect(await (await visitor.get('/connexion/code')).text()).toContain(
      'Ce rôle demande un second facteur',
    );
    const html = await (await visitor.post('/mon-compte/second-facteur', { do: 'begin' })).text();
    const uri = /name="uri" value="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    const code = await createOTP(decodeBase32(new URL(uri).searchParams.get('secret')!)).totp();
    const done = await visitor.post('/mon-compte/second-facteur', {
      do: 'confirm',
      code,
      next: '/admin/reglages',
    });
    expect(done.headers.get('location')).toBe('/admin/reglages');
    expect((await visitor.get('/admin/reglages')).status).toBe(200);
    expect(await (await visitor.get('/mon-compte')).text()).toContain('href="/admin/courriels"');
  });

  it('a link that never was opens nothing', async () => {
    expect((await app.request('/premiere-visite?jeton=abc')).status).toBe(410);
    const answer = await createVisitor(app).post('/premiere-visite', {
      jeton: 'abc',
      name: 'Eve',
      email: 'eve@exemple.fr',
    });
    expect(answer.status).toBe(410);
  });
});

describe('an administrator', () => {
  it('names the instance, tries a mail, and reads it where there is no server', async () => {
    const { headers } = await app.signInAs({
      email: 'admin@exemple.fr',
      instanceRoles: ['platform-administrator'],
    });
    const post = (path: string, fields: Record<string, string>) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers });
    const refused = await post('/admin/reglages', { do: 'general', name: '' });
    expect(refused.status).toBe(422);
    const saved = await post('/admin/reglages', { do: 'general', name: 'Val d’Exemple', language: 'en' });
    expect(saved.headers.get('location')).toBe('/admin/reglages?dit=enregistre');
    expect(await (await app.request('/admin/reglages', { headers })).text()).toContain('Val d’Exemple');
    expect((await post('/admin/reglages', { do: 'mail' })).status).toBe(303);
    const page = await (await app.request('/admin/courriels', { headers })).text();
    expect(page).toContain('Aucun serveur de courriels');
    expect(page).toContain('admin@exemple.fr');
    expect(page).toContain('Ce message montre que les courriels');
    expect((await post('/admin/courriels', { id: 'x' })).status).toBe(404);
  });

  it('chooses the territory among official places, begins it as a draft and invites its first catalyst, once', async () => {
    const { headers } = await app.signInAs({
      email: 'premiere@exemple.fr',
      instanceRoles: ['platform-administrator'],
    });
    const post = (fields: Record<string, string>) =>
      app.request('/admin/reglages', { method: 'POST', body: new URLSearchParams(fields), headers });
    const found = await (await app.request('/admin/reglages?q=Die', { headers })).text();
    expect(found).toContain('name="place" value="commune-26113"');
    expect(await findInvalidHtml(found)).toEqual([]);
    expect((await post({ do: 'territory', place: 'commune-99999' })).status).toBe(404);
    expect((await post({ do: 'territory', place: 'commune-26113' })).status).toBe(303);
    const page = await (await app.request('/admin/reglages', { headers })).text();
    expect(page).toContain('<a href="/lieux/commune-26113">Die</a>');
    const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
    const typed = { do: 'catalyst', key, 'territory-name': 'Val <b>', 'catalyst-email': 'camille' };
    const refused = await post(typed);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain('value="Val &lt;b>"');
    expect(again).toContain('trouvé\u00A0: camille.');
    const before = app.mails.length;
    const order = { ...typed, 'territory-name': 'Val d’Exemple', 'catalyst-email': 'camille@exemple.fr' };
    const answers = await Promise.all([post(order), post(order)]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('href="/territoires/val-d-exemple"');
    }
    expect(app.mails.slice(before).filter((mail) => mail.includes('camille@exemple.fr'))).toHaveLength(1);
    const { rows } = await sql<{ state: string; place_ids: string[]; roles: number; invited: string }>`
      select state, place_ids, (select count(*) from body_role where body_id = territory.id) as roles,
        (select string_agg(email, ',') from catalyst_invitation where territory_id = territory.id) as invited
      from territory where name = 'Val d’Exemple'`.execute(app.ports.database);
    expect(rows).toEqual([
      { state: 'draft', place_ids: ['commune-26113'], roles: 0, invited: 'camille@exemple.fr' },
    ]);
    const camille = await app.signInAs({ email: 'camille@exemple.fr' });
    const join = '/territoires/val-d-exemple/rejoindre';
    expect((await app.request(join, { headers: camille.headers })).status).toBe(200);
    const accepted = await app.request(join, {
      method: 'POST',
      body: new URLSearchParams({ do: 'accept' }),
      headers: camille.headers,
    });
    expect(accepted.headers.get('location')).toBe('/territoires/val-d-exemple?joined=1');
  });

  it('has pages that are valid HTML in both languages', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['platform-administrator'] });
    for (const path of [
      '/admin/courriels',
      '/en/admin/mails?page=999',
      '/admin/reglages',
      '/en/admin/settings',
      '/admin/droits',
      '/en/admin/rights',
    ]) {
      const answer = await app.request(path, { headers });
      expect([path, answer.status]).toEqual([path, 200]);
      expect({ path, faults: await findInvalidHtml(await answer.text()) }).toEqual({ path, faults: [] });
    }
  });
});

/** The table as it is read, page after page; each page is valid and of bounded size. */
async function readTable(query: string): Promise<{ rows: number; text: string }> {
  let [rows, text] = [0, ''];
  for (let path: string | undefined = `/admin/droits${query}`; path !== undefined; ) {
    const html = await (await app.request(path)).text();
    expect([await findInvalidHtml(html), (html.match(/<[a-z]/g) ?? []).length]).toEqual([
      [],
      expect.toSatisfy((tags: number) => tags < 700, 'fewer than 700 tags'),
    ]);
    rows += (html.match(/<th scope="row">/g) ?? []).length;
    text += html;
    path = /<a href="([^"#]+)#table" rel="next">/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return { rows, text };
}

it('everybody reads the whole table of rights, every rule of it, on pages of bounded size', async () => {
  const lines = resources.flatMap(rightsLines);
  expect(lines.flatMap(({ verbs }) => verbs).length).toBe(policyTable.length);
  expect(rightsPages(null).flat()).toEqual(lines);
  const { rows, text } = await readTable('');
  expect(rows).toBe(lines.length);
  expect(text).toContain('administrateur de l’organisation');
});

it('the table can be narrowed to what one role may do, with the roles within it', async () => {
  expect(rolesWithin('editor')).toEqual(['visitor', 'person', 'reader', 'contributor', 'editor']);
  expect(rolesWithin('moderator')).toEqual(['visitor', 'person', 'moderator']);
  const lines = resources.flatMap(rightsLines);
  const ofEditor = lines.filter(({ role }) => rolesWithin('editor').includes(role));
  expect((await readTable('?role=editor')).rows).toBe(ofEditor.length);
  expect((await readTable('?role=%3Cb%3E&page=-1')).rows).toBe(lines.length);
  expect(await (await app.request('/en/admin/rights?role=editor')).text()).toContain(
    'What this role may do: editor.',
  );
});
