import { type ColumnSpec, matchColumns } from './columns.ts';
import { type TableLine, textOf } from './table-file.ts';

/** Lines in which the headings are looked for: titles and notes often stand above. */
const looked = 30;

export interface FoundHeadings {
  /** Place of the line of headings among the lines, from 0. */
  readonly at: number;
  readonly line: number;
  readonly headings: readonly string[];
}

/**
 * Finds the line of headings: among the first lines, the one in which most columns are recognised; when none is, the
 * first one that fills most columns with texts.
 */
export function findHeadings(
  lines: readonly TableLine[],
  columns: readonly ColumnSpec[],
): FoundHeadings | null {
  let best: { at: number; weight: number } | null = null;
  for (let at = 0; at < Math.min(looked, lines.length); at++) {
    const headings = headingsOf(lines[at]!);
    const filled = headings.filter((heading) => heading !== '').length;
    if (filled === 0) continue;
    const known = matchColumns(headings, columns).mapping.size;
    const weight = known * 1_000 + Math.min(filled, 999) / 1_000;
    if (best === null || weight > best.weight) best = { at, weight };
  }
  if (best === null) return null;
  const line = lines[best.at]!;
  return { at: best.at, line: line.line, headings: headingsOf(line) };
}

const headingsOf = (line: TableLine): string[] => line.cells.map(textOf);
