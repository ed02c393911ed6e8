import { readJson } from '../../formats/json-reading/read-json.ts';
import type { RawRecord } from '../domain/harvest-record.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { recordOfThing, thingsOf } from './read-json-ld.ts';
import { childText, descendants, readXml, type XmlNode, XmlRefusal } from './read-xml.ts';

/** The name of what a catalogue lists, in both vocabularies. */
const listed = 'Dataset';

/** Reads a DCAT catalogue, as JSON-LD or RDF/XML. @throws HarvestFailure */
export function readDcat(body: Uint8Array): RawRecord[] {
  const text = new TextDecoder().decode(body);
  if (/^\s*[[{]/.test(text)) {
    const read = readJson(body, { bytes: 30_000_000, depth: 64 });
    if (!read.ok) throw new HarvestFailure(read.errors[0]?.code ?? 'json.syntax');
    return thingsOf(read.value, new Set([listed])).map((thing) => recordOfThing(thing));
  }
  try {
    return descendants(readXml(text), listed).map(recordOfNode);
  } catch (error) {
    if (error instanceof XmlRefusal) throw new HarvestFailure(error.code);
    throw error;
  }
}

function recordOfNode(node: XmlNode): RawRecord {
  const page = node.children.find(({ name }) => name === 'landingPage' || name === 'page');
  const about = node.attributes.about;
  return {
    id: about ?? childText(node, 'identifier'),
    url: page?.attributes.resource ?? (page?.text.trim() || about),
    title: childText(node, 'title'),
    summary: childText(node, 'description'),
    publisher: descendants(node, 'name')[0]?.text.trim(),
    language: childText(node, 'language'),
    date: childText(node, 'issued', 'modified'),
    licence: node.children.find(({ name }) => name === 'license')?.attributes.resource,
    subjects: node.children
      .filter(({ name }) => name === 'keyword' || name === 'theme')
      .map(({ text, attributes }) => text.trim() || (attributes.resource ?? '')),
  };
}
