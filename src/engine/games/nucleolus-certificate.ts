import { largestExcesses } from './excess-scan.ts';
import { sizeOfCoalition, sumOver, total } from './game.ts';
import type { ExcessProblem, SettledLevel } from './nucleolus-stage.ts';
import { spanOf } from './settled-span.ts';

/** Why a sharing is the nucleolus, in a form that anybody can check with sums and one elimination. */
export interface NucleolusCertificate {
  /** Levels of excess, largest first, each with its coalitions and their balancing weights. */
  readonly levels: readonly SettledLevel[];
  /** Whether every condition was found to hold, to the tolerance below. */
  readonly holds: boolean;
  /** Largest breach found of any condition, relative to what is at stake. */
  readonly largestBreach: number;
}

/** Ten times what rounding may do to an excess; a little more where everything at stake is large. */
const allowedBreach = (problem: ExcessProblem): number => Math.max(1e-7, 10 * problem.tolerance);

/**
 * Checks a claimed nucleolus level by level, against the values alone (Kohlberg 1971, in its improved form with at most
 * n − 1 balancedness checks: Benedek, Fliege, Nguyen 2021).
 *
 * At each level: no coalition outside the span of the earlier levels has a larger excess; those named have exactly it;
 * their weights are positive and their weighted sum lies in the span of the earlier levels, so that no move allowed by
 * these can lower them all; and at the end the coalitions named fix every share.
 */
export function checkLevels(
  problem: ExcessProblem,
  shares: Float64Array,
  levels: readonly SettledLevel[],
): NucleolusCertificate {
  const { values, players } = problem;
  const whole = values.length - 1;
  const settled = [whole];
  let span = spanOf(settled, players);
  let breach = Math.abs(values[whole]! - total(shares)) / problem.scale;
  for (const level of levels) {
    breach = Math.max(breach, excessBreach(problem, shares, level), balanceBreach(span.directions, level));
    const [worst] = largestExcesses({ ...problem, shares, above: level.excess, keep: 1, outside: span });
    if (worst) breach = Math.max(breach, (worst.excess - level.excess) / problem.scale);
    for (const coalition of level.coalitions) settled.push(coalition);
    for (const player of level.held) settled.push(1 << player);
    span = spanOf(settled, players);
  }
  for (const [player, floor] of problem.floors?.entries() ?? []) {
    breach = Math.max(breach, (floor - shares[player]!) / problem.scale);
  }
  return { levels, holds: span.rank === players && breach <= allowedBreach(problem), largestBreach: breach };
}

/** How far the coalitions named are from the excess of their level, and the players held from their floor. */
function excessBreach(problem: ExcessProblem, shares: Float64Array, level: SettledLevel): number {
  let breach = level.coalitions.length === 0 ? Infinity : 0;
  for (const coalition of level.coalitions) {
    const excess = problem.values[coalition]! - sumOver(shares, coalition);
    const counted = problem.perMember ? excess / sizeOfCoalition(coalition) : excess;
    breach = Math.max(breach, Math.abs(counted - level.excess) / problem.scale);
  }
  for (const player of level.held) {
    breach = Math.max(breach, Math.abs(problem.floors![player]! - shares[player]!) / problem.scale);
  }
  return breach;
}

/** How far the weighted sum of a level is from the span of the earlier ones; infinite when a weight is not positive. */
function balanceBreach(directions: readonly Float64Array[], level: SettledLevel): number {
  const weights = [...level.weights, ...level.heldWeights];
  if (weights.some((weight) => !(weight > 0))) return Infinity;
  const coalitions = [...level.coalitions, ...level.held.map((player) => 1 << player)];
  let breach = 0;
  for (const direction of directions) {
    const moved = coalitions.reduce(
      (sum, coalition, index) => sum + weights[index]! * sumOver(direction, coalition),
      0,
    );
    breach = Math.max(breach, Math.abs(moved) / Math.max(...weights));
  }
  return breach;
}
