/** A term, as far as widening a question is concerned. */
export interface Weighed {
  readonly query: string;
  readonly weight: number;
}

/**
 * The same question asked ever more widely: everything at once; then any two of its most telling words; then any of them.
 * The next is asked only when the one before finds too little.
 *
 * @example widen([{ query: 'a', weight: 2 }, { query: 'b', weight: 1 }]) // ['(a) & (b)', '(a) | (b)']
 */
export function widen(terms: readonly Weighed[]): string[] {
  const telling = terms.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  if (telling.length === 0) return [];
  const all = telling.map(({ query }) => `(${query})`);
  if (all.length === 1) return [all[0]!];
  const pairs = all
    .slice(0, 5)
    .flatMap((one, at) => all.slice(at + 1, 5).map((other) => `(${one} & ${other})`));
  const any = all.join(' | ');
  return all.length === 2 ? [all.join(' & '), any] : [all.join(' & '), pairs.join(' | '), any];
}
