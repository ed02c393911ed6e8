import { expect } from 'vitest';

/** Expects two lists of figures to agree to 1e-12 of a scale, entry by entry; the tolerance may be given. */
export function expectClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  scale = 1,
  tolerance = 1e-12,
): void {
  expect(found.length).toBe(expected.length);
  let gap = 0;
  for (let index = 0; index < found.length; index++) {
    const difference = Math.abs(found[index]! - expected[index]!);
    gap = Number.isNaN(difference) ? Infinity : Math.max(gap, difference);
  }
  if (gap > tolerance * scale) expect(Array.from(found)).toEqual(Array.from(expected));
}

/** Largest magnitude of some figures, 1 at least. */
export const magnitude = (figures: ArrayLike<number>): number =>
  Array.from(figures).reduce((largest, figure) => Math.max(largest, Math.abs(figure)), 1);

/** Plain sum. */
export const sum = (amounts: ArrayLike<number>): number =>
  Array.from(amounts).reduce((all, amount) => all + amount, 0);
