import { absent, type Statistic } from './statistic.ts';
import { type Interval, z95 } from './wilson-interval.ts';

export interface CliffsDelta {
  /** From −1 to 1: chance that one of `a` answers further along the scale than one of `b`, less the reverse. */
  readonly delta: number;
  /** 95 % bounds, not symmetric; absent when a group has a single person. */
  readonly interval: Statistic<Interval>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Cliff's delta between two groups on an ordered scale: P(X > Y) − P(X < Y), with its asymmetric interval.
 * Cliff, Psychological Bulletin 114(3):494-509, 1993; interval: Feng, Cliff, Journal of Modern Applied Statistical
 * Methods 3(2):322-332, 2004. When no answers overlap, the bound is (n − z²)/(n + z²), n the smaller group.
 * @param a counts by answer, in the order of the scale
 * @param b same length
 * @example cliffsDelta([0, 10], [10, 0]) // delta 1
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): Statistic<CliffsDelta> {
  const sizeA = sum(a);
  const sizeB = sum(b);
  if (sizeA === 0 || sizeB === 0) return absent('no-answer');
  const dominanceOfA = dominances(b);
  const dominanceOfB = dominances(a).map((value) => -value);
  const delta = sum(a.map((count, answer) => count * dominanceOfA[answer]!)) / (sizeA * sizeB);
  if (sizeA < 2 || sizeB < 2) return { value: { delta, interval: absent('too-few-subjects') } };
  if (Math.abs(delta) === 1)
    return { value: { delta, interval: withoutOverlap(delta, Math.min(sizeA, sizeB)) } };
  const rows = sum(a.map((count, k) => count * squared(dominanceOfA[k]! / sizeB - delta)));
  const columns = sum(b.map((count, k) => count * squared(dominanceOfB[k]! / sizeA - delta)));
  const cells = cellSpread(a, b, delta);
  const variance =
    (squared(sizeB) * rows + squared(sizeA) * columns - cells) / (sizeA * sizeB * (sizeA - 1) * (sizeB - 1));
  const least = (1 - delta * delta) / (sizeA * sizeB - 1);
  return { value: { delta, interval: { value: bounds(delta, Math.max(variance, least)) } } };
}

/** For one more person at each answer: how many stand before, less how many stand after. */
function dominances(counts: readonly number[]): number[] {
  const all = sum(counts);
  let before = 0;
  return counts.map((count) => {
    const after = all - before - count;
    const dominance = before - after;
    before += count;
    return dominance;
  });
}

/** Σ over pairs of (sign − delta)². */
function cellSpread(a: readonly number[], b: readonly number[], delta: number): number {
  const sizeB = sum(b);
  let before = 0;
  let spread = 0;
  for (const [k, count] of a.entries()) {
    const same = b[k]!;
    const after = sizeB - before - same;
    spread += count * (before * squared(1 - delta) + same * squared(delta) + after * squared(-1 - delta));
    before += same;
  }
  return spread;
}

function bounds(delta: number, variance: number): Interval {
  const square = z95 * z95 * variance;
  const centre = delta - delta * delta * delta;
  const half = z95 * Math.sqrt(variance) * Math.sqrt(squared(1 - delta * delta) + square);
  const scale = 1 - delta * delta + square;
  return { low: Math.max(-1, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

function withoutOverlap(delta: number, smaller: number): Statistic<Interval> {
  const bound = (smaller - z95 * z95) / (smaller + z95 * z95);
  return { value: delta > 0 ? { low: bound, high: 1 } : { low: -1, high: -bound } };
}

const squared = (x: number): number => x * x;
