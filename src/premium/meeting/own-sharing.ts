import type { PremiumReport, Shares } from '../../engine/premium/premium-report.ts';
import { judgeGroups, type LeavingGroup, listedGroups, type Objection } from '../domain/objections.ts';

/** A sharing that people sketched, and who would object to it. */
export interface JudgedSharing {
  readonly shares: Shares;
  /** What there is to share, and what the sketch gives out. */
  readonly toShare: number;
  readonly given: number;
  /** Groups that would gain by leaving, the most first. */
  readonly objections: readonly Objection[];
  /** Groups that were looked at, and whether they are all of them. */
  readonly looked: number;
  readonly isComplete: boolean;
}

/**
 * What there is to share: the value of the whole when blocks may also act apart, as the rules of the report have it.
 */
export const amountToShare = (report: PremiumReport): number => {
  const shares = report.sharing.equal ?? report.sharing.shapley ?? {};
  return Object.values(shares).reduce((sum, share) => sum + share, 0);
};

/** Who would object to a sharing. Above twelve members only single members and pairs are looked at, and that is said. */
export function judgeSharing(report: PremiumReport, shares: Shares): JudgedSharing {
  const listed = listedGroups(report);
  const known = listed.filter((group): group is LeavingGroup => group.alone !== null);
  // Above sixteen members the value of a pair is its own, without the choice of staying alone.
  const pairs = listed
    .filter(({ alone }) => alone === null)
    .map(({ members }) => ({
      members,
      alone: Math.max(0, report.point.coalitions[members.join(',')]?.value ?? 0),
    }));
  const { judged, least } = judgeGroups(shares, [...known, ...pairs]);
  const count = Object.keys(shares).length;
  return {
    shares,
    toShare: amountToShare(report),
    given: Object.values(shares).reduce((sum, share) => sum + share, 0),
    objections: judged.filter(({ gain }) => gain > least).sort((a, b) => b.gain - a.gain),
    looked: judged.length,
    isComplete: judged.length === 2 ** count - 2,
  };
}
