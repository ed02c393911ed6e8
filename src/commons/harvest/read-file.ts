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
  const rows = isJson ? rowsOfJson(body) : rowsOfTable(body, told);
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

/**
 * The column of each field: the name that says it best first, whichever stands first in the file: «Adresse» is one of the web
 * only where no column is called «URL» or «Lien». In a thing inside another (`properties.titre`), its last word counts.
 */
function findColumns(names: readonly string[], told: Columns): Columns {
  const known = new Map<string, string>();
  const tidy = (name: string) =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const add = (key: string, name: string) => known.set(key, known.get(key) ?? name);
  for (const name of names) add(tidy(name), name);
  for (const name of names) add(tidy(name.slice(name.lastIndexOf('.') + 1)), name);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const wanted = told[field] === undefined ? usual[field] : [told[field]];
      const name = wanted.map((one) => known.get(tidy(one))).find((one) => one !== undefined);
      return name === undefined ? [] : [[field, name]];
    }),
  );
}

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

function rowsOfJson(body: Uint8Array): Row[] {
  const list = listIn(readValues(body));
  if (list === undefined) throw new HarvestFailure('harvest.not-a-list');
  return list.flatMap((one) => (isThing(one) ? [rowOf(one)] : []));
}

/** What a file in JSON holds; or, one on each line, what a file of lines does. */
function readValues(body: Uint8Array): unknown {
  const whole = readJson(body, bounds);
  if (whole.ok) return whole.value;
  const lines = new TextDecoder()
    .decode(body)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const failure = new HarvestFailure(whole.errors[0]?.code ?? 'json.syntax');
  if (lines.length < 2) throw failure;
  return lines.map((line) => {
    const read = readJson(new TextEncoder().encode(line), bounds);
    if (!read.ok) throw failure;
    return read.value;
  });
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep the list may be wrapped. */
const mostWrapped = 4;

/** The list of things that a document is, or wraps; of several, the least deep. */
function listIn(document: unknown): readonly unknown[] | undefined {
  let empty: readonly unknown[] | undefined;
  let level: readonly unknown[] = [document];
  for (let depth = 0; depth <= mostWrapped && level.length > 0; depth++) {
    for (const one of level) {
      if (!Array.isArray(one)) continue;
      if (one.some(isThing)) return one;
      if (one.length === 0) empty ??= one;
    }
    level = level.flatMap((one) => (isThing(one) ? Object.values(one) : []));
  }
  return empty;
}

/** A thing as a row; what a thing in it tells stands under both names, as `properties.titre`. */
function rowOf(thing: Thing): Row {
  return Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]) => {
      const text = textOfValue(value);
      if (text !== undefined) return [[key, text]];
      if (!isThing(value)) return [];
      return Object.entries(value).flatMap(([inner, one]) => {
        const told = textOfValue(one);
        return told === undefined ? [] : [[`${key}.${inner}`, told]];
      });
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
