import { readJson } from '../../formats/json-reading/read-json.ts';
import { readDelimited, textOf } from '../../formats/table/index.ts';
import { absoluteAddress } from '../domain/absolute-address.ts';
import type { RawRecord } from '../domain/harvest-record.ts';
import { fold } from '../domain/words-of.ts';
import { HarvestFailure } from './harvest-failure.ts';

const fields = [
  'id',
  'url',
  'title',
  'summary',
  'publisher',
  'language',
  'date',
  'licence',
  'subjects',
] as const;
type FieldName = (typeof fields)[number];

/** Names under which each field is looked for unless told. */
const usual: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'identifiant', 'identifier', 'key', 'cle'],
  url: [
    'url',
    'lien',
    'link',
    'adresse web',
    'adresse url',
    'site',
    'site web',
    'href',
    'permalink',
    'adresse',
    'page',
  ],
  title: ['title', 'titre', 'intitule', 'name', 'nom'],
  summary: ['summary', 'resume', 'description', 'descriptif', 'notes', 'abstract'],
  publisher: ['publisher', 'editeur', 'producteur', 'organisme', 'organization', 'auteur', 'author'],
  language: ['language', 'langue', 'lang'],
  date: ['date', 'annee', 'year', 'date de publication', 'published', 'issued', 'created', 'modified'],
  licence: ['licence', 'license'],
  subjects: ['subjects', 'themes', 'theme', 'tags', 'keywords', 'mots cles', 'categorie', 'categories'],
};

/**
 * Reads which column holds what, written `title=Titre, url=Lien`.
 *
 * @example readColumns('title = Titre du guide, url=Lien') // { title: 'Titre du guide', url: 'Lien' }
 */
function readColumns(text: string | null): Columns {
  const pairs = (text ?? '').split(/[,;\n]/).map((pair) => pair.split('='));
  return Object.fromEntries(
    pairs.flatMap(([field, name]) => {
      const known = fields.find((one) => one === field?.trim());
      return known === undefined || name === undefined || name.trim() === '' ? [] : [[known, name.trim()]];
    }),
  );
}

/** Reads a CSV file, or a JSON file that holds a list of objects. @throws HarvestFailure */
export function readFileRecords(body: Uint8Array, columns: string | null): RawRecord[] {
  const isJson = /^\s*[[{]/.test(new TextDecoder().decode(body.slice(0, 200)));
  const told = readColumns(columns);
  const rows = isJson ? rowsOfJson(body, told) : rowsOfTable(body, told);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const found = findColumns(names, told);
  if (rows.length > 0 && (found.title === undefined || found.url === undefined))
    throw new HarvestFailure('harvest.columns', names.slice(0, 10).join(', ').slice(0, 200));
  return rows.map((row) => {
    const told = Object.fromEntries(
      fields.map((field) => [field, found[field] === undefined ? undefined : row[found[field]]]),
    ) as Partial<Record<FieldName, string>>;
    return { ...told, url: absoluteAddress(told.url, null), subjects: (told.subjects ?? '').split(/[,;|]/) };
  });
}

type Columns = Partial<Record<FieldName, string>>;

/** Things that only wrap a record: what they hold is the record's own. */
const wrappers = new Set([
  'properties',
  'attributes',
  'fields',
  'data',
  'record',
  'node',
  'item',
  'source',
  'metadata',
]);

const tidy = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name of the file: the thing that it stands in, or none, and its last word. */
interface KnownName {
  readonly name: string;
  readonly holder: string;
}

/**
 * The column of each field: the name that says it best first, whichever stands first in the file: «Adresse» is one of the web
 * only where no column is called «URL» or «Lien». First the names of the record itself, then those of what wraps it
 * (`properties.titre`), then those of a thing in it (`image.url`), whose last word counts. What a publisher or a theme is called
 * is no title, and the id of a thing in it is none of the record.
 */
function findColumns(names: readonly string[], told: Columns): Columns {
  const whole = new Map<string, string>();
  const inner = new Map<string, KnownName[]>();
  for (const name of names) {
    const key = tidy(name);
    whole.set(key, whole.get(key) ?? name);
    const dot = name.lastIndexOf('.');
    if (dot === -1) continue;
    const last = tidy(name.slice(dot + 1));
    const known = inner.get(last) ?? [];
    inner.set(last, known);
    known.push({ name, holder: tidy(name.slice(0, dot)) });
  }
  return Object.fromEntries(
    fields.flatMap((field) => {
      const wanted = (told[field] === undefined ? usual[field] : [told[field]]).map(tidy);
      const among = (mayHold: (holder: string) => boolean) =>
        wanted
          .map((one) => inner.get(one)?.find(({ holder }) => mayHold(holder))?.name)
          .find((one) => one !== undefined);
      const name =
        wanted.map((one) => whole.get(one)).find((one) => one !== undefined) ??
        among((holder) => wrappers.has(holder)) ??
        (field === 'id'
          ? undefined
          : among((holder) => !(ofField.has(holder) && ofField.get(holder) !== field)));
      return name === undefined ? [] : [[field, name]];
    }),
  );
}

/** The field that each usual name tells. */
const ofField: ReadonlyMap<string, FieldName> = new Map(
  fields.flatMap((field) => usual[field].map((name) => [name, field] as const)),
);

type Row = Readonly<Record<string, string>>;

/** Lines in which the headings are looked for: titles and notes often stand above. */
const lookedForHeadings = 30;

function rowsOfTable(body: Uint8Array, told: Columns): Row[] {
  const read = readDelimited(body);
  if (!read.ok) throw new HarvestFailure(read.errors[0]!.code);
  const lines = read.value.sheets[0]!.lines.map(({ cells }) => cells.map(textOf));
  const at = lines.slice(0, lookedForHeadings).findIndex((names) => {
    const { title, url } = findColumns(names, told);
    return title !== undefined && url !== undefined;
  });
  const head = lines[Math.max(0, at)] ?? [];
  return lines
    .slice(Math.max(0, at) + 1)
    .map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ''])));
}

