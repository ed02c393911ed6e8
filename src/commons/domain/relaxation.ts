/** Tells from the terms that a resource holds, one bit each, whether it answers. */
export type Wanted = (mask: number) => boolean;

/** Terms of which any two are enough, the most telling ones. */
const mostPaired = 5;

/**
 * The same question asked ever more widely: everything at once; then any two of its most telling words; then any of them.
 * The next is asked only when the one before finds too little.
 *
 * @param weights what each term tells; 0 for one that no resource holds
 * @example widen([2, 1]).map((wanted) => [0b01, 0b11].map(wanted)) // [[false, true], [true, true]]
 */
export function widen(weights: readonly number[]): Wanted[] {
  const telling = weights
    .map((weight, at) => ({ weight, bit: 1 << at }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  if (telling.length === 0) return [];
  const bitsOf = (terms: typeof telling) => terms.reduce((bits, { bit }) => bits | bit, 0);
  const all = bitsOf(telling);
  const paired = bitsOf(telling.slice(0, mostPaired));
  const holdsAll: Wanted = (mask) => (mask & all) === all;
  const holdsAny: Wanted = (mask) => (mask & all) !== 0;
  const holdsPair: Wanted = (mask) => bits(mask & paired) >= 2;
  if (telling.length === 1) return [holdsAll];
  return telling.length === 2 ? [holdsAll, holdsAny] : [holdsAll, holdsPair, holdsAny];
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
