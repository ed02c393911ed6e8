import {
  type Cell,
  columnLetters,
  type TableLine,
  type TableProblem,
  tableProblem,
  textOf,
} from '../../formats/table/index.ts';
import { searchKey } from '../../kernel/search-key.ts';
import { type SeriesColumns, seriesColumns } from './series-columns.ts';
import { areRegions, seriesPlaceId } from './series-place.ts';
import type { SeriesReading, SeriesRow, SeriesVariable } from './series-reading.ts';

/** Problems kept; more would not help. */
const mostProblems = 1_000;

/** What statistical files write where there is no value: unknown, never zero. */
const gaps: ReadonlySet<string> = new Set([
  '',
  '.',
  '-',
  '—',
  'na',
  'n/a',
  'nd',
  'n.d.',
  'nc',
  's',
  'ss',
  'null',
  'nan',
  '///',
  '//',
  '...',
]);

interface Order {
  /** Ids of the places asked for; `null` for all. */
  readonly only: ReadonlySet<string> | null;
  readonly regionNames: Readonly<Record<string, string>>;
  readonly variable: string | null;
}

/** A line that was read, before its place is known for certain. */
type FoundLine = Omit<SeriesRow, 'place_id'>;

/** Lines whose code was read with the leading zero that a spreadsheet takes away, told by the first of them. */
interface Mended {
  count: number;
  first: { readonly line: number; readonly found: string; readonly meant: string } | null;
}

export interface CollectedSeries {
  readonly rows: readonly SeriesRow[];
  readonly variables: readonly SeriesVariable[];
  /** Why the file as a whole cannot be read. */
  readonly fatal: readonly TableProblem[];
  readonly problems: readonly TableProblem[];
  readonly notices: readonly TableProblem[];
  readonly headings: SeriesReading['headings'];
  readonly counts: Pick<
    SeriesReading,
    'lines' | 'outside' | 'valid' | 'values' | 'firstYear' | 'lastYear' | 'variables'
  >;
}

export interface SeriesCollector {
  /** Takes lines, the first of which is that of the headings. */
  take(lines: readonly TableLine[], before: number): void;
  finish(): CollectedSeries;
}

/** Gathers the series of a file, piece after piece. */
export function createSeriesCollector(order: Order): SeriesCollector {
  const found: FoundLine[] = [];
  const problems: TableProblem[] = [];
  const described = new Map<string, SeriesVariable>();
  const names = new Map<string, string>();
  const mended: Mended = { count: 0, first: null };
  let columns: SeriesColumns | null = null;
  let lines = 0;
  return {
    take(taken, before) {
      const at = taken.findIndex(({ cells }) => cells.some((cell) => cell !== null));
      if (at < 0) return;
      columns ??= seriesColumns(taken[at]!.cells.map(textOf));
      if (columnProblems(columns, order).length > 0) return;
      for (const { line, cells } of taken.slice(at + 1)) {
        if (!cells.some((cell) => cell !== null)) continue;
        lines += 1;
        const read = readLine({ line: line + before, cells }, columns, order, { problems, mended });
        if (read === null) continue;
        describe(described, read.variable, columns, cells);
        names.set(read.code, searchKey(read.name));
        if (mayMatter(read.code, order.only)) found.push(read);
      }
    },
    finish() {
      const headings = columns?.headings ?? [];
      const fatal = columns === null ? [tableProblem('table.empty', {})] : columnProblems(columns, order);
      if (fatal.length === 0 && lines === 0) fatal.push(tableProblem('table.headings-only', {}));
      const placed = place(found, areRegions(names, order.regionNames), order.only, problems);
      return {
        rows: placed.rows,
        variables: [...described.values()],
        fatal,
        problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        notices: [...mendedNotices(mended), ...placed.notices],
        headings,
        counts: { ...countsOf(placed.rows), lines, outside: lines - found.length + placed.outside },
      };
    },
  };
}

function columnProblems({ fields, years, headings }: SeriesColumns, { variable }: Order): TableProblem[] {
  const read = headings
    .slice(0, 12)
    .map(({ heading }) => heading)
    .join(', ');
  const missing = (expected: string) => tableProblem('table.column-missing', { expected, read });
  return [
    ...(fields.has('code') ? [] : [missing('codgeo')]),
    ...(fields.has('variable') || variable !== null ? [] : [missing('variable')]),
    ...(years.length > 0 ? [] : [missing('A2024')]),
  ];
}

/** Cheap first: most lines of a national file are about places that nobody asked for. */
const mayMatter = (code: string, only: ReadonlySet<string> | null): boolean =>
  only === null ||
  [seriesPlaceId(code, false), seriesPlaceId(code, true)].some((id) => id !== null && only.has(id));

