import { describeProblem } from '../../formats/messages/describe-problem.ts';
import {
  readDelimited,
  type Separator,
  separators,
  sniffFormat,
  type TableFile,
  type TableProblem,
  type TableSheet,
  tableProblem,
} from '../../formats/table/index.ts';
import { readTableFile } from '../../formats/workbook/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { filePieces } from './file-pieces.ts';
import { createSeriesCollector, type SeriesCollector } from './series-collector.ts';
import type { ReadSeries, SeriesProblem } from './series-reading.ts';

/** Told problems and notices, at most; all are counted. */
const most = { problems: 200, notices: 200 };
/** Rows of one statement of the database. */
const chunkRows = 4_000;

interface Options {
  readonly language: Language;
  readonly choices: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file of one line per place and variable, one column per year: those of the territorial SDG indicators of INSEE and of
 * the ministry, and any other of that shape. Gaps stay gaps. A large text is read piece by piece.
 *
 * `choices.only` keeps the lines of some places only, by their ids; `choices.regionNames` tells régions from départements;
 * `choices.variable` names the variable of a file that has no column for it.
 */
export async function readSeriesFile(
  bytes: Uint8Array,
  { language, choices }: Options,
): Promise<Result<ReadSeries, TableProblem[]>> {
  const collector = createSeriesCollector({
    only: idsOf(choices.only),
    regionNames: recordOf(choices.regionNames),
    variable: typeof choices.variable === 'string' ? choices.variable : null,
  });
  const read =
    sniffFormat(bytes) === 'zip'
      ? await readWhole(bytes, collector)
      : readPieces(bytes, separatorOf(choices.separator), collector);
  if (!read.ok) return read;
  const found = collector.finish();
  if (found.fatal.length > 0) return refused([...found.fatal]);
  const told = (list: readonly TableProblem[], limit: number): SeriesProblem[] =>
    list.slice(0, limit).map((problem) => ({
      code: problem.code,
      line: problem.line,
      column: problem.column,
      message: describeProblem(problem, language),
    }));
  const notices = [...read.value.notices, ...found.notices];
  return ok({
    reading: {
      ...found.counts,
      encoding: read.value.encoding,
      separator: read.value.separator,
      headings: found.headings,
      problems: told(found.problems, most.problems),
      problemCount: found.problems.length,
      notices: told(notices, most.notices),
      noticeCount: notices.length,
    },
    variables: found.variables,
    chunks: Array.from({ length: Math.ceil(found.rows.length / chunkRows) }, (_, index) =>
      JSON.stringify(found.rows.slice(index * chunkRows, (index + 1) * chunkRows)),
    ),
  });
}

type HowRead = Pick<TableFile, 'encoding' | 'separator' | 'notices'>;

async function readWhole(
  bytes: Uint8Array,
  collector: SeriesCollector,
): Promise<Result<HowRead, TableProblem[]>> {
  const file = await readTableFile(bytes);
  if (!file.ok) return file;
  const sheet = widest(file.value.sheets);
  if (sheet === undefined) return refused([tableProblem('table.empty', {})]);
  collector.take(sheet.lines, 0);
  return ok(file.value);
}

/** The sheet of most lines: the others of these workbooks are their documentation. */
const widest = (sheets: readonly TableSheet[]): TableSheet | undefined =>
  [...sheets].sort((a, b) => b.lines.length - a.lines.length)[0];

function readPieces(
  bytes: Uint8Array,
  chosen: Separator | undefined,
  collector: SeriesCollector,
): Result<HowRead, TableProblem[]> {
  if (bytes.length === 0) return refused([tableProblem('table.empty', {})]);
  let how: HowRead | null = null;
  for (const { bytes: piece, before } of filePieces(bytes)) {
    const separator: Separator | undefined = chosen ?? how?.separator ?? undefined;
    const read = readDelimited(piece, separator === undefined ? {} : { separator });
    if (!read.ok) return refused(read.errors.map((problem) => moved(problem, before)));
    how ??= read.value;
    const [sheet] = read.value.sheets;
    if (sheet) collector.take(sheet.lines, before);
  }
  return how === null ? refused([tableProblem('table.empty', {})]) : ok(how);
}

/** A problem of a piece, at its line in the file. */
function moved(problem: TableProblem, before: number): TableProblem {
  const { line } = problem;
  if (line === null || line === 1) return problem;
  return { ...problem, line: line + before, params: { ...problem.params, line: line + before } };
}

const separatorOf = (value: unknown): Separator | undefined => separators.find((one) => one === value);

const idsOf = (value: unknown): ReadonlySet<string> | null =>
  Array.isArray(value) ? new Set(value.map(String)) : null;

const recordOf = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : {};
