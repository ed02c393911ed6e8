import type { TraceEntry } from './trace.ts';
import { type EntryDraft, entryOf, term } from './trace-entry.ts';
import type { TraceInput } from './trace-input.ts';

/** The premiums, their ratios, the dip and the dates. */
export function premiumEntries(input: TraceInput): TraceEntry[] {
  return [...fourPremiums(input), ...ratios(input), ...dates(input)].map(entryOf);
}

function fourPremiums({ report, inputs }: TraceInput): EntryDraft[] {
  const { point } = report;
  const { frugality, jointValue, social, coordination, engineering, investment } = point.presentValues;
  const gains = [
    term('plus', 'presentValues.frugality', 'value.frugality', frugality),
    term('plus', 'presentValues.jointValue', 'value.jointValue', jointValue),
  ];
  const others = term('plus', 'presentValues.social', 'value.social', social);
  const start = term('minus', 'presentValues.engineering', 'value.engineering', engineering);
  const running = term('minus', 'presentValues.coordination', 'value.coordination', coordination);
  const once = term('minus', 'presentValues.investment', 'value.investment', investment);
  return [
    {
      id: 'premiumGross',
      label: 'value.premiumGross',
      formula: 'formula.premiumGross',
      terms: [...gains, others, running, once],
      value: point.premiumGross,
      inputs: inputs.all,
      method: 'four-premiums',
      arguable: ['argue.ours', 'argue.alone', 'argue.unpriced'],
    },
    {
      id: 'premiumNet',
      label: 'value.premiumNet',
      formula: 'formula.premiumNet',
      terms: [term('plus', 'premiumGross', 'value.premiumGross', point.premiumGross), start],
      value: point.premiumNet,
      inputs: inputs.all,
      method: 'four-premiums',
      arguable: ['argue.ours', 'argue.alone', 'argue.unpriced'],
    },
    {
      id: 'membersPremium',
      label: 'value.membersPremium',
      formula: 'formula.membersPremium',
      terms: [...gains, running, start, once],
      value: point.membersPremium,
      inputs: inputs.members,
      method: 'alliance-premium',
      arguable: ['argue.ours', 'argue.alone', 'argue.rate'],
    },
    {
      id: 'territoryPremium',
      label: 'value.territoryPremium',
      formula: 'formula.territoryPremium',
      terms: [others],
      value: point.territoryPremium,
      inputs: inputs.timed.social,
      method: 'four-premiums',
      arguable: ['argue.ours', 'argue.social', 'argue.unpriced'],
    },
  ];
}

function ratios({ report, inputs }: TraceInput): EntryDraft[] {
  const { point } = report;
  const { frugality, jointValue, social, coordination, engineering, investment } = point.presentValues;
  const start = term('over', 'presentValues.engineering', 'value.engineering', engineering);
  const gross = term('plus', 'premiumGross', 'value.premiumGross', point.premiumGross);
  const common = {
    inputs: inputs.all,
    method: 'benefit-cost',
    arguable: ['argue.ours', 'argue.alone'] as const,
  };
  return [
    {
      ...common,
      id: 'engineeringShare',
      label: 'value.engineeringShare',
      formula: 'formula.engineeringShare',
      terms: [
        { ...start, role: 'plus' },
        { ...gross, role: 'over' },
      ],
      value: point.engineeringShare,
      unit: 'share',
    },
    {
      ...common,
      id: 'leverage',
      label: 'value.leverage',
      formula: 'formula.leverage',
      terms: [gross, start],
      value: point.leverage,
      unit: 'ratio',
    },
    {
      ...common,
      id: 'benefitCostRatio',
      label: 'value.benefitCostRatio',
      formula: 'formula.benefitCostRatio',
      terms: [
        term('plus', null, 'value.benefits', frugality + jointValue + social),
        term('over', null, 'value.costs', coordination + engineering + investment),
      ],
      value: point.benefitCostRatio,
      unit: 'ratio',
      uses: ['frugality', 'jointValue', 'social', 'coordination', 'engineering', 'investment'].map(
        (part) => `presentValues.${part}`,
      ),
    },
  ];
}

function dates({ report, detail, inputs }: TraceInput): EntryDraft[] {
  const { point } = report;
  const years = point.years.map(({ year }) => year);
  const cumulative = years.map((year) => `years.${year}.cumulative`);
  const discounted = years.map((year) => `years.${year}.discountedCumulative`);
  const common = {
    inputs: inputs.members,
    method: 'payback-and-dip',
    arguable: ['argue.ramp', 'argue.survival'] as const,
    uses: cumulative,
  };
  return [
    { ...common, id: 'trough', label: 'value.trough', formula: 'formula.trough', value: point.trough },
    {
      ...common,
      id: 'troughYear',
      label: 'value.troughYear',
      formula: 'formula.trough',
      value: point.troughYear,
      unit: 'year',
    },
    {
      ...common,
      id: 'payback',
      label: 'value.payback',
      formula: 'formula.payback',
      value: point.payback,
      unit: 'years',
    },
    {
      ...common,
      id: 'discountedPayback',
      label: 'value.discountedPayback',
      formula: 'formula.payback',
      value: point.discountedPayback,
      unit: 'years',
      uses: discounted,
    },
    {
      ...common,
      id: 'paybackChance',
      label: 'value.paybackChance',
      formula: 'formula.payback',
      value: detail.payback.chanceWithinHorizon,
      unit: 'chance',
    },
  ];
}
