import { randomUUID } from 'node:crypto';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../test/support/alliance-in-database.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { composeMail } from '../platform/mail/compose-mail.tsx';
import { storyReaderOf } from './stories/read-stories.ts';
import { storyAnswerMail, storyConsentMail } from './stories/story-mails.ts';
import { storyPicture } from './stories/story-picture.ts';

/** Texts that try to be markup or code somewhere; none of these elements is on any page of ours. */
const corpus = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  '</script><iframe srcdoc="<script>alert(3)</script>"></iframe>',
  "'-alert(4)-'<marquee onstart=alert(4)>",
  ']]><object data="javascript:alert(5)"></object>',
  '<math><mtext><style><img src onerror=alert(6)></style>',
  '<!--><base href="//evil.test">-->',
  '<a href="javascript:alert(7)">x</a>&lt;img src=x onerror=alert(7)&gt;',
  '#eval("alert(8)") $x$ \\write18{id} @ref <b>',
  '=cmd|\u2019calc\u2019!A1 {{9*9}} %{alert(9)} %0d%0aSet-Cookie:x=1',
] as const;
const forbidden =
  /<(img|iframe|marquee|object|math|mtext|base|b|script(?! type="application\/ld\+json"| type="module" src="\/assets\/))[\s>]|href="javascript:/i;

let app: TestApp;
let alliance: TestAlliance;
const slugs = corpus.map((_, index) => `hostile-${index}`);

beforeAll(async () => {
  app = await startTestApp({ costlyRequests: 1_000 });
  alliance = await insertAlliance(app, ['A', 'B'], corpus[1]);
  await sql`update alliance set state = 'published', need = ${corpus[2]}, answer = ${corpus[3]}
    where id = ${alliance.id}`.execute(app.ports.database);
  await alliance.line(0, { side: 'contribution', title: corpus[5], low: 10, visibility: 'public' });
  for (const [index, text] of corpus.entries()) {
    const id = randomUUID();
    const texts = Object.fromEntries(
      ['title', 'lead', 'beginning', 'together', 'changed', 'difficult', 'advice'].map((part) => [
        part,
        text,
      ]),
    );
    const both = { fr: text, en: text };
    const content = {
      language: 'fr',
      texts,
      facts: [{ key: 'alliance:need', label: both, text: both, on: '2026-11-01', isOpen: true }],
      partners: [{ key: `other:${text}`, memberId: null, name: text }],
    };
    await sql`insert into story (id, created_at, updated_at, alliance_id, slug, title, lead, beginning, others)
      values (${id}, now(), now(), ${alliance.id}, ${slugs[index]}, ${text}, ${text}, ${text}, ${text})`.execute(
      app.ports.database,
    );
    await sql`insert into story_edition
        (id, story_id, number, story_version, content, state, note, asked_at, published_at)
      values (${randomUUID()}, ${id}, 1, 1, ${JSON.stringify(content)}::jsonb, 'published', ${text}, now(), now())`.execute(
      app.ports.database,
    );
  }
});
afterAll(() => app?.close());

/** What of the nodes of a card could do something: an element that runs, a handler, an address that is none. */
function harmOf(node: unknown): readonly string[] {
  if (!Array.isArray(node)) return [];
  const [tag, attributes, ...children] = node as [string, Record<string, string>, ...unknown[]];
  return [
    ...(/^(script|img|iframe|object|style|base|math)$/.test(tag) ? [tag] : []),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      /^on/i.test(name) || (name === 'href' && !/^(\/(?!\/)|https?:)/.test(value))
        ? [`${name}=${value}`]
        : [],
    ),
    ...children.flatMap(harmOf),
  ];
}

const get = async (path: string, headers: HeadersInit = {}) => {
  const answer = await app.request(path, { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};

describe('hostile text stays text', () => {
  it('in pages and their titles, in both languages, public or not', async () => {
    const { rows } = await sql<{ id: string }>`select id from story order by slug`.execute(
      app.ports.database,
    );
    const cookie = alliance.catalyst.headers;
    const pages: (readonly [string, HeadersInit?])[] = [
      ['/recits'],
      ['/en/stories'],
      [`/recits?q=${encodeURIComponent(corpus[1])}`],
      ...slugs.flatMap((slug): [string][] => [
        [`/recits/${slug}`],
        [`/recits/${slug}/kit`],
        [`/recits/${slug}/interet`],
      ]),
      [`/en/stories/${slugs[0]}`],
      [`/alliances/${alliance.id}/kit-elus`],
      [`/alliances/${alliance.id}/recits`, cookie],
      ...rows.slice(0, 3).flatMap(({ id }): [string, HeadersInit][] => [
        [`/recits/atelier/${id}`, cookie],
        [`/recits/atelier/${id}/modifier`, cookie],
      ]),
    ];
    for (const [path, headers] of pages) {
      const html = await (await get(path, headers)).text();
      expect([path, forbidden.exec(html)?.[0] ?? null]).toEqual([path, null]);
      expect([path, html.match(/<\/title>/g)?.length]).toEqual([path, 1]);
    }
    const titled = await (await get(`/recits/${slugs[0]}`)).text();
    expect(titled).toContain('<title>&lt;/title>&lt;script>alert(1)&lt;/script> — Cap17</title>');
    expect(await findInvalidHtml(titled)).toEqual([]);
  });

  it('in feeds, read again as it was; in RSS, whose texts are read as HTML, written as such', async () => {
    const read = async (path: string) => (await get(path)).text();
    // The reader used here takes what looks like a comment for one, inside CDATA too: that text is looked for as it is.
    const comment = '<!--><base href="//evil.test">-->';
    const isRead = (text: string | undefined) => text !== undefined && text !== comment;
    const titles = corpus.filter(isRead).sort();
    const atom = await read('/recits.atom');
    expect(atom).toContain(`<![CDATA[${comment}]]>`);
    expect(
      (parseAtomFeed(atom).entries ?? [])
        .map((one) => one.title?.value)
        .filter(isRead)
        .sort(),
    ).toEqual(titles);
    const rss = await read('/recits.rss');
    const escaped = [...corpus].map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).sort();
    expect((parseRssFeed(rss).items ?? []).map((one) => one.title).sort()).toEqual(escaped);
    expect((parseRssFeed(rss).items ?? []).map((one) => one.description).sort()).toEqual(escaped);
    const json = parseJsonFeed(await read('/recits.json')).items ?? [];
    expect(json.map((one) => one.title).sort()).toEqual([...corpus].sort());
    expect(json.every((one) => one.content_html === undefined)).toBe(true);
  });

  it('in JSON-LD, alone and in the page', async () => {
    for (const [index, slug] of slugs.entries()) {
      const alone = await (await get(`/api/v1/stories/${slug}.jsonld`)).json();
      const html = await (await get(`/recits/${slug}`)).text();
      const inside = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
      for (const facts of [alone, JSON.parse(inside)])
        expect([facts.headline, facts.mentions[0].name]).toEqual([corpus[index], corpus[index]]);
    }
  });

  it('in cards, as a frame and as data', async () => {
    for (const slug of slugs) {
      const html = await (await get(`/embed/v1/fr/story?slug=${slug}`)).text();
      expect([slug, forbidden.exec(html)?.[0] ?? null]).toEqual([slug, null]);
      const nodes: unknown = await (await get(`/embed/v1/fr/story.json?slug=${slug}`)).json();
      expect(harmOf(nodes)).toEqual([]);
    }
  });

  it('in mails, in their subject, text and HTML', () => {
    for (const text of corpus) {
      const data = {
        title: text,
        partner: text,
        path: '/recits/accord/x',
        by: 'link',
        what: 'refused',
        reason: text,
      };
      for (const template of [storyConsentMail, storyAnswerMail]) {
        const mail = composeMail(template(data, 'fr'), 'fr', 'https://cap17.exemple.fr', '');
        expect(forbidden.exec(mail.html)?.[0] ?? null).toBeNull();
        expect(mail.subject).not.toMatch(/[\r\n]/);
      }
    }
  });

  it('in pictures and in printed documents', async () => {
    for (const story of await storyReaderOf(app.ports).list()) {
      const svg = storyPicture(story, 'fr');
      expect(svg.match(/<(?!\/?(svg|rect|text)\b)/g)).toBeNull();
    }
    const picture = new Uint8Array(await (await get(`/images/stories/${slugs[0]}.fr.png`)).arrayBuffer());
    expect([...picture.slice(1, 4)]).toEqual([80, 78, 71]);
    for (const path of [
      ...slugs.slice(0, 9).map((slug) => `/posters/stories/${slug}.fr.pdf`),
      `/kits/stories/${slugs[8]}.fr.pdf`,
    ]) {
      const pdf = Buffer.from(await (await get(path)).arrayBuffer()).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/);
    }
  });
});
