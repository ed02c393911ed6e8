import type { ColumnSpec, TableProblem, TableRecord, TableSheet } from '../../formats/table/index.ts';

/** One row as the database stages it; what a kind does not use is left out. */
export interface StagedRow {
  readonly line: number;
  /** By what the same row is known again in later imports. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly search_key?: string;
  readonly kind_guess?: string;
  readonly place_code?: unknown;
  readonly place_name?: string | null;
  readonly postal_code?: unknown;
  readonly from_end?: object;
  readonly to_end?: object;
  /** True when the file gives an amount without saying its nature. */
  readonly is_nature_guessed?: boolean;
}

/** Records that can be taken, and what is wrong or worth knowing between the cells of a line or between lines. */
export interface PreparedRows {
  readonly records: readonly TableRecord[];
  readonly problems: readonly TableProblem[];
  readonly notices: readonly TableProblem[];
}

/** How files of one kind are read, in a thread: no page, no database. */
export interface ImportTable {
  readonly columns: readonly ColumnSpec[];
  /** Columns that this kind of file is known to hold under other names, by position; `null` for one that misleads. */
  readonly knownColumns?: (sheet: TableSheet) => ReadonlyMap<number, string | null>;
  /** What a file must say, in one column or another; `mayBeForAll` where every line may say the same. */
  readonly needs: readonly {
    readonly field: string;
    readonly or?: readonly string[];
    readonly mayBeForAll: boolean;
  }[];
  /** What every line of a known kind of file says in a field of which it has no column. */
  readonly knownConstants?: (headings: readonly string[]) => Readonly<Record<string, string>>;
  readonly prepare: (records: readonly TableRecord[]) => PreparedRows;
  /** What the database is given of one record. */
  readonly stage: (record: TableRecord) => StagedRow;
}
