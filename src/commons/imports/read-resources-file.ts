import {
  eachOnce,
  readRecords,
  type TableFile,
  type TableProblem,
  tableProblem,
} from '../../formats/table/index.ts';
import { readTableFile } from '../../formats/workbook/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import type { Choice } from '../../people/index.ts';
import { webKey } from '../domain/web-key.ts';
import { isJson, readJsonSheet } from './json-sheet.ts';
import { resourceFileColumns } from './resource-columns.ts';
import {
  type FileResource,
  type ResourcesProblem,
  type ResourcesReading,
  toldProblem,
} from './resources-reading.ts';

/** Resources of one file, at most, and problems told of it. */
const mostRows = 100_000;
const mostTold = 200;

/**
 * Reads a file of resources (CSV, XLSX, ODS, or a list in JSON): one line each, with a title, an address, a kind and a publisher.
 * Codes and their labels in both languages are known; every other one is told with its line, its column and what is expected.
 */
export async function readResourcesFile(
  bytes: Uint8Array,
  { language, themes }: { readonly language: Language; readonly themes: readonly Choice[] },
): Promise<Result<ResourcesReading, Problem[]>> {
  const file: Result<TableFile, Problem[]> = isJson(bytes)
    ? readJsonSheet(bytes)
    : await readTableFile(bytes, {});
  if (!file.ok) return file;
  const sheet = file.value.sheets.find(({ hidden, lines }) => !hidden && lines.length > 0);
  if (sheet === undefined) return refused([tableProblem('table.empty', {})]);
  const read = readRecords(sheet, resourceFileColumns(themes), language);
  if (read.records.length > mostRows)
    return refused([tableProblem('table.too-many-lines', { limit: mostRows })]);
  const all = read.records.map(({ line, values }) => rowOf(line, values, language));
  const once = eachOnce(all, {
    keyOf: ({ fields }) => webKey(fields.url),
    contentOf: ({ key, fields }) => [key, fields],
    problemOf: ({ line, fields }, { line: first }, isSame) =>
      isSame
        ? tableProblem('table.same-again', { line, first })
        : tableProblem('table.address-twice', { line, first, found: fields.url.slice(0, 200) }),
  });
  const problems = [...read.problems, ...once.problems];
  const notices = [...file.value.notices, ...read.notices, ...once.notices];
  const told = (list: readonly TableProblem[]): ResourcesProblem[] =>
    list.slice(0, mostTold).map((problem) => toldProblem(problem, language));
  return ok({
    lines: read.lines,
    rows: once.kept,
    problems: told([...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0))),
    problemCount: problems.length,
    notices: told(notices),
  });
}

/** What a line says; a summary that does not say its language is in that of whoever imports, as in our exports. */
function rowOf(line: number, values: Readonly<Record<string, unknown>>, language: Language): FileResource {
  const { key, summary, ...told } = values;
  const given = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== null && value !== undefined),
  );
  const hasBoth = 'summaryFr' in values || 'summaryEn' in values;
  const field = language === 'en' ? 'summaryEn' : 'summaryFr';
  const fields = {
    ...given,
    ...(typeof summary === 'string' && !hasBoth ? { [field]: summary } : {}),
  } as FileResource['fields'];
  return { line, key: typeof key === 'string' ? key : null, fields };
}
