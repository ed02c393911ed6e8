/** Effects observed, and the months before one can account for each. */
export const effectHorizons = [
  { effect: 'performance', months: 18 },
  { effect: 'innovation', months: 84 },
  { effect: 'confidence', months: 336 },
] as const;
export type Effect = (typeof effectHorizons)[number]['effect'];

/**
 * From which day an effect may be judged; before it, it is under observation.
 * @param start ISO day on which the alliance began
 * @example judgedFrom('2024-11-26', 18) // '2026-05-26'
 */
export function judgedFrom(start: string, months: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString().slice(0, 10);
}
