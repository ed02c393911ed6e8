import { createOTP } from '@better-auth/utils/otp';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisitor, lastLink, type Visitor } from '../../../test/support/cookie-jar.ts';
import { decodeBase32 } from '../../../test/support/one-time-code.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import type { Log } from '../ports/ports.ts';
import { accountDatabase } from './tables.ts';

const lines: string[] = [];
const keep = (event: string, figures: Readonly<Record<string, unknown>> = {}) =>
  void lines.push(JSON.stringify({ event, ...figures }));
const log: Log = { info: keep, warn: keep, error: keep };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ log });
});
afterAll(() => app.close());

const password = 'Grenouille-violon-42';
const tokenOf = (link: string) => new URL(link, 'http://x').searchParams.get('jeton')!;

/** Creates an account by its link and comes in. */
async function comeIn(email: string, name = 'Zoé Exemple'): Promise<Visitor> {
  const visitor = createVisitor(app);
  expect((await visitor.post('/creer-un-compte', { name, email })).status).toBe(303);
  const answer = await visitor.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
  expect(answer.status).toBe(303);
  return visitor;
}

/** The code that an application shows at this moment for the secret of a page. */
async function codeOn(html: string): Promise<{ code: string; codes: string[]; uri: string }> {
  const uri = /name="uri" value="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
  const codes = /name="codes" value="([^"]+)"/.exec(html)![1]!.split(' ');
  return { uri, codes, code: await codeOf(uri) };
}
/** With `ahead`, the code of the next half-minute, accepted already: one that was used is not accepted again. */
const codeOf = (uri: string, ahead = 0): Promise<string> =>
  createOTP(decodeBase32(new URL(uri).searchParams.get('secret')!)).hotp(
    Math.floor(Date.now() / 30_000) + ahead,
  );

/** What the record keeps of an account, in order. */
async function deedsOf(email: string): Promise<string[]> {
  const { rows } = await sql<{ verb: string; plain: boolean }>`
    select verb, before is null and after is null as plain from audit_entry join person on person.id::text = object_id::text
    where object_kind = 'account' and email = ${email} order by sequence`.execute(app.ports.database);
  expect(rows.filter(({ plain }) => !plain)).toEqual([]);
  return rows.map(({ verb }) => verb);
}

describe('an account', () => {
  it('begins with a link, that signs in once, by a button', async () => {
    const visitor = createVisitor(app);
    const asked = await visitor.post('/creer-un-compte', { name: ' Zoé  ', email: 'Zoe@Exemple.FR' });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/connexion/courriel-envoye']);
    expect(await (await visitor.get('/connexion/courriel-envoye')).text()).toContain('console du serveur');
    const link = lastLink(app, 'zoe@exemple.fr');
    // A program that reads mails opens links too, twice for good measure.
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(link, { method })).status).toBe(200);
    const jeton = tokenOf(link);
    const entered = await visitor.post('/connexion/lien', { jeton });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mon-espace']);
    const cookie = entered.headers.getSetCookie().find((text) => text.startsWith('cap17.session_token='));
    expect(cookie).toMatch(/Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await (await visitor.get('/mon-compte')).text()).toContain('zoe@exemple.fr');
    const again = createVisitor(app);
    expect((await again.post('/connexion/lien', { jeton })).status).toBe(410);
    expect(again.jar.size).toBe(0);
  });

  it('is the same one whatever the case of its address', async () => {
    await comeIn('meme@exemple.fr');
    const again = createVisitor(app);
    await again.post('/connexion', { do: 'link', email: 'MEME@exemple.fr' });
    await again.post('/connexion/lien', { jeton: tokenOf(lastLink(app, 'meme@exemple.fr')) });
    const people = await accountDatabase(app.ports.database)
      .selectFrom('person')
      .select('name')
      .where('email', '=', 'meme@exemple.fr')
      .execute();
    expect(people).toEqual([{ name: 'Zoé Exemple' }]);
  });

  it('a link asked for at a page comes back to it, never to another site', async () => {
    const visitor = createVisitor(app);
    await visitor.post('/connexion', {
      do: 'link',
      email: 'retour@exemple.fr',
      next: '/mon-compte#sessions',
    });
    const link = lastLink(app, 'retour@exemple.fr');
    expect(await (await visitor.get(link)).text()).toContain('name="next" value="/mon-compte#sessions"');
    const forged = await visitor.post('/connexion/lien', { jeton: tokenOf(link), next: '//evil.test' });
    expect(forged.headers.get('location')).toBe('/mon-espace');
    expect(lines.some((line) => line.includes('redirect-refused'))).toBe(true);
    const page = await createVisitor(app).get('/connexion?next=https:evil');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/']);
  });

  it('refuses an address that is none, with what to do, and keeps what was typed', async () => {
    for (const email of ['a@', `${'a'.repeat(300)}@exemple.fr`, '<script>@x', '']) {
      const answer = await createVisitor(app).post('/creer-un-compte', { name: 'Zoé <b>', email });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('role="alert"');
      expect(html).toContain('value="Zoé &lt;b>"');
      expect(html).not.toContain('<script>@x');
    }
  });
});

