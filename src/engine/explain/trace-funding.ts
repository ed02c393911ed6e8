import type { TraceEntry } from './trace.ts';
import { type EntryDraft, entryOf } from './trace-entry.ts';
import { type TraceInput, union } from './trace-input.ts';

/** The floors, the ceiling and what lies between. */
export function fundingEntries({ report, inputs }: TraceInput): TraceEntry[] {
  const { funding } = report;
  const entry = (
    name: keyof typeof funding,
    uses: readonly string[],
    arguable: EntryDraft['arguable'],
    rest: Partial<EntryDraft> = {},
  ): EntryDraft => {
    const value = funding[name];
    return {
      id: `funding.${name}`,
      label: `value.funding.${name}`,
      formula: `formula.funding.${name}`,
      value: typeof value === 'number' ? value : null,
      inputs: inputs.all,
      uses,
      method: 'justified-funding',
      arguable,
      ...rest,
    };
  };
  const floors = ['breakEvenFloor', 'stabilityFloor', 'riskFloor'].map((name) => `funding.${name}`);
  return [
    entry('breakEvenFloor', ['range.members.mean'], ['argue.range']),
    entry('stabilityFloor', ['coalitions.cover'], ['argue.cover', 'argue.point']),
    entry('riskFloor', ['range.members.p10'], ['argue.nineInTen', 'argue.range']),
    entry('liquidity', ['trough'], ['argue.ramp'], { method: 'payback-and-dip' }),
    entry('ceiling', ['presentValues.engineering', 'range.territory.mean'], ['argue.publicFunds'], {
      inputs: union(inputs.publicFundsCost, inputs.engineering, inputs.rate),
    }),
    entry('justified', [...floors, 'funding.ceiling'], ['argue.publicFunds', 'argue.nineInTen']),
    entry('shareOfGross', ['funding.justified', 'range.gross.mean'], ['argue.ours'], { unit: 'share' }),
  ].map(entryOf);
}
