import { attackOn, extremeOf } from './attack.ts';
import type { ReleasePlan } from './release-plan.ts';

/** Tries before giving up; one is enough for tables of two ways. */
const mostTries = 24;

/**
 * A whole table that agrees with every figure that is known or may be published. What was hidden in an earlier release
 * is not known here either: any table that agrees serves, since a reader sees only what is published.
 * @returns `null` when there is none
 */
export function startingTable({ figures, atoms }: Pick<ReleasePlan, 'figures' | 'atoms'>): number[] | null {
  const published = figures.map(({ status }) => status !== 'unsafe');
  const attack = attackOn(figures, published, atoms);
  const start = attack.known.map((count) => (Number.isNaN(count) ? 0 : count));
  const every = Array.from({ length: atoms }, (_, atom) => atom);
  for (let shift = 0; shift < mostTries; shift++) {
    // Another sum to make small leads to another corner of the same tables.
    const parts = shift === 0 ? every : every.filter((atom) => (atom * 7 + shift) % (shift + 2) !== 0);
    const table = start.slice();
    const touched = shift === 0 ? every : [...parts, ...every];
    const { table: found } = extremeOf(attack, touched, -1, table);
    if (found === null) continue;
    const whole = Array.from(found, (count) => Math.round(count));
    const agrees =
      whole.every((count) => count >= 0) &&
      figures.every(({ parts: added, value }, place) => {
        if (!published[place]) return true;
        let sum = 0;
        for (const atom of added) sum += whole[atom]!;
        return sum === value;
      });
    if (agrees) return whole;
  }
  return null;
}