describe('a password', () => {
  it('is chosen in one’s space, then opens the door; every wrong try says the same', async () => {
    const email = 'mot@exemple.fr';
    const visitor = await comeIn(email);
    const common = await visitor.post('/mon-compte', { do: 'password', password: 'motdepasse2026' });
    expect(common.status).toBe(422);
    expect(await common.text()).toContain('trop courant');
    expect((await visitor.post('/mon-compte', { do: 'password', password })).status).toBe(303);
    const door = createVisitor(app);
    const entered = await door.post('/connexion', { do: 'password', email, password, next: '/mon-compte' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mon-compte']);
    const sentence = 'Identifiants incorrects, ou trop d’essais. Réessayez dans 15 minutes.';
    for (const [who, what] of [
      [email, 'faux mot de passe long'],
      ['personne@exemple.fr', password],
    ]) {
      const answer = await createVisitor(app).post('/connexion', {
        do: 'password',
        email: who!,
        password: what!,
      });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain(sentence);
    }
  });

  it('is not tried more than ten times in a quarter of an hour, even when the eleventh is right', async () => {
    const email = 'force@exemple.fr';
    const visitor = await comeIn(email);
    await visitor.post('/mon-compte', { do: 'password', password });
    const door = createVisitor(app);
    for (let attempt = 0; attempt < 10; attempt++)
      await door.post('/connexion', { do: 'password', email, password: `essai numéro ${attempt} faux` });
    expect((await door.post('/connexion', { do: 'password', email, password })).status).toBe(401);
    const now = app.ports.clock.now();
    app.setTime(new Date(now.getTime() + 16 * 60_000));
    expect((await door.post('/connexion', { do: 'password', email, password })).status).toBe(303);
    app.setTime(now);
  });

  it('forgotten is chosen again by a link, once, and closes every session', async () => {
    const email = 'oubli@exemple.fr';
    const visitor = await comeIn(email);
    const door = createVisitor(app);
    await door.post('/mot-de-passe-oublie', { email });
    const link = lastLink(app, email);
    expect(link).toMatch(/^\/nouveau-mot-de-passe\?jeton=/);
    expect((await door.get(link)).status).toBe(200);
    const jeton = tokenOf(link);
    expect((await door.post('/nouveau-mot-de-passe', { jeton, password: 'court' })).status).toBe(422);
    const chosen = await door.post('/nouveau-mot-de-passe', { jeton, password });
    expect(chosen.headers.get('location')).toBe('/connexion?dit=mot-de-passe');
    expect((await visitor.get('/mon-compte')).status).toBe(303);
    expect((await door.post('/nouveau-mot-de-passe', { jeton, password })).status).toBe(410);
    expect((await door.post('/connexion', { do: 'password', email, password })).status).toBe(303);
  });

  it('a stranger’s address asked about gets the same answer, and no mail', async () => {
    const before = app.mails.length;
    const answer = await createVisitor(app).post('/mot-de-passe-oublie', { email: 'inconnue@exemple.fr' });
    expect(answer.headers.get('location')).toBe('/connexion/courriel-envoye');
    expect(app.mails.length).toBe(before);
  });
});

describe('a second factor', () => {
  it('is set up with a code, asked at each way in, and recovered once with a kept code', async () => {
    const email = 'facteur@exemple.fr';
    const visitor = await comeIn(email);
    await visitor.post('/mon-compte', { do: 'password', password });
    const wrong = await visitor.post('/mon-compte/second-facteur', { do: 'begin', 'factor-password': 'non' });
    expect(wrong.status).toBe(401);
    const page = await visitor.post('/mon-compte/second-facteur', {
      do: 'begin',
      'factor-password': password,
    });
    const html = await page.text();
    expect(await findInvalidHtml(html)).toEqual([]);
    const { code, codes, uri } = await codeOn(html);
    const refused = await visitor.post('/mon-compte/second-facteur', {
      do: 'confirm',
      code: '000000',
      uri,
      codes: codes.join(' '),
    });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain('class="qr"');
    const confirmed = await visitor.post('/mon-compte/second-facteur', { do: 'confirm', code });
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([303, '/mon-compte']);
    expect(await (await visitor.get('/mon-compte')).text()).toContain('Un second facteur protège');

    const door = createVisitor(app);
    const half = await door.post('/connexion', { do: 'password', email, password, next: '/mon-compte' });
    expect(half.headers.get('location')).toBe('/connexion/code?next=%2Fmon-compte');
    expect((await door.get('/mon-compte')).status).toBe(303);
    expect((await door.post('/connexion/code', { do: 'code', code: '000000' })).status).toBe(401);
    const again = await door.post('/connexion/code', { do: 'code', code });
    expect(again.status).toBe(401);
    expect(await again.text()).toContain('Ce code vient de servir');
    const next = await codeOf(uri, 1);
    const whole = await door.post('/connexion/code', { do: 'code', code: next, next: '/mon-compte' });
    expect([whole.status, whole.headers.get('location')]).toEqual([303, '/mon-compte']);
    expect((await door.get('/mon-compte')).status).toBe(200);

    // The link of a mail is one factor as well.
    const byLink = createVisitor(app);
    await byLink.post('/connexion', { do: 'link', email });
    const sent = await byLink.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
    expect(sent.headers.get('location')).toBe('/connexion/code');
    expect((await byLink.get('/mon-compte')).status).toBe(303);
    const recovery = codes[0]!;
    expect((await byLink.post('/connexion/code', { do: 'recovery', recovery })).status).toBe(303);
    expect((await byLink.get('/mon-compte')).status).toBe(200);

    const replayed = createVisitor(app);
    await replayed.post('/connexion', { do: 'password', email, password });
    expect((await replayed.post('/connexion/code', { do: 'code', code: next })).status).toBe(401);
    expect((await replayed.post('/connexion/code', { do: 'recovery', recovery })).status).toBe(401);

    // All of it is in the record: what, when, never a secret nor an address; the person reads it in their space.
    expect(await deedsOf(email)).toEqual([
      'sign-in',
      'change-password',
      'second-factor-on',
      'sign-in-strong',
      'sign-in',
      'sign-in-strong',
    ]);
    const record = await (await visitor.get('/mon-espace/journal')).text();
    expect(record).toContain('a mis un second facteur à un compte');
    expect(record).not.toContain(email);
    expect(await (await visitor.get('/mon-compte')).text()).toContain('href="/mon-espace/journal"');
  });

  it('lets one of four people in that send the same code at the same moment', async () => {
    const email = 'ensemble@exemple.fr';
    const visitor = await comeIn(email);
    await visitor.post('/mon-compte', { do: 'password', password });
    const begun = await visitor.post('/mon-compte/second-facteur', {
      do: 'begin',
      'factor-password': password,
    });
    const { code, uri } = await codeOn(await begun.text());
    await visitor.post('/mon-compte/second-facteur', { do: 'confirm', code });
    const next = await codeOf(uri, 1);
    const doors = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const door = createVisitor(app);
        await door.post('/connexion', { do: 'password', email, password });
        return door;
      }),
    );
    const answers = await Promise.all(
      doors.map((door) => door.post('/connexion/code', { do: 'code', code: next })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401]);
  });

  it('is not guessed: ten wrong codes and the right one waits', async () => {
    const email = 'devine@exemple.fr';
    const visitor = await comeIn(email);
    const { code, uri } = await codeOn(
      await (await visitor.post('/mon-compte/second-facteur', { do: 'begin' })).text(),
    );
    await visitor.post('/mon-compte/second-facteur', { do: 'confirm', code });
    const byLink = createVisitor(app);
    await byLink.post('/connexion', { do: 'link', email });
    await byLink.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
    for (let attempt = 0; attempt < 10; attempt++)
      await byLink.post('/connexion/code', { do: 'code', code: '000000' });
    expect((await byLink.post('/connexion/code', { do: 'code', code: await codeOf(uri) })).status).toBe(401);
  });
});

