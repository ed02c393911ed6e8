import type { Language } from '../../../kernel/language.ts';
import type { Cell } from '../table-file.ts';

/** What reading one cell gives: a value, perhaps with a warning, or why there is none. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly warning?: CellFault }
  | { readonly ok: false; readonly fault: CellFault };

/** What is wrong in a cell: a code of the tables' messages, and the figures that it quotes. */
export interface CellFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Reads a cell that is not empty. */
export type CellReader<Value> = (cell: Cell, language: Language) => CellReading<Value>;

/** A value that was read. */
export const cellValue = <Value>(value: Value, warning?: CellFault): CellReading<Value> =>
  warning ? { ok: true, value, warning } : { ok: true, value };

/** Why a cell cannot be read. */
export const cellFault = (
  code: string,
  params: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly fault: CellFault } => ({ ok: false, fault: { code, params } });
