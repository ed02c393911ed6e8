import { exp } from '../arithmetic/index.ts';
import type { Distribution, TriangularDistribution } from './distribution.ts';
import { shareOfLogOdds } from './quantile.ts';
import { type KnotValues, knots, knotsOf, pieceCount, standardNormalKnots } from './quantile-knots.ts';
import { drawFromPieces, drawFromWords, padding } from './quantile-pieces.ts';
import { type SobolSequence, stretch } from './sobol.ts';

/**
 * A distribution's quantile prepared for millions of draws: a piecewise cubic that meets the exact quantile and its slope
 * at every knot. Knots are every 1/512 from 1/16 to 15/16; below and above, 32 to each halving of the distance to the end,
 * down to 1/4096; nearer the ends the exact quantile is used, so that tails are never cut. Within 1e-7 of the exact
 * quantile, relative to its size.
 */
export interface QuantileTable {
  readonly distribution: Distribution;
  /** Four coefficients per piece: ((c3·f + c2)·f + c1)·f + c0, f from 0 to 1 inside the piece; empty when not needed. */
  readonly pieces: Float64Array;
  /** What the pieces give: the figure itself, or the normal variable it is made from where the figure bends too fast. */
  readonly gives: 'figure' | 'normal';
}

/** Above this standard deviation of the logarithm (a 90 % range of 1 to 700), a cubic no longer follows the exponential. */
const steepSigma = 2;
const none = new Float64Array(0);

/**
 * Prepares a distribution for `fillDraws`. Constants and triangular laws need no table.
 * @example createQuantileTable({ kind: 'normal', mean: 0, sd: 1 })
 */
export function createQuantileTable(distribution: Distribution): QuantileTable {
  switch (distribution.kind) {
    case 'constant':
    case 'triangular':
      return { distribution, pieces: none, gives: 'figure' };
    case 'lognormal':
    case 'logit-normal':
      if (distribution.sigma > steepSigma)
        return { distribution, pieces: piecesThrough(standardNormalKnots()), gives: 'normal' };
      return { distribution, pieces: piecesThrough(knotsOf(distribution)), gives: 'figure' };
    default:
      return { distribution, pieces: piecesThrough(knotsOf(distribution)), gives: 'figure' };
  }
}

/** Cubic Hermite pieces through the knots; a piece that leaves the range of doubles is flat at its greater end. */
function piecesThrough({ values, slopes }: KnotValues): Float64Array {
  const pieces = new Float64Array(4 * (pieceCount + 2 * padding));
  for (let piece = 0; piece < pieceCount; piece++) {
    const width = knots[piece + 1]! - knots[piece]!;
    const left = values[piece]!;
    const right = values[piece + 1]!;
    const leftSlope = width * slopes[piece]!;
    const rightSlope = width * slopes[piece + 1]!;
    const square = 3 * (right - left) - 2 * leftSlope - rightSlope;
    const cubic = 2 * (left - right) + leftSlope + rightSlope;
    const finite = Number.isFinite(cubic) && Number.isFinite(square);
    const k = 4 * (piece + padding);
    pieces[k] = finite ? left : right;
    pieces[k + 1] = finite ? leftSlope : 0;
    pieces[k + 2] = finite ? square : 0;
    pieces[k + 3] = finite ? cubic : 0;
  }
  return pieces;
}

/**
 * Turns uniforms into draws of the distribution by its quantile, one for one: deterministic, monotone in each uniform.
 * @param uniforms numbers above 0 and below 1
 * @param out at least as long as `uniforms`; may be the same array
 */
export function fillDraws(table: QuantileTable, uniforms: Float64Array, out: Float64Array): void {
  const { distribution, pieces, gives } = table;
  if (distribution.kind === 'constant') out.fill(distribution.value, 0, uniforms.length);
  else if (distribution.kind === 'triangular') fillTriangular(distribution, uniforms, out);
  else {
    drawFromPieces(pieces, uniforms, out, gives === 'normal' ? standardNormal : distribution);
    if (gives === 'normal') figuresFromNormals(distribution, out, uniforms.length);
  }
}

/**
 * Draws of a distribution at the points of a Sobol sequence from `start` on: the same, to the bit, as `sequence.fill` then
 * `fillDraws`, in less time where `start` is a multiple of 256.
 * @param out as many draws as it holds
 */
export function fillSobolDraws(
  table: QuantileTable,
  sequence: SobolSequence,
  dimension: number,
  start: number,
  out: Float64Array,
): void {
  const { distribution, pieces, gives } = table;
  const words =
    pieces.length > 0 && start % stretch === 0 && start + out.length <= sequence.count
      ? sequence.words(dimension)
      : null;
  if (words === null) {
    sequence.fill(dimension, start, out);
    fillDraws(table, out, out);
    return;
  }
  drawFromWords(pieces, words, start, out, gives === 'normal' ? standardNormal : distribution);
  if (gives === 'normal') figuresFromNormals(distribution, out, out.length);
}

const standardNormal: Distribution = { kind: 'normal', mean: 0, sd: 1 };

/** Turns standard normals into lognormal figures or logit-normal shares, in place. */
function figuresFromNormals(distribution: Distribution, out: Float64Array, count: number): void {
  if (distribution.kind === 'lognormal') {
    const { median, sigma } = distribution;
    for (let i = 0; i < count; i++) out[i] = median * exp(sigma * out[i]!);
  } else if (distribution.kind === 'logit-normal') {
    const { mu, sigma } = distribution;
    for (let i = 0; i < count; i++) out[i] = shareOfLogOdds(mu + sigma * out[i]!);
  }
}

/** As `quantileOf`, draw by draw, in one loop without a call. */
function fillTriangular(
  { min, mode, max }: TriangularDistribution,
  uniforms: Float64Array,
  out: Float64Array,
): void {
  const width = max - min;
  const rise = mode - min;
  const fall = max - mode;
  for (let i = 0; i < uniforms.length; i++) {
    const u = uniforms[i]!;
    const rising = u * width;
    const excess = rising - rise;
    const beyond = (excess * fall) / (fall + Math.sqrt(fall * Math.max(fall - excess, 0)));
    if (excess <= 0) out[i] = min + Math.sqrt(rising * rise);
    else out[i] = beyond <= fall / 2 ? mode + beyond : max - Math.sqrt((1 - u) * width * fall);
  }
}
