import type { PremiumReport, Shares } from '../../engine/premium/premium-report.ts';
import { judgeGroups, type LeavingGroup, leavingGroups, type Objection } from './objections.ts';

export type { Objection };

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

const judge = (shares: Shares, groups: readonly LeavingGroup[]) => {
  const { judged, least } = judgeGroups(shares, groups);
  const worst = judged.reduce((a, b) => (b.gain > a.gain ? b : a));
  const objects = worst.gain > least;
  return { objection: objects ? worst : null, margin: objects ? null : Math.max(0, -worst.gain) };
};

const alike = (a: Shares, b: Shares): boolean => {
  const scale = Math.max(1, ...Object.values(a).map(Math.abs));
  return Object.keys(a).every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) <= 1e-6 * scale);
};

/** The rules side by side, in no order of merit, each with the strongest objection that a group could make. */
export const sharingRules = (report: PremiumReport): SharingRule[] => {
  const groups = leavingGroups(report);
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
