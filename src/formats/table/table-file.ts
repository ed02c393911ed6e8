import type { Problem } from '../../kernel/result.ts';

/** One cell, as the file holds it: text files have text only, workbooks have kinds of their own. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A calendar day, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An error of a spreadsheet, such as `#REF!`. */
  | { readonly kind: 'error'; readonly text: string };

/** One line: its number in the file, from 1, and its cells; an empty cell is `null`. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly (Cell | null)[];
}

/** One sheet of a workbook, or the whole of a text file. */
export interface TableSheet {
  /** `null` for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly lines: readonly TableLine[];
}

/** A file of rows and columns that has been read, whatever its format. */
export interface TableFile {
  readonly format: 'delimited' | 'workbook';
  /** For a text file: how it was read, which the preview shows. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  readonly separator: Separator | null;
  readonly sheets: readonly TableSheet[];
  /** What was repaired, or should be looked at; nothing that stops. */
  readonly notices: readonly TableProblem[];
}

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** A problem of a table: `path` is the line and the column, `/214/Montant`. */
export interface TableProblem extends Problem {
  readonly sheet: string | null;
  /** Line in the file, from 1; `null` for the file as a whole. */
  readonly line: number | null;
  /** Heading of the column, or its letter; `null` for a line as a whole. */
  readonly column: string | null;
}

/** What stops a reading. */
export const limits = {
  /** Bytes of a file. */
  bytes: 50 * 1024 * 1024,
  /** Bytes of a workbook once unpacked. */
  inflatedBytes: 100 * 1024 * 1024,
  /** Files inside a workbook. */
  entries: 2_000,
  lines: 1_000_000,
  columns: 500,
  /** Characters of one cell. */
  cell: 10_000,
} as const;

/** Makes a problem of a table, with its place. */
export function tableProblem(
  code: string,
  {
    sheet = null,
    line = null,
    column = null,
    ...params
  }: {
    readonly sheet?: string | null;
    readonly line?: number | null;
    readonly column?: string | null;
  } & Readonly<Record<string, string | number | null>>,
): TableProblem {
  const path = [line, column]
    .filter((part) => part !== null)
    .map((part) => `/${part}`)
    .join('');
  const quoted = Object.fromEntries(
    Object.entries({ ...params, line, column }).filter(([, value]) => value !== null),
  ) as Record<string, string | number>;
  return { code, path, params: quoted, sheet, line, column };
}

/** The text of a cell as a person sees it; numbers in full, without grouping. */
export function textOf(cell: Cell | null | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'text' || cell.kind === 'error') return cell.text;
  if (cell.kind === 'day') return cell.day;
  return String(cell.value);
}

/**
 * The letters of a column, from 0.
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}
