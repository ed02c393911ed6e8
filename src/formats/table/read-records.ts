import type { Language } from '../../kernel/language.ts';
import type { CellFault } from './cells/cell-reader.ts';
import { type ColumnSpec, headingKey, matchColumns } from './columns.ts';
import { type FoundHeadings, findHeadings } from './find-headings.ts';
import {
  columnLetters,
  type TableLine,
  type TableProblem,
  type TableSheet,
  tableProblem,
  textOf,
} from './table-file.ts';

/** One line that was read: its number in the file, and the value of each field; an empty cell is `null`. */
export interface TableRecord {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a sheet gives: the records that can be taken, and everything that is wrong with the others. */
export interface ReadRecords {
  readonly records: readonly TableRecord[];
  readonly problems: readonly TableProblem[];
  readonly notices: readonly TableProblem[];
  /** Headings as they stand in the file, and the field of each (`null`: ignored). */
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  /** Lines that hold something, headings apart. */
  readonly lines: number;
}

interface Reading {
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<number, ColumnSpec>;
  /** Columns that others may stand for, whether the sheet has them or not. */
  readonly made: readonly ColumnSpec[];
  /** Columns by which a line may be passed over. */
  readonly passing: readonly (readonly [number, ColumnSpec])[];
  readonly headings: readonly string[];
  readonly language: Language;
  readonly problems: TableProblem[];
  readonly notices: TableProblem[];
}

/**
 * Reads the records of a sheet. Titles above the headings, empty lines and totals below are passed over.
 * @param chosen field of some columns as decided by a person, by position; `null` to ignore one
 */
export function readRecords(
  sheet: TableSheet,
  columns: readonly ColumnSpec[],
  language: Language,
  chosen: ReadonlyMap<number, string | null> = new Map(),
): ReadRecords {
  const found = findHeadings(sheet.lines, columns);
  if (found === null) return nothingRead([tableProblem('table.empty', { sheet: sheet.name })]);
  const mapping = decideColumns(found, columns, chosen);
  const lines = sheet.lines.slice(found.at + 1).filter(hasContent);
  const headings = found.headings.map((heading, at) => ({ heading, field: mapping.get(at)?.field ?? null }));
  const wrong = headingProblems(sheet.name, found, mapping, columns);
  if (wrong.length > 0) return { ...nothingRead(wrong), headings, lines: lines.length };
  if (lines.length === 0)
    return { ...nothingRead([tableProblem('table.headings-only', { sheet: sheet.name })]), headings };
  const notices = ignoredNotices(sheet.name, found, mapping);
  const reading: Reading = {
    sheet: sheet.name,
    columns: mapping,
    made: columns.filter(({ madeFrom }) => madeFrom !== undefined),
    passing: [...mapping].filter(([, { passes }]) => passes !== undefined),
    headings: found.headings,
    language,
    problems: [],
    notices,
  };
  const records = lines.flatMap((line) => readLine(line, reading) ?? []);
  return { records, problems: reading.problems, notices: reading.notices, headings, lines: lines.length };
}

const nothingRead = (problems: readonly TableProblem[]): ReadRecords => ({
  records: [],
  problems,
  notices: [],
  headings: [],
  lines: 0,
});

const hasContent = (line: TableLine): boolean => line.cells.some((cell) => cell !== null);

/** Which column is which field: what a person decided, then what the headings say. */
function decideColumns(
  { headings }: FoundHeadings,
  columns: readonly ColumnSpec[],
  chosen: ReadonlyMap<number, string | null>,
): Map<number, ColumnSpec> {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const decided = new Map<number, ColumnSpec>();
  const taken = new Set<string>();
  for (const [at, field] of chosen) {
    const column = field === null ? undefined : byField.get(field);
    if (column) {
      decided.set(at, column);
      taken.add(column.field);
    }
  }
  // A column that is left out gives its field to the next one that could have it.
  const free = headings.map((heading, at) => (chosen.has(at) ? '' : heading));
  for (const [field, at] of matchColumns(free, columns).mapping)
    if (!taken.has(field)) decided.set(at, byField.get(field)!);

  return decided;
}

function headingProblems(
  sheet: string | null,
  { headings, line }: FoundHeadings,
  mapping: ReadonlyMap<number, ColumnSpec>,
  columns: readonly ColumnSpec[],
): TableProblem[] {
  const problems: TableProblem[] = [];
  const seen = new Map<string, number>();
  headings.forEach((heading, at) => {
    const first = heading === '' ? undefined : seen.get(headingKey(heading));
    // Two columns of the same name matter only when one of them would be read.
    if (first !== undefined && (mapping.has(first) || mapping.has(at))) {
      problems.push(
        tableProblem('table.heading-twice', {
          sheet,
          line,
          column: heading,
          first: columnLetters(first),
          second: columnLetters(at),
        }),
      );
    }
    if (heading !== '' && first === undefined) seen.set(headingKey(heading), at);
  });
  const present = new Set([...mapping.values()].map(({ field }) => field));
  for (const { field, label, isRequired, madeFrom = [] } of columns) {
    if (!isRequired || present.has(field) || madeFrom.flat().some((part) => present.has(part))) continue;
    const read = headings.filter((heading) => heading !== '').join(', ');
    problems.push(
      tableProblem('table.column-missing', { sheet, line, expected: label.fr, expectedEn: label.en, read }),
    );
  }
  return problems;
}

/** Headings of our own tables' inner columns: they are never taken from a file. */
const reserved = new Set([
  'id',
  'role',
  'organisation id',
  'organization id',
  'created at',
  'updated at',
  'version',
  'owner id',
]);

function ignoredNotices(
  sheet: string | null,
  { headings, line }: FoundHeadings,
  mapping: ReadonlyMap<number, ColumnSpec>,
): TableProblem[] {
  return headings.flatMap((heading, at) =>
    heading === '' || mapping.has(at)
      ? []
      : [
          tableProblem(
            reserved.has(headingKey(heading.replaceAll('_', ' ')))
              ? 'table.column-reserved'
              : 'table.column-ignored',
            {
              sheet,
              line,
              column: heading,
            },
          ),
        ],
  );
}

function readLine(line: TableLine, reading: Reading): TableRecord | null {
  const width = reading.headings.length;
  const values = line.cells.length;
  if (values > width && line.cells.slice(width).some((cell) => cell !== null)) {
    reading.problems.push(
      tableProblem('table.too-many-values', {
        sheet: reading.sheet,
        line: line.line,
        found: values,
        expected: width,
      }),
    );
    return null;
  }
  const skipped = isTotal(line, reading)
    ? 'table.total-skipped'
    : isFootnote(line, reading)
      ? 'table.note-skipped'
      : null;
  if (skipped !== null) {
    reading.notices.push(tableProblem(skipped, { sheet: reading.sheet, line: line.line }));
    return null;
  }
  const passed = passedBy(line, reading);
  if (passed !== null) {
    reading.notices.push(passed);
    return null;
  }
  return readValues(line, reading);
}

/** Why a line is passed over by what one of its cells says («fermé»), whatever is wrong with the others. */
function passedBy(line: TableLine, { sheet, passing, language }: Reading): TableProblem | null {
  for (const [at, { passes, read }] of passing) {
    const cell = line.cells[at] ?? null;
    const outcome = cell === null ? null : read(cell, language);
    if (outcome?.ok && typeof outcome.value === 'string')
      return tableProblem(passes!, { sheet, line: line.line, found: outcome.value });
  }
  return null;
}

/** A line whose first word is «Total», and that has no value in a required column of its own. */
function isTotal(line: TableLine, reading: Reading): boolean {
  const first = textOf(line.cells.find((cell) => cell !== null));
  if (!/^(sous[- ]?)?tota(l|ux)\b|^sub-?total\b|^ensemble\b|^sum\b|^somme\b/i.test(first)) return false;
  const required = [...reading.columns].filter(([, column]) => column.isRequired);
  const filled = required.filter(([at]) => line.cells[at] != null);
  return filled.length < required.length || line.cells.filter((cell) => cell !== null).length <= 3;
}

/** A remark below the table: alone on its line, it begins as remarks do, and the table has more than one column. */
function isFootnote(line: TableLine, reading: Reading): boolean {
  if (reading.headings.length < 2) return false;
  const [first, ...others] = line.cells.filter((cell) => cell !== null);
  if (others.length > 0) return false;
  return /^(sources?|notes?|nb|n\. ?b\.|légende|remarques?|lecture|champ)\s*:|^(mise? à jour|édité|exporté|updated|exported)\s(le|du|au|on)\b/i.test(
    textOf(first),
  );
}

function readValues(line: TableLine, reading: Reading): TableRecord | null {
  const values: Record<string, unknown> = {};
  let isWhole = true;
  for (const [at, column] of reading.columns) {
    const cell = line.cells[at] ?? null;
    const place = {
      sheet: reading.sheet,
      line: line.line,
      column: reading.headings[at] || columnLetters(at),
    };
    const note = (list: TableProblem[], { code, params }: CellFault) =>
      list.push(tableProblem(code, { ...params, ...place }));
    if (cell === null) {
      values[column.field] = null;
      if (column.isRequired && !column.madeFrom) {
        note(reading.problems, { code: 'table.value-missing', params: {} });
        isWhole = false;
      }
      continue;
    }
    if (cell.kind === 'error') {
      note(reading.problems, { code: 'table.spreadsheet-error', params: { found: cell.text } });
      isWhole = false;
      continue;
    }
    const read = column.read(cell, reading.language);
    if (!read.ok) note(reading.problems, read.fault);
    else if (read.warning) note(reading.notices, read.warning);
    if (read.ok) values[column.field] = read.value;
    else isWhole = false;
  }
  return isWhole && makeFromOthers(line, values, reading) ? { line: line.line, values } : null;
}

/** Fills what other columns stand for; false when a required value is still missing, which is then said. */
function makeFromOthers(line: TableLine, values: Record<string, unknown>, reading: Reading): boolean {
  let isWhole = true;
  for (const { field, label, madeFrom, isRequired } of reading.made) {
    if (values[field] != null) continue;
    const parts = madeFrom!
      .map((ways) => ways.map((part) => values[part]).filter((part) => typeof part === 'string'))
      .find((found) => found.length > 0);
    if (parts !== undefined) values[field] = parts.join(' ');
    else if (isRequired) {
      const at = [...reading.columns].find(([, column]) => column.field === field)?.[0];
      const column = at === undefined ? label[reading.language] : reading.headings[at] || columnLetters(at);
      reading.problems.push(
        tableProblem('table.value-missing', { sheet: reading.sheet, line: line.line, column }),
      );
      isWhole = false;
    }
  }
  return isWhole;
}
