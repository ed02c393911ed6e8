import type { Language } from '../../kernel/language.ts';

/** A workbook as the rooms describe it: typed cells, formulas that live, never a text taken for a formula. */
export interface Workbook {
  readonly language: Language;
  readonly title: string;
  readonly author?: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]`; each once in the workbook. */
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number of rows above that stay in sight, the last of them being the column headings. */
  readonly frozenRows?: number;
  /** Columns on the left that stay in sight. */
  readonly frozenColumns?: number;
  /** Rows, from 0, whose cells are headings. */
  readonly headings?: readonly number[];
}

/** Nothing, a text, a number in the general form, or a cell that says more of itself. */
export type Cell = null | string | number | NumberCell | FormulaCell;

/** How a number is shown; its value stays whole. */
export type CellFormat = 'amount' | 'precise' | 'percent' | 'factor' | 'whole';

export interface NumberCell {
  readonly value: number;
  readonly format: CellFormat;
}

export interface FormulaCell {
  /** Without its equals sign, with English names of functions: `SUM(B2:B7)`. */
  readonly formula: string;
  /** What it gives, for readers that do not compute. */
  readonly value: number;
  readonly format: CellFormat;
}

/**
 * The address of a cell.
 * @param column from 0
 * @param row from 0
 * @example cellAddress(27, 4) // 'AB5'
 */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
