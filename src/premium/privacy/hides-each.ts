import type { PrivateCell, ShownSum } from './private-cell.ts';

/** Members that a sum must mix. */
export const leastMembers = 3;
/** Part of an amount that must stay hidden in those of the others. */
const leastHidden = 0.15;

type Ends = readonly [low: number, high: number];

/** What each member makes of a sum, contributions against benefits; a member who makes nothing of it is not in it. */
export function netOfMembers(sum: readonly PrivateCell[]): ReadonlyMap<string, Ends> {
  const nets = new Map<string, Ends>();
  for (const { memberId, low, high, weight } of sum) {
    const [from, to] = nets.get(memberId) ?? [0, 0];
    nets.set(memberId, [from + low * weight, to + high * weight]);
  }
  return new Map([...nets].filter(([, ends]) => ends.some((end) => Math.abs(end) > 1e-9)));
}

/** What changed between two sums, by member: the earlier one counts below zero. */
export const changeOf = (sum: ShownSum, earlier: ShownSum): ShownSum => [
  ...sum,
  ...earlier.map((cell) => ({ ...cell, weight: -cell.weight })),
];

/**
 * True when nobody learns what another has, even roughly: for each member, and each other one who takes its own amount away,
 * what is left of the others hides at least 15 % of the amount, at both ends. (The p % rule of statistical offices.)
 */
export function hidesEach(nets: ReadonlyMap<string, Ends>): boolean {
  const all = [...nets.values()];
  const isHidden = (end: 0 | 1): boolean => {
    const total = all.reduce((sum, ends) => sum + ends[end], 0);
    return all.every((target, at) =>
      all.every((knower, other) => {
        const known = other === at ? 0 : knower[end];
        return Math.abs(total - target[end] - known) >= leastHidden * Math.abs(target[end]);
      }),
    );
  };
  return isHidden(0) && isHidden(1);
}
