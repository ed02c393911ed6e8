import { describeProblem } from '../../../formats/messages/describe-problem.ts';
import {
  type CellReader,
  type ColumnSpec,
  cellFault,
  readAmount,
  readDay,
  readRecords,
  readText,
  type Separator,
  separators,
  type TableProblem,
  type TableSheet,
  tableProblem,
  textOf,
} from '../../../formats/table/index.ts';
import { readTableFile } from '../../../formats/workbook/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { readSeriesFile } from '../../context/read-series-file.ts';
import { seriesColumns } from '../../context/series-columns.ts';
import { isPartWanted } from '../../context/series-part.ts';
import type { SeriesRow } from '../../context/series-reading.ts';
import { isSameUnit, splitUnit } from '../unit-text.ts';
import type { FileReading, ReadingsProblem, ReadingsReading } from './readings-reading.ts';

/** Readings of one file, at most: each keeps its version and its line of the record. */
const mostReadings = 2_000;
const mostTold = 200;

interface Options {
  readonly language: Language;
  readonly choices: Readonly<Record<string, unknown>>;
}

/** What the thread is told of the indicator. */
interface Asked {
  /** Ways to write the unit of the indicator: its code and its labels. */
  readonly units: readonly string[];
  readonly unitLabel: string;
  readonly today: string;
  /** For a file of one column per year: the place, the variable and the part of the indicator. */
  readonly placeId: string | null;
  readonly variable: string | null;
  readonly part: string;
}

/**
 * Reads a file of readings: a column of dates or years and a column of values, whatever their headings; or a file of one column
 * per year, of which the lines of the indicator's place and variable are taken.
 */
export async function readReadingsFile(
  bytes: Uint8Array,
  { language, choices }: Options,
): Promise<Result<ReadingsReading, TableProblem[]>> {
  const asked = askedOf(choices);
  const separator = separators.find((one) => one === choices.separator) as Separator | undefined;
  const file = await readTableFile(bytes, separator === undefined ? {} : { separator });
  if (!file.ok) return file;
  const sheet = file.value.sheets.find(({ hidden, lines }) => !hidden && lines.length > 0);
  if (sheet === undefined) return refused([tableProblem('table.empty', {})]);
  const found = isWide(sheet) ? await readWide(bytes, language, asked) : ok(readLong(sheet, language, asked));
  if (!found.ok) return found;
  const { records, problems, notices, headings, lines } = found.value;
  const settled = withoutRepeats(records, problems, notices, asked.today);
  if (settled.length > mostReadings)
    return refused([tableProblem('table.too-many-lines', { limit: mostReadings })]);
  const told = (list: readonly TableProblem[]): ReadingsProblem[] =>
    list.slice(0, mostTold).map((problem) => ({
      code: problem.code,
      line: problem.line,
      column: problem.column,
      message: describeProblem(problem, language),
    }));
  return ok({
    headings,
    lines,
    readings: settled,
    problems: told(problems),
    problemCount: problems.length,
    notices: told([...file.value.notices, ...notices]),
  });
}

function askedOf(choices: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string): string => (typeof choices[name] === 'string' ? choices[name] : '');
  return {
    units: Array.isArray(choices.units) ? choices.units.map(String) : [],
    unitLabel: text('unitLabel'),
    today: text('today') || '9999-12-31',
    placeId: text('placeId') || null,
    variable: text('variable') || null,
    part: text('part'),
  };
}

interface Found {
  readonly records: readonly FileReading[];
  readonly problems: TableProblem[];
  readonly notices: TableProblem[];
  readonly headings: ReadingsReading['headings'];
  readonly lines: number;
}

/** True for a file of one column per year. */
function isWide(sheet: TableSheet): boolean {
  const { fields, years } = seriesColumns(sheet.lines[0]?.cells.map(textOf) ?? []);
  return fields.has('code') && years.length > 1;
}

async function readWide(
  bytes: Uint8Array,
  language: Language,
  { placeId, variable, part }: Asked,
): Promise<Result<Found, TableProblem[]>> {
  const read = await readSeriesFile(bytes, {
    language,
    choices: { ...(placeId === null ? {} : { only: [placeId] }), ...(variable === null ? {} : { variable }) },
  });
  if (!read.ok) return read;
  const rows = read.value.chunks.flatMap((chunk) => JSON.parse(chunk) as SeriesRow[]);
  const mine = rows.filter(
    (row) =>
      (variable === null || row.variable.toLowerCase() === variable.toLowerCase()) &&
      isPartWanted(row.part, part),
  );
  const records = mine.flatMap(({ line, values }) =>
    Object.entries(JSON.parse(values) as Record<string, number>).map(([year, value]) => ({
      line,
      on: `${year}-12-31`,
      value,
      source: '',
      author: '',
      note: '',
    })),
  );
  const { headings, lines } = read.value.reading;
  return ok({ records, problems: [], notices: [], headings, lines });
}

