import type { Notice, RawRecord } from '../domain/harvest-record.ts';
import { languageCode } from '../domain/language-code.ts';
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
      throw problem === undefined
        ? new HarvestFailure('harvest.not-oai')
        : new HarvestFailure('harvest.oai-refused', problem.slice(0, 60));
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
  const language = childText(content, 'language');
  return [
    {
      id: header === undefined ? undefined : childText(header, 'identifier'),
      url: addressOf(textsOf(content, 'identifier').map(({ text }) => text)),
      title: inLanguage(textsOf(content, 'title'), language),
      summary: inLanguage(textsOf(content, 'description'), language),
      publisher: childText(content, 'publisher', 'creator'),
      language,
      date: childText(content, 'date'),
      licence: childText(content, 'rights'),
      subjects: textsOf(content, 'subject').map(({ text }) => text),
    },
  ];
}

const textsOf = ({ children }: XmlNode, name: string) =>
  children
    .filter((child) => child.name === name && child.text.trim() !== '')
    .map(({ text, attributes }) => ({ text: text.trim(), language: languageCode(attributes.lang) }));

/** Of several texts the one in the language of the record, else in French, else the first. */
function inLanguage(texts: ReturnType<typeof textsOf>, told: string | undefined): string | undefined {
  const own = languageCode(told);
  const found =
    (own === null ? undefined : texts.find(({ language }) => language === own)) ??
    texts.find(({ language }) => language === 'fr') ??
    texts[0];
  return found?.text;
}

/** The first identifier that is an address of the web, else where a DOI leads. */
function addressOf(identifiers: readonly string[]): string | undefined {
  const address = identifiers.find((one) => /^https?:/i.test(one));
  if (address !== undefined) return address;
  for (const one of identifiers) {
    const doi = /^(?:doi:|info:doi\/|urn:doi:)?\s*(10\.\d{4,9}\/\S+)$/i.exec(one)?.[1];
    if (doi !== undefined) return `https://doi.org/${doi}`;
  }
  return undefined;
}
