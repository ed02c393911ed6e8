import type { PaperColumn, PaperTable, Text } from '../../platform/ports/paper.ts';

/** One column of a table and how its cells are written. */
export interface WrittenColumn<Row> extends PaperColumn {
  readonly cell: (row: Row) => Text;
}

/** A table from its rows. */
export const tableOf = <Row>(
  caption: string,
  columns: readonly WrittenColumn<Row>[],
  rows: readonly Row[],
): PaperTable => ({
  kind: 'table',
  caption,
  columns: columns.map(({ cell: _, ...column }) => column),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
