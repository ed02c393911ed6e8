import { exp, log } from '../arithmetic/index.ts';
import { normalCumulative } from '../uncertainty/normal.ts';

/** log Γ(3/2) = log(√π / 2) */
const logGammaOfThreeHalves = -0.12078223763524522;

/**
 * Chance that a chi-square of `degrees` whole degrees of freedom exceeds `x`: the finite sum that exists for whole
 * degrees, term after term (Abramowitz, Stegun 1964, 26.4.4 and 26.4.5).
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x > 0)) return 1;
  const half = x / 2;
  const odd = degrees % 2 === 1;
  let tail = odd ? 2 * normalCumulative(-Math.sqrt(x)) : exp(-half);
  let order = odd ? 0.5 : 1;
  // In logarithms: a term may be tiny beside e^−half and yet count.
  let term = odd ? -half + 0.5 * log(half) - logGammaOfThreeHalves : -half + log(half);
  while (order < degrees / 2) {
    tail += exp(term);
    order += 1;
    term += log(half / order);
  }
  return Math.min(1, tail);
}
