import { type Codes, type FacetName, facetNames } from '../domain/filters.ts';
import { Names } from './names.ts';

/** How many resources each answer of each filter would give. */
export type AnswerCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/**
 * The combinations of codes that resources have: thousands of resources share one. Codes and combinations have numbers, so
 * that tens of thousands of combinations are added up without reading a name.
 */
export class Facets {
  readonly #ids = new Names<number>();
  /** Codes of the combination `n`: `#held` from `#starts[n]` to `#starts[n + 1]`. */
  readonly #starts: number[] = [0];
  readonly #held: number[] = [];
  readonly #codes: { readonly name: FacetName; readonly value: string; readonly bit: number }[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#ids.size;
  }

  has(id: number): boolean {
    return this.#ids.find(id) >= 0;
  }

  add(id: number, codes: Codes): void {
    if (this.has(id)) return;
    this.#ids.numberOf(id);
    for (const [at, name] of facetNames.entries())
      for (const value of codes[name]) this.#held.push(this.#codeOf(name, value, 1 << at));
    this.#starts.push(this.#held.length);
  }

  /** The number of a combination, from 0. @throws Error when it was not added */
  numberOf(id: number): number {
    const number = this.#ids.find(id);
    if (number < 0) throw new Error(`The codes ${id} are not known`);
    return number;
  }

  #codeOf(name: FacetName, value: string, bit: number): number {
    const key = `${name} ${value}`;
    const number = this.#numbers.get(key) ?? this.#codes.push({ name, value, bit }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** For each combination, the filters that it misses, one bit each in the order of `facetNames`; null when nothing is asked. */
  missing(asked: Codes): Uint8Array | null {
    const wanted = new Uint8Array(this.#codes.length);
    let all = 0;
    for (const [at, name] of facetNames.entries())
      for (const value of asked[name]) {
        all |= 1 << at;
        const number = this.#numbers.get(`${name} ${value}`);
        if (number !== undefined) wanted[number] = 1 << at;
      }
    if (all === 0) return null;
    const missing = new Uint8Array(this.size);
    for (let facet = 0; facet < missing.length; facet++) {
      let held = 0;
      for (let at = this.#starts[facet]!; at < this.#starts[facet + 1]!; at++)
        held |= wanted[this.#held[at]!]!;
      missing[facet] = all & ~held;
    }
    return missing;
  }

  /**
   * How many resources each answer of a filter would give, the other filters kept.
   *
   * @param totals resources of each combination, before any of these filters
   * @param missing as `missing` tells
   */
  count(totals: Uint32Array, missing: Uint8Array | null): AnswerCounts {
    const bitOf = Uint8Array.from(this.#codes, ({ bit }) => bit);
    const byCode = new Uint32Array(this.#codes.length);
    for (let facet = 0; facet < totals.length; facet++) {
      const total = totals[facet]!;
      if (total === 0) continue;
      const only = missing === null ? 0 : missing[facet]!;
      // What misses one filter only would come with other answers of that one; what misses two, with none.
      if ((only & (only - 1)) !== 0) continue;
      for (let at = this.#starts[facet]!; at < this.#starts[facet + 1]!; at++) {
        const code = this.#held[at]!;
        if (only === 0 || bitOf[code] === only) byCode[code]! += total;
      }
    }
    const counts = noCounts();
    for (const [number, { name, value }] of this.#codes.entries())
      if (byCode[number]! > 0) counts[name].set(value, byCode[number]!);
    return counts;
  }
}

/** Nothing counted. */
export const noCounts = (): Record<FacetName, Map<string, number>> =>
  Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as ReturnType<typeof noCounts>;

/** How many resources pass every filter. */
export function countPassing(totals: Uint32Array, missing: Uint8Array | null): number {
  let sum = 0;
  for (let facet = 0; facet < totals.length; facet++)
    if (missing === null || missing[facet] === 0) sum += totals[facet]!;
  return sum;
}
