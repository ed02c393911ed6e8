import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Language } from '../kernel/language.ts';
import { summaryIn } from './domain/resource.ts';
import type { StoredResource } from './store/resource-store.ts';

interface ResultFeed {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly page: string;
  readonly self: string;
  readonly resources: readonly StoredResource[];
  readonly addressOf: (key: string) => string;
  readonly updated: Date;
}

/** A text as the HTML that readers of RSS take it for: nothing in it is ever a mark. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The results of a search as a feed that one follows. */
export function feedOf(format: 'atom' | 'rss' | 'json', feed: ResultFeed): string {
  const { title, description, language, page, self, resources, addressOf, updated } = feed;
  const items = resources.map((resource) => ({
    id: addressOf(resource.key),
    title: resource.title,
    summary: summaryIn(language, resource),
    updated: resource.updatedAt,
    publisher: resource.publisher,
    themes: resource.themes,
  }));
  if (format === 'atom')
    return generateAtomFeed({
      id: page,
      title: { value: title },
      subtitle: { value: description },
      updated,
      links: [
        { href: self, rel: 'self' },
        { href: page, rel: 'alternate' },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        summary: { value: item.summary },
        updated: item.updated,
        links: [{ href: item.id, rel: 'alternate' }],
        authors: [{ name: item.publisher }],
        categories: item.themes.map((term) => ({ term })),
      })),
    });
  if (format === 'rss')
    return generateRssFeed({
      title,
      link: page,
      description,
      language,
      lastBuildDate: updated,
      items: items.map((item) => ({
        title: asHtml(item.title),
        link: item.id,
        guid: { value: item.id, isPermaLink: true },
        description: asHtml(item.summary),
        pubDate: item.updated,
        categories: item.themes.map((name) => ({ name })),
      })),
    });
  // A search that finds nothing is a feed without item, whose list the format requires all the same.
  return JSON.stringify({
    items: [],
    ...(generateJsonFeed({
      title,
      home_page_url: page,
      feed_url: self,
      description,
      language,
      items: items.map((item) => ({
        id: item.id,
        url: item.id,
        title: item.title,
        content_text: item.summary,
        date_modified: item.updated,
        authors: [{ name: item.publisher }],
        tags: [...item.themes],
      })),
    }) as object),
  });
}
