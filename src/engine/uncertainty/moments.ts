import { exp, expm1 } from '../arithmetic/index.ts';
import type { Distribution, LogitNormalDistribution } from './distribution.ts';
import { normalDensity } from './normal.ts';
import { shareOfLogOdds } from './quantile.ts';

/**
 * The exact mean of a distribution.
 * @example meanOf(distributionOf({ low: 5, high: 10 })) // 7.229783732289855
 */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'normal':
      return distribution.mean;
    case 'lognormal':
      return distribution.median * exp((distribution.sigma * distribution.sigma) / 2);
    case 'logit-normal':
      return logitNormalMoment(distribution, 1);
    case 'pert':
      return distribution.min + (distribution.max - distribution.min) * (distribution.alpha / 6);
    case 'triangular':
      return distribution.min / 3 + distribution.mode / 3 + distribution.max / 3;
  }
}

/**
 * The exact variance of a distribution, in the square of its unit.
 * @example varianceOf({ kind: 'triangular', min: 0, mode: 1, max: 2 }) // 0.16666666666666666
 */
export function varianceOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return 0;
    case 'normal':
      return distribution.sd * distribution.sd;
    case 'lognormal': {
      const square = distribution.sigma * distribution.sigma;
      const mean = meanOf(distribution);
      return expm1(square) * mean * mean;
    }
    case 'logit-normal': {
      const mean = logitNormalMoment(distribution, 1);
      return Math.max(0, logitNormalMoment(distribution, 2) - mean * mean);
    }
    case 'pert': {
      const width = distribution.max - distribution.min;
      return (width * width * distribution.alpha * (6 - distribution.alpha)) / 252;
    }
    case 'triangular': {
      const left = distribution.mode - distribution.min;
      const right = distribution.max - distribution.mode;
      return (left * left + left * right + right * right) / 18;
    }
  }
}

/**
 * E[share^power] of a logit-normal, which has no closed form: the trapezoid rule in z, whose error falls as
 * e^(−2πd/h) with d the distance of the nearest pole of the integrand, π/sigma here; 1e-16 with the step taken.
 */
function logitNormalMoment({ mu, sigma }: LogitNormalDistribution, power: 1 | 2): number {
  const step = 1 / Math.max(8, Math.ceil(3 * sigma));
  const count = Math.ceil(9 / step);
  let sum = 0;
  for (let k = -count; k <= count; k++) {
    const z = k * step;
    const share = shareOfLogOdds(mu + sigma * z);
    sum += (power === 1 ? share : share * share) * normalDensity(z);
  }
  return sum * step;
}
