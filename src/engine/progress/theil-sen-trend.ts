import { intervalRank } from './inversion-chances.ts';

/** One observation: where, in any unit of time, and how much. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The trend of a few observations, and how far it could be from it. */
export interface Trend {
  /** Change per unit of `x`: the median of the slopes of all pairs. */
  readonly slope: number;
  /** Interval of the slope at the confidence asked; `null` when there are too few observations for one. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The line of the slope at a place: the median of what each observation foretells there. */
  readonly at: (x: number) => number;
  /** The same at both ends of the interval; `null` without one. */
  readonly rangeAt: (x: number) => { readonly low: number; readonly high: number } | null;
}

/** Observations used at most, the last ones: all pairs are compared. */
export const mostPoints = 400;

/**
 * The trend by the method of Theil and Sen: one reading that is wrong does not turn it over, as it would a least-squares line.
 * The interval is Sen's, with exact chances of Kendall's statistic: four observations at least for 90 %.
 *
 * @param points at different places; three at least, else `null`
 * @param confidence of the interval, 0.9 unless told
 * @returns the trend, or `null` with fewer than three different places
 * @example theilSenTrend([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 5 }])?.slope // 2
 */
export function theilSenTrend(points: readonly Point[], confidence = 0.9): Trend | null {
  const ordered = [...points].sort((a, b) => a.x - b.x).slice(-mostPoints);
  if (new Set(ordered.map(({ x }) => x)).size < 3) return null;
  const slopes = pairSlopes(ordered);
  const slope = middle(slopes);
  const rank = intervalRank(ordered.length, confidence);
  const low = rank === null ? undefined : slopes[rank - 1];
  const high = rank === null ? undefined : slopes[slopes.length - rank];
  const range = low === undefined || high === undefined ? null : { low, high };
  const told = (from: number) => (x: number) =>
    middle(ordered.map((point) => point.y + from * (x - point.x)).sort((a, b) => a - b));
  return {
    slope,
    range,
    at: told(slope),
    rangeAt: (x) => {
      if (range === null) return null;
      const ends = [told(range.low)(x), told(range.high)(x)];
      return { low: Math.min(...ends), high: Math.max(...ends) };
    },
  };
}

/** Slopes of all pairs at different places, ascending. */
function pairSlopes(points: readonly Point[]): Float64Array {
  const slopes: number[] = [];
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1))
      if (other.x !== one.x) slopes.push((other.y - one.y) / (other.x - one.x));
  });
  return Float64Array.from(slopes).sort();
}

function middle(ascending: ArrayLike<number>): number {
  const half = ascending.length >> 1;
  const upper = ascending[half]!;
  return ascending.length % 2 === 1 ? upper : ascending[half - 1]! + (upper - ascending[half - 1]!) / 2;
}
