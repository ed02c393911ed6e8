import { exp, log, log1p, pow, sineRatio } from '../arithmetic/index.ts';

/**
 * The beta laws of PERT: Beta(a, 6 − a) with a from 1 to 5, on 0…1. The sum of 6 makes every constant elementary.
 */

/** Normalising constant of x^(a−1)·(1−x)^(5−a): Γ(a)Γ(6−a)/Γ(6), by Euler's reflection formula. */
export function betaConstant(a: number): number {
  // Γ(a)Γ(1−a) = π/sin(πa), and Γ(6−a) = (5−a)(4−a)(3−a)(2−a)(1−a)Γ(1−a); the zero of the sine meets that of a factor.
  const nearest = Math.round(a);
  const distance = a - nearest;
  let product = 1;
  for (let k = 1; k <= 5; k++) if (k !== nearest) product *= k - a;
  const sign = nearest % 2 === 0 ? 1 : -1;
  return (-sign * product) / (120 * sineRatio(Math.PI * distance));
}

/** Density of Beta(a, 6 − a) at x. */
export function betaDensity(x: number, a: number): number {
  if (!(x >= 0 && x <= 1)) return 0;
  if (x === 0 || x === 1) return (x === 0 ? a === 1 : a === 5) ? 5 : 0;
  return exp((a - 1) * log(x) + (5 - a) * log1p(-x)) / betaConstant(a);
}

/** Share of Beta(a, 6 − a) below x. */
export function betaCumulative(x: number, a: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const constant = betaConstant(a);
  return x <= 0.5 ? lowerShare(x, a, 6 - a, constant) : 1 - lowerShare(1 - x, 6 - a, a, constant);
}

/** E[X; X < x]: the part of the mean of Beta(a, 6 − a) that lies below x. */
export function betaPartialMean(x: number, a: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return a / 6;
  // x times this density is a/6 times that of Beta(a + 1, 6 − a).
  const constant = (betaConstant(a) * a) / 6;
  const share =
    x <= 0.5 ? lowerShare(x, a + 1, 6 - a, constant) : 1 - lowerShare(1 - x, 6 - a, a + 1, constant);
  return (a / 6) * share;
}

/**
 * Share of Beta(a, b), of normalising constant `constant`, below x ≤ ½: x^a(1−x)^b/(a·constant)·Σ (a+b)_n/(a+1)_n·xⁿ.
 * All terms are positive, so no digit cancels.
 */
function lowerShare(x: number, a: number, b: number, constant: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17; n++) {
    term *= (x * (a + b + n)) / (a + 1 + n);
    sum += term;
  }
  return (exp(a * log(x) + b * log1p(-x)) * sum) / (a * constant);
}

/**
 * Quantile of Beta(a, 6 − a): the x below which a share `u` lies, to about 14 digits relative to the nearer end.
 *
 * Newton's method in s = x^a, where the share is a concave function of s: starting below the root it climbs to it
 * without ever passing it, for every shape, the mode at an end included.
 * @param u from 0 to 1
 */
export function betaQuantile(u: number, a: number): number {
  if (!(u > 0 && u < 1)) return u === 0 || u === 1 ? u : NaN;
  const constant = betaConstant(a);
  return isInLowerHalf(u, a, constant)
    ? lowerQuantile(u, a, constant)
    : 1 - lowerQuantile(1 - u, 6 - a, constant);
}

/** Whether the quantile is at most ½. The share below ½ is between 1/32 (a = 5) and 31/32 (a = 1): far levels need no sum. */
function isInLowerHalf(u: number, a: number, constant: number): boolean {
  if (u <= 0.03125 || u > 0.96875) return u <= 0.03125;
  return u <= lowerShare(0.5, a, 6 - a, constant);
}

function lowerQuantile(u: number, a: number, constant: number): number {
  const scale = a * constant;
  let s = u * scale;
  let x = pow(s, 1 / a);
  for (let i = 0; i < 60; i++) {
    const step = ((u - lowerShare(x, a, 6 - a, constant)) * scale) / pow(1 - x, 5 - a);
    s += step;
    x = Math.min(pow(s, 1 / a), 0.5);
    // Each step squares the relative error: after one this small, nothing is left but rounding.
    if (!(Math.abs(step) > 1e-9 * s)) break;
  }
  return x;
}
