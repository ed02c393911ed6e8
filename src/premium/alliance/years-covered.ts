import type { AllianceLine } from '../../alliance/index.ts';

/**
 * Part of the horizon during which a yearly line holds: a model counts the same amount every year, so that a line that holds
 * three years of seven counts for three sevenths of its amount each year; what happens once, for one.
 * @param start first calendar year of the horizon
 */
export function yearsCovered(
  { per, fromYear, toYear }: Pick<AllianceLine, 'per' | 'fromYear' | 'toYear'>,
  start: number,
  horizon: number,
): number {
  if (per === 'once') return 1 / horizon;
  const from = Math.max(start, fromYear ?? start);
  const to = Math.min(start + horizon - 1, toYear ?? start + horizon - 1);
  return Math.max(0, to - from + 1) / horizon;
}
