import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let camille: SignedIn;
let id: string;
const address = '/organisations/jardins';

beforeAll(async () => {
  app = await startTestApp();
  camille = await app.signInAs({ name: 'Camille Martin', email: 'camille@exemple.fr' });
  const made = await api(
    'POST',
    '/api/v1/organisations',
    { name: 'Jardins', kind: 'association' },
    { 'idempotency-key': 'first' },
  );
  id = ((await made.json()) as { id: string }).id;
});
afterAll(() => app?.close());

const get: Asker['get'] = (...of) => createAsker(app, camille).get(...of);
const post: Asker['post'] = (...of) => createAsker(app, camille).post(...of);
const api: Asker['api'] = (...of) => createAsker(app, camille).api(...of);
const follow: Asker['follow'] = (...of) => createAsker(app, camille).follow(...of);
type Asker = ReturnType<typeof createAsker>;

async function invite(addresses: string, role = 'editor', who = camille): Promise<string> {
  const form = fieldsOf(await (await get(`${address}/invitations`, who)).text(), 'invite');
  return (await post(`${address}/invitations`, { ...form, addresses, role, do: 'send' }, who)).text();
}
const linksIn = (html: string): string[] =>
  [...html.matchAll(/http:\/\/localhost:1717(\/invitation\/[\w-]+)/g)].map(([, path]) => path!);

