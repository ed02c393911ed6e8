import { exp, expm1, log } from '../arithmetic/index.ts';

/**
 * Q^b as a finite sum on `least` ≤ Q ≤ 1: linear·Q − square·Q² + constant + Σ_k weight_k·(1 − e^(−rate_k·Q)).
 */
export interface ExponentialSum {
  readonly linear: number;
  readonly square: number;
  readonly constant: number;
  readonly rates: Float64Array;
  readonly weights: Float64Array;
  /** Bound on the absolute error, rounding apart, over the range. */
  readonly relativeError: number;
}

/** Step of the trapezoidal rule in log(rate). */
const step = 0.28;
/** Below this rate, 1 − e^(−rate·Q) is Q·rate − Q²·rate²/2 with a relative error under 1e-16. */
const leastRate = 1e-8;
/** Beyond this product, e^(−rate·Q) is under 1e-17. */
const vanishing = 40;

/**
 * Writes a power 0 < b < 1 as a sum of saturating exponentials.
 *
 * Q^b = K ∫ (1 − e^(−Q·e^u))·e^(−b·u) du over the real line (the Gamma integral, once by parts). The trapezoidal rule of
 * step h has a relative error under 2·Σ_j |Γ(−b + 2πij/h)|/|Γ(−b)|, which falls like e^(−π²/h): under 1e-16 at h = 0.28.
 * What lies left of the nodes is a polynomial in Q and what lies right of them a constant, both summed as geometric
 * series; they leave under 1e-15 together. K is set by the sum being 1 at Q = 1, so that no Gamma function is needed.
 *
 * @param elasticity 0 < b ≤ 1; with b = 1 the sum is Q itself
 * @param least smallest Q asked for, 0 < least ≤ 1
 */
export function exponentialNodes(elasticity: number, least: number): ExponentialSum {
  if (elasticity === 1) {
    return {
      linear: 1,
      square: 0,
      constant: 0,
      rates: new Float64Array(0),
      weights: new Float64Array(0),
      relativeError: 0,
    };
  }
  const first = Math.ceil(log(leastRate) / step);
  const last = Math.ceil(log(vanishing / least) / step);
  const rates = Float64Array.from({ length: last - first }, (_, index) => exp((first + index) * step));
  const weights = Float64Array.from({ length: last - first }, (_, index) =>
    exp(-elasticity * (first + index) * step),
  );
  const linear = leftTail(1 - elasticity, first);
  const square = leftTail(2 - elasticity, first) / 2;
  const constant = exp(-elasticity * last * step) / -expm1(-elasticity * step);
  const atOne =
    linear -
    square +
    constant +
    weights.reduce((sum, weight, index) => sum - weight * expm1(-rates[index]!), 0);
  return {
    linear: linear / atOne,
    square: square / atOne,
    constant: constant / atOne,
    rates,
    weights: weights.map((weight) => weight / atOne),
    relativeError: 2e-15,
  };
}

/** Σ_{k<first} e^(power·k·step). */
function leftTail(power: number, first: number): number {
  return exp(power * (first - 1) * step) / -expm1(-power * step);
}
