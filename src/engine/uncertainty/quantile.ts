import { exp } from '../arithmetic/index.ts';
import type { Distribution, TriangularDistribution } from './distribution.ts';
import { normalQuantile } from './normal.ts';
import { betaQuantile } from './pert-beta.ts';

/**
 * The exact quantile of a distribution: the figure below which a share `u` of its chances lies.
 * @param u from 0 to 1; at 0 and 1 the ends of the range, infinite where it has none
 * @example quantileOf({ kind: 'triangular', min: 0, mode: 1, max: 2 }, 0.5) // 1
 */
export function quantileOf(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(u);
    case 'lognormal':
      return distribution.median * exp(distribution.sigma * normalQuantile(u));
    case 'logit-normal':
      return shareOfLogOdds(distribution.mu + distribution.sigma * normalQuantile(u));
    case 'pert':
      return betweenEnds(distribution.min, distribution.max, betaQuantile(u, distribution.alpha));
    case 'triangular':
      return triangularQuantile(distribution, u);
  }
}

/** The share whose log-odds are y: 1/(1 + e^(−y)), without overflow on either side. */
export function shareOfLogOdds(y: number): number {
  if (y >= 0) return 1 / (1 + exp(-y));
  const odds = exp(y);
  return odds / (1 + odds);
}

/** min + (max − min)·x taken from the nearer end, so that both ends are exact. */
function betweenEnds(min: number, max: number, x: number): number {
  return x <= 0.5 ? min + (max - min) * x : max - (max - min) * (1 - x);
}

function triangularQuantile(distribution: TriangularDistribution, u: number): number {
  const { min, mode, max } = distribution;
  const rising = u * (max - min);
  if (rising <= mode - min) return min + Math.sqrt(rising * (mode - min));
  const beyond = beyondMode(distribution, u);
  return beyond <= (max - mode) / 2 ? mode + beyond : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
}

/** How far beyond the mode the quantile lies, for a level whose quantile is beyond it; no digit cancels near the mode. */
export function beyondMode({ min, mode, max }: TriangularDistribution, u: number): number {
  const falling = max - mode;
  const excess = u * (max - min) - (mode - min);
  return (excess * falling) / (falling + Math.sqrt(falling * Math.max(falling - excess, 0)));
}
