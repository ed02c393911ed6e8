import { CsvError, parse } from 'csv-parse/sync';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { cleanText } from './clean-text.ts';
import { decodeTableText } from './decode-table-text.ts';
import { detectSeparator } from './detect-separator.ts';
import {
  type Cell,
  columnLetters,
  limits,
  type Separator,
  type TableFile,
  type TableLine,
  type TableProblem,
  tableProblem,
} from './table-file.ts';

/** Problems kept while a file is read; more would not help. */
const mostProblems = 1_000;

/** Reads a delimited text file (CSV, TSV) into lines of cells. */
export function readDelimited(
  bytes: Uint8Array,
  { separator }: { readonly separator?: Separator } = {},
): Result<TableFile, TableProblem[]> {
  const decoded = decodeTableText(bytes);
  if (!decoded.ok) return decoded;
  const { source, start, encoding, notices } = decoded.value;
  if (start.trim() === '' && textOf(source).trim() === '') return refused([tableProblem('table.empty', {})]);
  const other = otherFormat(start);
  if (other !== null) return refused([tableProblem('table.not-a-table', { found: other })]);
  const chosen = separator ?? detectSeparator(start);
  const parsed = parseLines(source, chosen);
  if (!parsed.ok) return parsed;
  const cleaned = parsed.value;
  if (cleaned.problems.length > 0) return refused(cleaned.problems);
  return ok({
    format: 'delimited',
    encoding,
    separator: chosen,
    sheets: [{ name: null, hidden: false, lines: cleaned.lines }],
    notices: [...notices, ...cleaned.notices],
  });
}

/** What a text is that begins as no table does: programs and web pages are saved under any name. */
function otherFormat(start: string): 'JSON' | 'HTML' | 'XML' | null {
  const text = start
    .slice(0, 2_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(\[\s*[{[]|\{\s*["}])/.test(text)) return 'JSON';
  if (/^<(!doctype html|html|table|head|body)\b/i.test(text)) return 'HTML';
  return /^<\?xml\b/i.test(text) ? 'XML' : null;
}

interface CleanedLines {
  readonly lines: TableLine[];
  readonly problems: TableProblem[];
  readonly notices: TableProblem[];
}

/** Each record becomes a line as it is read: a large file is never held twice. */
function parseLines(source: string | Uint8Array, delimiter: Separator): Result<CleanedLines, TableProblem[]> {
  const found: CleanedLines = { lines: [], problems: [], notices: [] };
  const written = typeof source === 'string' ? Buffer.from(source) : bufferOf(source);
  let ended = { lines: 0, bytes: 0 };
  let read = 0;
  try {
    parse(written, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: limits.lines + 2,
      on_record: (record: string[], { lines, bytes }: typeof ended) => {
        read += 1;
        // `lines` and `bytes` are where the record ends: cells may hold line ends.
        const asWritten = () => written.subarray(ended.bytes, bytes);
        const cells = record.map((text) => withoutOuterQuotes(text, asWritten));
        keepLine(cells, ended.lines + 1, found);
        ended = { lines, bytes };
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return refused([
        tableProblem('table.quote-not-closed', { line: openingLine(textOf(source), delimiter) }),
      ]);
    }
    if (error instanceof CsvError) return refused([tableProblem('table.not-delimited', {})]);
    throw error;
  }
  return read > limits.lines + 1
    ? refused([tableProblem('table.too-many-lines', { limit: limits.lines })])
    : ok(found);
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

/** The line on which the quotation mark that is never closed was opened. */
function openingLine(text: string, delimiter: Separator): number {
  let line = 1;
  let opened = 1;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (character !== '"') continue;
    if (isInside && text[at + 1] === '"') at += 1;
    else if (isInside) isInside = false;
    else if (at === 0 || text[at - 1] === delimiter || text[at - 1] === '\n' || text[at - 1] === '\r') {
      isInside = true;
      opened = line;
    }
  }
  return opened;
}

function keepLine(record: readonly string[], line: number, found: CleanedLines): void {
  if (record.length > limits.columns) {
    if (found.problems.length < mostProblems)
      found.problems.push(tableProblem('table.too-many-columns', { line, limit: limits.columns }));
    return;
  }
  found.lines.push({ line, cells: record.map((text, column) => cleanCell(text, line, column, found)) });
}

const quotationMark = '"'.charCodeAt(0);

/**
 * A quoted cell whose own quotation marks were not doubled, as in "La "Ferme" du haut", is read with its outer ones: they go.
 * A cell that really holds them stands doubled in the file, after another mark; one that is not quoted begins with a word
 * between marks.
 * @param asWritten the record as it stands in the file
 */
function withoutOuterQuotes(text: string, asWritten: () => Buffer): string {
  if (!text.startsWith('"') || !text.endsWith('"')) return text;
  const inside = text.slice(1, -1);
  const opening = inside.indexOf('"');
  if (opening <= 0 || !/[\s(]/.test(inside[opening - 1]!)) return text;
  const written = asWritten();
  const at = written.indexOf(text);
  return at >= 0 && written[at - 1] !== quotationMark ? inside : text;
}

function cleanCell(text: string, line: number, column: number, found: CleanedLines): Cell | null {
  const cleaned = cleanText(text, { sheet: null, line, column: columnLetters(column) });
  if (cleaned.problem && found.problems.length < mostProblems) found.problems.push(cleaned.problem);
  if (cleaned.notice && found.notices.length < mostProblems) found.notices.push(cleaned.notice);
  return cleaned.text === '' ? null : { kind: 'text', text: cleaned.text };
}
