import type { LineDetail } from '../premium/premium-detail.ts';
import type { TraceEntry, TraceTerm } from './trace.ts';
import { type EntryDraft, entryOf, term } from './trace-entry.ts';
import { type TraceInput, union } from './trace-input.ts';

/** The parts of the account, line by line, and what brings a yearly gain to today. */
export function partEntries(input: TraceInput): TraceEntry[] {
  return [
    ...gains(input),
    ...costs(input),
    ...input.detail.lines.map((line) => lineEntry(input, line)),
    annuity(input),
  ].map(entryOf);
}

const kinds = { frugality: 'pooled', jointValue: 'joint', social: 'public' } as const;
const methods = { frugality: 'frugality', jointValue: 'joint-value', social: 'sroi' } as const;
const argued = { frugality: 'argue.scale', jointValue: 'argue.joint', social: 'argue.social' } as const;

function gains({ report, detail, inputs }: TraceInput): EntryDraft[] {
  return (['frugality', 'jointValue', 'social'] as const).map((part) => ({
    id: `presentValues.${part}`,
    label: `value.${part}`,
    formula: 'formula.lines',
    terms: detail.lines.filter(({ kind }) => kind === kinds[part]).map(lineTerm),
    value: report.point.presentValues[part],
    inputs: inputs.timed[part],
    method: methods[part],
    arguable: [argued[part], 'argue.ramp', 'argue.survival'],
  }));
}

function lineTerm({ pointer, label, id, presentValue }: LineDetail): TraceTerm {
  return term('plus', `lines.${pointer}`, 'value.line', presentValue, { params: { line: label ?? id } });
}

function costs({ report, inputs }: TraceInput): EntryDraft[] {
  const parts = report.point.presentValues;
  const common = { method: 'coordination-and-engineering' };
  return [
    {
      ...common,
      id: 'presentValues.coordination',
      label: 'value.coordination',
      formula: 'formula.coordination',
      value: parts.coordination,
      inputs: union(inputs.coordination, inputs.rate),
      arguable: ['argue.linear'],
    },
    {
      ...common,
      id: 'presentValues.engineering',
      label: 'value.engineering',
      formula: 'formula.engineering',
      value: parts.engineering,
      inputs: union(inputs.engineering, inputs.rate),
      arguable: ['argue.linear', 'argue.figures'],
    },
    {
      ...common,
      id: 'presentValues.investment',
      label: 'value.investment',
      formula: 'formula.investment',
      value: parts.investment,
      inputs: inputs.investment,
      arguable: ['argue.figures'],
    },
  ];
}

function lineEntry({ inputs, detail }: TraceInput, line: LineDetail): EntryDraft {
  const own = inputs.ofLine(line.pointer);
  const part = line.kind === 'pooled' ? 'frugality' : line.kind === 'joint' ? 'jointValue' : 'social';
  const dropsOff = own.some(({ label }) => label === 'input.dropOff');
  const perYear = term('plus', null, 'value.perYear', line.perYear);
  const annuityTerm = term('times', 'annuity', 'value.annuity', annuityOf(detail.regime), { unit: 'ratio' });
  return {
    id: `lines.${line.pointer}`,
    label: 'value.line',
    params: { line: line.label ?? line.id },
    formula: dropsOff ? 'formula.lineDropOff' : 'formula.line',
    terms: dropsOff ? [perYear] : [perYear, annuityTerm],
    value: line.presentValue,
    inputs: union(own, inputs.timing),
    method: methods[part],
    arguable: [argued[part]],
  };
}

function annuityOf(regime: TraceInput['detail']['regime']): number {
  return regime.reduce((sum, { ramp, survival, discount }) => sum + ramp * survival * discount, 0);
}

function annuity({ detail, inputs }: TraceInput): EntryDraft {
  return {
    id: 'annuity',
    label: 'value.annuity',
    formula: 'formula.annuity',
    value: annuityOf(detail.regime),
    unit: 'ratio',
    inputs: inputs.timing,
    method: 'ramp-and-survival',
    arguable: ['argue.ramp', 'argue.survival', 'argue.rate'],
  };
}
