import type { Language, Localized } from '../../kernel/language.ts';
import { type FacetName, facetNames, type SearchOrder } from '../domain/filters.ts';
import { languageName } from '../domain/resource-languages.ts';
import { commonsWords } from '../words.ts';

/** Labels that the database holds. */
export interface Labels {
  readonly themes: ReadonlyMap<string, Localized>;
}

/** The words of one answer of a filter; the code itself where there are none. */
export function facetLabel(language: Language, name: FacetName, value: string, labels: Labels): string {
  const words = commonsWords[language];
  const known: Readonly<
    Record<Exclude<FacetName, 'theme' | 'sdg' | 'language'>, Readonly<Record<string, string>>>
  > = {
    kind: words.kinds,
    audience: words.audiences,
    maturity: words.maturities,
    pillar: words.pillars,
  };
  if (name === 'theme') return labels.themes.get(value)?.[language] ?? value;
  if (name === 'sdg') return words.sdg(value);
  if (name === 'language') return languageName(language, value);
  return (Object.hasOwn(known[name], value) ? known[name][value] : undefined) ?? value;
}

/** Each filter in use, and the search without it. */
export function activeFilters(
  language: Language,
  order: SearchOrder,
  labels: Labels,
  placeName: string | null,
): { readonly label: string; readonly without: SearchOrder }[] {
  const { filters } = order;
  const change = (changed: Partial<SearchOrder['filters']>): SearchOrder => ({
    ...order,
    page: 1,
    filters: { ...filters, ...changed },
  });
  return [
    ...facetNames.flatMap((name) =>
      filters.facets[name].map((value) => ({
        label: facetLabel(language, name, value, labels),
        without: change({
          facets: { ...filters.facets, [name]: filters.facets[name].filter((one) => one !== value) },
        }),
      })),
    ),
    ...filters.publishers.map((publisher) => ({
      label: publisher,
      without: change({ publishers: filters.publishers.filter((one) => one !== publisher) }),
    })),
    ...filters.years.map((year) => ({
      label: String(year),
      without: change({ years: filters.years.filter((one) => one !== year) }),
    })),
    ...(filters.place === '' ? [] : [{ label: placeName ?? filters.place, without: change({ place: '' }) }]),
  ];
}

/** What a search is called where it is kept or followed: its words and its filters. */
export function searchName(
  language: Language,
  order: SearchOrder,
  labels: Labels,
  placeName: string | null,
): string {
  const words = commonsWords[language];
  const filters = activeFilters(language, order, labels, placeName).map(({ label }) => label);
  const asked = [order.typed, ...filters].filter((part) => part !== '').join(' · ');
  return asked === '' ? words.navigation : words.feedTitle(asked);
}
