import { exp, powerOfTwo } from '../arithmetic/index.ts';
import type { Distribution } from './distribution.ts';
import { quantileOf, shareOfLogOdds } from './quantile.ts';
import {
  exactBelow,
  type KnotValues,
  knots,
  knotsOf,
  pieceCount,
  piecesPerHalving,
  standardNormalKnots,
  tailPieces,
} from './quantile-knots.ts';

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
  const pieces = new Float64Array(4 * pieceCount);
  for (let piece = 0; piece < pieceCount; piece++) {
    const width = knots[piece + 1]! - knots[piece]!;
    const left = values[piece]!;
    const right = values[piece + 1]!;
    const leftSlope = width * slopes[piece]!;
    const rightSlope = width * slopes[piece + 1]!;
    const cubic = 2 * (left - right) + leftSlope + rightSlope;
    const square = 3 * (right - left) - 2 * leftSlope - rightSlope;
    const finite = Number.isFinite(cubic) && Number.isFinite(square);
    pieces.set(finite ? [left, leftSlope, square, cubic] : [right, 0, 0, 0], 4 * piece);
  }
  return pieces;
}

/**
 * Turns uniforms into draws of the distribution by its quantile, one for one: deterministic, monotone in each uniform.
 * @param uniforms numbers above 0 and below 1
 * @param out as long as `uniforms`; may be the same array
 */
export function fillDraws(table: QuantileTable, uniforms: Float64Array, out: Float64Array): void {
  const { distribution } = table;
  if (distribution.kind === 'constant') out.fill(distribution.value, 0, uniforms.length);
  else if (distribution.kind === 'triangular') fillExactly(distribution, uniforms, out);
  else if (table.gives === 'normal') fillFromNormal(table, uniforms, out);
  else fillFromPieces(table, uniforms, out);
}

function fillFromPieces(table: QuantileTable, uniforms: Float64Array, out: Float64Array): void {
  const { pieces } = table;
  for (let i = 0; i < uniforms.length; i++) {
    const u = uniforms[i]!;
    if (u >= 0.0625 && u < 0.9375) {
      const place = u * 512;
      const whole = place | 0;
      const f = place - whole;
      const k = (whole + centreOffset) << 2;
      out[i] = ((pieces[k + 3]! * f + pieces[k + 2]!) * f + pieces[k + 1]!) * f + pieces[k]!;
    } else {
      out[i] = tailDraw(table, u);
    }
  }
}

/** From the place of u in 512ths to its piece: the centre starts at 32/512, after the pieces of the lower tail. */
const centreOffset = tailPieces - 32;

/** A draw outside the centre: its halving is read off the leading zeros of the distance to the nearer end. */
function tailDraw({ pieces, distribution, gives }: QuantileTable, u: number): number {
  const p = u < 0.5 ? u : 1 - u;
  if (!(p >= exactBelow))
    return gives === 'normal' ? quantileOf(standardNormal, u) : quantileOf(distribution, u);
  if (p === 0.0625) return pieces[4 * (pieceCount - tailPieces)]!;
  const halving = Math.clz32(p * 4294967296) - 4;
  const place = p * powerOfTwo(halving + 10) - piecesPerHalving;
  const whole = Math.floor(place);
  const lower = tailPieces - piecesPerHalving * (halving + 1) + whole;
  const f = u < 0.5 ? place - whole : 1 - (place - whole);
  const k = 4 * (u < 0.5 ? lower : pieceCount - 1 - lower);
  return ((pieces[k + 3]! * f + pieces[k + 2]!) * f + pieces[k + 1]!) * f + pieces[k]!;
}

const standardNormal: Distribution = { kind: 'normal', mean: 0, sd: 1 };

function fillFromNormal(table: QuantileTable, uniforms: Float64Array, out: Float64Array): void {
  const { distribution } = table;
  fillFromPieces(table, uniforms, out);
  if (distribution.kind === 'lognormal') {
    const { median, sigma } = distribution;
    for (let i = 0; i < uniforms.length; i++) out[i] = median * exp(sigma * out[i]!);
  } else if (distribution.kind === 'logit-normal') {
    const { mu, sigma } = distribution;
    for (let i = 0; i < uniforms.length; i++) out[i] = shareOfLogOdds(mu + sigma * out[i]!);
  }
}

function fillExactly(distribution: Distribution, uniforms: Float64Array, out: Float64Array): void {
  for (let i = 0; i < uniforms.length; i++) out[i] = quantileOf(distribution, uniforms[i]!);
}
