import type { PremiumReport, Shares } from '../../engine/premium/premium-report.ts';

/** A group that could leave, with what it would make by itself. */
export interface LeavingGroup {
  readonly members: readonly string[];
  readonly alone: number;
}

export interface Objection {
  readonly members: readonly string[];
  /** What the group would make by itself, and what the sharing gives it. */
  readonly alone: number;
  readonly given: number;
  readonly gain: number;
}

/** Every group that could leave, single members included; `null` when the report does not list them all. */
export const leavingGroups = (report: PremiumReport): LeavingGroup[] | null => {
  const names = Object.keys(report.sharing.equal ?? report.sharing.shapley ?? {});
  if (names.length === 0 || names.length > 12) return null;
  const groups = listedGroups(report);
  return groups.some(({ alone }) => alone === null) ? null : (groups as LeavingGroup[]);
};

/** The groups that a report lists: all up to twelve members, single members and pairs above, where `alone` is the group's own value. */
export const listedGroups = (
  report: PremiumReport,
): { readonly members: readonly string[]; readonly alone: number | null }[] => {
  const names = Object.keys(report.sharing.equal ?? report.sharing.shapley ?? {});
  const listed = Object.entries(report.point.coalitions).map(([key, row]) => ({
    members: key.split(','),
    row,
  }));
  return [
    ...names.map((id) => ({ members: [id], alone: 0 })),
    ...listed
      .filter(({ members }) => members.length < names.length)
      .map(({ members, row }) => ({ members, alone: row.cover })),
  ];
};

const sumOf = (shares: Shares, members: readonly string[]): number =>
  members.reduce((sum, id) => sum + (shares[id] ?? 0), 0);

/** Sums of money below this share of the largest are taken for equal: they come from rounding. */
const tolerance = 1e-9;

/** What each group would gain or lose by leaving a sharing, and the smallest gain that is not rounding. */
export const judgeGroups = (
  shares: Shares,
  groups: readonly LeavingGroup[],
): { readonly judged: Objection[]; readonly least: number } => {
  const judged = groups.map(({ members, alone }): Objection => {
    const given = sumOf(shares, members);
    return { members, alone, given, gain: alone - given };
  });
  const scale = Math.max(1, ...judged.map(({ alone, given }) => Math.max(Math.abs(alone), Math.abs(given))));
  return { judged, least: tolerance * scale };
};
