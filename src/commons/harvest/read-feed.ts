import { parseFeed } from 'feedsmith';
import type { RawRecord } from '../domain/harvest-record.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { readXml, XmlRefusal } from './read-xml.ts';

/** Reads an RSS, Atom, RDF or JSON feed. @throws HarvestFailure */
export function readFeed(body: Uint8Array): RawRecord[] {
  const text = new TextDecoder().decode(body);
  const isJson = /^\s*\{/.test(text);
  try {
    // Looked at by a strict reader first: no DOCTYPE, bounded depth; the feed itself may be a little wrong.
    if (!isJson) readXml(text);
    const parsed = parseFeed(text);
    if (parsed.format === 'json')
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id,
        url: item.url ?? item.external_url,
        title: item.title ?? item.content_text?.slice(0, 120),
        summary: item.summary ?? item.content_text ?? item.content_html,
        publisher: item.authors?.[0]?.name,
        date: item.date_published ?? item.date_modified,
        language: item.language,
        subjects: item.tags,
      }));
    if (parsed.format === 'atom')
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
          ?.href,
        title: textIn(entry.title),
        summary: textIn(entry.summary) ?? textIn(entry.content),
        publisher: entry.authors?.[0]?.name,
        date: entry.published ?? entry.updated,
        subjects: namesIn(entry.categories),
      }));
    const items = parsed.format === 'rss' ? (parsed.feed.items ?? []) : (parsed.feed.items ?? []);
    return items.map((item) => {
      const { guid, link, title, description, pubDate } = item as {
        guid?: { value?: string };
        link?: string;
        title?: string;
        description?: string;
        pubDate?: string;
      };
      const { categories } = item as { categories?: unknown };
      return {
        id: guid?.value,
        url: link ?? guid?.value,
        title,
        summary: description,
        date: pubDate,
        subjects: namesIn(categories),
      };
    });
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    throw new HarvestFailure('harvest.not-a-feed');
  }
}

const textIn = (text: unknown): string | undefined =>
  typeof text === 'string' ? text : ((text as { value?: string } | undefined)?.value ?? undefined);

/** The names of categories, in whichever of the forms that feeds give them. */
const namesIn = (categories: unknown): string[] =>
  Array.isArray(categories)
    ? categories.flatMap((one) => {
        const { name, label, term } = (one ?? {}) as Readonly<Record<string, unknown>>;
        const text = name ?? label ?? term;
        return typeof text === 'string' ? [text] : [];
      })
    : [];
