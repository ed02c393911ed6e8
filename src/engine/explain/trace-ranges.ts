import type { DrawSummary } from '../premium/premium-report.ts';
import type { TraceEntry } from './trace.ts';
import { type EntryDraft, entryOf } from './trace-entry.ts';
import type { TraceInput } from './trace-input.ts';

const figures = {
  gross: 'premiumGross',
  members: 'membersPremium',
  territory: 'premiumNet',
  social: 'territoryPremium',
} as const;

const methods: Readonly<Record<keyof DrawSummary, string>> = {
  mean: 'sampling',
  sd: 'sampling',
  p5: 'uncertainty-ranges',
  p10: 'uncertainty-ranges',
  p50: 'uncertainty-ranges',
  p95: 'uncertainty-ranges',
  probabilityPositive: 'uncertainty-ranges',
  cvar10: 'uncertainty-ranges',
  evpi: 'value-of-information',
};

/** The summaries of the draws, the values at the medians, and what the doubt comes from. */
export function rangeEntries(input: TraceInput): TraceEntry[] {
  return [...summaries(input), ...atMedians(input), ...sensitivities(input)].map(entryOf);
}

function summaries({ report, inputs }: TraceInput): EntryDraft[] {
  const certain = report.sensitivity.members.length === 0;
  const statistics = Object.keys(methods) as (keyof DrawSummary)[];
  return (Object.keys(figures) as (keyof typeof figures)[]).flatMap((name) =>
    statistics.map((statistic) => ({
      id: `range.${name}.${statistic}`,
      label: `value.range.${statistic}` as const,
      params: {
        figure: `value.${figures[name]}`,
        samples: String(report.range.samples),
        seed: String(report.range.seed),
      },
      formula: certain ? ('formula.certain' as const) : ('formula.range' as const),
      value: report.range[name][statistic],
      unit: statistic === 'probabilityPositive' ? ('chance' as const) : ('money' as const),
      inputs: inputs.uncertain,
      uses: [figures[name]],
      method: methods[statistic],
      arguable: ['argue.range', 'argue.independent'] as const,
    })),
  );
}

function atMedians({ report, inputs }: TraceInput): EntryDraft[] {
  const { membersPremium, territoryValue } = report.atMedians;
  const common = {
    formula: 'formula.atMedians',
    inputs: inputs.all,
    method: 'uncertainty-ranges',
    arguable: ['argue.range'],
  } as const;
  return [
    {
      ...common,
      id: 'atMedians.membersPremium',
      label: 'value.atMedians.members',
      value: membersPremium,
      uses: ['membersPremium'],
    },
    {
      ...common,
      id: 'atMedians.territoryValue',
      label: 'value.atMedians.territory',
      value: territoryValue,
      uses: ['premiumNet'],
    },
  ];
}

/** `sensitivity.<pointer>` stands for both premiums; `sensitivity.members.<pointer>` and `.territory.` for one. */
function sensitivities({ report, detail }: TraceInput): EntryDraft[] {
  const byPointer = new Map(detail.inputs.map((input) => [input.pointer, input]));
  const entry = (id: string, pointer: string, value: number | null, uses: readonly string[]): EntryDraft => ({
    id,
    label: 'value.sensitivity',
    formula: 'formula.sensitivity',
    value,
    unit: 'share',
    inputs: [byPointer.get(pointer)!],
    uses,
    method: 'sensitivity',
    arguable: ['argue.range', 'argue.independent'],
  });
  const { members, territory } = report.sensitivity;
  return [
    ...members.map(({ input }) =>
      entry(`sensitivity.${input}`, input, null, ['range.members.sd', 'range.territory.sd']),
    ),
    ...members.map(({ input, total }) =>
      entry(`sensitivity.members.${input}`, input, total, ['range.members.sd']),
    ),
    ...territory.map(({ input, total }) =>
      entry(`sensitivity.territory.${input}`, input, total, ['range.territory.sd']),
    ),
  ];
}
