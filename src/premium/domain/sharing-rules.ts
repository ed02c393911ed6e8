import type { PremiumReport, Shares } from '../../engine/premium/premium-report.ts';

export const ruleNames = ['shapley', 'nucleolus', 'tau', 'gately', 'equal'] as const;
export type RuleName = (typeof ruleNames)[number];

/** One way of sharing, and who could object to it. */
export interface SharingRule {
  readonly name: RuleName;
  /** `null` when the rule does not exist for this alliance; `reason` then says why. */
  readonly shares: Shares | null;
  readonly reason: string | null;
  /** An earlier rule that gives everybody the same. */
  readonly sameAs: RuleName | null;
  /** The group that would gain most by leaving; `null` when none would gain, `undefined` when nobody checked. */
  readonly objection: Objection | null | undefined;
  /** Least that any group would lose by leaving; `null` when some group would gain or nobody checked. */
  readonly margin: number | null;
}

export interface Objection {
  readonly members: readonly string[];
  /** What the group would make by itself, and what the rule gives it. */
  readonly alone: number;
  readonly given: number;
  readonly gain: number;
}

const sumOf = (shares: Shares, members: readonly string[]): number =>
  members.reduce((sum, id) => sum + (shares[id] ?? 0), 0);

/** Every group that could leave with what it would make by itself, single members included. */
const groupsOf = (report: PremiumReport): { members: string[]; alone: number }[] | null => {
  const names = Object.keys(report.sharing.equal ?? report.sharing.shapley ?? {});
  if (names.length === 0 || names.length > 12) return null;
  const listed = Object.entries(report.point.coalitions).map(([key, row]) => ({
    members: key.split(','),
    row,
  }));
  const proper = listed.filter(({ members }) => members.length < names.length);
  if (proper.some(({ row }) => row.cover === null)) return null;
  return [
    ...names.map((id) => ({ members: [id], alone: 0 })),
    ...proper.map(({ members, row }) => ({ members, alone: row.cover ?? 0 })),
  ];
};

/** Sums of money below this share of the largest are taken for equal: they come from rounding. */
const tolerance = 1e-9;

const judge = (shares: Shares, groups: readonly { members: string[]; alone: number }[]) => {
  const judged = groups.map(({ members, alone }): Objection => {
    const given = sumOf(shares, members);
    return { members, alone, given, gain: alone - given };
  });
  const scale = Math.max(1, ...judged.map(({ alone, given }) => Math.max(Math.abs(alone), Math.abs(given))));
  const worst = judged.reduce((a, b) => (b.gain > a.gain ? b : a));
  const objects = worst.gain > tolerance * scale;
  return { objection: objects ? worst : null, margin: objects ? null : Math.max(0, -worst.gain) };
};

const alike = (a: Shares, b: Shares): boolean => {
  const scale = Math.max(1, ...Object.values(a).map(Math.abs));
  return Object.keys(a).every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) <= 1e-6 * scale);
};

/** The rules side by side, in no order of merit, each with the strongest objection that a group could make. */
export const sharingRules = (report: PremiumReport): SharingRule[] => {
  const groups = groupsOf(report);
  return ruleNames.map((name, index) => {
    const shares = report.sharing[name];
    if (shares === null) {
      const reason = report.notes[`sharing.${name}`] ?? null;
      return { name, shares, reason, sameAs: null, objection: undefined, margin: null };
    }
    const earlier = ruleNames.slice(0, index).find((other) => {
      const theirs = report.sharing[other];
      return theirs !== null && alike(shares, theirs);
    });
    const judged = groups === null ? { objection: undefined, margin: null } : judge(shares, groups);
    return { name, shares, reason: null, sameAs: earlier ?? null, ...judged };
  });
};