describe('sessions', () => {
  it('are new at each sign-in, listed, and closed one by one or all together', async () => {
    const email = 'sessions@exemple.fr';
    const first = await comeIn(email);
    const token = first.jar.get('cap17.session_token');
    await first.post('/connexion', { do: 'link', email });
    await first.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
    expect(first.jar.get('cap17.session_token')).not.toBe(token);
    const old = await app.request('/mon-compte', { headers: { cookie: `cap17.session_token=${token}` } });
    expect(old.status).toBe(303);
    const second = createVisitor(app);
    await second.post('/connexion', { do: 'link', email });
    await second.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
    const html = await (await second.get('/mon-compte')).text();
    expect(html).toContain('Firefox, Linux');
    const other = /name="id" value="([^"]+)"\/?><button[^>]*value="end-session"/.exec(html)![1]!;
    const stranger = await comeIn('autre@exemple.fr');
    await stranger.post('/mon-compte', { do: 'end-session', id: other });
    expect((await first.get('/mon-compte')).status).toBe(200);
    await second.post('/mon-compte', { do: 'end-session', id: other });
    expect((await first.get('/mon-compte')).status).toBe(303);
    await second.post('/deconnexion');
    expect((await second.get('/mon-compte')).status).toBe(303);
    expect((await deedsOf(email)).slice(-2)).toEqual(['end-session', 'sign-out']);
  });
});

