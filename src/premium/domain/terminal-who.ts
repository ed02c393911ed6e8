import { tableDecimals } from './table-decimals.ts';
import type { TerminalInput } from './terminal-page.ts';
import { setTable } from './terminal-table.ts';
import { heading, plainName, wrap } from './terminal-text.ts';

const parts = [
  'frugality',
  'jointValue',
  'coordination',
  'engineering',
  'investment',
  'net',
  'cumulative',
] as const;
/** Years shown one by one; beyond, round years only: the detail is in the document. */
const everyYearUpTo = 14;
const roundYears: ReadonlySet<number> = new Set([
  0, 1, 2, 3, 5, 7, 10, 15, 20, 28, 30, 40, 50, 60, 70, 80, 90, 100,
]);

/** The members' account year by year, then what each one gets and pays. */
export function whoSection({ computed, model, currency, format, words, style }: TerminalInput): string[] {
  const { years } = computed.report.point;
  const kept = years.filter(
    ({ year }) => model.horizonYears <= everyYearUpTo || roundYears.has(year) || year === model.horizonYears,
  );
  const decimals = tableDecimals(kept.flatMap((row) => parts.map((part) => row[part])));
  const yearTable = {
    columns: kept.map(({ year }) => String(year)),
    rows: parts
      .filter((part) => part === 'net' || part === 'cumulative' || years.some((row) => row[part] !== 0))
      .map((part) => ({
        name: words.parts[part],
        cells: kept.map((row) => format.number(row[part], { decimals })),
      })),
  };
  const sums = computed.detail.members.map(({ presentValue: { gains, payments, net } }) => [
    gains,
    payments,
    net,
  ]);
  const memberDecimals = tableDecimals(sums.flat());
  const memberTable = {
    columns: [words.gains, words.pays, words.keeps],
    rows: computed.detail.members.map(({ name }, member) => ({
      name: plainName(name),
      cells: sums[member]!.map((amount) => format.number(amount, { decimals: memberDecimals })),
    })),
  };
  return [
    ...heading(words.who, style),
    ...wrap(words.whoSub(currency), style.width),
    '',
    ...setTable(yearTable, style.width),
    '',
    ...wrap(words.memberSub(currency), style.width),
    '',
    ...setTable(memberTable, style.width),
  ];
}
