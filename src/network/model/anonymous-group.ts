/** Actors below which nothing of a group is shown. */
export const groupThreshold = 11;

/** What may be said of a group without telling anything of one of its members. */
export interface AnonymousGroup {
  readonly size: number;
  readonly median: number;
}

/**
 * The middle of a group, shown from eleven on; the group grows by steps of eleven, so that the arrival of one actor changes
 * nothing that is shown.
 * @param values one for each actor, in the order in which they came
 * @returns `null` below the threshold
 */
export function anonymousGroup(values: readonly number[]): AnonymousGroup | null {
  const size = Math.floor(values.length / groupThreshold) * groupThreshold;
  if (size === 0) return null;
  const sorted = values.slice(0, size).sort((a, b) => a - b);
  const middle = Math.floor(size / 2);
  const median = size % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { size, median };
}
