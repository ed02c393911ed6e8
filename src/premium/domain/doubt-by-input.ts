import type { PremiumReport } from '../../engine/premium/premium-report.ts';

interface Indices {
  readonly first: number;
  readonly total: number;
}

/** How much of the doubt one uncertain figure explains, for the members and for the territory. */
export interface DoubtRow {
  /** JSON Pointer of the figure. */
  readonly input: string;
  readonly members: Indices;
  readonly territory: Indices;
}

const none: Indices = { first: 0, total: 0 };
/** The larger of the shares that a figure explains, interactions included. */
export const greatestTotal = ({ members, territory }: DoubtRow): number =>
  Math.max(members.total, territory.total);

/** The uncertain figures of an alliance, the one that weighs most on either premium first. */
export const doubtByInput = (report: PremiumReport): DoubtRow[] => {
  const rows = new Map<string, { members: Indices; territory: Indices }>();
  for (const account of ['members', 'territory'] as const) {
    for (const { input, first, total } of report.sensitivity[account]) {
      const row = rows.get(input) ?? { members: none, territory: none };
      rows.set(input, { ...row, [account]: { first, total } });
    }
  }
  return [...rows]
    .map(([input, row]) => ({ input, ...row }))
    .sort((a, b) => greatestTotal(b) - greatestTotal(a));
};

/** Above this share of the doubt a figure is worth measuring better; below the other, it is not. */
const muchFrom = 0.2;
const littleUnder = 0.1;

/** At most two figures worth measuring better, and two that are not. */
export const worthMeasuring = (
  report: PremiumReport,
): { much: readonly DoubtRow[]; little: readonly DoubtRow[] } => {
  const rows = doubtByInput(report);
  return {
    much: rows.filter((row) => greatestTotal(row) >= muchFrom).slice(0, 2),
    little: rows.filter((row) => greatestTotal(row) < littleUnder).slice(0, 2),
  };
};
