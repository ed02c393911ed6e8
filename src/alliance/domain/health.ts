import type { AllianceReading } from './alliance-reading.ts';
import { presentMembers } from './alliance-reading.ts';
import { totalOf } from './line-totals.ts';
import { payerOf, workOf } from './task-totals.ts';

/** The three readings of the health of an alliance (Le RAMEAU's words; the measures are ours). */
export const healthReadings = ['cohesion', 'coherence', 'resources'] as const;
export type HealthReading = (typeof healthReadings)[number];

/** What a finding says: something that holds, something to look at, something that is not known. Never a grade. */
export type FindingSense = 'holds' | 'watch' | 'unknown';

/** One finding: its code, which has its words, and the figures or the names that it tells. */
export interface Finding {
  readonly reading: HealthReading;
  readonly sense: FindingSense;
  readonly code: FindingCode;
  readonly count?: number;
  readonly of?: number;
  readonly names?: readonly string[];
  readonly share?: number;
  readonly on?: string;
}

export const findingCodes = [
  'members-present',
  'members-alone',
  'invitations-waiting',
  'members-left',
  'lines-both-ways',
  'lines-one-way',
  'decisions-none',
  'decisions-shared',
  'decisions-few-voices',
  'need-written',
  'need-missing',
  'answer-missing',
  'dates-none',
  'dates-late',
  'dates-next',
  'goals-none',
  'goals-said',
  'work-none',
  'work-planned',
  'payers-none',
  'payers-known',
  'unpaid-work',
  'one-payer',
  'one-contributor',
  'contributions-end',
  'contributions-last',
  'grants-uncertain',
  'amounts-unknown',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** A closed decision, as far as health is concerned. */
export interface DecisionTaken {
  readonly closedOn: string;
  readonly members: number;
  readonly spoken: number;
}

/** Above this share, one payer or one contributor is worth looking at; ours, that can be changed. */
export const largeShare = 0.6;

/**
 * Reads the health of an alliance from what is recorded and the reader may see: findings with their reasons, in the order of
 * the three readings. Nothing is added up into one figure, and what is not recorded is said to be unknown.
 *
 * @param today the day of the reading, `2026-11-27`
 */
export function healthOf(
  reading: AllianceReading,
  decisions: readonly DecisionTaken[],
  today: string,
): readonly Finding[] {
  return [
    ...cohesion(reading, decisions, today).map((finding) => ({ reading: 'cohesion' as const, ...finding })),
    ...coherence(reading, today).map((finding) => ({ reading: 'coherence' as const, ...finding })),
    ...resources(reading, today).map((finding) => ({ reading: 'resources' as const, ...finding })),
  ];
}

type Said = Omit<Finding, 'reading'>;

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function cohesion(reading: AllianceReading, decisions: readonly DecisionTaken[], today: string): Said[] {
  const present = presentMembers(reading);
  const waiting = reading.members.filter(({ standing }) => standing === 'invited');
  const gone = reading.members.filter(
    ({ standing, leftOn }) => standing === 'left' && (leftOn ?? '') >= yearBefore(today),
  );
  const has = (id: string, side: string): boolean =>
    reading.lines.some((line) => line.memberId === id && line.side === side);
  const oneWay = present.filter(({ id }) => !has(id, 'contribution') || !has(id, 'benefit'));
  return [
    present.length >= 2
      ? { sense: 'holds', code: 'members-present', count: present.length }
      : { sense: 'watch', code: 'members-alone', count: present.length },
    ...(waiting.length > 0
      ? [{ sense: 'watch', code: 'invitations-waiting', names: waiting.map(({ name }) => name) } as const]
      : []),
    ...(gone.length > 0
      ? [{ sense: 'watch', code: 'members-left', names: gone.map(({ name }) => name) } as const]
      : []),
    ...(present.length === 0
      ? []
      : oneWay.length === 0
        ? [{ sense: 'holds', code: 'lines-both-ways' } as const]
        : [{ sense: 'unknown', code: 'lines-one-way', names: oneWay.map(({ name }) => name) } as const]),
    ...voices(decisions, today),
  ];
}

function voices(decisions: readonly DecisionTaken[], today: string): Said[] {
  const recent = decisions.filter(({ closedOn }) => closedOn >= yearBefore(today));
  if (recent.length === 0) return [{ sense: 'unknown', code: 'decisions-none' }];
  const [spoken, members] = recent.reduce(
    ([said, all], one) => [said + one.spoken, all + one.members],
    [0, 0],
  );
  const share = members === 0 ? 0 : spoken / members;
  return [
    share >= 0.5
      ? { sense: 'holds', code: 'decisions-shared', count: recent.length, share }
      : { sense: 'watch', code: 'decisions-few-voices', count: recent.length, share },
  ];
}

function coherence({ alliance, milestones, tasks }: AllianceReading, today: string): Said[] {
  const late = milestones.filter(({ on, isDone }) => !isDone && on < today);
  const next = milestones.find(({ on, isDone }) => !isDone && on >= today);
  const goals = alliance.sdgs.length;
  const isEnded = alliance.stage === 'ended';
  return [
    alliance.need === ''
      ? { sense: 'watch', code: 'need-missing' }
      : { sense: 'holds', code: 'need-written' },
    ...(alliance.answer === '' && alliance.stage !== 'idea'
      ? [{ sense: 'watch', code: 'answer-missing' } as const]
      : []),
    goals === 0
      ? { sense: 'unknown', code: 'goals-none' }
      : { sense: 'holds', code: 'goals-said', count: goals },
    ...(late.length > 0
      ? [{ sense: 'watch', code: 'dates-late', names: late.map(({ title }) => title) } as const]
      : []),
    ...(next ? [{ sense: 'holds', code: 'dates-next', on: next.on, names: [next.title] } as const] : []),
    ...(next === undefined && late.length === 0 && !isEnded
      ? [{ sense: 'unknown', code: 'dates-none' } as const]
      : []),
    tasks.length === 0
      ? { sense: 'unknown', code: 'work-none' }
      : { sense: 'holds', code: 'work-planned', count: tasks.length },
  ];
}

function resources(reading: AllianceReading, today: string): Said[] {
  return [
    ...payers(reading),
    ...contributors(reading),
    ...endings(reading, Number(today.slice(0, 4))),
    ...pendingGrants(reading),
  ];
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

/** Who pays for the work, and whether it rests on one. */
function payers({ tasks, members }: AllianceReading): Said[] {
  if (tasks.length === 0) return [{ sense: 'unknown', code: 'payers-none' }];
  const unpaid = tasks.filter((task) => payerOf(task).kind === 'nobody');
  const groups = Map.groupBy(
    tasks.filter((task) => payerOf(task).kind !== 'nobody'),
    ({ payerMemberId, payer }) => members.find(({ id }) => id === payerMemberId)?.name ?? payer,
  );
  const whole = middle(workOf(tasks).cost);
  const [largest] = [...groups]
    .map(([name, group]) => ({ name, share: whole === 0 ? 0 : middle(workOf(group).cost) / whole }))
    .sort((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1));
  return [
    unpaid.length > 0
      ? { sense: 'watch', code: 'unpaid-work', count: unpaid.length, of: tasks.length }
      : { sense: 'holds', code: 'payers-known', count: tasks.length },
    ...(largest !== undefined && largest.share > largeShare
      ? [{ sense: 'watch', code: 'one-payer', names: [largest.name], share: largest.share } as const]
      : []),
  ];
}

/** Whether one member brings most of what is valued and may be seen. */
function contributors(reading: AllianceReading): Said[] {
  const lines = reading.lines.filter(({ side }) => side === 'contribution');
  const total = totalOf(lines, 'year', reading.alliance);
  const unknown = total.unknown + total.unvalued.length;
  const whole = middle(total.euros);
  const shares = presentMembers(reading).map(({ id, name }) => {
    const own = lines.filter(({ memberId }) => memberId === id);
    return { name, share: whole === 0 ? 0 : middle(totalOf(own, 'year', reading.alliance).euros) / whole };
  });
  const most = shares.find(({ share }) => share > largeShare);
  return [
    ...(most && shares.length > 1
      ? [{ sense: 'watch', code: 'one-contributor', names: [most.name], share: most.share } as const]
      : []),
    ...(unknown > 0 ? [{ sense: 'unknown', code: 'amounts-unknown' } as const] : []),
  ];
}

/** What is brought each year and ends soon, against what goes on. */
function endings({ lines, alliance }: AllianceReading, year: number): Said[] {
  const yearly = lines.filter(
    ({ side, per, toYear }) =>
      side === 'contribution' && per === 'year' && (toYear === null || toYear >= year),
  );
  if (yearly.length === 0 || alliance.stage === 'ended') return [];
  const ending = yearly.filter(({ toYear }) => toYear !== null && toYear <= year);
  return ending.length > 0
    ? [{ sense: 'watch', code: 'contributions-end', count: ending.length, of: yearly.length }]
    : [{ sense: 'holds', code: 'contributions-last', count: yearly.length }];
}

function pendingGrants({ grants }: AllianceReading): Said[] {
  const pending = grants.filter(({ state }) => state === 'planned' || state === 'requested');
  if (pending.length === 0) return [];
  const names = [...new Set(pending.map(({ payer }) => payer))];
  return [{ sense: 'watch', code: 'grants-uncertain', names }];
}
