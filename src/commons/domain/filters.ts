import { resourceKinds } from '../../kernel/codes.ts';
import { audiences, maturities, pillars, sdgCodes } from './resource.ts';

/** Filters of which several answers may be taken, each a list of codes. */
export const facetNames = ['kind', 'audience', 'theme', 'maturity', 'sdg', 'pillar', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** What narrows a search. */
export interface Filters {
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly publishers: readonly string[];
  readonly years: readonly number[];
  /** As typed, or the id of an official place. */
  readonly place: string;
}

/** A search as its address tells it. */
export interface SearchOrder {
  readonly typed: string;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

const known: Readonly<Record<Exclude<FacetName, 'theme' | 'language'>, readonly string[]>> = {
  kind: resourceKinds,
  audience: audiences,
  maturity: maturities,
  sdg: sdgCodes,
  pillar: pillars,
};

const code = /^[a-z0-9-]{1,60}$/;
/** Answers of one filter, at most. */
const mostAnswers = 40;

/** Reads a search from the parameters of an address; what is not known there is left out. */
export function readSearchOrder(all: (name: string) => readonly string[]): SearchOrder {
  const answers = (name: FacetName): readonly string[] => {
    const given = [...new Set(all(name))].filter((value) => code.test(value)).slice(0, mostAnswers);
    return name === 'theme' || name === 'language' ? given : given.filter((one) => known[name].includes(one));
  };
  const tidy = (text: string | undefined, most: number): string =>
    (text ?? '')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .slice(0, most);
  const [page = '1'] = all('page');
  return {
    typed: tidy(all('q')[0], 200),
    filters: {
      facets: Object.fromEntries(facetNames.map((name) => [name, answers(name)])) as Filters['facets'],
      publishers: [...new Set(all('publisher'))]
        .map((text) => tidy(text, 200))
        .filter(Boolean)
        .slice(0, mostAnswers),
      years: [...new Set(all('year'))]
        .filter((text) => /^\d{4}$/.test(text))
        .map(Number)
        .slice(0, mostAnswers),
      place: tidy(all('place')[0], 80),
    },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The parameters of a search, in one order: the same search has one address. */
export function writeSearchOrder({ typed, filters, page }: SearchOrder): URLSearchParams {
  const parameters = new URLSearchParams();
  if (typed !== '') parameters.set('q', typed);
  for (const name of facetNames) for (const value of filters.facets[name]) parameters.append(name, value);
  for (const publisher of filters.publishers) parameters.append('publisher', publisher);
  for (const year of filters.years) parameters.append('year', String(year));
  if (filters.place !== '') parameters.set('place', filters.place);
  if (page > 1) parameters.set('page', String(page));
  return parameters;
}

/** One combination of codes, and how many of the resources found have it. */
export interface FacetCount {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly total: number;
}

/** Filters that were answered, each with its answers. */
const askedOf = (facets: Filters['facets']): readonly (readonly [FacetName, readonly string[]])[] =>
  facetNames.flatMap((name) => (facets[name].length === 0 ? [] : [[name, facets[name]] as const]));

const hasOne = (held: readonly string[], taken: readonly string[]): boolean =>
  taken.some((value) => held.includes(value));

/** Every code ever counted has a number: thousands of combinations are then added up without reading a name. */
const codes: { readonly name: FacetName; readonly value: string }[] = [];
const numbers = new Map<string, number>();
const numbered = new WeakMap<FacetCount['values'], readonly number[]>();

function numbersOf(values: FacetCount['values']): readonly number[] {
  const known = numbered.get(values);
  if (known !== undefined) return known;
  const made = facetNames.flatMap((name) => values[name].map((value) => numberOf(name, value)));
  numbered.set(values, made);
  return made;
}

function numberOf(name: FacetName, value: string): number {
  const key = `${name} ${value}`;
  const number = numbers.get(key) ?? codes.push({ name, value }) - 1;
  numbers.set(key, number);
  return number;
}

/**
 * How many resources each answer of a filter would give, the other filters kept.
 *
 * @param counts resources found by words and place, by combination, before any of these filters
 */
export function countAnswers(
  counts: readonly FacetCount[],
  facets: Filters['facets'],
): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const asked = askedOf(facets);
  const totals: number[] = [];
  for (const { values, total } of counts) {
    let only: FacetName | undefined;
    let missed = 0;
    for (const [name, taken] of asked) {
      if (hasOne(values[name], taken)) continue;
      only = name;
      missed += 1;
    }
    // What misses one filter only would come with other answers of that one.
    if (missed > 1) continue;
    for (const code of numbersOf(values))
      if (only === undefined || codes[code]!.name === only) totals[code] = (totals[code] ?? 0) + total;
  }
  const counted = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  for (const [number, { name, value }] of codes.entries())
    if (totals[number] !== undefined) counted[name].set(value, totals[number]);
  return counted;
}

/** How many resources pass every filter. */
export function countPassing(counts: readonly FacetCount[], facets: Filters['facets']): number {
  const asked = askedOf(facets);
  return counts.reduce(
    (sum, { values, total }) =>
      asked.every(([name, taken]) => hasOne(values[name], taken)) ? sum + total : sum,
    0,
  );
}
