import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it, test } from 'vitest';
import { digestFeed } from '../digest/feeds.ts';
import { storyFeed } from '../stories/feeds.ts';
import type { PublishedStory } from '../stories/read-stories.ts';

const hostile = 'Pain & sel <script>alert(1)</script> ]]> \uFFFF';
const origin = 'https://cap17.exemple.fr';
const day = (text: string): Date => new Date(`${text}T06:00:00Z`);
const texts = {
  title: hostile,
  lead: hostile,
  beginning: '',
  together: '',
  changed: '',
  difficult: '',
  advice: '',
};
const stories = ['un', 'deux'].map((slug, place) => ({
  slug,
  isDemo: false,
  allianceName: hostile,
  firstAt: day('2026-11-05'),
  publishedAt: day(`2026-11-${20 - place}`),
  content: { language: 'fr', texts, translation: { ...texts, title: 'Bread' }, facts: [], partners: [] },
})) as unknown as readonly PublishedStory[];
const issues = [
  {
    id: 'a',
    day: '2026-11-19',
    state: 'published',
    title: { fr: hostile, en: '' },
    intro: { fr: hostile, en: '' },
    publishedAt: day('2026-11-19'),
    updatedAt: day('2026-11-18'),
    items: [
      {
        id: 'b',
        kind: 'note',
        title: { fr: hostile, en: '' },
        text: { fr: 'x', en: '' },
        address: { fr: '', en: '' },
        audiences: [],
      },
    ],
  },
] as never;

const feeds = {
  stories: (kind: 'atom' | 'rss' | 'json', language: 'fr' | 'en', some = true) =>
    storyFeed(kind, some ? stories : [], language, origin),
  digest: (kind: 'atom' | 'rss' | 'json', language: 'fr' | 'en', some = true) =>
    digestFeed(kind, { issues: some ? issues : ([] as never), audience: 'associations', language, origin }),
} as const;

describe.each(['stories', 'digest'] as const)('the feeds of %s keep the rules of their formats', (name) => {
  it.each(['fr', 'en'] as const)('Atom (RFC 4287), %s', (language) => {
    const written = feeds[name]('atom', language);
    expect(written).not.toMatch(/\uFFFF|&nbsp;/);
    const feed = parseAtomFeed(written);
    expect([feed.id, feed.title?.value, feed.updated].every(Boolean)).toBe(true);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(feed.id);
    const ids = feed.entries!.map(({ id }) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of feed.entries!) {
      expect(new URL(entry.id!).protocol).toBe('https:');
      // RFC 3339, and an author: of the entry, or of the whole feed.
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect((entry.authors ?? feed.authors)?.[0]?.name).toMatch(/^(Cap17|Pain & sel)/);
      expect(entry.links?.[0]?.rel).toBe('alternate');
      expect(entry.title?.value).toMatch(/^(Pain & sel <script>alert\(1\)<\/script> \]\]>|Bread)/);
    }
  });

  it.each(['fr', 'en'] as const)(
    'RSS 2.0, %s: titles and descriptions are HTML that shows the text',
    (language) => {
      const written = feeds[name]('rss', language);
      expect(written).not.toContain('\uFFFF');
      const feed = parseRssFeed(written);
      expect([feed.title, feed.link, feed.description, feed.language].every(Boolean)).toBe(true);
      expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', type: 'application/rss+xml' });
      for (const item of feed.items!) {
        expect(item.guid).toMatchObject({ value: expect.stringMatching(/^https:/) });
        expect(item.pubDate).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
        expect(`${item.title}${item.description}`).not.toContain('<');
        expect(item.title).toMatch(/^(Pain &amp; sel &lt;script>|Bread)/);
      }
    },
  );

  it.each(['fr', 'en'] as const)('JSON Feed 1.1, %s', (language) => {
    const feed = JSON.parse(feeds[name]('json', language)) as Record<string, unknown>;
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toMatch(/^https:.*\.json$/);
    const items = parseJsonFeed(feed).items!;
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.id).toMatch(/^https:/);
      expect([item.content_html, typeof item.content_text]).toEqual([undefined, 'string']);
    }
  });

  test('one without entry is a feed all the same', () => {
    expect(parseAtomFeed(feeds[name]('atom', 'fr', false)).title?.value).toMatch(/^(Récits|La lettre)/);
    const rss = parseRssFeed(feeds[name]('rss', 'fr', false));
    expect([rss.title !== '', rss.lastBuildDate]).toEqual([true, undefined]);
    expect(JSON.parse(feeds[name]('json', 'fr', false))).toMatchObject({ items: [] });
  });
});
