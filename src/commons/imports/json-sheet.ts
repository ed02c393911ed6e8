import { readJson } from '../../formats/json-reading/read-json.ts';
import {
  type Cell,
  cleanText,
  type TableFile,
  type TableProblem,
  tableLimits,
  tableProblem,
} from '../../formats/table/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { isFrequency, writeFrequencies } from '../domain/frequency.ts';

/** True for a file that can only be JSON. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/**
 * A list of objects in JSON, alone or as our API answers it, made into a table: the keys are the headings, the place in the list
 * the line.
 */
export function readJsonSheet(bytes: Uint8Array): Result<TableFile, Problem[]> {
  const read = readJson(bytes, { bytes: tableLimits.bytes, depth: 64 });
  if (!read.ok) return read;
  const list = listIn(read.value);
  if (list === null) return refused([tableProblem('table.not-a-list', {})]);
  const problems: TableProblem[] = [];
  const rows = list.map((one, at) => {
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) return cellsOf(one, at + 1, problems);
    problems.push(tableProblem('table.not-a-list', { line: at + 1 }));
    return {};
  });
  if (problems.length > 0) return refused(problems);
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const heading = { line: 0, cells: headings.map((text): Cell => ({ kind: 'text', text })) };
  const lines = rows.map((row, at) => ({ line: at + 1, cells: headings.map((name) => row[name] ?? null) }));
  return ok({
    format: 'delimited',
    encoding: 'utf-8',
    separator: null,
    sheets: [{ name: null, hidden: false, lines: [heading, ...lines] }],
    notices: [],
  });
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const { items, resources } = (value ?? {}) as { readonly items?: unknown; readonly resources?: unknown };
  if (Array.isArray(items)) return items;
  return Array.isArray(resources) ? resources : null;
}

function cellsOf(one: object, line: number, problems: TableProblem[]): Record<string, Cell | null> {
  const texts = Object.entries(one).flatMap(([name, value]): [string, string][] => {
    if (name === 'summary' && typeof value === 'object' && value !== null) {
      const { fr, en } = value as { readonly fr?: unknown; readonly en?: unknown };
      return [
        ['summaryFr', textOfValue(fr)],
        ['summaryEn', textOfValue(en)],
      ];
    }
    // Another list is told as it is, for its column to refuse it.
    if (name === 'frequency' && Array.isArray(value))
      return [[name, value.every(isFrequency) ? (writeFrequencies(value) ?? '') : JSON.stringify(value)]];
    return [[name, textOfValue(value)]];
  });
  return Object.fromEntries(
    texts.map(([name, text]) => {
      const cleaned = cleanText(text, { sheet: null, line, column: name });
      if (cleaned.problem) problems.push(cleaned.problem);
      return [name, cleaned.text === '' ? null : ({ kind: 'text', text: cleaned.text } as const)];
    }),
  );
}

function textOfValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOfValue).join('|');
  return '';
}
