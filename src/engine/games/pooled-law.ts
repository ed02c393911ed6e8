import { pow } from '../arithmetic/index.ts';
import { foldGame } from './coalition-fold.ts';
import { exponentialNodes } from './exponential-sum.ts';
import { additiveGame, total } from './game.ts';
import { sumSaturations } from './saturation-sums.ts';
import type { PooledLawPart } from './structured-part.ts';
import type { SubsetWeights } from './structured-weights.ts';

/** Sums of Q^b over groups of users, Q being the sum of their needs. */
export interface PoweredSums {
  /** For each user i: Σ_{T∋i} inside(|T|)·Q_T^b. */
  readonly holding: Float64Array;
  /** Σ_T outside(|T|)·Q_T^b. */
  readonly outside: number;
  /** Bound on what quadrature adds to the error of a share; 0 when the groups of users were listed. */
  readonly errorBound: number;
}

/** Up to this many users, their 2^m groups are listed. */
const listedUsers = 12;

/** What a user pays alone under a cost law: fixed + unitCost·q^elasticity. */
export function lawAlone(part: PooledLawPart, index: number): number {
  return part.fixed + part.unitCost * pow(part.needs[index]!, part.elasticity);
}

/**
 * Weighted sums of Q^b over all groups of users, for needs of any real size.
 *
 * With b = 1 the sum is additive. Otherwise, up to 12 users every group is listed; beyond, Q^b is a sum of exponentials
 * (exponential-sum.ts), and each exponential is a product over the members of a group.
 *
 * @param needs q > 0 of each user
 * @param elasticity 0 < b ≤ 1
 */
export function sumPoweredNeeds(
  needs: Float64Array,
  elasticity: number,
  weights: SubsetWeights,
): PoweredSums {
  if (needs.length > listedUsers) return byExponentials(needs, elasticity, weights);
  const powered = additiveGame(needs).map((need) => (elasticity === 1 ? need : pow(need, elasticity)));
  return {
    holding: foldGame(powered, needs.length, weights.inside).holding,
    outside: foldGame(powered, needs.length, weights.outside).total,
    errorBound: 0,
  };
}

function byExponentials(needs: Float64Array, elasticity: number, weights: SubsetWeights): PoweredSums {
  const all = total(needs);
  const unit = elasticity === 1 ? all : pow(all, elasticity);
  const parts = needs.map((need) => need / all);
  const sum = exponentialNodes(
    elasticity,
    parts.reduce((least, part) => Math.min(least, part), 1),
  );
  const sums = sumSaturations(parts, sum, weights);
  return {
    holding: sums.holding.map((amount) => unit * amount),
    outside: unit * sums.outside,
    // Twice: in the player's own sum, and in the constant that makes shares add up.
    errorBound: elasticity === 1 ? 0 : 2 * unit * sum.relativeError * sums.weight,
  };
}
