import type { Fund, FundChoice, FundLimit } from './fund.ts';
import { createRoom, type Obstacle } from './fund-room.ts';

/** Why a candidate is not funded by a rule: what adding it would break, or what else keeps it out. */
export type Reason =
  | Exclude<Obstacle, { kind: 'funded' }>
  /** The money that it would take is kept by this floor. */
  | { readonly kind: 'floor'; readonly limit: number }
  /** It would bring nothing. */
  | { readonly kind: 'value' }
  /** It would fit: the rule leaves it for another reason (risk, the least favoured territory). */
  | { readonly kind: 'rule' };

/**
 * The constraint that keeps out each candidate that is not funded, judged at its least costly level.
 * @param limits those that the rule respects; a cap or floor is told by its place there
 * @param binding for a candidate that only the budget keeps out: the floor that takes its place, if it is one's doing
 */
export function whyNot(
  fund: Fund,
  choice: FundChoice,
  limits: readonly FundLimit[] = fund.limits,
  binding: (candidate: number) => number = () => -1,
): ReadonlyMap<number, Reason> {
  const room = createRoom(fund, limits, choice.levels);
  const reasons = new Map<number, Reason>();
  fund.candidates.forEach(({ levels }, candidate) => {
    if (choice.levels[candidate]! >= 0) return;
    const gainful = levels.flatMap(({ value, cost }, level) => (value > 0 ? [{ level, cost }] : []));
    const cheapest = gainful.sort((one, other) => one.cost - other.cost)[0];
    if (cheapest === undefined) {
      reasons.set(candidate, { kind: 'value' });
      return;
    }
    const obstacle = room.obstacle(candidate, cheapest.level) as Exclude<Obstacle, { kind: 'funded' }> | null;
    const floor = obstacle?.kind === 'budget' ? binding(candidate) : -1;
    if (floor >= 0) reasons.set(candidate, { kind: 'floor', limit: floor });
    else reasons.set(candidate, obstacle ?? { kind: 'rule' });
  });
  return reasons;
}
