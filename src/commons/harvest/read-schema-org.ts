import { readJson } from '../../formats/json-reading/read-json.ts';
import type { RawRecord } from '../domain/harvest-record.ts';
import { summaryOfPage } from '../domain/page-summary.ts';
import type { Ask, Fetched } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { recordOfThing, thingsOf } from './read-json-ld.ts';
import { descendants, readXml, XmlRefusal } from './read-xml.ts';

/** Pages of one harvest, at most, and how many at once. */
const mostPages = 2_000;
const atOnce = 4;

const types: ReadonlySet<string> = new Set([
  'Article',
  'BlogPosting',
  'Book',
  'Course',
  'CreativeWork',
  'Dataset',
  'DigitalDocument',
  'Guide',
  'HowTo',
  'LearningResource',
  'NewsArticle',
  'Report',
  'ScholarlyArticle',
  'SoftwareApplication',
  'TechArticle',
  'VideoObject',
]);

/** Harvests pages that describe what they hold (schema.org as JSON-LD): one page, or all those of a sitemap. */
export async function harvestPages(ask: Ask, address: string): Promise<Fetched> {
  const first = new TextDecoder().decode(await ask(address, 'application/xml,text/html'));
  if (!/^\s*(<\?xml|<urlset|<sitemapindex)/.test(first))
    return { records: recordsOfPage(first, address), isPartial: false, notices: [] };
  const pages = await pagesOf(ask, first);
  const records: RawRecord[] = [];
  let failed = 0;
  let next = 0;
  const work = async () => {
    for (let at = next++; at < pages.length; at = next++) {
      try {
        records.push(
          ...recordsOfPage(new TextDecoder().decode(await ask(pages[at]!, 'text/html')), pages[at]!),
        );
      } catch (error) {
        if (!(error instanceof HarvestFailure)) throw error;
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const notices = failed === 0 ? [] : [{ code: 'harvest.pages-failed', count: failed }];
  return { records, isPartial: failed > 0, notices };
}

/** The pages of a sitemap, or of the sitemaps that it lists. */
async function pagesOf(ask: Ask, first: string): Promise<string[]> {
  const root = readSitemap(first);
  const locations = (text: string) => descendants(readSitemap(text), 'loc').map((loc) => loc.text.trim());
  if (root.name !== 'sitemapindex') return locations(first).slice(0, mostPages);
  const pages: string[] = [];
  for (const map of locations(first).slice(0, 50)) {
    pages.push(...locations(new TextDecoder().decode(await ask(map, 'application/xml'))));
    if (pages.length >= mostPages) break;
  }
  return pages.slice(0, mostPages);
}

function readSitemap(text: string) {
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    throw error;
  }
}

function recordsOfPage(html: string, address: string): RawRecord[] {
  const blocks = html.matchAll(
    /<script\b[^>]{0,500}type\s*=\s*["']?application\/ld\+json["']?[^>]{0,500}>([\s\S]*?)<\/script\s*>/gi,
  );
  const { language } = summaryOfPage(html);
  return [...blocks].flatMap(([, text]) => {
    const read = readJson(new TextEncoder().encode(text!), { bytes: 2_000_000, depth: 64 });
    if (!read.ok) return [];
    return thingsOf(read.value, types)
      .slice(0, 500)
      .map((thing) => {
        const record = recordOfThing(thing, address);
        return { ...record, language: record.language ?? language ?? undefined };
      });
  });
}
