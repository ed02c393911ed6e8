import { log } from './log.ts';

/**
 * ln(1 + x) without losing digits when x is small, the same bits on every machine and browser.
 * Error below two units in the last place; −∞ at −1, NaN below.
 * From ln(u) with u = 1 + x rounded, corrected by the rounding that was lost (Hewlett-Packard HP-15C handbook, 1982;
 * Goldberg, ACM Computing Surveys 23(1), 1991, theorem 4).
 * @example log1p(1e-20) // 1e-20
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const u = 1 + x;
  if (u === 1) return x;
  // What rounding took from 1 + x, taken from the larger side so that it is exact; its effect on the logarithm is lost / u.
  const lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
  return log(u) + lost / u;
}
