import { compareKeys } from '../../kernel/search-key.ts';
import type { Pioneer } from './pioneer.ts';

/**
 * Alliances on the same path as one: those that share most themes with it, then most goals, then the région, then in
 * alphabetical order. One shared theme is the least.
 */
export function nearPioneers(
  pioneer: Pioneer,
  pioneers: readonly Pioneer[],
  limit: number,
): readonly Pioneer[] {
  const shared = (some: readonly unknown[], others: readonly unknown[]) =>
    some.filter((one) => others.includes(one)).length;
  const closeness = (other: Pioneer): readonly number[] => [
    shared(pioneer.themes, other.themes),
    shared(pioneer.sdgs, other.sdgs),
    Number(pioneer.region === other.region),
  ];
  return pioneers
    .filter((other) => other.slug !== pioneer.slug && shared(pioneer.themes, other.themes) > 0)
    .map((other) => ({ other, near: closeness(other) }))
    .sort((a, b) => compare(b.near, a.near) || compareKeys(a.other.name, b.other.name))
    .slice(0, limit)
    .map(({ other }) => other);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
