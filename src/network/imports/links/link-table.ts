import { eachOnce, type TableProblem, type TableRecord, tableProblem } from '../../../formats/table/index.ts';
import { searchKey } from '../../../kernel/search-key.ts';
import { isPaidKind, type LinkFigure, type ValuationBasis } from '../../links/link-figure.ts';
import type { ImportTable, StagedRow } from '../import-table.ts';
import { linkColumns } from './link-columns.ts';

type Values = TableRecord['values'];

/** How a file says one end of a link; every part may be missing but one. */
export interface WrittenEnd {
  /** By what it is known again, in this file and in later ones. */
  readonly key: string;
  /** As a person reads it. */
  readonly text: string;
  readonly siret?: string;
  readonly siren?: string;
  readonly rna?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly place?: string;
}

/** How files of links are read. Both ends are looked for later, among the actors of the territory. */
export const linkTable: ImportTable = {
  columns: linkColumns,
  needs: [
    { field: 'fromName', or: ['fromNumber', 'fromId'], mayBeForAll: true },
    { field: 'toName', or: ['toNumber', 'toId'], mayBeForAll: true },
    { field: 'kind', mayBeForAll: true },
  ],
  // The subsidies that public bodies publish in the common form of open data say who, to whom and how much.
  knownConstants: (headings) =>
    headings.includes('nomattribuant') && headings.includes('nombeneficiaire') ? { kind: 'funds' } : {},
  prepare(records) {
    const problems: TableProblem[] = [];
    const notices: TableProblem[] = [];
    const readable = records.map(withBothYears).filter(({ line, values }) => {
      const { wrong, told } = checkLine(line, values);
      problems.push(...wrong);
      notices.push(...told);
      return wrong.length === 0;
    });
    const unique = eachOnce(readable, {
      keyOf: ({ values }) => keyOf(values),
      contentOf: ({ values }) => values,
      problemOf: ({ line }, { line: first }, isSame) =>
        tableProblem(isSame ? 'table.same-again' : 'table.same-link', { line, first }),
    });
    return {
      records: unique.kept,
      problems: [...problems, ...unique.problems],
      notices: [...notices, ...unique.notices],
    };
  },
  stage,
};

/** Years said in one cell are those of the beginning and of the end, unless the end has its own. */
function withBothYears(record: TableRecord): TableRecord {
  const { fromYear, toYear } = record.values;
  if (typeof fromYear !== 'object' || fromYear === null) return record;
  const { from, to } = fromYear as { readonly from: number; readonly to: number };
  return { ...record, values: { ...record.values, fromYear: from, toYear: toYear ?? to } };
}

function checkLine(line: number, values: Values): { wrong: TableProblem[]; told: TableProblem[] } {
  const wrong = (['from', 'to'] as const)
    .filter((side) => endOf(values, side) === null)
    .map((side) => tableProblem('table.end-missing', { line, side }));
  const { fromYear, toYear } = values;
  if (typeof fromYear === 'number' && typeof toYear === 'number' && toYear < fromYear)
    wrong.push(tableProblem('table.years-reversed', { line, first: fromYear, last: toYear }));
  const { amount, high } = values;
  const low = typeof amount === 'object' && amount !== null ? (amount as { low: number }).low : null;
  if (typeof high === 'number' && low !== null && high < low)
    wrong.push(tableProblem('table.range-reversed', { line, found: `${low} – ${high}` }));
  const isUnvalued =
    values.nature === 'equivalent' && values.basis === null && (low !== null || typeof high === 'number');
  return { wrong, told: isUnvalued ? [tableProblem('table.basis-unknown', { line })] : [] };
}

/** What identifies one end in the file: its number first, then its identifier, then its name and place. */
function endOf(values: Values, side: 'from' | 'to'): WrittenEnd | null {
  const [number, externalId, name, place] = ['Number', 'Id', 'Name', 'Place'].map((part) => {
    const value = values[`${side}${part}`];
    return typeof value === 'string' && value !== '' ? value : null;
  });
  const [kind = '', digits = ''] = number?.split(':') ?? [];
  const known = name === null || name === undefined ? '' : searchKey(name);
  const key = number ?? (externalId ? `id:${externalId}` : `name:${known}|${searchKey(place ?? '')}`);
  if (!number && !externalId && known === '') return null;
  return {
    key,
    text: name ? (place ? `${name} (${place})` : name) : (externalId ?? digits),
    ...(number ? { [kind]: digits } : {}),
    ...(externalId ? { externalId } : {}),
    ...(known === '' ? {} : { name: known }),
    ...(place ? { place: searchKey(place) } : {}),
  };
}

const keyOf = (values: Values): string =>
  typeof values.linkId === 'string'
    ? `id:${values.linkId}`
    : [
        endOf(values, 'from')!.key,
        endOf(values, 'to')!.key,
        values.kind,
        values.lever ?? '',
        values.fromYear ?? '',
      ].join('|');

/**
 * What the line says of the amount, money where money passes and an equivalent elsewhere unless it says so; null when it says
 * nothing, which changes nothing that is known.
 */
function figureOf({ amount, high, nature, basis, kind }: Values): LinkFigure | null {
  if (amount === 'unknown' || nature === 'unknown') return { nature: 'unknown' };
  const read = amount as { readonly low: number; readonly high: number } | null | undefined;
  const top = typeof high === 'number' ? high : null;
  if (!read && top === null) return null;
  const range = { low: read?.low ?? top!, high: top ?? read!.high };
  const isMoney = nature === 'money' || (nature !== 'equivalent' && basis == null && isPaidKind(kind));
  if (isMoney) return { nature: 'money', ...range };
  return { nature: 'equivalent', ...range, basis: (basis as ValuationBasis | null) ?? 'other' };
}

function stage({ line, values }: TableRecord): StagedRow {
  const { kind, lever, fromYear, toYear, isFormal, source } = values;
  return {
    line,
    key: keyOf(values),
    fields: { kind, lever, stated: figureOf(values), fromYear, toYear, isFormal, source },
    from_end: endOf(values, 'from')!,
    to_end: endOf(values, 'to')!,
    is_nature_guessed: values.nature == null && values.basis == null,
  };
}
