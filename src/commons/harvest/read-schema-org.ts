import { gunzipSync } from 'node:zlib';
import { readJson } from '../../formats/json-reading/read-json.ts';
import { absoluteAddress } from '../domain/absolute-address.ts';
import type { Notice, RawRecord } from '../domain/harvest-record.ts';
import { summaryOfPage } from '../domain/page-summary.ts';
import { decodeDocument } from './decode-document.ts';
import type { Ask, Asked, Fetched } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { everyThing, recordOfThing, toldElsewhere, typesOf } from './read-json-ld.ts';
import { childText, readXml, type XmlNode, XmlRefusal } from './read-xml.ts';

/** Pages and maps of one harvest, at most, and how many pages at once. */
const mostPages = 2_000;
const mostMaps = 100;
const atOnce = 4;
/** Bytes of a map once unpacked. */
const mostOfMap = 30_000_000;

const types: ReadonlySet<string> = new Set([
  'Article',
  'AnalysisNewsArticle',
  'BlogPosting',
  'Book',
  'Chapter',
  'Course',
  'CreativeWork',
  'Dataset',
  'DigitalDocument',
  'EducationalOccupationalProgram',
  'Guide',
  'HowTo',
  'LearningResource',
  'NewsArticle',
  'OpinionNewsArticle',
  'PodcastEpisode',
  'PresentationDigitalDocument',
  'Report',
  'ReportageNewsArticle',
  'ScholarlyArticle',
  'SoftwareApplication',
  'TechArticle',
  'TextDigitalDocument',
  'Thesis',
  'VideoObject',
  'WebApplication',
]);

/** What a page says of itself as a page, where it describes nothing else. */
const pageTypes: ReadonlySet<string> = new Set([
  'WebPage',
  'ItemPage',
  'AboutPage',
  'CollectionPage',
  'FAQPage',
  'QAPage',
]);

/** Harvests pages that describe what they hold (schema.org as JSON-LD): one page, or all those of a sitemap. */
export async function harvestPages(ask: Ask, address: string): Promise<Fetched> {
  const first = await ask(address, 'application/xml,text/html');
  const map = readMap(first);
  if (map === null) {
    const records = recordsOfPage(first);
    return { records, isPartial: false, notices: records.length === 0 ? [muted(1)] : [] };
  }
  const listed = await pagesOf(ask, { map, address });
  const found: RawRecord[][] = listed.pages.map(() => []);
  let failed = listed.failed;
  let next = 0;
  const work = async () => {
    for (let at = next++; at < listed.pages.length; at = next++) {
      try {
        found[at] = recordsOfPage(await ask(listed.pages[at]!, 'text/html', 'page'));
      } catch (error) {
        if (!(error instanceof HarvestFailure)) throw error;
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const mute = found.filter((records) => records.length === 0).length - (failed - listed.failed);
  const notices = [
    ...(failed === 0 ? [] : [{ code: 'harvest.pages-failed', count: failed }]),
    ...(listed.isWhole ? [] : [{ code: 'harvest.pages-beyond', count: mostPages }]),
    ...(mute === 0 ? [] : [muted(mute)]),
  ];
  // In the order of the map, whichever page came first: the same site always gives the same records.
  return { records: found.flat(), isPartial: failed > 0 || !listed.isWhole, notices };
}

/** Pages that tell nothing of what they hold. */
const muted = (count: number): Notice => ({ code: 'harvest.pages-mute', count });

/** The pages of a sitemap, and of the sitemaps that it lists, each looked at once: one may list itself. */
async function pagesOf(
  ask: Ask,
  first: { readonly map: XmlNode; readonly address: string },
): Promise<{ readonly pages: readonly string[]; readonly failed: number; readonly isWhole: boolean }> {
  const pages = new Set<string>();
  const maps = new Set([first.address]);
  let failed = 0;
  let asked = 0;
  // Those that a map adds are looked at after it.
  for (const address of maps) {
    if (asked === mostMaps || pages.size >= mostPages) break;
    asked += 1;
    try {
      const map = address === first.address ? first.map : readMap(await ask(address, 'application/xml'));
      if (map === null) {
        failed += 1;
        continue;
      }
      const list = map.name === 'sitemapindex' ? maps : pages;
      // An entry may also name its pictures and films, which are no pages.
      for (const entry of map.children) {
        const listed = absoluteAddress(childText(entry, 'loc'), address);
        if (listed !== undefined) list.add(listed);
      }
    } catch (error) {
      if (!(error instanceof HarvestFailure)) throw error;
      failed += 1;
    }
  }
  return {
    pages: [...pages].slice(0, mostPages),
    failed,
    isWhole: pages.size <= mostPages && asked === maps.size,
  };
}

/** The map that a document is; null for a page. @throws HarvestFailure */
function readMap({ body, text }: Asked): XmlNode | null {
  const source = body[0] === 0x1f && body[1] === 0x8b ? unpacked(body) : text;
  // A page may be XML too, and say so.
  const isMap = /<(\w+:)?(urlset|sitemapindex)[\s>]/.test(source.slice(0, 5_000));
  if (!isMap || !/^\s*</.test(source)) return null;
  try {
    return readXml(source);
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    throw error;
  }
}

function unpacked(body: Uint8Array): string {
  try {
    return decodeDocument(gunzipSync(body, { maxOutputLength: mostOfMap }));
  } catch (error) {
    const isTooLarge = (error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new HarvestFailure(isTooLarge ? 'SRC-004' : 'harvest.not-xml');
  }
}

/** The pieces of JSON-LD of a page; looked for from one mark to the next, since a page may open thousands and close none. */
function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  const opening = /<script\b/gi;
  const closing = /<\/script/gi;
  for (let begin = opening.exec(html); begin !== null; begin = opening.exec(html)) {
    const inside = html.indexOf('>', begin.index) + 1;
    closing.lastIndex = inside;
    const end = inside === 0 ? null : closing.exec(html);
    if (end === null) break;
    const mark = html.slice(begin.index, Math.min(inside, begin.index + 1_000));
    if (/type\s*=\s*["']?application\/ld\+json\b/i.test(mark)) blocks.push(html.slice(inside, end.index));
    opening.lastIndex = end.index;
  }
  return blocks;
}

function recordsOfPage({ text: html, url }: Asked): RawRecord[] {
  const { language } = summaryOfPage(html);
  const things = blocksOf(html).flatMap((block) => {
    const bare = block.trim().replace(/^(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>$/g, '');
    const read = readJson(new TextEncoder().encode(bare.trim()), { bytes: 2_000_000, depth: 64 });
    return read.ok ? everyThing(read.value) : [];
  });
  const elsewhere = toldElsewhere(things);
  const described = things.filter((thing) => typesOf(thing).some((type) => types.has(type)));
  const chosen =
    described.length > 0
      ? described
      : things.filter((thing) => typesOf(thing).some((type) => pageTypes.has(type))).slice(0, 1);
  return chosen.slice(0, 500).map((thing) => {
    const record = recordOfThing(thing, { page: url, elsewhere });
    return {
      ...record,
      url: absoluteAddress(record.url, url),
      language: record.language ?? language ?? undefined,
    };
  });
}
