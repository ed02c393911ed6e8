import { parseFeed } from 'feedsmith';
import { readJson } from '../../formats/json-reading/read-json.ts';
import { absoluteAddress } from '../domain/absolute-address.ts';
import type { RawRecord } from '../domain/harvest-record.ts';
import { mendXml } from '../domain/html-entities.ts';
import type { Asked } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { readXml, XmlRefusal } from './read-xml.ts';

/** Reads an RSS, Atom, RDF or JSON feed; links in it may be written from where it stands. @throws HarvestFailure */
export function readFeed({ text, url, body }: Pick<Asked, 'text' | 'url' | 'body'>): RawRecord[] {
  const isJson = /^\s*\{/.test(text);
  try {
    // Looked at by a strict reader first: no DOCTYPE, bounded depth; the feed itself may be a little wrong.
    const mended = isJson ? text : mendXml(text);
    const base = isJson ? url : (absoluteAddress(readXml(mended).attributes.base, url) ?? url);
    if (isJson) refuseWrongJson(body);
    return recordsOf(parseFeed(mended)).map(({ base: own, ...record }) => ({
      ...record,
      url: absoluteAddress(record.url, absoluteAddress(own, base) ?? base),
    }));
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    if (error instanceof HarvestFailure) throw error;
    throw new HarvestFailure('harvest.not-a-feed');
  }
}

function refuseWrongJson(body: Uint8Array): void {
  const read = readJson(body, { bytes: 30_000_000, depth: 64 });
  if (!read.ok) throw new HarvestFailure(read.errors[0]?.code ?? 'json.syntax');
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/** What an item tells, and from where its own links are written when that is not where the feed stands. */
type FeedRecord = RawRecord & { readonly base?: string | undefined };

function recordsOf(parsed: Parsed): FeedRecord[] {
  if (parsed.format === 'json') return recordsOfJson(parsed.feed);
  if (parsed.format === 'atom') return recordsOfAtom(parsed.feed);
  return parsed.format === 'rss' ? recordsOfRss(parsed.feed) : recordsOfRdf(parsed.feed);
}

const recordsOfJson = ({ items = [], language }: Of<'json'>): FeedRecord[] =>
  items.map((item) => ({
    id: item.id,
    url: item.url ?? item.external_url ?? item.attachments?.[0]?.url,
    title: item.title ?? item.content_text?.slice(0, 120),
    summary: item.summary ?? item.content_text ?? item.content_html,
    publisher: item.authors?.[0]?.name,
    date: dateIn(item.date_published ?? item.date_modified),
    language: item.language ?? language,
    subjects: item.tags,
  }));

const recordsOfAtom = ({ entries = [], rights, xml }: Of<'atom'>): FeedRecord[] =>
  entries.map((entry) => ({
    id: entry.id,
    base: entry.xml?.base,
    url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
    title: textIn(entry.title),
    summary: textIn(entry.summary) ?? textIn(entry.content),
    publisher: entry.authors?.[0]?.name,
    date: dateIn(entry.published ?? entry.updated),
    language: entry.xml?.lang ?? xml?.lang,
    licence: textIn(entry.rights) ?? textIn(rights),
    subjects: namesIn(entry.categories),
  }));

const recordsOfRss = ({ items = [], language }: Of<'rss'>): FeedRecord[] =>
  items.map((item) => ({
    id: item.guid?.value,
    base: item.xml?.base,
    // An identifier may be the address; one that is not is never taken for a page beside the feed. An episode may have its sound only.
    url:
      item.link ??
      (/^https?:/i.test(item.guid?.value ?? '') ? item.guid?.value : undefined) ??
      item.enclosures?.[0]?.url,
    title: item.title ?? item.itunes?.title,
    summary:
      item.description ??
      item.content?.encoded ??
      item.dc?.descriptions?.[0] ??
      item.itunes?.summary ??
      item.itunes?.subtitle,
    date: dateIn(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
    publisher: item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0] ?? language,
    licence: item.creativeCommons?.licenses?.[0] ?? item.cc?.license ?? item.dc?.rights?.[0],
    subjects: [...namesIn(item.categories), ...(item.dc?.subjects ?? [])],
  }));

const recordsOfRdf = ({ items = [], dc }: Of<'rdf'>): FeedRecord[] =>
  items.map((item) => ({
    id: item.rdf?.about,
    url: item.link ?? item.rdf?.about,
    title: item.title,
    summary: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
    date: dateIn(item.dc?.dates?.[0]),
    publisher: item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0] ?? dc?.languages?.[0],
    licence: item.dc?.rights?.[0],
    subjects: item.dc?.subjects ?? [],
  }));

const textIn = (text: unknown): string | undefined =>
  typeof text === 'string' ? text : ((text as { value?: string } | undefined)?.value ?? undefined);

/** A date as it is written; what is no text is none. */
const dateIn = (date: unknown): string | undefined => (typeof date === 'string' ? date : undefined);

/** The names of categories, in whichever of the forms that feeds give them. */
const namesIn = (categories: unknown): string[] =>
  Array.isArray(categories)
    ? categories.flatMap((one) => {
        const { name, label, term } = (one ?? {}) as Readonly<Record<string, unknown>>;
        const text = name ?? label ?? term;
        return typeof text === 'string' ? [text] : [];
      })
    : [];
