import type { PresentValues, YearRow } from '../../../engine/premium/premium-report.ts';
import { type Cell, type CellFormat, cellAddress, type Sheet } from '../../../platform/ports/workbook.ts';
import type { Subject } from '../subject.ts';

/** Rows above the years: title, remark, rate, a blank, the column headings. */
const rateRow = 2;
const headRow = 4;
const firstYear = headRow + 1;

const parts = ['frugality', 'jointValue', 'coordination', 'engineering', 'investment'] as const;
type Part = (typeof parts)[number];

/** Columns of the sheet, from the left. */
const columns = {
  year: 0,
  frugality: 1,
  jointValue: 2,
  coordination: 3,
  engineering: 4,
  investment: 5,
  net: 6,
  cumulative: 7,
  factor: 8,
  discounted: 9,
  discountedCumulative: 10,
} as const;

/** The account of the members year by year, whose totals are computed by the sheet itself. */
export function yearsSheet({ outcome, words, say, unit }: Subject): Sheet {
  const { when, parts: names } = words.results;
  const { years } = outcome.report.point;
  const head = [
    when.year,
    ...parts.map((part) => names[part]),
    when.net,
    when.cumulative,
    say.book.factor,
    say.book.discountedNet,
    when.discounted,
  ];
  return {
    name: say.book.years,
    widths: [22, 16, 16, 16, 16, 16, 14, 14, 14, 16, 18],
    frozenRows: headRow + 1,
    frozenColumns: 1,
    headings: [0, headRow],
    rows: [
      [when.yearCaption(unit)],
      [say.book.live],
      [say.book.rate, { value: rateOf(outcome), format: 'percent' }],
      [],
      head,
      ...years.map((row, at) => yearCells(row, firstYear + at, outcome.detail.regime[at]?.discount ?? 1)),
      totals(years, say.book.total),
      presentValueCells(outcome.report.point.presentValues, years, say.book.presentValue),
    ],
  };
}

const rateOf = (outcome: Subject['outcome']): number =>
  outcome.detail.inputs.find(({ pointer }) => pointer === '/discountRate')?.point ?? 0;

function yearCells(row: YearRow, at: number, discount: number): Cell[] {
  const here = (column: keyof typeof columns) => cellAddress(columns[column], at);
  const above = (column: keyof typeof columns) => cellAddress(columns[column], at - 1);
  const first = at === firstYear;
  const rate = `$B$${rateRow + 1}`;
  const sum = (column: 'cumulative' | 'discountedCumulative', of: 'net' | 'discounted') =>
    first ? here(of) : `${above(column)}+${here(of)}`;
  return [
    { value: row.year, format: 'whole' },
    ...parts.map((part): Cell => ({ value: row[part], format: 'amount' })),
    computed(`SUM(${here('frugality')}:${here('investment')})`, row.net),
    computed(sum('cumulative', 'net'), row.cumulative),
    computed(`1/(1+${rate})^${here('year')}`, discount, 'factor'),
    computed(`${here('net')}*${here('factor')}`, row.net * discount),
    computed(sum('discountedCumulative', 'discounted'), row.discountedCumulative),
  ];
}

const computed = (formula: string, value: number, format: CellFormat = 'amount'): Cell => ({
  formula,
  value,
  format,
});

const columnOf = (column: keyof typeof columns, years: number, fixed = false): string => {
  const [from, to] = [
    cellAddress(columns[column], firstYear),
    cellAddress(columns[column], firstYear + years - 1),
  ];
  return fixed ? `${lock(from)}:${lock(to)}` : `${from}:${to}`;
};

const lock = (address: string): string => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

function totals(years: readonly YearRow[], label: string): Cell[] {
  const sumOf = (pick: (row: YearRow) => number) => years.reduce((sum, row) => sum + pick(row), 0);
  return [
    label,
    ...parts.map((part) =>
      computed(
        `SUM(${columnOf(part, years.length)})`,
        sumOf((row) => row[part]),
      ),
    ),
    computed(
      `SUM(${columnOf('net', years.length)})`,
      sumOf(({ net }) => net),
    ),
  ];
}

/** Each part brought back to today by the rate of the sheet. Costs are negative here, so that their sum is the net. */
function presentValueCells(values: PresentValues, years: readonly YearRow[], label: string): Cell[] {
  const factor = columnOf('factor', years.length, true);
  const signed: Readonly<Record<Part, number>> = {
    frugality: values.frugality,
    jointValue: values.jointValue,
    coordination: -values.coordination,
    engineering: -values.engineering,
    investment: -values.investment,
  };
  const net = Object.values(signed).reduce((sum, value) => sum + value, 0);
  return [
    label,
    ...parts.map((part) => computed(`SUMPRODUCT(${columnOf(part, years.length)},${factor})`, signed[part])),
    computed(`SUMPRODUCT(${columnOf('net', years.length)},${factor})`, net),
  ];
}

/** Where another sheet finds a present value: costs negative. */
export function presentValueCell({ outcome, say }: Subject, part: Part | 'net'): string {
  const row = firstYear + outcome.report.point.years.length + 1;
  return `'${say.book.years}'!${lock(cellAddress(columns[part], row))}`;
}
