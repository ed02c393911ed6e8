import { exp } from '../arithmetic/index.ts';
import type { Distribution, LogitNormalDistribution, TriangularDistribution } from './distribution.ts';
import { meanOf } from './moments.ts';
import { normalCumulative, normalDensity, normalQuantile } from './normal.ts';
import { betaPartialMean, betaQuantile } from './pert-beta.ts';
import { beyondMode, quantileOf, shareOfLogOdds } from './quantile.ts';

/**
 * Exact mean of the lowest share of a distribution (lower conditional value at risk), however thin the tail.
 * @param probability above 0, up to 1
 * @example lowestMeanOf({ kind: 'normal', mean: 0, sd: 1 }, 0.05) // −2.0627…
 */
export function lowestMeanOf(distribution: Distribution, probability: number): number {
  if (!(probability > 0 && probability <= 1))
    throw new RangeError(`a share above 0 and up to 1, found ${probability}`);
  if (probability === 1) return meanOf(distribution);
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'normal':
      return distribution.mean - (distribution.sd * normalDensity(normalQuantile(probability))) / probability;
    case 'lognormal':
      return (
        (meanOf(distribution) * normalCumulative(normalQuantile(probability) - distribution.sigma)) /
        probability
      );
    case 'logit-normal':
      return logitNormalLowestMean(distribution, probability);
    case 'pert': {
      const share =
        betaPartialMean(betaQuantile(probability, distribution.alpha), distribution.alpha) / probability;
      return distribution.min + (distribution.max - distribution.min) * share;
    }
    case 'triangular':
      return triangularLowestMean(distribution, probability);
  }
}

/**
 * Exact mean of the highest share of a distribution (upper conditional value at risk), however thin the tail.
 * @param probability above 0, up to 1
 * @example highestMeanOf({ kind: 'normal', mean: 0, sd: 1 }, 0.05) // 2.0627…
 */
export function highestMeanOf(distribution: Distribution, probability: number): number {
  if (distribution.kind === 'lognormal' && probability > 0 && probability <= 1) {
    return (
      (meanOf(distribution) * normalCumulative(distribution.sigma + normalQuantile(probability))) /
      probability
    );
  }
  const mirrored = mirror(distribution);
  return mirrored.sign * lowestMeanOf(mirrored.distribution, probability) + mirrored.offset;
}

/** The distribution of offset − x, with the signs that bring its tail back. */
function mirror(distribution: Distribution): { distribution: Distribution; sign: 1 | -1; offset: number } {
  switch (distribution.kind) {
    case 'normal':
      return { distribution: { ...distribution, mean: -distribution.mean }, sign: -1, offset: 0 };
    case 'logit-normal':
      return { distribution: { ...distribution, mu: -distribution.mu }, sign: -1, offset: 1 };
    case 'pert': {
      const { min, max, alpha } = distribution;
      return { distribution: { kind: 'pert', min: -max, max: -min, alpha: 6 - alpha }, sign: -1, offset: 0 };
    }
    case 'triangular': {
      const { min, mode, max } = distribution;
      return { distribution: { kind: 'triangular', min: -max, mode: -mode, max: -min }, sign: -1, offset: 0 };
    }
    default:
      return { distribution, sign: 1, offset: 0 };
  }
}

function triangularLowestMean(distribution: TriangularDistribution, probability: number): number {
  const { min, mode, max } = distribution;
  const width = max - min;
  const rise = mode - min;
  // On the rising side the density grows from the end like x, whose mean is two thirds of the way.
  if (probability * width <= rise) return min + (2 / 3) * (quantileOf(distribution, probability) - min);
  const fall = max - mode;
  const beyond = beyondMode(distribution, probability);
  const mass = (beyond * (2 * fall - beyond)) / (width * fall);
  const centre = (beyond * (3 * fall - 2 * beyond)) / (3 * (2 * fall - beyond));
  return mode + (mass * centre - (rise / width) * (rise / 3)) / probability;
}

/**
 * By double-exponential quadrature (Takahasi and Mori, 1974) of the share over z from −∞ to the limit: the step is halved
 * until the result stands still.
 */
function logitNormalLowestMean({ mu, sigma }: LogitNormalDistribution, probability: number): number {
  const limit = normalQuantile(probability);
  let previous = Number.NaN;
  for (let steps = 16; steps <= 16_384; steps *= 2) {
    let sum = 0;
    for (let k = -4 * steps; k <= 4 * steps; k++) {
      const x = k / steps;
      const inner = exp(-x);
      const distance = exp(x - inner);
      const z = limit - distance;
      sum += shareOfLogOdds(mu + sigma * z) * normalDensity(z) * distance * (1 + inner);
    }
    const mean = sum / steps / probability;
    if (Math.abs(mean - previous) <= 1e-13 * mean) return mean;
    previous = mean;
  }
  return previous;
}
