import { bestChoice } from './best-choice.ts';
import { choiceOf } from './best-fund.ts';
import { type Fund, type FundLimit, groupCost } from './fund.ts';
import { fundProblem } from './fund-problem.ts';

/** A floor that cannot be met, and the amount that could. */
export interface ImpossibleFloor {
  readonly limit: FundLimit;
  /** The most that its group can receive: alone, or once the floors before it are met. */
  readonly reachable: number;
  /** Whether the budget, the caps and the exclusions alone rule it out, whatever the other floors. */
  readonly isAlone: boolean;
}

/** Which floors of a fund without any choice are impossible: each by itself, else the first that the others rule out. */
export function impossibleFloors(fund: Fund): ImpossibleFloor[] {
  const floors = fund.limits.filter(({ side }) => side === 'floor');
  const caps = fund.limits.filter(({ side }) => side === 'cap');
  const alone = floors.flatMap((limit) => {
    const reachable = mostOfGroup(fund, caps, limit);
    return reachable < limit.amount ? [{ limit, reachable, isAlone: true }] : [];
  });
  if (alone.length > 0) return alone;
  const kept: FundLimit[] = [];
  for (const limit of floors) {
    const reachable = mostOfGroup(fund, [...caps, ...kept], limit);
    if (reachable < limit.amount) return [{ limit, reachable, isAlone: false }];
    kept.push(limit);
  }
  return [];
}

function mostOfGroup(fund: Fund, limits: readonly FundLimit[], { dimension, group }: FundLimit): number {
  const written = fundProblem(fund, limits, ({ cost }, candidate) =>
    fund.candidates[candidate]!.groups[dimension] === group ? cost : 0,
  );
  const found = bestChoice(written.problem);
  if (found.taken === null) return 0;
  return groupCost(fund, choiceOf(fund, written, found).levels, dimension, group);
}
