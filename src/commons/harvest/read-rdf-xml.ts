import type { RawRecord } from '../domain/harvest-record.ts';
import { descendants, everyNode, type XmlNode } from './read-xml.ts';

/** Where each thing is told, by its address or its mark in the document. */
type Told = ReadonlyMap<string, XmlNode>;

/** Reads the datasets of a catalogue in RDF/XML: nested in one another or side by side, typed by their element or by a property. */
export function readRdfDatasets(root: XmlNode): {
  readonly records: readonly RawRecord[];
  readonly next: string | undefined;
} {
  const told = new Map<string, XmlNode>();
  const datasets: XmlNode[] = [];
  for (const node of everyNode(root)) {
    const id = node.attributes.about ?? node.attributes.nodeID;
    if (id !== undefined && node.children.length > 0 && !told.has(id)) told.set(id, node);
    if (isDataset(node)) datasets.push(node);
  }
  const next = descendants(root, 'next')[0] ?? descendants(root, 'nextPage')[0];
  return {
    records: datasets.map((node) => recordOf(node, told)),
    next: next?.attributes.resource ?? (next?.text.trim() || undefined),
  };
}

const isDataset = (node: XmlNode): boolean =>
  node.children.length > 0 &&
  (node.name === 'Dataset' ||
    (node.name === 'Description' &&
      node.children.some(
        ({ name, attributes }) => name === 'type' && /[#/]Dataset$/.test(attributes.resource ?? ''),
      )));

function recordOf(node: XmlNode, told: Told): RawRecord {
  const { about } = node.attributes;
  const isAddress = /^https?:/i.test(about ?? '');
  return {
    id: about ?? textIn(node, told, 'identifier'),
    url:
      addressIn(node, told, 'landingPage', 'page') ??
      (isAddress ? about : undefined) ??
      dataAddress(node, told),
    title: textIn(node, told, 'title'),
    summary: textIn(node, told, 'description'),
    publisher: nameIn(node, told, 'publisher') ?? nameIn(node, told, 'creator'),
    language: textIn(node, told, 'language') ?? addressIn(node, told, 'language'),
    date: textIn(node, told, 'issued', 'modified'),
    licence: addressIn(node, told, 'license') ?? textIn(node, told, 'license'),
    subjects: node.children
      .filter(({ name }) => name === 'keyword' || name === 'theme')
      .map((child) => child.text.trim() || (nameOf(child, told) ?? child.attributes.resource ?? '')),
  };
}

/** The text of the first of these properties that has one; in French where there are several languages. */
function textIn(node: XmlNode, told: Told, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const all = node.children.filter((child) => child.name === name && child.text.trim() !== '');
    const french = all.find(({ attributes }) => /^fr\b/i.test(attributes.lang ?? ''));
    const found = french ?? all[0];
    if (found) return found.text.trim();
    const thing = thingIn(node, told, name);
    const inside = thing?.children.find((child) => child.text.trim() !== '');
    if (inside) return inside.text.trim();
  }
  return undefined;
}

/** The thing that a property leads to: nested in it, or told elsewhere. */
function thingIn(node: XmlNode, told: Told, name: string): XmlNode | undefined {
  const property = node.children.find((child) => child.name === name);
  if (property === undefined) return undefined;
  return thingOf(property, told);
}

const thingOf = ({ children, attributes }: XmlNode, told: Told): XmlNode | undefined =>
  children[0] ?? told.get(attributes.resource ?? attributes.nodeID ?? '');

function addressIn(node: XmlNode, told: Told, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const property = node.children.find((child) => child.name === name);
    const found =
      property?.attributes.resource ?? (property?.text.trim() || thingIn(node, told, name)?.attributes.about);
    if (found) return found;
  }
  return undefined;
}

/** Where the data are, for a dataset without a page. */
function dataAddress(node: XmlNode, told: Told): string | undefined {
  const distribution = thingIn(node, told, 'distribution');
  return distribution && addressIn(distribution, told, 'accessURL', 'downloadURL');
}

const nameIn = (node: XmlNode, told: Told, name: string): string | undefined => {
  const property = node.children.find((child) => child.name === name);
  if (property === undefined) return undefined;
  return property.text.trim() || nameOf(property, told);
};

/** The name of the thing that a property leads to. */
function nameOf(property: XmlNode, told: Told): string | undefined {
  return thingOf(property, told)
    ?.children.find(
      ({ name, text }) => ['name', 'prefLabel', 'label', 'title'].includes(name) && text.trim() !== '',
    )
    ?.text.trim();
}
