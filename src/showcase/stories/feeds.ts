import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Language } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { storyAddress, storyAddresses, storyOpenAddresses } from '../addresses.ts';
import { textsIn } from '../domain/story.ts';
import { asHtml, feedText, jsonFeedText } from '../published/feed-text.ts';
import type { PublishedStory } from './read-stories.ts';
import { storyWords } from './words.ts';

/** Entries of a feed, at most. */
const most = 50;

export type FeedKind = 'atom' | 'rss' | 'json';

/** The type under which each feed is served. */
export const feedTypes: Readonly<Record<FeedKind, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** The public stories told or corrected last, as a feed that one follows; what was invented to teach is not among them. */
export function storyFeed(
  kind: FeedKind,
  stories: readonly PublishedStory[],
  language: Language,
  origin: string,
): string {
  const words = storyWords[language];
  const self = origin + storyOpenAddresses.feeds[kind][language];
  const page = origin + addressIn(language, storyAddresses.list);
  const latest = stories.filter(({ isDemo }) => !isDemo).slice(0, most);
  const updated = latest[0]?.publishedAt ?? new Date(0);
  const items = latest.map((story) => entryOf(story, language, origin));
  if (kind === 'atom')
    return generateAtomFeed({
      id: self,
      title: { value: words.title },
      subtitle: { value: words.description },
      updated,
      links: [
        { href: self, rel: 'self', type: feedTypes.atom },
        { href: page, rel: 'alternate', type: 'text/html' },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        published: item.first,
        updated: item.updated,
        links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
        authors: [{ name: item.author }],
        summary: { value: item.summary },
      })),
    });
  if (kind === 'rss')
    return generateRssFeed({
      title: words.title,
      link: page,
      description: words.description,
      language,
      ...(latest.length === 0 ? {} : { lastBuildDate: updated }),
      atom: { links: [{ href: self, rel: 'self', type: feedTypes.rss }] },
      items: items.map((item) => ({
        title: asHtml(item.title),
        link: item.url,
        guid: { value: item.id, isPermaLink: true },
        description: asHtml(item.summary),
        pubDate: item.updated,
      })),
    });
  return jsonFeedText(
    generateJsonFeed({
      title: words.title,
      home_page_url: page,
      feed_url: self,
      description: words.description,
      language,
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_text: item.summary,
        date_published: item.first,
        date_modified: item.updated,
        authors: [{ name: item.author }],
        language: item.language,
      })),
    }),
  );
}

/** A story as an entry of a feed, in the language of the feed where it is told in it. */
function entryOf(story: PublishedStory, language: Language, origin: string) {
  const { texts, told } = textsIn(story.content, language);
  return {
    id: origin + storyAddress('fr', story.slug),
    url: origin + storyAddress(language, story.slug),
    title: feedText(texts.title),
    summary: feedText(texts.lead),
    author: feedText(story.allianceName),
    first: story.firstAt,
    updated: story.publishedAt,
    language: told,
  };
}
