import type { TraceEntry } from './trace.ts';
import { type EntryDraft, entryOf, term } from './trace-entry.ts';
import type { TraceInput } from './trace-input.ts';

/** The groups, the sharings, what members really get, and stability. */
export function sharingEntries(input: TraceInput): TraceEntry[] {
  return [...groups(input), ...shares(input), ...members(input), ...stability(input)].map(entryOf);
}

/** One entry per column: the value of each group stands in the report. */
function groups({ inputs }: TraceInput): EntryDraft[] {
  const columns = [
    [
      'beforeEngineering',
      'alliance-premium',
      'formula.group.beforeEngineering',
      ['coalitions.value', 'coalitions.engineering'],
    ],
    ['engineering', 'coordination-and-engineering', 'formula.engineering', []],
    ['value', 'alliance-premium', 'formula.group.value', ['membersPremium']],
    ['social', 'four-premiums', 'formula.group.social', ['territoryPremium']],
    ['cover', 'superadditive-cover', 'formula.group.cover', ['coalitions.value']],
  ] as const;
  return columns.map(([column, method, formula, uses]) => ({
    id: `coalitions.${column}`,
    label: `value.group.${column}`,
    formula,
    value: null,
    inputs: inputs.all,
    uses,
    method,
    arguable: column === 'cover' ? ['argue.cover'] : ['argue.alone', 'argue.linear'],
  }));
}

const methods = {
  shapley: 'shapley',
  nucleolus: 'nucleolus',
  tau: 'tau-gately-scrb',
  gately: 'tau-gately-scrb',
  equal: 'sharing-and-transfers',
} as const;

function shares({ report, detail, inputs }: TraceInput): EntryDraft[] {
  const rules = Object.keys(methods) as (keyof typeof methods)[];
  const whole = detail.members.length <= 16 ? 'coalitions.cover' : 'coalitions.value';
  return rules.flatMap((rule) =>
    detail.members.map(({ id, name }) => ({
      id: `sharing.${rule}.${id}`,
      label: `value.sharing.${rule}` as const,
      params: { member: name },
      formula: `formula.sharing.${rule}` as const,
      value: report.sharing[rule]?.[id] ?? null,
      inputs: inputs.members,
      uses: [whole],
      method: methods[rule],
      arguable: ['argue.rules', 'argue.point', 'argue.cover'] as const,
    })),
  );
}

function members({ report, detail, inputs }: TraceInput): EntryDraft[] {
  return detail.members.flatMap(({ id, name, presentValue }) => {
    const params = { member: name };
    const common = {
      params,
      inputs: inputs.grants,
      method: 'sharing-and-transfers',
      arguable: ['argue.received', 'argue.point'] as const,
    };
    return [
      {
        ...common,
        id: `sharing.transfers.${id}`,
        label: 'value.sharing.transfers' as const,
        formula: 'formula.sharing.transfers' as const,
        terms: [
          term(
            'plus',
            `sharing.shapley.${id}`,
            'value.sharing.shapley',
            report.sharing.shapley?.[id] ?? null,
            { params },
          ),
          term('minus', `members.${id}.net`, 'value.member.net', presentValue.net, { params }),
        ],
        value: report.sharing.transfers?.[id] ?? null,
      },
      {
        ...common,
        id: `members.${id}.net`,
        label: 'value.member.net' as const,
        formula: 'formula.member.net' as const,
        terms: [
          term('plus', `members.${id}.gains`, 'value.member.gains', presentValue.gains, { params }),
          term('minus', `members.${id}.payments`, 'value.member.payments', presentValue.payments, { params }),
        ],
        value: presentValue.net,
      },
      {
        ...common,
        id: `members.${id}.gains`,
        label: 'value.member.gains' as const,
        formula: 'formula.member.gains' as const,
        value: presentValue.gains,
        uses: ['presentValues.frugality', 'presentValues.jointValue'],
      },
      {
        ...common,
        id: `members.${id}.payments`,
        label: 'value.member.payments' as const,
        formula: 'formula.member.payments' as const,
        value: presentValue.payments,
        uses: ['presentValues.coordination', 'presentValues.engineering', 'presentValues.investment'],
      },
    ];
  });
}

function stability({ report, inputs }: TraceInput): EntryDraft[] {
  const found = report.stability;
  const common = {
    inputs: inputs.all,
    uses: ['coalitions.cover'],
    arguable: ['argue.cover', 'argue.point'],
  } as const;
  return [
    {
      ...common,
      id: 'stability.coreNonEmpty',
      label: 'value.stability.coreNonEmpty',
      formula: 'formula.stability.core',
      value: found?.coreNonEmpty ?? null,
      method: 'core-and-least-core',
    },
    {
      ...common,
      id: 'stability.shapleyInCore',
      label: 'value.stability.shapleyInCore',
      formula: 'formula.stability.shapleyInCore',
      value: found?.shapleyInCore ?? null,
      method: 'core-and-least-core',
    },
    {
      ...common,
      id: 'stability.leastCore',
      label: 'value.stability.leastCore',
      formula: 'formula.stability.leastCore',
      value: found?.leastCore ?? null,
      method: 'core-and-least-core',
    },
    {
      ...common,
      id: 'stability.objections',
      label: 'value.stability.objections',
      formula: 'formula.stability.objections',
      value: null,
      method: 'stability-and-objections',
    },
  ];
}
