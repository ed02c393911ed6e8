import { mix } from './random-bits.ts';

/** A figure estimated by several independent scrambles of the same points. */
export interface ScrambleEstimate {
  /** Mean of the estimates. */
  readonly mean: number;
  /** Standard error of that mean, from the spread between scrambles. */
  readonly standardError: number;
}

/**
 * Estimates figures together with their sampling error: quasi-random points are too regular for the usual error formula, so
 * the whole simulation is run on independent scrambles and the spread between them is the error (A. B. Owen, Monte Carlo
 * theory, methods and examples, chapter 17).
 * @param simulate runs the simulation with a seed and returns its figures, always as many
 * @param options.scrambles at least 2; 8 to 16 give an error known to about a quarter
 * @param options.seed whole number from 0 to 2^32 − 1
 * @example estimateByScrambles((seed) => [meanWith(seed)], { scrambles: 8, seed: 1 })
 */
export function estimateByScrambles(
  simulate: (seed: number) => readonly number[],
  { scrambles, seed }: { readonly scrambles: number; readonly seed: number },
): ScrambleEstimate[] {
  if (!(scrambles >= 2)) throw new RangeError(`an error needs at least 2 scrambles, found ${scrambles}`);
  const runs = Array.from({ length: scrambles }, (_, k) => simulate(scrambleSeed(seed, k)));
  return runs[0]!.map((first, figure) => {
    let sum = 0;
    for (const run of runs) sum += run[figure]! - first;
    const mean = first + sum / scrambles;
    let squares = 0;
    for (const run of runs) squares += (run[figure]! - mean) * (run[figure]! - mean);
    return { mean, standardError: Math.sqrt(squares / (scrambles - 1) / scrambles) };
  });
}

/** The seed of scramble number `index`; number 0 is `seed` itself, so that its figures are those printed without an error. */
export function scrambleSeed(seed: number, index: number): number {
  return index === 0 ? seed : mix(mix(seed ^ 0x5bd1e995) + index) >>> 0;
}