it('an address changes once both addresses have confirmed, and only then', async () => {
  const visitor = await comeIn('avant@exemple.fr');
  const asked = await visitor.post('/mon-compte', { do: 'email', email: 'apres@exemple.fr' });
  expect(await asked.text()).toContain('apres@exemple.fr');
  const [from, to] = [lastLink(app, 'avant@exemple.fr'), lastLink(app, 'apres@exemple.fr')];
  expect((await app.request(to)).status).toBe(200);
  const confirm = (link: string) => createVisitor(app).post('/mon-compte/adresse', { jeton: tokenOf(link) });
  expect(await (await confirm(to)).text()).toContain('Il reste à confirmer');
  expect(await (await confirm(to)).text()).toContain('Il reste à confirmer');
  expect(await (await visitor.get('/mon-compte')).text()).toContain('<strong>avant@exemple.fr</strong>');
  expect(await (await confirm(from)).text()).toContain('est changée');
  expect(await (await visitor.get('/mon-compte')).text()).toContain('<strong>apres@exemple.fr</strong>');
  expect((await confirm(from)).status).toBe(410);
});

it('what was sent after the session ended is found again after signing in, and sent on', async () => {
  const email = 'saisie@exemple.fr';
  const visitor = await comeIn(email);
  await accountDatabase(app.ports.database).deleteFrom('session').execute();
  const lost = await visitor.post('/mon-compte', { do: 'profile', name: 'Zoé "la" <longue>\r\nsaisie' });
  expect(lost.status).toBe(403);
  expect(await lost.text()).toContain('votre saisie est conservée');
  expect(await (await visitor.get('/connexion')).text()).toContain('Votre session a expiré');
  await visitor.post('/connexion', { do: 'link', email });
  const entered = await visitor.post('/connexion/lien', { jeton: tokenOf(lastLink(app, email)) });
  expect(entered.headers.get('location')).toBe('/reprise');
  const page = await (await visitor.get('/reprise')).text();
  expect(page).toContain('Zoé &quot;la&quot; &lt;longue>');
  const sent = await visitor.post('/reprise?do=send', { do: 'profile', name: 'Zoé' });
  expect([sent.status, sent.headers.get('location')]).toEqual([307, '/mon-compte']);
  expect((await visitor.get('/reprise')).status).toBe(404);
});

it('every page is valid HTML in both languages', async () => {
  const visitor = await comeIn('pages@exemple.fr');
  const door = createVisitor(app);
  for (const [who, path] of [
    [door, '/connexion?next=/mon-compte'],
    [door, '/en/sign-in'],
    [door, '/connexion/courriel-envoye'],
    [door, '/en/sign-in/mail-sent'],
    [door, '/connexion/lien?jeton=x'],
    [door, '/en/sign-in/link'],
    [door, '/connexion/code'],
    [door, '/en/sign-in/code'],
    [door, '/creer-un-compte'],
    [door, '/en/create-account'],
    [door, '/mot-de-passe-oublie'],
    [door, '/en/new-password?jeton=x'],
    [door, '/mon-compte/adresse?jeton=x'],
    [visitor, '/mon-compte'],
    [visitor, '/en/my-account'],
    [visitor, '/mon-compte/second-facteur'],
    [visitor, '/en/resume'],
  ] as const) {
    const answer = await who.get(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect({ path, faults: await findInvalidHtml(await answer.text()) }).toEqual({ path, faults: [] });
  }
});

it('no line of the log holds an address, a secret, a password or a name', () => {
  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(text).not.toMatch(/@exemple\.fr|Grenouille|Zoé|jeton=/);
  for (const mail of app.mails) {
    const secret = /jeton=([\w-]+)/.exec(mail)?.[1];
    if (secret) expect(text).not.toContain(secret);
  }
});
