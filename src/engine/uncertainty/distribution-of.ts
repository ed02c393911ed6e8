import type { NinetyRange, Quantity, ShareRange, ThreePoint } from '../../kernel/quantity.ts';
import { log, log1p } from '../arithmetic/index.ts';
import type { Distribution } from './distribution.ts';
import { quantileOf } from './quantile.ts';

/** 95 % quantile of the standard normal: a 90 % range is median ± this many standard deviations. */
export const normal95 = 1.6448536269514722;

/**
 * The distribution that a figure of a file stands for; its stated point plays no part, nor do its factors.
 *
 * `low`/`high` is a 90 % range: lognormal when low > 0, else normal, logit-normal with `shape: 'share'`;
 * `min`/`mode`/`max` is PERT, or triangular when `shape` says so; equal bounds, a number or a `value` are constants.
 * @throws RangeError when bounds are not finite or not in order, or a share's bounds not inside 0…1 (callers check files first)
 * @example distributionOf({ low: 5, high: 10 }) // { kind: 'lognormal', median: 7.0710678118654755, sigma: 0.2107… }
 */
export function distributionOf(quantity: Quantity): Distribution {
  if (typeof quantity === 'number') return constant(quantity);
  if ('low' in quantity) return isShare(quantity) ? shareFrom(quantity) : ninetyFrom(quantity);
  if ('min' in quantity) return threePointFrom(quantity);
  return constant(quantity.value);
}

/**
 * The point of a figure: its stated value, else its mode, else its median.
 * @example pointOf({ min: 2, mode: 5, max: 14 }) // 5
 */
export function pointOf(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  if (quantity.value !== undefined) return quantity.value;
  if ('mode' in quantity) return quantity.mode;
  return medianOf(quantity);
}

/**
 * The median of a figure's distribution; of a plain value, the value.
 * @example medianOf({ low: 2, high: 8 }) // 4
 */
export function medianOf(quantity: Quantity): number {
  return quantileOf(distributionOf(quantity), 0.5);
}

function isShare(quantity: NinetyRange | ShareRange): quantity is ShareRange {
  return 'shape' in quantity && quantity.shape === 'share';
}

function constant(value: number): Distribution {
  if (!Number.isFinite(value)) throw new RangeError(`a figure must be finite, found ${value}`);
  return { kind: 'constant', value };
}

function ninetyFrom({ low, high }: NinetyRange): Distribution {
  checkOrder(low, high);
  if (low === high) return constant(low);
  if (low > 0) {
    const product = low * high;
    const plain = product > 1e-290 && product < 1e290;
    const median = plain ? Math.sqrt(product) : Math.sqrt(low) * Math.sqrt(high);
    const ratio = high / low;
    const spread = ratio < 1e300 ? log1p((high - low) / low) : log(high) - log(low);
    return { kind: 'lognormal', median, sigma: spread / (2 * normal95) };
  }
  return { kind: 'normal', mean: low / 2 + high / 2, sd: (high / 2 - low / 2) / normal95 };
}

function shareFrom({ low, high }: ShareRange): Distribution {
  checkOrder(low, high);
  if (!(low > 0 && high < 1))
    throw new RangeError(`a share's range lies inside 0…1, found ${low} to ${high}`);
  if (low === high) return constant(low);
  const lowOdds = logOdds(low);
  const highOdds = logOdds(high);
  return { kind: 'logit-normal', mu: (lowOdds + highOdds) / 2, sigma: (highOdds - lowOdds) / (2 * normal95) };
}

function logOdds(share: number): number {
  return log(share) - log1p(-share);
}

function threePointFrom({ min, mode, max, shape }: ThreePoint): Distribution {
  checkOrder(min, mode);
  checkOrder(mode, max);
  if (min === max) return constant(min);
  if (shape === 'triangular') return { kind: 'triangular', min, mode, max };
  // Halves, so that the width of a range as wide as doubles go does not overflow.
  const place = (mode / 2 - min / 2) / (max / 2 - min / 2);
  return { kind: 'pert', min, max, alpha: 1 + 4 * place };
}

function checkOrder(low: number, high: number): void {
  if (!(low <= high) || !Number.isFinite(low) || !Number.isFinite(high)) {
    throw new RangeError(`bounds must be finite and in order, found ${low} then ${high}`);
  }
}
