import {
  type Cell,
  type ColumnSpec,
  columnLetters,
  findHeadings,
  headingKey,
  type TableLine,
  type TableProblem,
  type TableSheet,
  textOf,
} from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AskedWord, ImportChoices, ImportReading } from './import-reading.ts';
import type { ImportTable } from './import-table.ts';

/** Words asked about on one page. */
const mostWords = 60;

/** A column that the file does not have, as if it had it: the same text on each line that says something. */
export function withConstants(
  sheet: TableSheet,
  columns: readonly ColumnSpec[],
  constants: Readonly<Record<string, string>>,
  language: Language,
): TableSheet {
  const added = columns.flatMap(({ field, label }) =>
    constants[field] === undefined ? [] : [{ heading: label[language], text: constants[field] }],
  );
  const found = added.length === 0 ? null : findHeadings(sheet.lines, columns);
  if (found === null) return sheet;
  const width = found.headings.length;
  const filled = (line: TableLine, texts: readonly string[]): TableLine => {
    const cells = line.cells.slice(0, width);
    const padding: null[] = new Array<null>(width - cells.length).fill(null);
    return { ...line, cells: [...cells, ...padding, ...texts.map(cellOf)] };
  };
  return {
    ...sheet,
    lines: sheet.lines.map((line, at) => {
      if (at === found.at)
        return filled(
          line,
          added.map(({ heading }) => heading),
        );
      const isEmpty = line.cells.every((cell) => cell === null);
      // What stands beyond the headings is told; empty cells there, as spreadsheets write them, are nothing.
      const isTooLong = line.cells.slice(width).some((cell) => cell !== null);
      if (at < found.at || isEmpty || isTooLong) return line;
      return filled(
        line,
        added.map(({ text }) => text),
      );
    }),
  };
}

const cellOf = (text: string): Cell => ({ kind: 'text', text });

/** Words of a sheet that a person gave a meaning, by column, with how many cells say each. */
export interface KnownWords {
  readonly sheet: TableSheet;
  readonly hits: ReadonlyMap<string, number>;
}

const hitKey = (at: number, found: string): string => `${at} ${found}`;

/** The sheet with the words that a person gave a meaning, each in the place of its cell: by heading, then by the word. */
export function withWords(
  sheet: TableSheet,
  columns: readonly ColumnSpec[],
  words: NonNullable<ImportChoices['words']>,
): KnownWords {
  const hits = new Map<string, number>();
  const found = Object.keys(words).length === 0 ? null : findHeadings(sheet.lines, columns);
  const told = (found?.headings ?? []).flatMap((heading, at) => {
    const meanings = heading === '' ? undefined : words[headingKey(heading)];
    return meanings === undefined ? [] : [{ at, meanings: new Map(Object.entries(meanings)) }];
  });
  if (found === null || told.length === 0) return { sheet, hits };
  const lines = sheet.lines.map((line, index) => {
    if (index <= found.at) return line;
    const cells = [...line.cells];
    for (const { at, meanings } of told) {
      const text = textOf(cells[at]);
      const meaning = meanings.get(text);
      if (meaning === undefined) continue;
      cells[at] = meaning === '' ? null : cellOf(meaning);
      hits.set(hitKey(at, text), (hits.get(hitKey(at, text)) ?? 0) + 1);
    }
    return { ...line, cells };
  });
  return { sheet: { ...sheet, lines }, hits };
}

/** The words of columns of choices that are not known, and those that a person gave a meaning: each once, with its lines. */
export function askedWords(
  columns: readonly ColumnSpec[],
  headings: ImportReading['headings'],
  problems: readonly TableProblem[],
  { words = {} }: ImportChoices,
  hits: ReadonlyMap<string, number>,
): AskedWord[] {
  const counts = new Map<string, number>(hits);
  const byName = new Map(headings.map(({ heading }, at) => [heading || columnLetters(at), at]));
  for (const { code, column, params } of problems) {
    const at = code === 'table.not-a-choice' && column !== null ? byName.get(column) : undefined;
    if (at === undefined) continue;
    const key = hitKey(at, String(params.found));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const choosing = new Set(columns.flatMap(({ field, choices }) => (choices ? [field] : [])));
  return [...counts]
    .map(([key, lines]): AskedWord => {
      const at = Number(key.split(' ', 1)[0]);
      const found = key.slice(key.indexOf(' ') + 1);
      const { heading, field } = headings[at]!;
      return { heading, field, found, lines, answer: words[headingKey(heading)]?.[found] ?? null };
    })
    .filter(({ field, heading }) => heading !== '' && field !== null && choosing.has(field))
    .sort((one, other) => other.lines - one.lines)
    .slice(0, mostWords);
}

/** The fields that a file of this kind must say and that none of its columns does. */
export const missingFields = ({ needs }: ImportTable, headings: ImportReading['headings']): string[] =>
  headings.length === 0
    ? []
    : needs.flatMap(({ field, or = [] }) =>
        headings.some((one) => one.field === field || or.includes(one.field ?? '')) ? [] : [field],
      );
