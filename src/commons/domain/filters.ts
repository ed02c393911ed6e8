import { resourceKinds } from '../../kernel/codes.ts';
import { audiences, maturities, pillars, sdgCodes } from './resource.ts';

/** Filters of which several answers may be taken, each a list of codes. */
export const facetNames = ['kind', 'audience', 'theme', 'maturity', 'sdg', 'pillar', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** Codes by filter: those of a resource, or those that are asked for. */
export type Codes = Readonly<Record<FacetName, readonly string[]>>;

/** What narrows a search. */
export interface Filters {
  readonly facets: Codes;
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
      facets: Object.fromEntries(facetNames.map((name) => [name, answers(name)])) as Codes,
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