function readLine(
  { line, cells }: TableLine,
  { fields, years, headings }: SeriesColumns,
  order: Order,
  { problems, mended }: { readonly problems: TableProblem[]; readonly mended: Mended },
): FoundLine | null {
  const note = (problem: TableProblem): null => {
    if (problems.length < mostProblems) problems.push(problem);
    return null;
  };
  const text = (field: 'code' | 'name' | 'variable' | 'part'): string => {
    const at = fields.get(field);
    return at === undefined ? '' : textOf(cells[at]).trim();
  };
  if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== null))
    return note(
      tableProblem('table.too-many-values', { line, found: cells.length, expected: headings.length }),
    );
  const found = text('code').toUpperCase();
  const code = withZero(found);
  if (seriesPlaceId(code, false) === null)
    return note(
      tableProblem('table.place-code', { line, column: headings[fields.get('code')!]!.heading, found }),
    );
  const variable = (fields.has('variable') ? text('variable') : order.variable) ?? '';
  if (variable === '' || variable.length > 100)
    return note(tableProblem('table.value-missing', { line, column: 'variable' }));
  const read = readYears(cells, years);
  if ('wrong' in read)
    return note(
      tableProblem('table.not-a-number', {
        line,
        column: headings[read.wrong]!.heading || columnLetters(read.wrong),
        found: textOf(cells[read.wrong]),
        proposal: '12.5',
      }),
    );
  if (code !== found) {
    mended.count += 1;
    mended.first ??= { line, found, meant: code };
  }
  return { line, code, name: text('name'), variable, part: text('part').slice(0, 100), ...read };
}

/** A code of commune, département or région that lost its leading zero in a spreadsheet: 1004 is 01004, 1 is 01. */
const withZero = (code: string): string => (/^(\d{4}|[1-9])$/.test(code) ? `0${code}` : code);

const mendedNotices = ({ count, first }: Mended): TableProblem[] =>
  first === null ? [] : [tableProblem('table.code-without-zero', { count, ...first })];

/** The values of a line as one JSON text: an object with years for names would take sixteen kilobytes of memory. */
function readYears(cells: TableLine['cells'], years: SeriesColumns['years']) {
  const written: string[] = [];
  let first: number | null = null;
  let last: number | null = null;
  for (const { at, year } of years) {
    const value = readValue(cells[at]);
    if (value === null) continue;
    if (!Number.isFinite(value)) return { wrong: at };
    written.push(`"${year}":${value}`);
    first = first === null ? year : Math.min(first, year);
    last = last === null ? year : Math.max(last, year);
  }
  return { values: `{${written.join(',')}}`, count: written.length, first_year: first, last_year: last };
}

/** A number as files of statistics write it, with a point or a comma; `null` for a gap, NaN for anything else. */
function readValue(cell: Cell | null | undefined): number | null {
  if (!cell) return null;
  if (cell.kind === 'number') return cell.value;
  const text = textOf(cell).replaceAll(/[\s\u00a0\u202f]/g, '');
  if (gaps.has(text.toLowerCase())) return null;
  // Files written by programs have up to seventeen decimals, and some leave out the zero before the point.
  if (!/^[-−+]?(\d{1,15}([.,]\d{0,30})?|[.,]\d{1,30})(e[-+]?\d{1,3})?$/i.test(text)) return Number.NaN;
  return Number(text.replace(',', '.').replace('−', '-'));
}

function describe(
  described: Map<string, SeriesVariable>,
  variable: string,
  { fields }: SeriesColumns,
  cells: TableLine['cells'],
): void {
  if (described.has(variable)) return;
  const text = (field: 'label' | 'unit'): string | null => {
    const at = fields.get(field);
    const found = at === undefined ? '' : textOf(cells[at]).trim().slice(0, 300);
    return found === '' ? null : found;
  };
  described.set(variable, { variable, label: text('label'), unit: text('unit') });
}

/** Gives each line its place; the same series twice is passed over when it says the same, refused when it does not. */
function place(
  found: readonly FoundLine[],
  isRegionFile: boolean,
  only: ReadonlySet<string> | null,
  problems: TableProblem[],
) {
  const rows = new Map<string, SeriesRow>();
  const notices: TableProblem[] = [];
  const opposed = new Set<string>();
  let outside = 0;
  for (const one of found) {
    const { line, variable, part } = one;
    const placeId = seriesPlaceId(one.code, isRegionFile);
    if (placeId === null || (only !== null && !only.has(placeId))) {
      outside += 1;
      continue;
    }
    const key = `${placeId}\u0000${variable}\u0000${part}`;
    const before = rows.get(key);
    if (before === undefined) {
      rows.set(key, { ...one, place_id: placeId });
      continue;
    }
    const isSame = before.values === one.values;
    const told = tableProblem(isSame ? 'table.same-again' : 'table.same-twice', { line, first: before.line });
    if (isSame) notices.push(told);
    else {
      problems.push(told);
      opposed.add(key);
    }
  }
  for (const key of opposed) rows.delete(key);
  return {
    rows: [...rows.values()].filter(({ count }) => count > 0),
    notices,
    outside,
  };
}

function countsOf(rows: readonly SeriesRow[]) {
  let values = 0;
  let firstYear: number | null = null;
  let lastYear: number | null = null;
  const lines = new Map<string, number>();
  for (const { variable, count, first_year, last_year } of rows) {
    lines.set(variable, (lines.get(variable) ?? 0) + 1);
    values += count;
    if (first_year !== null) firstYear = Math.min(firstYear ?? first_year, first_year);
    if (last_year !== null) lastYear = Math.max(lastYear ?? last_year, last_year);
  }
  return {
    valid: rows.length,
    values,
    firstYear,
    lastYear,
    variables: [...lines].map(([variable, count]) => ({ variable, lines: count })),
  };
}
