import { decimalScale, type Fund, type FundLimit } from './fund.ts';

/** What stands in the way of funding one more candidate. */
export type Obstacle =
  | { readonly kind: 'funded' }
  | { readonly kind: 'exclusion'; readonly other: number }
  | { readonly kind: 'cap'; readonly limit: number }
  | { readonly kind: 'budget' };

/** A choice that grows, and what still fits beside it. */
export interface FundRoom {
  readonly levels: Int32Array;
  fits(candidate: number, level: number): boolean;
  /** The first obstacle, exclusions before caps before the budget; null when there is none. */
  obstacle(candidate: number, level: number): Obstacle | null;
  take(candidate: number, level: number): void;
}

/** Room under the budget, the caps and the exclusions of a fund; sums of decimals are exact. */
export function createRoom(
  fund: Fund,
  limits: readonly FundLimit[] = fund.limits,
  start?: Int32Array,
): FundRoom {
  const { budget, candidates, exclusions } = fund;
  const costs = candidates.flatMap(({ levels }) => levels.map(({ cost }) => cost));
  const scale = decimalScale([...costs, budget, ...limits.map(({ amount }) => amount)]);
  const slack = scale > 0 ? 0 : 1e-9 * Math.max(1, budget);
  const whole = (value: number): number => (scale > 0 ? Math.round(value * scale) : value);
  const levels = new Int32Array(candidates.length).fill(-1);
  const rivals = rivalsOf(exclusions);
  const used = new Float64Array(limits.length);
  let spent = 0;
  const bears = ({ dimension, group }: FundLimit, candidate: number): boolean =>
    candidates[candidate]!.groups[dimension] === group;
  const room: FundRoom = {
    levels,
    fits: (candidate, level) => room.obstacle(candidate, level) === null,
    obstacle(candidate, level) {
      if (levels[candidate]! >= 0) return { kind: 'funded' };
      const other = rivals.get(candidate)?.find((rival) => levels[rival]! >= 0);
      if (other !== undefined) return { kind: 'exclusion', other };
      const cost = whole(candidates[candidate]!.levels[level]!.cost);
      const limit = limits.findIndex(
        (cap, place) =>
          cap.side === 'cap' && bears(cap, candidate) && used[place]! + cost > whole(cap.amount) + slack,
      );
      if (limit >= 0) return { kind: 'cap', limit };
      return spent + cost > whole(budget) + slack ? { kind: 'budget' } : null;
    },
    take(candidate, level) {
      levels[candidate] = level;
      const cost = whole(candidates[candidate]!.levels[level]!.cost);
      spent += cost;
      limits.forEach((limit, place) => {
        if (bears(limit, candidate)) used[place]! += cost;
      });
    },
  };
  start?.forEach((level, candidate) => {
    if (level >= 0) room.take(candidate, level);
  });
  return room;
}

function rivalsOf(exclusions: Fund['exclusions']): Map<number, number[]> {
  const rivals = new Map<number, number[]>();
  for (const group of exclusions) {
    for (const one of group)
      rivals.set(one, [...(rivals.get(one) ?? []), ...group.filter((other) => other !== one)]);
  }
  return rivals;
}
