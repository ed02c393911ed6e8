import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { peopleDatabase } from '../../people/index.ts';
import { storyRecord } from './story-record.ts';

let app: TestApp;
let alliance: TestAlliance;
let desk: string;
let outsider: SignedIn;
const slug = 'les-jardins-de-trois-rives';
const lines: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ costlyRequests: 1_000 });
  alliance = await insertAlliance(app, ['Anémone', 'Bleuet', 'Capucine'], 'Jardins de Trois-Rives');
  for (const [member, line] of [
    [0, { side: 'contribution', title: 'Un terrain', low: 4_000 }],
    [1, { side: 'benefit', title: 'Des légumes', low: 2_500, visibility: 'public' }],
    [2, { side: 'contribution', title: 'Ligne cachée', low: 31_417, visibility: 'member' }],
  ] as const)
    lines.push(await alliance.line(member, line));
  await keepGardenVersion(app, alliance, 'Un');
  outsider = (await insertAlliance(app, ['Dahlia', 'Églantine'], 'Ailleurs')).catalyst;
});
afterAll(() => app?.close());

const get = (path: string, who: SignedIn | null = null) => createAsker(app, alliance.catalyst).get(path, who);
const text = async (path: string, who: SignedIn | null = null) => (await get(path, who)).text();
const post = (path: string, fields: Record<string, string>, who: SignedIn | null = null) =>
  createAsker(app, alliance.catalyst).post(path, fields, who);
const act = async (who: SignedIn, fields: Record<string, string>) => {
  const answer = await post(desk, fields, who);
  return answer.headers.get('location')?.split('done=')[1] ?? answer.status;
};
const asked = async (state = 'asked') =>
  (
    await sql<{
      id: string;
    }>`select id from story_edition where state = ${state} order by asked_at desc`.execute(app.ports.database)
  ).rows[0]!.id;
const member = (index: number) => `member:${alliance.members[index]!.id}`;
const link = async (partner: string, linkFor = 'Zoé, présidente') => {
  const html = await (await post(desk, { do: 'link', partner, linkFor }, alliance.catalyst)).text();
  return /http:\/\/localhost:1717(\/recits\/accord\/[\w-]+)/.exec(html)![1]!;
};
const edit = async (change: Record<string, unknown>) => {
  const id = desk.split('/').at(-1)!;
  const api = createAsker(app, alliance.catalyst).api;
  const etag = (await api('GET', `/api/v1/story-drafts/${id}`)).headers.get('etag')!;
  const answer = await api('PATCH', `/api/v1/story-drafts/${id}`, change, { 'if-match': etag });
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
};
const version = async () =>
  /name="version" value="(\d+)"/.exec(await text(desk, alliance.catalyst))?.[1] ?? '0';
/** The version of the draft, where its page has nothing to ask. */
const draftVersion = async () => {
  const path = `/api/v1/story-drafts/${desk.split('/').at(-1)!}`;
  const answer = await createAsker(app, alliance.catalyst).api('GET', path);
  return /\d+/.exec(answer.headers.get('etag')!)![0];
};
/** Everything that shows a public story. */
const channels = () => [
  `/recits/${slug}`,
  `/en/stories/${slug}`,
  '/recits',
  '/recits?q=rives',
  '/recits.atom',
  '/en/stories.rss',
  '/recits.json',
  '/api/v1/stories',
  `/api/v1/stories/${slug}`,
  `/api/v1/stories/${slug}.jsonld`,
  `/embed/v1/fr/story?slug=${slug}`,
  `/embed/v1/en/story.json?slug=${slug}`,
  '/embed/v1/fr/story',
  `/images/stories/${slug}.fr.png`,
  '/sitemap.xml',
];
const shownBy = async () => {
  const found: string[] = [];
  for (const path of channels()) {
    const answer = await get(path);
    const body = path.endsWith('.png') ? slug : await answer.text();
    if (answer.status === 200 && body.includes(slug)) found.push(path);
  }
  return found;
};

