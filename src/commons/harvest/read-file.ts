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
  url: ['url', 'lien', 'link', 'adresse', 'page'],
  title: ['title', 'titre', 'name', 'nom'],
  summary: ['summary', 'resume', 'description'],
  publisher: ['publisher', 'editeur', 'producteur', 'auteur', 'author'],
  language: ['language', 'langue', 'lang'],
  date: ['date', 'annee', 'year'],
  licence: ['licence', 'license'],
  subjects: ['subjects', 'themes', 'theme', 'tags', 'keywords', 'mots cles', 'categorie', 'categories'],
};

/**
 * Reads which column holds what, written `title=Titre, url=Lien`.
 *
 * @example readColumns('title = Titre du guide, url=Lien') // { title: 'Titre du guide', url: 'Lien' }
 */
function readColumns(text: string | null): Partial<Record<FieldName, string>> {
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
  const rows = isJson ? rowsOfJson(body) : rowsOfTable(body);
  const told = readColumns(columns);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const found = Object.fromEntries(
    fields.map((field) => {
      const wanted = told[field] === undefined ? usual[field] : [told[field]];
      return [field, names.find((name) => wanted.some((one) => fold(one) === fold(name.trim())))];
    }),
  ) as Record<FieldName, string | undefined>;
  if (rows.length > 0 && (found.title === undefined || found.url === undefined))
    throw new HarvestFailure('harvest.columns', names.slice(0, 10).join(', ').slice(0, 200));
  return rows.map((row) => {
    const told = Object.fromEntries(
      fields.map((field) => [field, found[field] === undefined ? undefined : row[found[field]]]),
    ) as Partial<Record<FieldName, string>>;
    return { ...told, url: absoluteAddress(told.url, null), subjects: (told.subjects ?? '').split(/[,;|]/) };
  });
}

type Row = Readonly<Record<string, string>>;

function rowsOfTable(body: Uint8Array): Row[] {
  const read = readDelimited(body);
  if (!read.ok) throw new HarvestFailure(read.errors[0]!.code);
  const [head, ...lines] = read.value.sheets[0]!.lines.map(({ cells }) => cells.map(textOf));
  return lines.map((cells) => Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])));
}

function rowsOfJson(body: Uint8Array): Row[] {
  const read = readJson(body, { bytes: 30_000_000, depth: 64 });
  if (!read.ok) throw new HarvestFailure(read.errors[0]?.code ?? 'json.syntax');
  const list = Array.isArray(read.value)
    ? read.value
    : Object.values(read.value as object).find((value) => Array.isArray(value));
  if (list === undefined) throw new HarvestFailure('harvest.not-a-list');
  return (list as unknown[]).flatMap((one) =>
    typeof one === 'object' && one !== null
      ? [
          Object.fromEntries(
            Object.entries(one).flatMap(([key, value]) => {
              const text = textOfValue(value);
              return text === undefined ? [] : [[key, text]];
            }),
          ),
        ]
      : [],
  );
}

/** A value as text: several with a bar between them, the name or French text of a thing. */
function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.flatMap((one) => (Array.isArray(one) ? [] : (textOfValue(one) ?? []))).join('|');
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, title, fr, en } = value as Readonly<Record<string, unknown>>;
  const text = name ?? title ?? fr ?? en;
  return typeof text === 'string' ? text : undefined;
}
