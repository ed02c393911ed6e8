import type { Notice, RawRecord } from '../domain/harvest-record.ts';
import type { Ask, Fetched } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { childText, descendants, readXml, type XmlNode, XmlRefusal } from './read-xml.ts';

/** Pages of one harvest, at most. */
const mostPages = 2_000;

/**
 * Harvests an OAI-PMH repository in simple Dublin Core, page after page. A token that comes back, or that the repository
 * refuses, ends the harvest there: what came is kept, nothing is taken away.
 */
export async function harvestOai(ask: Ask, address: string): Promise<Fetched> {
  const records: RawRecord[] = [];
  const seen = new Set<string>();
  const partial = (code: string, page: number): Fetched => {
    const notice: Notice = { code, count: 1, detail: String(page) };
    return { records, isPartial: true, notices: [notice] };
  };
  let token: string | null = null;
  for (let page = 1; page <= mostPages; page++) {
    let root: XmlNode;
    try {
      root = readXml((await ask(pageAddress(address, token), 'text/xml,application/xml', 'page')).text);
    } catch (error) {
      const code = error instanceof XmlRefusal || error instanceof HarvestFailure ? error.code : null;
      if (code === null) throw error;
      if (page === 1)
        throw new HarvestFailure(code, error instanceof HarvestFailure ? error.detail : undefined);
      return partial('harvest.interrupted', page);
    }
    const problem = descendants(root, 'error')[0]?.attributes.code;
    if (problem === 'noRecordsMatch') return partial('harvest.no-records-match', page);
    if (problem === 'badResumptionToken') return partial('harvest.bad-token', page);
    if (problem !== undefined || root.name !== 'OAI-PMH') {
      if (page > 1) return partial('harvest.interrupted', page);
      throw new HarvestFailure('harvest.not-oai', problem);
    }
    records.push(...descendants(root, 'record').flatMap(recordOf));
    token = descendants(root, 'resumptionToken')[0]?.text.trim() || null;
    if (token === null) return { records, isPartial: false, notices: [] };
    if (seen.has(token)) return partial('harvest.repeated-token', page);
    seen.add(token);
  }
  return partial('harvest.too-many-pages', mostPages);
}

function pageAddress(address: string, token: string | null): string {
  const url = new URL(address);
  url.search = '';
  url.searchParams.set('verb', 'ListRecords');
  if (token === null) {
    const { searchParams } = new URL(address);
    url.searchParams.set('metadataPrefix', searchParams.get('metadataPrefix') ?? 'oai_dc');
    const set = searchParams.get('set');
    if (set !== null) url.searchParams.set('set', set);
  } else url.searchParams.set('resumptionToken', token);
  return url.href;
}

function recordOf(record: XmlNode): RawRecord[] {
  const [header] = descendants(record, 'header');
  const [content] = descendants(record, 'dc');
  if (header?.attributes.status === 'deleted' || content === undefined) return [];
  const address = content.children.find(
    ({ name, text }) => name === 'identifier' && /^https?:/i.test(text.trim()),
  );
  return [
    {
      id: header === undefined ? undefined : childText(header, 'identifier'),
      url: address?.text.trim(),
      title: childText(content, 'title'),
      summary: childText(content, 'description'),
      publisher: childText(content, 'publisher', 'creator'),
      language: childText(content, 'language'),
      date: childText(content, 'date'),
      licence: childText(content, 'rights'),
      subjects: content.children.filter(({ name }) => name === 'subject').map(({ text }) => text.trim()),
    },
  ];
}
