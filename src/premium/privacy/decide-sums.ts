import type { PrivateCell, ShownSum } from './private-cell.ts';
import { revealsSomebody } from './reveals-somebody.ts';

/** Why private amounts are left out of what people see. */
export type WithheldReason = 'few-members' | 'one-dominates' | 'difference' | 'currency';

/** What becomes of the private amounts of one account in a version. */
export type SumDecision =
  | {
      readonly account: PrivateCell['account'];
      readonly shown: { readonly low: number; readonly high: number };
    }
  | { readonly account: PrivateCell['account']; readonly withheld: WithheldReason };

export interface PrivateDecisions {
  readonly sums: readonly SumDecision[];
  /** The sums that are shown from now on. */
  readonly shown: readonly ShownSum[];
}

/** A sum of which one member makes more than this part says nearly what that member has. */
const mostWeight = 0.85;
/** Members whose amounts a sum must mix. */
const leastMembers = 3;

/**
 * Decides, for each account, whether the sum of private amounts may be shown: it mixes at least three members, none of
 * which makes over 85 % of it, and neither it nor its difference with anything shown before tells what one or two have.
 * An account without private amount has no decision.
 */
export function decideSums(cells: readonly PrivateCell[], earlier: readonly ShownSum[]): PrivateDecisions {
  const sums: SumDecision[] = [];
  const shown: ShownSum[] = [];
  for (const account of ['members', 'public'] as const) {
    const sum = cells.filter((cell) => cell.account === account);
    if (sum.length === 0) continue;
    const withheld = withholdingOf(sum, [...earlier, ...shown]);
    if (withheld !== null) {
      sums.push({ account, withheld });
      continue;
    }
    shown.push(sum);
    const add = (end: 'low' | 'high') => sum.reduce((total, cell) => total + cell[end] * cell.weight, 0);
    sums.push({ account, shown: { low: add('low'), high: add('high') } });
  }
  return { sums, shown };
}

function withholdingOf(sum: ShownSum, earlier: readonly ShownSum[]): WithheldReason | null {
  const sizes = new Map<string, number>();
  for (const { memberId, low, high, weight } of sum) {
    const size = Math.max(Math.abs(low), Math.abs(high)) * weight;
    sizes.set(memberId, (sizes.get(memberId) ?? 0) + size);
  }
  if (sizes.size < leastMembers) return 'few-members';
  const all = [...sizes.values()].reduce((total, size) => total + size, 0);
  if (Math.max(...sizes.values()) > mostWeight * all) return 'one-dominates';
  return revealsSomebody([...earlier, sum]) ? 'difference' : null;
}
