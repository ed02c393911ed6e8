import { pad, widthOf, wrap } from './terminal-text.ts';

/** A table: names on the left, figures on the right. */
export interface TerminalTable {
  /** Titles of the columns of figures. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** Widest a column of names may be before it wraps. */
const widestName = 30;
const gap = '  ';

/**
 * Sets a table in lines no wider than `width`. Columns that do not fit go into further tables below, names repeated; long
 * names are wrapped: nothing is cut.
 */
export function setTable({ columns, rows }: TerminalTable, width: number): string[] {
  const names = Math.min(widestName, Math.max(...rows.map(({ name }) => widthOf(name)), 1));
  const widths = columns.map((title, place) =>
    Math.max(widthOf(title), ...rows.map(({ cells }) => widthOf(cells[place] ?? ''))),
  );
  return columnGroups(widths, width - names).flatMap((group, part) => [
    ...(part === 0 ? [] : ['']),
    lineOf(
      '',
      names,
      group.map((place) => pad(columns[place]!, widths[place]!, 'left')),
    ),
    ...rows.flatMap(({ name, cells }) =>
      rowLines(
        name,
        names,
        group.map((place) => pad(cells[place] ?? '', widths[place]!, 'left')),
      ),
    ),
  ]);
}

/** Places of the columns that fit beside the names, group after group; at least one in each. */
function columnGroups(widths: readonly number[], room: number): number[][] {
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  widths.forEach((width, place) => {
    const wider = used + gap.length + width;
    if (wider > room) {
      groups.push([place]);
      used = gap.length + width;
    } else {
      groups.at(-1)!.push(place);
      used = wider;
    }
  });
  return groups;
}

function rowLines(name: string, names: number, cells: readonly string[]): string[] {
  const indent = /^ */.exec(name)![0];
  const [first = '', ...more] = wrap(name, names, indent);
  return [lineOf(first, names, cells), ...more.map((line) => line.trimEnd())];
}

function lineOf(name: string, names: number, cells: readonly string[]): string {
  return [pad(name, names, 'right'), ...cells].join(gap).trimEnd();
}