describe('inviting by list', () => {
  it('tells each faulty line, sends nothing, and keeps the list', async () => {
    const answer = await post(`${address}/invitations`, {
      addresses: 'zoe@exemple.fr\nCamille Martin\nzoe@',
      role: 'reader',
      do: 'send',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Ligne 2\u00a0: «\u202fCamille Martin\u202f» n’est pas une adresse');
    expect(page).toContain('Ligne 3');
    expect(page).toContain('zoe@exemple.fr\nCamille Martin\nzoe@');
    expect(page).toContain('Aucune invitation en attente.');
  });

  it('shows before sending who will be invited, who is a member, and what was written twice', async () => {
    const page = await (
      await post(`${address}/invitations`, {
        addresses: 'zoe@exemple.fr, ZOE@exemple.fr\ncamille@exemple.fr\nbo@gmial.com',
        role: 'reader',
        do: 'check',
      })
    ).text();
    for (const text of [
      '2 personnes seront invitées',
      '1 adresse écrite deux fois',
      'camille@exemple.fr fait déjà partie',
      'ressemble à bo@gmail.com',
      'Envoyer 2 invitations',
    ])
      expect(page).toContain(text);
    expect(await findInvalidHtml(page)).toEqual([]);
  });

  it('sends once, whatever the number of clicks, and shows the links once', async () => {
    const form = fieldsOf(await (await get(`${address}/invitations`)).text(), 'invite');
    const fields = { ...form, addresses: 'clic@exemple.fr', role: 'reader', do: 'send' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(`${address}/invitations`, fields)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const page = await answers.find(({ status }) => status === 200)!.text();
    expect(linksIn(page)).toHaveLength(1);
    expect(linksIn(await (await get(`${address}/invitations`)).text())).toEqual([]);
  });
});

describe('an invitation', () => {
  it('is not consumed by being looked at, serves once, and only the person invited', async () => {
    const [link] = linksIn(await invite('maud@exemple.fr'));
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(link!, { method })).status).toBe(200);
    const page = await (await get(link!, null)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('Camille Martin vous propose de rejoindre');
    expect(page).not.toContain('maud@exemple.fr');
    expect(page).toContain(`/connexion?next=${encodeURIComponent(link!)}`);
    const other = await app.signInAs({ email: 'autre@exemple.fr' });
    expect((await post(link!, { do: 'accept' }, other)).status).toBe(403);
    const maud = await app.signInAs({ name: 'Maud', email: 'Maud@exemple.fr' });
    expect(await follow(await post(link!, { do: 'accept' }, maud), maud)).toContain('Bienvenue');
    expect((await post(link!, { do: 'accept' }, maud)).status).toBe(303);
    expect((await get(link!, maud)).status).toBe(410);
    expect((await post(link!, { do: 'refuse' }, maud)).status).toBe(410);
  });

  it('expires, can be cancelled, and a newer one replaces it', async () => {
    const [first] = linksIn(await invite('tard@exemple.fr'));
    const [second] = linksIn(await invite('tard@exemple.fr'));
    expect([(await get(first!)).status, (await get(second!)).status]).toEqual([410, 200]);
    app.setTime(new Date('2026-12-20T10:00:00Z'));
    expect((await get(second!, null)).status).toBe(410);
    app.setTime(new Date('2026-11-24T10:00:00Z'));
    const page = await (await get(`${address}/invitations`)).text();
    const row = page.slice(page.indexOf('tard@exemple.fr'));
    const invitation = /name="invitation" value="([^"]+)"/.exec(row)![1]!;
    expect(await follow(await post(`${address}/invitations`, { do: 'withdraw', invitation }))).toContain(
      'annulée',
    );
    expect((await get(second!)).status).toBe(410);
    expect((await get('/invitation/aaaaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404);
  });

  it('waits in one’s own space too, where it can be answered', async () => {
    await invite('ali@exemple.fr', 'contributor');
    const ali = await app.signInAs({ name: 'Ali', email: 'ali@exemple.fr' });
    const space = await (await get('/mon-espace', ali)).text();
    expect(await findInvalidHtml(space)).toEqual([]);
    expect(space).toContain('Jardins (Contribution)');
    const invitation = /name="invitation" value="([^"]+)"/.exec(space)![1]!;
    expect(await follow(await post('/mon-espace', { invitation, do: 'accept' }, ali), ali)).toContain(
      'Vous en faites partie',
    );
  });
});

describe('members', () => {
  it('change role once, from the role that was read; the last administrator stays', async () => {
    const bo = await app.signInAs({ name: 'Bo', organisations: { [id]: 'reader' } });
    const page = await (await get(`${address}/membres`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const change = { member: bo.personId, was: 'reader', role: 'editor', do: 'change' };
    expect(await follow(await post(`${address}/membres`, change))).toContain('C’est changé.');
    expect((await post(`${address}/membres`, { ...change, role: 'contributor' })).status).toBe(409);
    const last = {
      member: camille.personId,
      was: 'organisation-administrator',
      role: 'reader',
      do: 'change',
    };
    const refused = await post(`${address}/membres`, last);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Nommez-en une autre d’abord');
    expect(
      (await post(`${address}/membres`, { ...change, was: 'editor', role: 'organisation-administrator' }, bo))
        .status,
    ).toBe(403);
    expect((await post(`${address}/membres`, { ...change, do: 'remove', was: 'editor' })).status).toBe(303);
    expect((await get(`${address}/membres`, bo)).status).toBe(403);
  });

  it('leave; the last administrator hands over in the same go', async () => {
    const made = await api(
      'POST',
      '/api/v1/organisations',
      { name: 'Relais', kind: 'citizens' },
      { 'idempotency-key': 'relais' },
    );
    const relais = ((await made.json()) as { id: string }).id;
    const eve = await app.signInAs({ name: 'Eve', organisations: { [relais]: 'reader' } });
    const page = await (await get('/organisations/relais/quitter')).text();
    expect(page).toContain('Choisissez qui prend la suite');
    expect((await post('/organisations/relais/quitter', {})).status).toBe(409);
    expect((await post('/organisations/relais/quitter', { successor: eve.personId })).status).toBe(303);
    expect((await get('/organisations/relais')).status).toBe(404);
    expect(await (await get('/organisations/relais', eve)).text()).toContain(
      'Administration de l’organisation',
    );
  });
});

describe('requests to join', () => {
  it('are made once, decided by administrators, and can be taken back', async () => {
    const read = await api('GET', `/api/v1/organisations/${id}`);
    await api(
      'PATCH',
      `/api/v1/organisations/${id}`,
      { state: 'published' },
      { 'if-match': read.headers.get('etag')! },
    );
    const [lou, max] = [await app.signInAs({ name: 'Lou' }), await app.signInAs({ name: 'Max' })];
    const message = '<img src=x onerror=alert(1)>';
    await Promise.all([1, 2, 3].map(() => post(`${address}/rejoindre`, { do: 'ask', message }, lou)));
    await post(`${address}/rejoindre`, { do: 'ask', message: '' }, max);
    expect(await (await get(address, lou)).text()).toContain('Vous avez demandé à rejoindre');
    await post(`${address}/rejoindre`, { do: 'withdraw' }, max);
    const page = await (await get(`${address}/demandes`)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page.match(/name="request"/g)).toHaveLength(1);
    expect(page).toContain('&lt;img src=x onerror=alert(1)>');
    const request = /name="request" value="([^"]+)"/.exec(page)![1]!;
    expect((await post(`${address}/demandes`, { request, role: 'reader', do: 'accept' }, lou)).status).toBe(
      403,
    );
    await follow(await post(`${address}/demandes`, { request, role: 'reader', do: 'accept' }));
    expect(await (await get(address, lou)).text()).toContain('Vous en faites partie\u00a0: Lecture.');
    expect((await post(`${address}/demandes`, { request, do: 'refuse' })).status).toBe(409);
  });
});

describe('the record', () => {
  it('tells who did what, to what, from what to what, and escapes it', async () => {
    const read = await api('GET', `/api/v1/organisations/${id}`);
    await api(
      'PATCH',
      `/api/v1/organisations/${id}`,
      { name: '<b>Jardins</b>' },
      { 'if-match': read.headers.get('etag')! },
    );
    for (const path of [`${address}/journal`, '/mon-espace/journal', '/en/my-space/record']) {
      const page = await (await get(path)).text();
      expect(await findInvalidHtml(page)).toEqual([]);
      expect(page).toContain('&lt;b>Jardins&lt;/b>');
      expect(page).not.toContain('<b>Jardins');
    }
    const page = await (await get(`${address}/journal`)).text();
    for (const text of [
      'Camille Martin a modifié l’organisation',
      'Édition',
      'a envoyé une invitation',
      'Publication',
    ])
      expect(page).toContain(text);
    expect((await get(`${address}/journal?before=-1`)).status).toBe(404);
    expect((await get('/admin/journal')).status).toBe(404);
  });

  it('hides the content of what one may no longer see', async () => {
    const made = await api(
      'POST',
      '/api/v1/organisations',
      { name: 'Secrète', kind: 'other' },
      { 'idempotency-key': 'secret' },
    );
    const secret = ((await made.json()) as { id: string }).id;
    const gone = await app.signInAs({ organisations: { [secret]: 'editor' } });
    await api(
      'PATCH',
      `/api/v1/organisations/${secret}`,
      { description: 'Budget 2027' },
      { 'if-match': '"1"' },
      gone,
    );
    expect(await (await get('/mon-espace/journal', gone)).text()).toContain('Budget 2027');
    await post('/organisations/secrete/membres', { member: gone.personId, was: 'editor', do: 'remove' });
    const after = await (await get('/mon-espace/journal', gone)).text();
    expect(after).not.toContain('Budget 2027');
    expect(after).not.toContain('Secrète');
  });

  it('can be verified by anybody signed in', async () => {
    const page = await (await get('/mon-espace/journal/verification')).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/Chaîne intacte\u00a0: \d+ lignes vérifiées/u);
    expect((await get('/mon-espace/journal/verification?after=999999')).status).toBe(404);
  });
});

