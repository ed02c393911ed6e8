import { describeProblem } from '../../formats/messages/describe-problem.ts';
import {
  readRecords,
  type Separator,
  separators,
  type TableProblem,
  type TableRecord,
  type TableSheet,
  tableProblem,
  textOf,
} from '../../formats/table/index.ts';
import { readTableFile } from '../../formats/workbook/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { searchKey } from '../../kernel/search-key.ts';
import { actorColumns } from './actor-columns.ts';
import type { ImportProblem, ImportReading } from './import-reading.ts';

/** Told problems and notices, at most; all are counted. */
const most = { problems: 1_000, notices: 200, sample: 8 };
/** Rows of one statement of the database. */
const chunkRows = 5_000;

interface Options {
  readonly language: Language;
  readonly choices: Readonly<Record<string, unknown>>;
}

/** The reading, and the rows that can be taken as JSON texts of some thousands each, ready for the database. */
export interface ReadActors {
  readonly reading: ImportReading;
  readonly chunks: readonly string[];
}

/** Reads a file of actors whole: which columns are what, what is wrong line by line, and the rows that can be taken. */
export async function readActorTable(
  bytes: Uint8Array,
  { language, choices }: Options,
): Promise<Result<ReadActors, TableProblem[]>> {
  const separator = separators.find((one) => one === choices.separator) as Separator | undefined;
  const file = await readTableFile(bytes, separator === undefined ? {} : { separator });
  if (!file.ok) return file;
  const { sheets } = file.value;
  const at = chooseSheet(sheets, choices.sheet);
  const sheet = sheets[at];
  if (!sheet) return refused([tableProblem('table.empty', {})]);
  const found = readRecords(sheet, actorColumns, language, chosenColumns(sheet, choices.columns));
  const rows = prepareRows(found.records);
  const problems = inOrder([...found.problems, ...rows.problems]);
  const notices = inOrder([...file.value.notices, ...found.notices, ...rows.notices]);
  const told = (list: readonly TableProblem[], limit: number) =>
    list.slice(0, limit).map((problem) => tell(problem, language));
  return ok({
    reading: {
      format: file.value.format,
      encoding: file.value.encoding,
      separator: file.value.separator,
      sheets: sheets.map(({ name, hidden, lines }) => ({ name, hidden, lines: lines.length })),
      sheet: at,
      headings: found.headings,
      lines: found.lines,
      valid: rows.rows.length,
      problems: told(problems, most.problems),
      problemCount: problems.length,
      notices: told(notices, most.notices),
      noticeCount: notices.length,
      sample: found.records
        .slice(0, most.sample)
        .map(({ line, values }) => ({ line, values: written(values) })),
    },
    chunks: inChunks(rows.rows),
  });
}

const inOrder = (problems: readonly TableProblem[]): TableProblem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

const tell = (problem: TableProblem, language: Language): ImportProblem => ({
  code: problem.code,
  line: problem.line,
  column: problem.column,
  message: describeProblem(problem, language),
});

const written = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, String(value)]])),
  );

/** The sheet asked for; else the first one that is shown and in which names are found; else the first. */
function chooseSheet(sheets: readonly TableSheet[], asked: unknown): number {
  if (typeof asked === 'number' && sheets[asked]) return asked;
  const weights = sheets.map((sheet) =>
    sheet.hidden
      ? -1
      : readRecords({ ...sheet, lines: sheet.lines.slice(0, 40) }, actorColumns, 'fr').records.length,
  );
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** What a person decided, and the column `id` of the RNA, which holds its numbers. */
function chosenColumns(sheet: TableSheet, decided: unknown): ReadonlyMap<number, string | null> {
  const chosen = new Map<number, string | null>();
  const [headings] = sheet.lines;
  const names = headings?.cells.map((cell) => textOf(cell).toLowerCase()) ?? [];
  if (names[0] === 'id' && names.includes('titre') && /^W\d/.test(textOf(sheet.lines[1]?.cells[0])))
    chosen.set(0, 'rna');
  if (typeof decided !== 'object' || decided === null) return chosen;
  for (const [position, field] of Object.entries(decided))
    if (/^\d{1,3}$/.test(position) && (field === null || typeof field === 'string'))
      chosen.set(Number(position), field);
  return chosen;
}

/** One row as the database stages it. */
interface StagedRow {
  readonly line: number;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly search_key: string;
  readonly kind_guess: string;
  readonly place_code: unknown;
  readonly place_name: string | null;
  readonly postal_code: unknown;
}

function prepareRows(records: readonly TableRecord[]) {
  const first = new Map<string, { readonly line: number; readonly content: string }>();
  const rows: StagedRow[] = [];
  const problems: TableProblem[] = [];
  const notices: TableProblem[] = [];
  for (const { line, values } of records) {
    const key = keyOf(values);
    const content = JSON.stringify(values);
    const before = first.get(key);
    if (before !== undefined) {
      const isSame = before.content === content;
      const problem = tableProblem(isSame ? 'table.same-again' : 'table.same-twice', {
        line,
        first: before.line,
      });
      (isSame ? notices : problems).push(problem);
      continue;
    }
    first.set(key, { line, content });
    rows.push(stage(line, key, values));
  }
  return { rows, problems, notices };
}

function stage(line: number, key: string, values: TableRecord['values']): StagedRow {
  const { placeCode = null, placeName = null, postalCode = null, ...fields } = values;
  return {
    line,
    key,
    fields,
    search_key: searchKey(String(values.name)),
    kind_guess: values.rna ? 'association' : 'other',
    place_code: placeCode,
    place_name: placeName === null ? null : searchKey(String(placeName)),
    postal_code: postalCode,
  };
}

/** By what a row is known again in later imports: its number when it has one, else its name and place. */
function keyOf(values: TableRecord['values']): string {
  for (const field of ['externalId', 'siret', 'rna'])
    if (typeof values[field] === 'string') return `${field}:${values[field]}`;
  const place = values.placeCode ?? searchKey(String(values.placeName ?? ''));
  return `name:${values.siren ?? ''}|${searchKey(String(values.name))}|${place}`;
}

function inChunks(rows: readonly StagedRow[]): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < rows.length; start += chunkRows)
    chunks.push(JSON.stringify(rows.slice(start, start + chunkRows)));
  return chunks;
}
