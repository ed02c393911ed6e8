import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { cleanText } from '../table/clean-text.ts';
import {
  type Cell,
  columnLetters,
  type TableFile,
  type TableLine,
  type TableProblem,
  type TableSheet,
  tableLimits,
  tableProblem,
} from '../table/index.ts';
import { checkWorkbook } from './check-workbook.ts';

/** Longer vertical merges are decoration, not a value meant for each line. */
const longestMerge = 1_000;

/** Reads the sheets of an XLSX workbook: values as they were last computed, nothing evaluated, no link followed. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<TableFile, TableProblem[]>> {
  const checked = await checkWorkbook(bytes);
  if (!checked.ok) return checked;
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      bookVBA: false,
      sheetRows: tableLimits.lines + 2,
    });
  } catch {
    return refused([tableProblem('table.workbook-structure', { limit: 0 })]);
  }
  return sheetsOf(book);
}

interface Reading {
  readonly sheet: string;
  readonly isDate1904: boolean;
  readonly problems: TableProblem[];
  readonly notices: TableProblem[];
}

function sheetsOf(book: WorkBook): Result<TableFile, TableProblem[]> {
  const problems: TableProblem[] = [];
  const notices: TableProblem[] = [];
  const isDate1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, at): TableSheet[] => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const lines = linesOf(sheet, { sheet: name, isDate1904, problems, notices });
    return lines.length === 0 ? [] : [{ name, hidden, lines }];
  });
  if (problems.length > 0) return refused(problems);
  if (sheets.length === 0) return refused([tableProblem('table.empty', {})]);
  return ok({ format: 'workbook', encoding: null, separator: null, sheets, notices });
}

function linesOf(sheet: WorkSheet, reading: Reading): TableLine[] {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  if (rows.length > tableLimits.lines + 1) {
    reading.problems.push(
      tableProblem('table.too-many-lines', { sheet: reading.sheet, limit: tableLimits.lines }),
    );
    return [];
  }
  const lines = new Map<number, (Cell | null)[]>();
  // Sparse arrays: only what is there is visited, whatever the sheet says of its own size.
  rows.forEach((row, at) => {
    const cells: (Cell | null)[] = [];
    row?.forEach((cell, column) => {
      if (column >= tableLimits.columns) {
        if (reading.problems.length < 100)
          reading.problems.push(
            tableProblem('table.too-many-columns', {
              sheet: reading.sheet,
              line: at + 1,
              limit: tableLimits.columns,
            }),
          );
        return;
      }
      const read = cell ? cellOf(cell, at + 1, column, reading) : null;
      if (read !== null) cells[column] = read;
    });
    if (cells.length > 0)
      lines.set(
        at,
        Array.from(cells, (cell) => cell ?? null),
      );
  });
  fillMerges(sheet, lines, reading);
  return [...lines].map(([at, cells]) => ({ line: at + 1, cells }));
}

/** A value that stands once for several lines under each other is given to each of them. */
function fillMerges(sheet: WorkSheet, lines: Map<number, (Cell | null)[]>, reading: Reading): void {
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const value = lines.get(start.r)?.[start.c] ?? null;
    if (start.c !== end.c || end.r === start.r || end.r - start.r > longestMerge || value === null) continue;
    let filled = 0;
    for (let row = start.r + 1; row <= end.r; row++) {
      const cells = lines.get(row);
      if (!cells || (cells[start.c] ?? null) !== null) continue;
      while (cells.length <= start.c) cells.push(null);
      cells[start.c] = value;
      filled += 1;
    }
    if (filled > 0)
      reading.notices.push(
        tableProblem('table.merged-filled', {
          sheet: reading.sheet,
          line: start.r + 1,
          column: columnLetters(start.c),
          last: end.r + 1,
        }),
      );
  }
}

function cellOf(cell: CellObject, line: number, column: number, reading: Reading): Cell | null {
  const { t: type, v: value } = cell;
  if (type === 'e') return { kind: 'error', text: errorNames.get(Number(value)) ?? '#N/A' };
  if (type === 'b') return { kind: 'boolean', value: value === true };
  if (type === 'n' && typeof value === 'number') return numberOf(cell, value, reading.isDate1904);
  if (type === 'd' && value instanceof Date) return { kind: 'day', day: value.toISOString().slice(0, 10) };
  if (typeof value !== 'string') return null;
  const cleaned = cleanText(value, { sheet: reading.sheet, line, column: columnLetters(column) });
  if (cleaned.problem && reading.problems.length < 100) reading.problems.push(cleaned.problem);
  if (cleaned.notice && reading.notices.length < 100) reading.notices.push(cleaned.notice);
  return cleaned.text === '' ? null : { kind: 'text', text: cleaned.text };
}

const errorNames: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** A number, or the day that its format shows: the same calendar day as in a spreadsheet program. */
function numberOf(cell: CellObject, value: number, date1904: boolean): Cell {
  const format = cell.z;
  if (format === undefined || !SSF.is_date(String(format))) return { kind: 'number', value };
  const day = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number } | null;
  if (!day || value < 0) return { kind: 'number', value };
  const two = (part: number): string => String(part).padStart(2, '0');
  return { kind: 'day', day: `${String(day.y).padStart(4, '0')}-${two(day.m)}-${two(day.d)}` };
}