describe('roles on the whole instance', () => {
  it('are given and taken away by platform administrators, who always remain', async () => {
    const chief = await app.signInAs({ name: 'Chef', instanceRoles: ['platform-administrator'] });
    expect((await get('/admin/roles')).status).toBe(403);
    const page = await (await get('/admin/roles', chief)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const unknown = await post(
      '/admin/roles',
      { do: 'grant', email: 'rien@exemple.fr', role: 'moderator' },
      chief,
    );
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      expect.stringContaining('Personne n’a de compte'),
    ]);
    const grant = { do: 'grant', email: 'CAMILLE@exemple.fr', role: 'platform-administrator' };
    expect(await follow(await post('/admin/roles', grant, chief), chief)).toContain('Camille Martin');
    expect((await get('/admin/journal')).status).toBe(200);
    const revoke = { do: 'revoke', role: 'platform-administrator' };
    await post('/admin/roles', { ...revoke, person: camille.personId }, chief);
    expect((await get('/admin/journal')).status).toBe(404);
    const last = await post('/admin/roles', { ...revoke, person: chief.personId }, chief);
    expect(last.status).toBe(409);
    expect(await (await get('/admin/journal', chief)).text()).toContain('a donné un rôle');
  });
});

describe('the public list', () => {
  it('finds by name whatever the accents, in both languages, and says so when there is nothing', async () => {
    for (const path of ['/organisations?q=jardins', '/en/organisations?q=JÄRDINS']) {
      const page = await (await get(path, null)).text();
      expect(await findInvalidHtml(page)).toEqual([]);
      expect(page).toContain('Jardins');
    }
    expect(await (await get('/organisations?q=%25%25', null)).text()).toContain(
      'Aucune organisation publiée ne porte ce nom.',
    );
    expect((await get('/organisations?after=x', null)).status).toBe(404);
  });
});
