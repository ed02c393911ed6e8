import {
  type Cell,
  cleanText,
  columnLetters,
  type TableLine,
  type TableProblem,
  type TableSheet,
  textOf,
} from '../../formats/table/index.ts';
import type { ImportChoices, WrongLine } from './import-reading.ts';

/** Cells that one import may have corrected on its page. */
export const mostCorrections = 2_000;

/** Characters of a cell shown to be corrected. */
const longestShown = 1_000;

/** The sheet with the cells that a person corrected on the page; the file itself stays as it came. */
export function correctCells(sheet: TableSheet, corrections: ImportChoices['corrections']): TableSheet {
  if (corrections === undefined || Object.keys(corrections).length === 0) return sheet;
  return { ...sheet, lines: sheet.lines.map((line) => correctLine(line, corrections[line.line])) };
}

function correctLine(line: TableLine, corrected: Readonly<Record<string, string>> | undefined): TableLine {
  if (corrected === undefined) return line;
  const cells: (Cell | null)[] = [...line.cells];
  for (const [position, typed] of Object.entries(corrected)) {
    while (cells.length <= Number(position)) cells.push(null);
    cells[Number(position)] = cellOf(typed);
  }
  return { ...line, cells };
}

/** What was typed, cleaned as a cell of the file would be; what cannot be kept at all is empty. */
function cellOf(typed: string): Cell | null {
  const { text } = cleanText(typed, { sheet: null, line: 0, column: '' });
  return text === '' ? null : { kind: 'text', text };
}

interface Told {
  readonly problem: TableProblem;
  readonly message: string;
}

/** The first lines that cannot be taken, with their cells as they stand: those at fault, or all where none is named. */
export function wrongLines(
  sheet: TableSheet,
  headings: readonly { readonly heading: string; readonly field: string | null }[],
  told: readonly Told[],
  most: number,
): WrongLine[] {
  const byLine = Map.groupBy(
    // A value too many has no column of its own: only the file can be corrected.
    told.filter(({ problem }) => problem.line !== null && problem.code !== 'table.too-many-values'),
    ({ problem }) => problem.line!,
  );
  const nameOf = (at: number): string => headings[at]!.heading || columnLetters(at);
  const read = headings.flatMap(({ field }, at) => (field === null ? [] : [at]));
  const isHeading = (line: TableLine): boolean =>
    headings.every(({ heading }, at) => heading === textOf(line.cells[at]));
  return sheet.lines
    .filter((line) => byLine.has(line.line) && !isHeading(line))
    .slice(0, most)
    .map((line) => {
      const own = byLine.get(line.line)!;
      const messageOf = (at: number) =>
        own.find(({ problem }) => problem.column === nameOf(at))?.message ?? null;
      const named = read.filter((at) => messageOf(at) !== null);
      return {
        line: line.line,
        messages: own
          .filter(({ problem }) => !read.some((at) => nameOf(at) === problem.column))
          .map(({ message }) => message),
        cells: (named.length === own.length ? withName(read, named) : read).map((at) => ({
          at,
          heading: nameOf(at),
          text: textOf(line.cells[at]).slice(0, longestShown),
          message: messageOf(at),
        })),
      };
    });
}

/** The cells at fault, and the first one of the line, by which a person knows what it is about. */
const withName = (read: readonly number[], named: readonly number[]): number[] =>
  read.filter((at, position) => position === 0 || named.includes(at));
