import { changeOf, hidesEach, leastMembers, netOfMembers } from './hides-each.ts';
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
  /** The sums that later ones are compared with: those shown, and those withheld for their sizes alone. */
  readonly remembered: readonly ShownSum[];
}

/**
 * Decides, for each account, whether the sum of private amounts may be shown: it mixes at least three members; neither it
 * nor its difference with anything shown before tells what one or two have; and nobody who takes its own amount away from
 * it, or from what changed since an earlier sum, finds another's amount within 15 %. An account without private amount has
 * no decision.
 */
export function decideSums(cells: readonly PrivateCell[], earlier: readonly ShownSum[]): PrivateDecisions {
  const sums: SumDecision[] = [];
  const remembered: ShownSum[] = [];
  for (const account of ['members', 'public'] as const) {
    const sum = cells.filter((cell) => cell.account === account);
    if (sum.length === 0) continue;
    const { withheld, isRemembered } = judge(sum, [...earlier, ...remembered]);
    if (isRemembered) remembered.push(sum);
    if (withheld !== null) {
      sums.push({ account, withheld });
      continue;
    }
    const add = (end: 'low' | 'high') => sum.reduce((total, cell) => total + cell[end] * cell.weight, 0);
    sums.push({ account, shown: { low: add('low'), high: add('high') } });
  }
  return { sums, remembered };
}

/** What is said of a sum, and whether later ones are compared with it. */
interface Judgement {
  readonly withheld: WithheldReason | null;
  readonly isRemembered: boolean;
}

/**
 * What is withheld for its sizes is remembered as if it were shown: otherwise a member could change its own amount again and
 * again, and learn from where the answer turns what the others have.
 */
function judge(sum: ShownSum, earlier: readonly ShownSum[]): Judgement {
  const nets = netOfMembers(sum);
  if (nets.size < leastMembers) return { withheld: 'few-members', isRemembered: false };
  if (revealsSomebody([...earlier, sum])) return { withheld: 'difference', isRemembered: false };
  if (!hidesEach(nets)) return { withheld: 'one-dominates', isRemembered: true };
  const isOfSameAccount = (other: ShownSum) => other[0]?.account === sum[0]?.account;
  const isToldByChange = earlier.filter(isOfSameAccount).some((former) => {
    const changes = netOfMembers(changeOf(sum, former));
    return changes.size > 0 && (changes.size < leastMembers || !hidesEach(changes));
  });
  return { withheld: isToldByChange ? 'difference' : null, isRemembered: true };
}
