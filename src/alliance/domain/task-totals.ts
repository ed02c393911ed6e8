import type { EngineeringTask } from './alliance-reading.ts';
import { type CatalystTrade, catalystTrades, tradeOf } from './codes.ts';
import type { Ends } from './line-worth.ts';

/** What start-up work adds up to, and for how many tasks nobody said. */
export interface WorkTotal {
  readonly hours: Ends;
  readonly cost: Ends;
  readonly tasks: number;
  readonly withoutHours: number;
  readonly withoutCost: number;
}

const nothing: WorkTotal = {
  hours: { low: 0, high: 0 },
  cost: { low: 0, high: 0 },
  tasks: 0,
  withoutHours: 0,
  withoutCost: 0,
};

const plus = (one: Ends, other: Ends | null): Ends =>
  other === null ? one : { low: one.low + other.low, high: one.high + other.high };

/** Adds up tasks; an unknown figure is counted apart, not as zero. */
export const workOf = (tasks: readonly EngineeringTask[]): WorkTotal =>
  tasks.reduce(
    (total, { hours, cost }) => ({
      hours: plus(total.hours, hours),
      cost: plus(total.cost, cost),
      tasks: total.tasks + 1,
      withoutHours: total.withoutHours + (hours === null ? 1 : 0),
      withoutCost: total.withoutCost + (cost === null ? 1 : 0),
    }),
    nothing,
  );

/** The work of each of the four trades, in their order. */
export const workByTrade = (
  tasks: readonly EngineeringTask[],
): readonly { readonly trade: CatalystTrade; readonly total: WorkTotal }[] =>
  catalystTrades.map((trade) => ({
    trade,
    total: workOf(tasks.filter(({ task }) => tradeOf(task) === trade)),
  }));

/** The work of each year, in their order. */
export const workByYear = (
  tasks: readonly EngineeringTask[],
): readonly { readonly year: number; readonly total: WorkTotal }[] =>
  [...new Set(tasks.map(({ year }) => year))]
    .sort((one, other) => one - other)
    .map((year) => ({ year, total: workOf(tasks.filter((task) => task.year === year)) }));

/** Who pays: a member, somebody outside, or nobody yet. */
export type Payer =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'nobody' };

export const payerOf = ({ payerMemberId, payer }: EngineeringTask): Payer => {
  if (payerMemberId !== null) return { kind: 'member', memberId: payerMemberId };
  return payer === '' ? { kind: 'nobody' } : { kind: 'other', name: payer };
};

/** The work by who pays it: members in their order, then others by name, then what nobody pays yet. */
export function workByPayer(
  tasks: readonly EngineeringTask[],
  memberIds: readonly string[],
): readonly { readonly payer: Payer; readonly total: WorkTotal }[] {
  const keyOf = (payer: Payer): string =>
    payer.kind === 'member' ? `0 ${payer.memberId}` : payer.kind === 'other' ? `1 ${payer.name}` : '2';
  const groups = Map.groupBy(tasks, (task) => keyOf(payerOf(task)));
  const rank = (payer: Payer): string =>
    payer.kind === 'member'
      ? `0 ${String(memberIds.indexOf(payer.memberId)).padStart(4, '0')}`
      : payer.kind === 'other'
        ? `1 ${payer.name.toLowerCase()}`
        : '2';
  return [...groups.values()]
    .map((group) => ({ payer: payerOf(group[0]!), total: workOf(group) }))
    .sort((one, other) => (rank(one.payer) < rank(other.payer) ? -1 : 1));
}
