import type { YearRow } from '../premium/premium-report.ts';
import type { TraceEntry } from './trace.ts';
import { type EntryDraft, entryOf, term } from './trace-entry.ts';
import type { TraceInput } from './trace-input.ts';

/** Each cell of the table of years. */
export function yearEntries(input: TraceInput): TraceEntry[] {
  return input.report.point.years
    .flatMap((row) => [...gainCells(input, row), ...costCells(input, row), ...sumCells(input, row)])
    .map(entryOf);
}

function gainCells({ detail, inputs }: TraceInput, row: YearRow): EntryDraft[] {
  const { ramp, survival } = detail.regime[row.year]!;
  const kinds = { frugality: 'pooled', jointValue: 'joint' } as const;
  return (['frugality', 'jointValue'] as const).map((part) => {
    const yearly = detail.lines
      .filter(({ kind }) => kind === kinds[part])
      .reduce((sum, line) => sum + line.perYear, 0);
    return {
      id: `years.${row.year}.${part}`,
      label: `value.year.${part}`,
      params: { year: String(row.year) },
      formula: 'formula.year.gain',
      terms: [
        term('plus', null, 'value.perYear', yearly),
        term('times', null, 'value.ramp', ramp, { unit: 'share' }),
        term('times', null, 'value.survival', survival, { unit: 'share' }),
      ],
      value: row[part],
      inputs: inputs.timed[part],
      method: 'ramp-and-survival',
      arguable: ['argue.ramp', 'argue.survival'],
    };
  });
}

function costCells({ inputs }: TraceInput, row: YearRow): EntryDraft[] {
  const formulas = {
    coordination: 'formula.year.coordination',
    engineering: 'formula.year.engineering',
    investment: 'formula.investment',
  } as const;
  return (['coordination', 'engineering', 'investment'] as const).map((part) => ({
    id: `years.${row.year}.${part}`,
    label: `value.year.${part}`,
    params: { year: String(row.year) },
    formula: formulas[part],
    value: row[part],
    inputs: inputs[part],
    method: 'coordination-and-engineering',
    arguable: ['argue.figures'],
  }));
}

function sumCells({ report, inputs }: TraceInput, row: YearRow): EntryDraft[] {
  const { year } = row;
  const params = { year: String(year) };
  const parts = ['frugality', 'jointValue', 'coordination', 'engineering', 'investment'] as const;
  const before = report.point.years[year - 1];
  const sum = (column: 'cumulative' | 'discountedCumulative'): EntryDraft => ({
    id: `years.${year}.${column}`,
    label: `value.year.${column}`,
    params,
    formula: `formula.year.${column}`,
    terms:
      before === undefined || column === 'discountedCumulative'
        ? []
        : [
            term('plus', `years.${year - 1}.${column}`, `value.year.${column}`, before[column], {
              params: { year: String(year - 1) },
            }),
            term('plus', `years.${year}.net`, 'value.year.net', row.net, { params }),
          ],
    value: row[column],
    inputs: inputs.rate,
    uses: report.point.years.slice(0, year + 1).map((earlier) => `years.${earlier.year}.net`),
    method: column === 'cumulative' ? 'payback-and-dip' : 'present-value',
    arguable: column === 'cumulative' ? ['argue.ramp'] : ['argue.rate'],
  });
  const net: EntryDraft = {
    id: `years.${year}.net`,
    label: 'value.year.net',
    params,
    formula: 'formula.year.net',
    terms: parts.map((part) =>
      term('plus', `years.${year}.${part}`, `value.year.${part}`, row[part], { params }),
    ),
    value: row.net,
    inputs: inputs.members,
    method: 'alliance-premium',
    arguable: ['argue.ramp', 'argue.survival'],
  };
  return [net, sum('cumulative'), sum('discountedCumulative')];
}
