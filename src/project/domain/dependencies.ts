/**
 * Finds a way by which an action would come back to itself, or null.
 *
 * @param number the action, by its number
 * @param wanted what it would depend on
 * @param others what each other action depends on
 * @example findCircle(1, [2], new Map([[2, [1]]])) // [1, 2, 1]
 */
export function findCircle(
  number: number,
  wanted: readonly number[],
  others: ReadonlyMap<number, readonly number[]>,
): readonly number[] | null {
  const from = new Map<number, number>(wanted.map((one) => [one, number]));
  const waiting = [...from.keys()];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === number) return wayBack(number, from);
    for (const next of others.get(at) ?? []) {
      if (from.has(next)) continue;
      from.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function wayBack(number: number, from: ReadonlyMap<number, number>): readonly number[] {
  const way = [number];
  for (let at = from.get(number)!; at !== number; at = from.get(at)!) way.unshift(at);
  return [number, ...way];
}
