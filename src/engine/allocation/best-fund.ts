import { bestChoice } from './best-choice.ts';
import type { BestChoice } from './choice-problem.ts';
import { type Fund, type FundChoice, type FundLimit, sumsOf } from './fund.ts';
import { type FundProblem, fundProblem } from './fund-problem.ts';

/** The best choice of a fund, and the price of its budget. */
export interface BestFund {
  /** Null when no choice meets the limits, or when none was met before the work ran out (`isProven` tells which). */
  readonly choice: FundChoice | null;
  readonly isProven: boolean;
  /** Value of one more unit of budget where the last candidates may be funded in part; null when none of it fits. */
  readonly shadowPrice: number | null;
  /** Price of each limit, in value by unit of money; 0 for one that does not bind. */
  readonly limitPrices: readonly number[];
}

/**
 * The choice that brings the greatest value under the budget, the floors, the caps and the exclusions, proven.
 *
 * Branch and bound on a dual simplex, each proof being a Lagrangian bound; the table of amounts where a single budget
 * defeats bounds. Same value: the choice met first is kept, and of candidates alike in all the earliest is funded.
 *
 * @example bestFund({ budget: 10, candidates: [{ levels: [{ cost: 8, value: 5 }], groups: {} }], limits: [], exclusions: [] }).choice?.value // 5
 */
export function bestFund(
  fund: Fund,
  limits: readonly FundLimit[] = fund.limits,
  mostWork?: number,
): BestFund {
  const written = fundProblem(fund, limits);
  const found = bestChoice(written.problem, mostWork);
  const { costScale, worthScale } = written;
  const prices = found.prices?.map((price) => (price * costScale) / worthScale) ?? null;
  return {
    choice: found.taken === null ? null : choiceOf(fund, written, found),
    isProven: found.isProven,
    shadowPrice: prices === null ? null : Math.max(0, prices[0]!),
    limitPrices: limits.map((_, limit) => prices?.[limit + 1] ?? 0),
  };
}

/** The levels of a choice of options; of candidates alike in all, the earliest. */
export function choiceOf(
  fund: Fund,
  { candidateOf, levelOf, worthScale }: FundProblem,
  found: BestChoice,
): FundChoice {
  const levels = new Int32Array(fund.candidates.length).fill(-1);
  for (const option of found.taken ?? []) levels[candidateOf[option]!] = levelOf[option]!;
  preferEarliest(fund, levels);
  return { levels, ...sumsOf(fund, levels), isProven: found.isProven, bound: found.bound / worthScale };
}

/** Among candidates with the same levels and groups, and no exclusion, those funded come first, the larger amount first. */
function preferEarliest({ candidates, exclusions }: Fund, levels: Int32Array): void {
  const excluded = new Set(exclusions.flat());
  const twins = new Map<string, number[]>();
  candidates.forEach(({ levels: offered, groups }, candidate) => {
    if (excluded.has(candidate)) return;
    const key = JSON.stringify([offered, groups.territory, groups.maturity, groups.kind]);
    const others = twins.get(key);
    if (others) others.push(candidate);
    else twins.set(key, [candidate]);
  });
  for (const alike of twins.values()) {
    const sorted = alike.map((candidate) => levels[candidate]!).sort((one, other) => other - one);
    alike.forEach((candidate, place) => {
      levels[candidate] = sorted[place]!;
    });
  }
}