describe('a story', () => {
  it('begins from what the alliance says, never from what a member keeps for itself', async () => {
    const form = `/alliances/${alliance.id}/recits/nouveau`;
    const html = await text(form, alliance.catalyst);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('Un terrain');
    expect(html).toContain('Prime à l’alliance');
    expect(html).not.toMatch(/Ligne cachée|31.417/);
    expect((await get(form, outsider)).status).toBe(404);
    const answer = await post(
      form,
      {
        key: 'cle-du-recit-1',
        do: 'save',
        title: 'Les jardins de Trois-Rives',
        language: 'fr',
        lead: 'Trois voisins cultivent ensemble.',
        beginning: 'Anémone avait un terrain, Bleuet des bras.',
        together: '',
        changed: '',
        difficult: '',
        advice: '',
        factKeys: `line:${lines[0]}`,
        memberIds: alliance.members[0]!.id,
        others: 'Fondation  du Val\nFondation du Val',
      },
      alliance.catalyst,
    );
    desk = answer.headers.get('location')!.split('?')[0]!;
    const page = await text(desk, alliance.catalyst);
    expect(await findInvalidHtml(page)).toEqual([]);
    // The text names somebody who would not be asked.
    expect(page).toContain('Le texte nomme Bleuet');
    expect(await act(alliance.catalyst, { do: 'ask', version: '1' })).toBe('gaps');
    await edit({ memberIds: [0, 1].map((index) => alliance.members[index]!.id) });
  });

  it('is read and remarked upon by its alliance, and by nobody else', async () => {
    const { editor } = alliance.members[2]!;
    expect(await act(editor, { do: 'remark', part: 'lead', body: 'Dire <b>depuis quand</b>.' })).toBe(
      'remark',
    );
    expect(await act(editor, { do: 'remark', part: 'lead', body: ' ' })).toBe(422);
    const html = await text(desk, editor);
    expect(html).toContain('Dire &lt;b');
    expect(await text(`/alliances/${alliance.id}/recits`, editor)).toContain('Les jardins de Trois-Rives');
    for (const [who, status] of [
      [null, 303],
      [outsider, 404],
    ] as const)
      expect((await get(desk, who)).status).toBe(status);
    expect(await shownBy()).toEqual([]);
  });

  it('is published once three partners have consented: two by account, one by a link that no GET uses', async () => {
    expect(await act(alliance.catalyst, { do: 'ask', version: '9' })).toBe('stale');
    expect(await act(alliance.catalyst, { do: 'ask', version: await version() })).toBe('asked');
    const edition = await asked();
    const say = (who: SignedIn, partner: string, deed = 'agree') => act(who, { do: deed, partner, edition });
    // Nobody answers for another, not even the catalyst.
    expect(await say(alliance.catalyst, member(0))).toBe(404);
    expect(await say(alliance.members[1]!.editor, member(0))).toBe(404);
    expect(await say(alliance.members[0]!.editor, member(0))).toBe('answered');
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('missing');
    expect(await say(alliance.members[1]!.editor, member(1), 'refuse')).toBe('answered');
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('missing');
    expect(await say(alliance.members[1]!.editor, member(1))).toBe('answered');

    expect(await act(alliance.catalyst, { do: 'link', partner: 'other:X', linkFor: 'Z' })).toBe(422);
    const wrong = await post(
      desk,
      { do: 'link', partner: 'other:Fondation du Val', linkFor: 'Zoé', email: 'zoe@' },
      alliance.catalyst,
    );
    expect(await wrong.text()).toMatch(/«.zoe@.» n’est pas une adresse/);
    const first = await link('other:Fondation du Val');
    const path = await link('other:Fondation du Val');
    expect((await get(first)).status).toBe(404);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const opened = await app.request(path, { method });
      expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
    const html = await text(path);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('Ce lien a été fait pour Zoé, présidente.');
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('missing');
    const unsaid = await post(path, { do: 'agree', name: '', role: 'trésorière' });
    expect(unsaid.status).toBe(422);
    expect(await unsaid.text()).toContain('value="trésorière"');
    const said = { do: 'agree', name: 'Max <i>', role: 'trésorier', speaks: 'yes' };
    expect((await post(path, said)).status).toBe(303);
    const used = await text(desk, alliance.catalyst);
    expect(used).toContain('Max &lt;i>, trésorier');
    expect(used).toContain('lien fait pour Zoé, présidente');
    // Said once: a repetition changes nothing, and the answer cannot be turned over by the form.
    expect((await post(path, { ...said, do: 'refuse' })).status).toBe(409);

    expect(await act(outsider, { do: 'publish' })).toBe(404);
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('published');
    expect(await shownBy()).toEqual(channels());
  });

  it('is shown with dated facts, valid pages, feeds and structured data', async () => {
    for (const path of [`/recits/${slug}`, `/en/stories/${slug}`, '/recits', '/en/stories'])
      expect([path, await findInvalidHtml(await text(path))]).toEqual([path, []]);
    const html = await text(`/recits/${slug}`);
    expect(html).toMatch(/Anémone apporte.: Un terrain/);
    expect(html).toMatch(/4.000.€ par an/);
    expect(html).not.toMatch(/Zoé|Max|trésorier|Ligne cachée/);
    const facts = JSON.parse(await text(`/api/v1/stories/${slug}.jsonld`));
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'Les jardins de Trois-Rives',
      inLanguage: 'fr',
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    });
    expect(parseAtomFeed(await text('/recits.atom')).entries).toHaveLength(1);
    expect(parseRssFeed(await text('/recits.rss')).items?.[0]?.link).toContain(slug);
    expect(parseJsonFeed(await text('/en/stories.json')).items?.[0]?.title).toContain('Trois-Rives');
    const poster = await get(`/posters/stories/${slug}.fr.pdf`);
    expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    for (const path of channels())
      expect((await get(path)).headers.get('cache-control') ?? '').toMatch(
        /no-cache|max-age=(30|45)|max-age=\d\b/,
      );
  });

  it('sends who is interested to its members and catalyst, who answer without an address shown', async () => {
    const form = `/recits/${slug}/interet`;
    expect(await findInvalidHtml(await text(form))).toEqual([]);
    const asked = {
      wish: 'visit',
      name: 'Zoé',
      email: 'zoe+r@exemple.fr',
      organisation: '',
      message: 'Bonjour',
    };
    expect((await post(form, asked)).headers.get('location')).toBe(`${form}?done=1`);
    const seenBy = async (who: SignedIn) => text('/moderation/pionniers', who);
    for (const who of [alliance.catalyst, alliance.members[2]!.editor]) {
      const html = await seenBy(who);
      expect(html).toContain('Les jardins de Trois-Rives');
      expect(html).not.toContain('zoe+r');
    }
    expect(await seenBy(outsider)).not.toContain('Trois-Rives');
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(await seenBy(alliance.catalyst))![1]!;
    const close = (who: SignedIn) =>
      post(
        '/moderation/pionniers',
        { id, do: 'outcome', outcome: 'started', started: 'Les jardins d’en face' },
        who,
      );
    expect((await close(outsider)).status).toBe(404);
    expect((await close(alliance.members[0]!.editor)).status).toBe(303);
    const tree = await text('/pionniers/arbre');
    expect(await findInvalidHtml(tree)).toEqual([]);
    expect(tree).toMatch(/Les jardins de Trois-Rives[\s\S]*Les jardins d’en face/);
  });

  it('gives elected members a kit, as a page and as files', async () => {
    for (const path of [`/recits/${slug}/kit`, '/en/pioneers/mille-cafes/kit'])
      expect([path, await findInvalidHtml(await text(path))]).toEqual([path, []]);
    expect(await text(`/recits/${slug}/kit`)).toContain('Anémone avait un terrain');
    for (const file of [`stories/${slug}.fr.pdf`, 'pioneers/mille-cafes.en.docx'])
      expect([file, (await get(`/kits/${file}`)).status]).toEqual([file, 200]);
    // An alliance whose members have not all agreed to be public has none.
    expect((await get(`/alliances/${alliance.id}/kit-elus`)).status).toBe(404);
    expect((await get(`/kits/alliances/${alliance.id}.fr.pdf`, alliance.catalyst)).status).toBe(404);
  });

  it('says that a fact has changed, and drops one that its member now keeps', async () => {
    const day = new Date('2026-12-05T09:00:00Z');
    await sql`update alliance_line set amount = '{"unit":"EUR","low":9000,"high":9000}', updated_at = ${day}
      where id = ${lines[0]}`.execute(app.ports.database);
    app.setTime(new Date('2026-11-24T10:00:30Z'));
    const changed = await text(`/recits/${slug}`);
    expect(changed).toMatch(/4.000.€ par an/);
    expect(changed).toContain('A changé depuis, le 5\u00a0décembre 2026.');
    expect(changed).not.toMatch(/9.000/);
    await sql`update alliance_line set visibility = 'member', was_private = true where id = ${lines[0]}`.execute(
      app.ports.database,
    );
    app.setTime(new Date('2026-11-24T10:01:00Z'));
    expect(await text(`/recits/${slug}`)).not.toContain('Un terrain');
  });

  it('takes a small correction at once, and asks again for one that changes the meaning', async () => {
    await edit({ lead: 'Trois voisins cultivent ensemble !', factKeys: [] });
    const note = 'Une capitale';
    expect(await act(alliance.catalyst, { do: 'ask', version: await version(), note: '' })).toBe(422);
    await edit({ lead: 'Trois voisins cultivent ensemble !' });
    expect(await act(alliance.catalyst, { do: 'ask', version: await version(), note })).toBe('asked');
    // The facts have changed: the former edition stays public meanwhile.
    expect(await text(`/recits/${slug}`)).not.toContain('ensemble\u202f!');
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('missing');
    const edition = await asked();
    for (const index of [0, 1])
      await act(alliance.members[index]!.editor, { do: 'agree', partner: member(index), edition });
    const path = await link('other:Fondation du Val');
    await post(path, { do: 'agree', name: 'Max', role: 'trésorier', speaks: 'yes' });
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('published');
    await edit({ lead: 'Trois voisins, cultivent ensemble.' });
    expect(await act(alliance.catalyst, { do: 'ask', version: await version(), note: 'Une virgule' })).toBe(
      'corrected',
    );
    const html = await text(`/recits/${slug}`);
    expect(html).toContain('Trois voisins, cultivent');
    expect(html).toContain('Une virgule');
    // Nothing to ask again: the same words, though the database keeps them in an order of its own.
    expect(await act(alliance.catalyst, { do: 'ask', version: await draftVersion(), note: 'Encore' })).toBe(
      'unchanged',
    );
    expect(await text(desk, alliance.catalyst)).not.toContain('Publier une correction');
    expect(await act(alliance.catalyst, { do: 'ask', version: '99', note: 'x' })).toBe('stale');
  });

  it('is read in the other language once its partners have consented to the translation, whole', async () => {
    const english = `/en/stories/${slug}`;
    expect(await text(english)).toContain('This story is not translated into English');
    await edit({ translatedTitle: 'The gardens of Three Banks' });
    const half = await text(desk, alliance.catalyst);
    expect(half).toContain('La traduction ne dit pas la même chose');
    expect(await act(alliance.catalyst, { do: 'ask', version: await draftVersion(), note: 'x' })).toBe(
      'unchanged',
    );
    await edit({
      translatedLead: 'Three neighbours grow together.',
      translatedBeginning: 'Anémone had land, Bleuet had <b>arms</b>, Capucine came.',
    });
    // The translation names somebody who would not be asked.
    expect(await act(alliance.catalyst, { do: 'ask', version: await draftVersion(), note: 'x' })).toBe(
      'gaps',
    );
    await edit({ translatedBeginning: 'Anémone had land, Bleuet had <b>arms</b>.' });
    expect(await text(`${desk}/modifier`, alliance.catalyst)).toContain('The gardens of Three Banks');
    expect(await act(alliance.catalyst, { do: 'ask', version: await version(), note: 'En anglais' })).toBe(
      'asked',
    );
    const edition = await asked();
    for (const index of [0, 1])
      await act(alliance.members[index]!.editor, { do: 'agree', partner: member(index), edition });
    const path = await link('other:Fondation du Val');
    const read = await text(path);
    expect(await findInvalidHtml(read)).toEqual([]);
    expect(read).toContain('<strong>The gardens of Three Banks</strong>');
    // What is not yet consented to is not read.
    expect(await text(english)).not.toContain('Three Banks');
    await post(path, { do: 'agree', name: 'Max', role: 'trésorier', speaks: 'yes' });
    expect(await act(alliance.catalyst, { do: 'publish' })).toBe('published');
    const page = await text(english);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toMatch(/Three neighbours grow together[\s\S]*had &lt;b/);
    expect(page).toContain('Translated from French');
    expect(page).not.toContain('lang="fr">Les jardins');
    expect(JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)![1]!)).toMatchObject({
      inLanguage: 'en',
      translationOfWork: { inLanguage: 'fr' },
    });
    expect(await text(`/recits/${slug}`)).not.toContain('Three Banks');
    expect(await text('/recits?q=neighbours')).toContain(slug);
    expect(parseRssFeed(await text('/en/stories.rss')).items?.[0]?.title).toContain('Three Banks');
    expect(JSON.parse(await text(`/api/v1/stories/${slug}`)).translation).toMatchObject({
      language: 'en',
      lead: 'Three neighbours grow together.',
      advice: null,
    });
  });

  it('is withdrawn by one partner everywhere within the minute, and says only that', async () => {
    expect(await shownBy()).toEqual(channels());
    expect(
      await act(alliance.members[1]!.editor, { do: 'withdraw-consent', partner: member(1), reason: 'Non' }),
    ).toBe('withdrawn');
    expect(await shownBy()).toEqual([]);
    const gone = await get(`/recits/${slug}`);
    const html = await gone.text();
    expect([gone.status, await findInvalidHtml(html)]).toEqual([410, []]);
    expect(html).not.toMatch(/Trois-Rives|Bleuet|Anémone/);
    expect((await get('/recits/rien-de-tel')).status).toBe(404);
    expect(await text(desk, alliance.catalyst)).toContain('a retiré son accord le');
  });

  it('is removed with its publication: brought back, it is a draft', async () => {
    await sql`update story_edition set state = 'published' where id = (select id from story_edition
      where state = 'withdrawn' limit 1)`.execute(app.ports.database);
    app.setTime(new Date('2026-11-24T10:02:00Z'));
    expect(await shownBy()).toEqual(channels());
    const version = (await storyRecord.get(peopleDatabase(app.ports.database), desk.split('/').at(-1)!))!
      .version;
    const removal = await post(`${desk}/supprimer`, { version: String(version) }, alliance.catalyst);
    expect(removal.status).toBe(303);
    app.setTime(new Date('2026-11-24T10:03:00Z'));
    expect(await shownBy()).toEqual([]);
    expect((await post(`${desk}/retablir`, {}, alliance.catalyst)).status).toBe(303);
    app.setTime(new Date('2026-11-24T10:04:00Z'));
    expect(await shownBy()).toEqual([]);
    expect(await text(desk, alliance.catalyst)).toContain('Retiré');
  });
});
