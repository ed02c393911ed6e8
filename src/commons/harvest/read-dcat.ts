import { readJson } from '../../formats/json-reading/read-json.ts';
import { absoluteAddress } from '../domain/absolute-address.ts';
import type { RawRecord } from '../domain/harvest-record.ts';
import type { Ask, Asked, Fetched } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { everyThing, recordOfThing, type Thing, termOf, toldElsewhere, typesOf } from './read-json-ld.ts';
import { readRdfDatasets } from './read-rdf-xml.ts';
import { isTurtle, readTurtle } from './read-turtle.ts';
import { readXml, XmlRefusal } from './read-xml.ts';

/** Pages of one catalogue, at most. */
const mostPages = 1_000;
/** The forms that are read, the one that tells most first. */
const asksFor = 'application/ld+json,application/rdf+xml;q=0.9,text/turtle;q=0.8,*/*;q=0.5';

/** What one page of a catalogue tells, and the address of the next. */
interface CataloguePage {
  readonly records: readonly RawRecord[];
  readonly next: string | undefined;
}

/**
 * Harvests a DCAT catalogue, as JSON-LD, RDF/XML or Turtle, page after page where it says that there is a next one (Hydra).
 * A page that comes back, or that cannot be read, ends the harvest there: what came is kept, nothing is taken away.
 */
export async function harvestDcat(ask: Ask, address: string): Promise<Fetched> {
  const records: RawRecord[] = [];
  const seen = new Set<string>();
  let next: string | undefined = address;
  for (let page = 1; next !== undefined; page++) {
    const partial = (code: string): Fetched => ({
      records,
      isPartial: true,
      notices: [{ code, count: 1, detail: String(page) }],
    });
    if (seen.has(next)) return partial('harvest.repeated-page');
    if (page > mostPages) return partial('harvest.too-many-pages');
    seen.add(next);
    let read: CataloguePage;
    try {
      read = await readPage(await ask(next, asksFor));
    } catch (error) {
      if (page === 1 || !(error instanceof HarvestFailure)) throw error;
      return partial('harvest.interrupted');
    }
    records.push(...read.records);
    next = read.next;
  }
  return { records, isPartial: false, notices: [] };
}

/** Reads one page of a catalogue. @throws HarvestFailure */
async function readPage({ text, body, url }: Asked): Promise<CataloguePage> {
  const read = await readForm({ text, body, url });
  return {
    records: read.records.map((record) => ({ ...record, url: absoluteAddress(record.url, url) })),
    next: absoluteAddress(read.next, url),
  };
}

/** Reads a page in the form in which it is written, whatever it is said to be. */
async function readForm({ text, body, url }: Asked): Promise<CataloguePage> {
  if (/^\s*[[{]/.test(text)) return pageOf(readJsonLd(body), url);
  if (isTurtle(text)) return pageOf(await readTurtle(text, url), url);
  return readRdfXml(text);
}

function readJsonLd(body: Uint8Array): unknown {
  const read = readJson(body, { bytes: 30_000_000, depth: 64 });
  if (!read.ok) throw new HarvestFailure(read.errors[0]?.code ?? 'json.syntax');
  return read.value;
}

/** The datasets that a document tells, and the address of its next page. */
function pageOf(document: unknown, page: string): CataloguePage {
  const things = everyThing(document);
  const elsewhere = toldElsewhere(things);
  const typed = things.filter((thing) => typesOf(thing).includes('Dataset'));
  const listed = new Set([...typed, ...things.flatMap(untypedDatasets)]);
  return {
    records: [...listed]
      .filter((thing) => Object.keys(thing).length > 2)
      .map((thing) => recordOfThing(thing, { elsewhere })),
    next: nextPageOf(things, page),
  };
}

/** What a catalogue lists as its datasets, even where they do not say that they are. */
function untypedDatasets(catalogue: Thing): Thing[] {
  const listed = termOf(catalogue, 'dataset');
  const list = Array.isArray(listed) ? listed : [listed];
  return list.filter(
    (one): one is Thing =>
      typeof one === 'object' && one !== null && typesOf(one as Thing).length === 0 && 'title' in one,
  );
}

/** The next page of a catalogue in pieces (Hydra), but for one that names itself. */
function nextPageOf(things: readonly Thing[], page: string): string | undefined {
  for (const thing of things) {
    const told = termOf(thing, 'next', 'nextPage');
    const one = Array.isArray(told) ? told[0] : told;
    const address = typeof one === 'string' ? one : (one as Thing | undefined)?.['@id'];
    if (typeof address === 'string' && address !== page) return address;
  }
  return undefined;
}

function readRdfXml(text: string): CataloguePage {
  try {
    return readRdfDatasets(readXml(text));
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    throw error;
  }
}
