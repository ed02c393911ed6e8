import { additiveGap, largestMagnitude } from './game.ts';

/** What is at stake in a game, and the rounding that its values bring. */
export interface GameScale {
  /** Unit in which programmes are solved: the largest |v(S) − Σ_{i∈S} v(i)|. */
  readonly scale: number;
  /** In units of `scale`: excesses closer than this are equal. */
  readonly tolerance: number;
}

/** Takes for 0 what is nothing but rounding at this scale. */
export function withoutDust(amounts: Float64Array, scale: number): Float64Array {
  const dust = 4e-15 * amounts.length * scale;
  return amounts.map((amount) => (Math.abs(amount) <= dust ? 0 : amount));
}

/** Scale and tolerance of a game, from what its players are worth alone. */
export function scaleOf(values: Float64Array, alone: Float64Array): GameScale {
  const magnitude = largestMagnitude(values);
  const gap = additiveGap(values, alone);
  const scale = gap > 1e-13 * magnitude ? gap : magnitude || 1;
  return { scale, tolerance: Math.max(1e-10, (1e-14 * alone.length * magnitude) / scale) };
}
