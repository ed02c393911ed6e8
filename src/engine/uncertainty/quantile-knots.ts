import { exp, powerOfTwo } from '../arithmetic/index.ts';
import type { Distribution } from './distribution.ts';
import { normalDensity, normalQuantile } from './normal.ts';
import { walkBetaQuantile } from './pert-knots.ts';
import { shareOfLogOdds } from './quantile.ts';

/** The places u where a quantile table touches the exact quantile, and how many there are of each sort. */
const centrePieces = 448;
/** Pieces to each halving of the distance to the nearer end, from 1/16 down to `exactBelow`. */
const piecesPerHalving = 32;
const halvings = 8;
const tailPieces = halvings * piecesPerHalving;
/** Nearer an end than this, the exact quantile is used. */
const exactBelow = 1 / 4096;
export const pieceCount = centrePieces + 2 * tailPieces;

/** Values of a function of u at the knots, and its slopes there. */
export interface KnotValues {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** The knots, ascending from 1/4096 to 4095/4096. */
export const knots: Float64Array = /* @__PURE__ */ (() => {
  const places = new Float64Array(pieceCount + 1);
  for (let k = 0; k <= tailPieces; k++) {
    const halving = Math.floor(k / piecesPerHalving);
    const start = exactBelow * powerOfTwo(halving);
    places[k] = start + ((k % piecesPerHalving) * start) / piecesPerHalving;
    places[pieceCount - k] = 1 - places[k]!;
  }
  for (let k = 1; k < centrePieces; k++) places[tailPieces + k] = (32 + k) / 512;
  return places;
})();

let normalKnots: KnotValues | undefined;

/** The standard normal quantile at the knots, computed once. */
export function standardNormalKnots(): KnotValues {
  normalKnots ??= knotsFrom(normalQuantile, (z) => 1 / normalDensity(z));
  return normalKnots;
}

/** The quantile of a distribution at the knots; its slope there is one over the density. */
export function knotsOf(
  distribution: Exclude<Distribution, { kind: 'constant' | 'triangular' }>,
): KnotValues {
  const normal = standardNormalKnots();
  switch (distribution.kind) {
    case 'normal': {
      const { mean, sd } = distribution;
      return {
        values: normal.values.map((z) => mean + sd * z),
        slopes: normal.slopes.map((slope) => sd * slope),
      };
    }
    case 'lognormal': {
      const { median, sigma } = distribution;
      const values = normal.values.map((z) => median * exp(sigma * z));
      return { values, slopes: values.map((value, k) => value * sigma * normal.slopes[k]!) };
    }
    case 'logit-normal': {
      const { mu, sigma } = distribution;
      const values = normal.values.map((z) => shareOfLogOdds(mu + sigma * z));
      return { values, slopes: values.map((share, k) => share * (1 - share) * sigma * normal.slopes[k]!) };
    }
    case 'pert': {
      const { min, max, alpha } = distribution;
      const beta = walkBetaQuantile(knots, alpha);
      const width = max - min;
      return {
        values: beta.values.map((x) => min + width * x),
        slopes: beta.slopes.map((slope) => width * slope),
      };
    }
  }
}

function knotsFrom(quantile: (u: number) => number, slopeAt: (value: number) => number): KnotValues {
  const values = knots.map(quantile);
  return { values, slopes: values.map(slopeAt) };
}