const bounds = { bytes: 30_000_000, depth: 64 };

function rowsOfJson(body: Uint8Array, told: Columns): Row[] {
  const list = listIn(readValues(body), told);
  if (list === undefined) throw new HarvestFailure('harvest.not-a-list');
  return list.flatMap((one) => (isThing(one) ? [rowOf(one)] : []));
}

/** Lines that a file of lines may have. */
const mostLines = 100_000;

/** What a file in JSON holds; or, one on each line, what a file of lines does. */
function readValues(body: Uint8Array): unknown {
  const whole = readJson(body, bounds);
  if (whole.ok) return whole.value;
  const failure = new HarvestFailure(whole.errors[0]?.code ?? 'json.syntax');
  const text = new TextDecoder().decode(body);
  const things: Thing[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    at = end === -1 ? text.length : end + 1;
    if (line.trim() === '') continue;
    if (things.length === mostLines) throw new HarvestFailure('harvest.too-large');
    const read = readJson(new TextEncoder().encode(line), bounds);
    if (!read.ok || !isThing(read.value)) throw failure;
    things.push(read.value);
  }
  if (things.length < 2) throw failure;
  return things;
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep the list may be wrapped. */
const mostWrapped = 4;
/** Things of a list that are looked at to see what it tells. */
const lookedAt = 20;
/** Lists about the document, not of what it gives. */
const asides = new Set(['links', '@context']);

/**
 * The list of things that a document is, or wraps: the least deep whose things have a title and an address, of several the
 * longest; else the first one.
 */
function listIn(document: unknown, told: Columns): readonly unknown[] | undefined {
  const others: { things?: List; empty?: List; aside?: List } = {};
  let level: readonly { readonly key: string; readonly value: unknown }[] = [{ key: '', value: document }];
  for (let depth = 0; depth <= mostWrapped && level.length > 0; depth++) {
    let best: { readonly list: List; readonly things: number } | undefined;
    for (const { key, value: list } of level) {
      if (!Array.isArray(list)) continue;
      const things = list.filter(isThing);
      if (asides.has(key)) others.aside ??= list;
      else if (list.length === 0) others.empty ??= list;
      else if (things.length > 0) {
        others.things ??= list;
        if (things.length > (best?.things ?? 0) && isOfRecords(things, told))
          best = { list, things: things.length };
      }
    }
    if (best !== undefined) return best.list;
    level = level.flatMap(({ value }) =>
      isThing(value) ? Object.entries(value).map(([key, one]) => ({ key, value: one })) : [],
    );
  }
  return others.things ?? others.empty ?? others.aside;
}

type List = readonly unknown[];

function isOfRecords(things: readonly Thing[], told: Columns): boolean {
  const names = things.slice(0, lookedAt).flatMap((one) => Object.keys(rowOf(one)));
  const { title, url } = findColumns([...new Set(names)], told);
  return title !== undefined && url !== undefined;
}

/** A thing as a row; what a thing in it tells stands under both names, as `properties.titre`. */
function rowOf(thing: Thing): Row {
  return Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]) => {
      const text = textOfValue(value);
      const own = text === undefined ? [] : [[key, text] as const];
      const inner = isThing(value) ? Object.entries(value) : [];
      return [
        ...own,
        ...inner.flatMap(([name, one]) => {
          const told = textOfValue(one);
          return told === undefined ? [] : [[`${key}.${name}`, told] as const];
        }),
      ];
    }),
  );
}

/** A value as text: several with a bar between them, the name, French text or address of a thing. */
function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.flatMap((one) => (Array.isArray(one) ? [] : (textOfValue(one) ?? []))).join('|');
  if (!isThing(value)) return undefined;
  const { name, title, fr, en, href } = value;
  const text = name ?? title ?? fr ?? en ?? href;
  return typeof text === 'string' ? text : undefined;
}