/** A day, or a year alone, which is its last day. */
const readWhen: CellReader<string> = (cell, language) => {
  const text = textOf(cell).trim();
  if (/^(?:19|20|21)\d{2}$/.test(text)) return { ok: true, value: `${text}-12-31` };
  return readDay(cell, language);
};

/** A value; a unit after it must be that of the indicator. */
const readValueIn =
  ({ units, unitLabel }: Asked): CellReader<number> =>
  (cell, language) => {
    const split = cell.kind === 'text' ? splitUnit(cell.text) : null;
    const amount = readAmount({ least: -1e15, greatest: 1e15 });
    if (split === null || units.length === 0) return amount(cell, language);
    if (!isSameUnit(split.unit, units))
      return cellFault('table.other-unit', { found: split.unit, expected: unitLabel });
    return amount({ kind: 'text', text: split.number }, language);
  };

const columnsFor = (asked: Asked): readonly ColumnSpec[] => [
  {
    field: 'on',
    label: { fr: 'Date', en: 'Date' },
    isRequired: true,
    synonyms: ['Jour', 'Année', 'Annee', 'Year', 'Date du relevé', 'Période', 'Millésime', 'on'],
    read: readWhen,
  },
  {
    field: 'value',
    label: { fr: 'Valeur', en: 'Value' },
    isRequired: true,
    synonyms: ['Relevé', 'Mesure', 'Résultat', 'Taux', 'Nombre', 'Quantité', 'Montant', 'Indicateur'],
    read: readValueIn(asked),
  },
  { field: 'source', label: { fr: 'Source', en: 'Source' }, synonyms: ['Provenance'], read: readText(300) },
  {
    field: 'author',
    label: { fr: 'Relevé par', en: 'Read by' },
    synonyms: ['Auteur', 'Author', 'Agent', 'Service'],
    read: readText(120),
  },
  {
    field: 'note',
    label: { fr: 'Remarque', en: 'Note' },
    synonyms: ['Commentaire', 'Observation', 'Comment'],
    read: readText(500),
  },
];

/** Headings that say nothing known: the first column is then the date, the second the value. */
function readLong(sheet: TableSheet, language: Language, asked: Asked): Found {
  const columns = columnsFor(asked);
  const read = readRecords(sheet, columns, language);
  const isUnknown = read.problems.some(({ code }) => code === 'table.column-missing');
  const taken = isUnknown
    ? readRecords(
        withHeadings(sheet, columns),
        columns,
        language,
        new Map([
          [0, 'on'],
          [1, 'value'],
        ]),
      )
    : read;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    records: taken.records.map(({ line, values }) => ({
      line,
      on: String(values.on),
      value: Number(values.value),
      source: text(values.source),
      author: text(values.author),
      note: text(values.note),
    })),
    problems: [...taken.problems],
    notices: [...taken.notices],
    headings: taken.headings,
    lines: taken.lines,
  };
}

/** A file without headings begins with a date: headings are put above it. */
function withHeadings(sheet: TableSheet, columns: readonly ColumnSpec[]): TableSheet {
  const first = sheet.lines[0]?.cells[0] ?? null;
  if (first === null || !readWhen(first, 'fr').ok) return sheet;
  const cells = columns.slice(0, 2).map(({ label }) => ({ kind: 'text' as const, text: label.fr }));
  return { ...sheet, lines: [{ line: 0, cells }, ...sheet.lines] };
}

/** The same day twice: passed over when it says the same, both lines refused when it does not. What is yet to come is refused. */
function withoutRepeats(
  records: readonly FileReading[],
  problems: TableProblem[],
  notices: TableProblem[],
  today: string,
): FileReading[] {
  const byDay = new Map<string, FileReading>();
  const opposed = new Set<string>();
  for (const reading of records) {
    const { line, on } = reading;
    if (on > today) {
      problems.push(tableProblem('table.day-ahead', { line, found: on }));
      continue;
    }
    const before = byDay.get(on);
    if (before === undefined) {
      byDay.set(on, reading);
      continue;
    }
    const isSame = before.value === reading.value;
    const told = tableProblem(isSame ? 'table.same-again' : 'table.two-values', {
      line,
      first: before.line,
      found: on,
    });
    (isSame ? notices : problems).push(told);
    if (!isSame) opposed.add(on);
  }
  for (const on of opposed) byDay.delete(on);
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
