import type { TableProblem } from './table-file.ts';

/** How the lines of a file are told apart. */
export interface Telling<Row> {
  /** By what two lines are about the same thing; null for a line that stands alone. */
  readonly keyOf: (row: Row) => string | null;
  /** What a line says, compared as JSON. */
  readonly contentOf: (row: Row) => unknown;
  readonly problemOf: (row: Row, first: Row, isSame: boolean) => TableProblem;
}

/** Keeps the first of the lines about the same thing: said again alike it is a notice, otherwise a problem. */
export function eachOnce<Row>(
  rows: readonly Row[],
  { keyOf, contentOf, problemOf }: Telling<Row>,
): { readonly kept: Row[]; readonly problems: TableProblem[]; readonly notices: TableProblem[] } {
  const first = new Map<string, Row>();
  const [kept, problems, notices]: [Row[], TableProblem[], TableProblem[]] = [[], [], []];
  for (const row of rows) {
    const key = keyOf(row);
    const before = key === null ? undefined : first.get(key);
    if (before === undefined) {
      if (key !== null) first.set(key, row);
      kept.push(row);
      continue;
    }
    const isSame = JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(row));
    (isSame ? notices : problems).push(problemOf(row, before, isSame));
  }
  return { kept, problems, notices };
}
