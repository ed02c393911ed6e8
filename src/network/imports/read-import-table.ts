import { describeProblem } from '../../formats/messages/describe-problem.ts';
import {
  findHeadings,
  headingKey,
  readRecords,
  type Separator,
  separators,
  type TableProblem,
  type TableRecord,
  type TableSheet,
  tableProblem,
} from '../../formats/table/index.ts';
import { readTableFile } from '../../formats/workbook/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { askedWords, missingFields, withConstants, withWords } from './answers-for-all.ts';
import { correctCells, wrongLines } from './correct-cells.ts';
import type { ImportChoices, ImportProblem, ImportReading } from './import-reading.ts';
import type { ImportTable } from './import-table.ts';
import { packRows } from './packed-rows.ts';

/** Told problems and notices, at most; all are counted. */
const most = { problems: 1_000, notices: 200, sample: 8, wrong: 20 };
/** Rows of one statement of the database. */
const chunkRows = 2_000;

interface Options {
  readonly language: Language;
  readonly choices: ImportChoices;
}

/** The reading, and the rows that can be taken, packed by some thousands, ready for the database. */
export interface ReadRows {
  readonly reading: ImportReading;
  readonly chunks: readonly string[];
}

/** Reads a file of one kind whole: which columns are what, what is wrong line by line, and the rows that can be taken. */
export async function readImportTable(
  table: ImportTable,
  bytes: Uint8Array,
  options: Options,
): Promise<Result<ReadRows, TableProblem[]>> {
  const read = await readSheet(table, bytes, options);
  if (!read.ok) return read;
  // The lines of the file are let go before their records are packed.
  return ok({ reading: read.value.reading, chunks: inChunks(read.value.records, table) });
}

interface ReadSheet {
  readonly reading: ImportReading;
  readonly records: readonly TableRecord[];
}

async function readSheet(
  table: ImportTable,
  bytes: Uint8Array,
  { language, choices }: Options,
): Promise<Result<ReadSheet, TableProblem[]>> {
  const separator = separators.find((one) => one === choices.separator) as Separator | undefined;
  const file = await readTableFile(bytes, separator === undefined ? {} : { separator });
  if (!file.ok) return file;
  const { sheets } = file.value;
  const at = chooseSheet(table, sheets, choices.sheet);
  if (!sheets[at]) return refused([tableProblem('table.empty', {})]);
  const constants = { ...knownConstants(table, sheets[at]), ...choices.constants };
  const filled = withConstants(sheets[at], table.columns, constants, language);
  const told = withWords(correctCells(filled, choices.corrections), table.columns, choices.words ?? {});
  const { sheet } = told;
  const found = readRecords(sheet, table.columns, language, chosenColumns(table, sheet, choices.columns));
  const prepared = table.prepare(found.records);
  const problems = inOrder([...found.problems, ...prepared.problems]);
  const notices = inOrder([...file.value.notices, ...found.notices, ...prepared.notices]);
  const besideFields = problems
    .slice(0, most.problems)
    .map((problem) => ({ problem, message: capital(describeProblem(withoutPlace(problem), language)) }));
  return ok({
    records: prepared.records,
    reading: {
      format: file.value.format,
      encoding: file.value.encoding,
      separator: file.value.separator,
      sheets: sheets.map(({ name, hidden, lines }) => ({ name, hidden, lines: lines.length })),
      sheet: at,
      headings: found.headings,
      lines: found.lines,
      valid: prepared.records.length,
      problems: tell(problems.slice(0, most.problems), language),
      problemCount: problems.length,
      notices: tell(notices.slice(0, most.notices), language),
      noticeCount: notices.length,
      words: askedWords(table.columns, found.headings, found.problems, choices, told.hits),
      missing: missingFields(table, found.headings),
      wrong: wrongLines(sheet, found.headings, besideFields, most.wrong),
      sample: found.records
        .slice(0, most.sample)
        .map(({ line, values }) => ({ line, values: written(values, table, language) })),
    },
  });
}

function knownConstants({ columns, knownConstants: known }: ImportTable, sheet: TableSheet) {
  const found = known && findHeadings(sheet.lines, columns);
  return found ? known!(found.headings.map(headingKey)) : {};
}

const tell = (problems: readonly TableProblem[], language: Language): ImportProblem[] =>
  problems.map((problem) => ({
    code: problem.code,
    line: problem.line,
    column: problem.column,
    message: describeProblem(problem, language),
  }));

const inOrder = (problems: readonly TableProblem[]): TableProblem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** The same problem, said beside its own field: its place needs no words. */
function withoutPlace(problem: TableProblem): TableProblem {
  if (problem.column === null) return problem;
  const { line: _line, column: _column, ...params } = problem.params;
  return { ...problem, params };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function written(
  values: Readonly<Record<string, unknown>>,
  { columns }: ImportTable,
  language: Language,
): Record<string, string> {
  const told = columns.flatMap(({ field, show }): [string, string][] => {
    const value = values[field];
    if (value === null || value === undefined) return [];
    return [[field, show?.(value, language) ?? shown(value)]];
  });
  return Object.fromEntries(told);
}

/** A value of a cell in a few characters; a range of amounts by its ends. */
function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return [...new Set(Object.values(value))].join(' – ');
}

/** The sheet asked for; else the first one that is shown and in which names are found; else the first. */
function chooseSheet({ columns }: ImportTable, sheets: readonly TableSheet[], asked: unknown): number {
  if (typeof asked === 'number' && sheets[asked]) return asked;
  const weights = sheets.map((sheet) =>
    sheet.hidden
      ? -1
      : readRecords({ ...sheet, lines: sheet.lines.slice(0, 40) }, columns, 'fr').records.length,
  );
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** What is known of this kind of file, then what a person decided. */
function chosenColumns(
  table: ImportTable,
  sheet: TableSheet,
  decided: unknown,
): ReadonlyMap<number, string | null> {
  const chosen = new Map<number, string | null>(table.knownColumns?.(sheet) ?? []);
  if (typeof decided !== 'object' || decided === null) return chosen;
  for (const [position, field] of Object.entries(decided))
    if (/^\d{1,3}$/.test(position) && (field === null || typeof field === 'string'))
      chosen.set(Number(position), field);
  return chosen;
}

function inChunks(records: readonly TableRecord[], { stage }: ImportTable): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < records.length; start += chunkRows)
    chunks.push(packRows(records.slice(start, start + chunkRows).map(stage)));
  return chunks;
}
