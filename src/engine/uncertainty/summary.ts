import { selectPlaces } from './select.ts';

/** Summary of the draws of one figure, in its unit but for the chance. */
export interface DrawSummary {
  readonly mean: number;
  /** Root of the mean square distance to the mean. */
  readonly sd: number;
  readonly p5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p95: number;
  /** Share of the draws above 0. */
  readonly probabilityPositive: number;
  /** Mean of the lowest tenth. */
  readonly cvar10: number;
  /** Value of knowing the figure before deciding "do it or not": E[max(x, 0)] − max(E[x], 0). */
  readonly evpi: number;
}

/**
 * Summarises equally likely draws.
 * @param draws finite, at least one
 * @param options.sortInPlace true: `draws` is left sorted ascending, ready for `quantileOfSorted`; false: left untouched
 * @example summarise(new Float64Array([-1, 1]), { sortInPlace: false }).probabilityPositive // 0.5
 */
export function summarise(
  draws: Float64Array,
  { sortInPlace }: { readonly sortInPlace: boolean },
): DrawSummary {
  if (draws.length === 0) throw new RangeError('a summary needs at least one draw');
  const spread = spreadOf(draws);
  const ordered = sortInPlace ? draws.sort() : orderedAt(draws, [0.05, 0.1, 0.5, 0.95]);
  return {
    mean: spread.mean,
    sd: spread.sd,
    p5: quantileOfSorted(ordered, 0.05),
    p10: quantileOfSorted(ordered, 0.1),
    p50: quantileOfSorted(ordered, 0.5),
    p95: quantileOfSorted(ordered, 0.95),
    probabilityPositive: spread.positive / draws.length,
    cvar10: lowestMean(ordered, 0.1),
    evpi: spread.evpi,
  };
}

/**
 * Quantiles of draws in any order, without sorting them all; `draws` is left untouched.
 * @param probabilities ascending, from 0 to 1
 * @example quantilesOf(new Float64Array([3, 1, 2]), [0.5]) // [2]
 */
export function quantilesOf(draws: Float64Array, probabilities: readonly number[]): number[] {
  const ordered = orderedAt(draws, probabilities);
  return probabilities.map((probability) => quantileOfSorted(ordered, probability));
}

/**
 * Quantile of sorted draws: each draw stands for an equal stretch of chances and sits in its middle, straight lines
 * between, ends flat (definition 5 of Hyndman and Fan, The American Statistician 50(4), 1996).
 * @param sorted ascending, at least one
 * @param probability from 0 to 1
 * @example quantileOfSorted(new Float64Array([1, 2]), 0.5) // 1.5
 */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const place = Math.min(Math.max(probability * sorted.length - 0.5, 0), sorted.length - 1);
  const below = Math.floor(place);
  const left = sorted[below]!;
  return place === below ? left : left + (place - below) * (sorted[below + 1]! - left);
}

/**
 * Mean of the lowest share `probability` of the draws (CVaR, expected shortfall); the draw that straddles the limit counts
 * for its part (Rockafellar and Uryasev, J. Banking & Finance 26(7), 2002).
 * @param ordered sorted at least as far as its lowest `probability`·length draws, the next one in its place
 * @param probability above 0, up to 1
 */
export function lowestMean(ordered: Float64Array, probability: number): number {
  const weight = probability * ordered.length;
  const whole = Math.min(Math.floor(weight), ordered.length);
  const reference = ordered[0]!;
  let sum = 0;
  for (let i = 0; i < whole; i++) sum += ordered[i]! - reference;
  if (whole < ordered.length) sum += (weight - whole) * (ordered[whole]! - reference);
  return reference + sum / weight;
}

/** A copy with the draws that the quantiles need in the places where a sort would put them. */
function orderedAt(draws: Float64Array, probabilities: readonly number[]): Float64Array {
  const ordered = draws.slice();
  selectPlaces(ordered, quantilePlaces(draws.length, probabilities));
  return ordered;
}

/**
 * The places that quantiles and means of the lowest draws are read from, ascending: give them to `selectPlaces`.
 * @param count how many draws
 * @param probabilities from 0 to 1
 */
export function quantilePlaces(count: number, probabilities: readonly number[]): number[] {
  const places = new Set<number>();
  for (const probability of probabilities) {
    const below = Math.floor(probability * count - 0.5);
    // One more than the quantile's two: where the mean of the lowest draws takes its part of a draw.
    for (const place of [below, below + 1, below + 2]) places.add(Math.min(Math.max(place, 0), count - 1));
  }
  return [...places].sort((a, b) => a - b);
}

interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly positive: number;
  readonly evpi: number;
}

/** Sums are taken from the first draw on, so that a constant has exactly its own mean and no spread. */
function spreadOf(draws: Float64Array): Spread {
  const reference = draws[0]!;
  let sum = 0;
  let positive = 0;
  let gains = 0;
  let losses = 0;
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i]!;
    sum += draw - reference;
    if (draw > 0) {
      positive++;
      gains += draw;
    } else {
      losses -= draw;
    }
  }
  const near = reference + sum / draws.length;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < draws.length; i++) {
    const distance = draws[i]! - near;
    squares += distance * distance;
    rest += distance;
  }
  // The second pass gives back to the mean what rounding took in the first.
  const mean = near + rest / draws.length;
  return {
    mean,
    sd: Math.sqrt(squares / draws.length),
    positive,
    evpi: (mean > 0 ? losses : gains) / draws.length,
  };
}
