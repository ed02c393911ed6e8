import { pow } from '../arithmetic/index.ts';

/** A positive root of a polynomial and how many times it counts. */
export interface PositiveRoot {
  readonly value: number;
  /** 1 for a plain crossing; 2 where the curve only touches 0. */
  readonly multiplicity: number;
}

/**
 * All positive roots of the polynomial Σ coefficients[k]·x^k, ascending, each with its multiplicity.
 *
 * By the proof of Descartes' rule of signs: multiplying term k by (k − m), with m at a change of sign, gives a polynomial with
 * one change less whose roots part those of the first (Rolle, on x^(−m)·p(x)). So V changes of sign need V levels, the
 * last without any root; each gap that changes sign holds one root, found by halving. A value within rounding of 0 at
 * a parting point is a root where the curve touches 0.
 * @param coefficients finite; constant term first; not all zero (else every number is a root, and the list is empty)
 * @example positiveRoots([6, -5, 1]) // [{ value: 2, multiplicity: 1 }, { value: 3, multiplicity: 1 }]
 */
export function positiveRoots(coefficients: readonly number[]): PositiveRoot[] {
  const first = coefficients.findIndex((coefficient) => coefficient !== 0);
  const last = coefficients.findLastIndex((coefficient) => coefficient !== 0);
  if (first === -1) return [];
  const scale = Math.max(...coefficients.map(Math.abs));
  const trimmed = Float64Array.from(
    coefficients.slice(first, last + 1),
    (coefficient) => coefficient / scale,
  );
  return rootsOf(trimmed).map((value) => ({ value, multiplicity: multiplicityAt(trimmed, value) }));
}

function rootsOf(coefficients: Float64Array): number[] {
  const change = firstChange(coefficients);
  if (change === null) return [];
  const parting = rootsOf(coefficients.map((coefficient, k) => coefficient * (k - change)));
  const { least, greatest } = bounds(coefficients);
  const points = [least, ...parting.filter((x) => x > least && x < greatest), greatest];
  const signs = points.map((x) => signAt(coefficients, x));
  const roots: number[] = [];
  for (const [i, x] of points.entries()) {
    if (signs[i] === 0) {
      // Rounding may part a touching point in two: one root when the curve is 0 all the way between them.
      const twin = i > 0 && signs[i - 1] === 0 && signAt(coefficients, (points[i - 1]! + x) / 2) === 0;
      if (!twin) roots.push(x);
    } else if (i > 0 && signs[i - 1] === -signs[i]!)
      roots.push(crossing(coefficients, points[i - 1]!, x, signs[i]!));
  }
  return roots.sort((a, b) => a - b);
}

/** A place strictly between two terms of opposite signs, none but zeros between them; null when all signs agree. */
function firstChange(coefficients: Float64Array): number | null {
  let previous = -1;
  for (let k = 0; k < coefficients.length; k++) {
    if (coefficients[k] === 0) continue;
    if (previous >= 0 && coefficients[previous]! > 0 !== coefficients[k]! > 0) return (previous + k) / 2;
    previous = k;
  }
  return null;
}

/** Cauchy's bounds: every positive root lies strictly inside them. */
function bounds(coefficients: Float64Array): { least: number; greatest: number } {
  let largest = 0;
  for (const coefficient of coefficients) largest = Math.max(largest, Math.abs(coefficient));
  const lowest = Math.abs(coefficients[0]!);
  const highest = Math.abs(coefficients[coefficients.length - 1]!);
  return { least: lowest / (lowest + largest) / 2, greatest: 2 * (1 + largest / highest) };
}

/** The value at x over the sum of the sizes of its terms: from −1 to 1, whatever the degree. */
function relativeValue(coefficients: Float64Array, x: number): number {
  let value = 0;
  let size = 0;
  const degree = coefficients.length - 1;
  // Beyond 1, in powers of 1/x from the other end: nothing overflows.
  const step = x <= 1 ? x : 1 / x;
  for (let k = degree; k >= 0; k--) {
    const coefficient = coefficients[x <= 1 ? k : degree - k]!;
    value = value * step + coefficient;
    size = size * step + Math.abs(coefficient);
  }
  return size > 0 ? value / size : 0;
}

function signAt(coefficients: Float64Array, x: number): -1 | 0 | 1 {
  const value = relativeValue(coefficients, x);
  if (Math.abs(value) <= tolerance(coefficients)) return 0;
  return value > 0 ? 1 : -1;
}

/** What rounding of the coefficients and of the evaluation may add up to. */
function tolerance(coefficients: Float64Array): number {
  return 8 * coefficients.length * Number.EPSILON;
}

/** The root between two points of opposite signs, to the last bit, by halving. */
function crossing(coefficients: Float64Array, from: number, to: number, signAtEnd: number): number {
  let low = from;
  let high = to;
  for (;;) {
    const middle = high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (!(middle > low && middle < high)) return low;
    const value = relativeValue(coefficients, middle);
    if (value === 0) return middle;
    if (value > 0 === signAtEnd > 0) high = middle;
    else low = middle;
  }
}

/**
 * One more than the number of successive x·d/dx that also vanish at the root. A root of multiplicity m is known to the
 * m-th root of rounding only, so each further derivative is asked less exactly.
 */
function multiplicityAt(coefficients: Float64Array, root: number): number {
  let derived = coefficients;
  for (let multiplicity = 1; multiplicity < coefficients.length; multiplicity++) {
    derived = derived.map((coefficient, k) => coefficient * k);
    const vanishing = 10 * pow(tolerance(coefficients), 1 / (multiplicity + 1));
    if (Math.abs(relativeValue(derived, root)) > vanishing) return multiplicity;
  }
  return coefficients.length - 1;
}
