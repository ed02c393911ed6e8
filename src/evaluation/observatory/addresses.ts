import type { Language } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { type FigureFilters, figureFacets } from './figure-filters.ts';

/** Addresses of the observatory, the English one without `/en`. */
export const observatoryAddress = { fr: '/observatoire', en: '/observatory' } as const;

/** The same content for programs. */
export const observatoryFiles = { json: '/api/v1/observatory', csv: '/api/v1/observatory.csv' } as const;

/** What is asked, as the query of an address; empty when everything is. */
export function figureQuery(
  filters: FigureFilters | null,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams();
  if (filters !== null) {
    if (filters.words !== '') query.set('q', filters.words);
    for (const facet of figureFacets) if (filters[facet] !== '') query.set(facet, filters[facet]);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The figures, narrowed or not. */
export const figuresAddress = (language: Language, filters: FigureFilters | null = null, page = 1): string =>
  addressIn(language, observatoryAddress) + figureQuery(filters, page > 1 ? { page: String(page) } : {});
