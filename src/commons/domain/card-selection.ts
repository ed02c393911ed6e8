import { type FacetName, facetNames, readSearchOrder, type SearchOrder } from './filters.ts';

/** Resources of a card: at most, and unless told. */
const mostShown = 12;
const usuallyShown = 5;

/** What a partner chose to show: resources one by one, or all that a filter lets through. */
export interface CardSelection {
  readonly keys: readonly string[];
  readonly order: SearchOrder;
  /** True when a filter narrows the search. */
  readonly isNarrowed: boolean;
  readonly limit: number;
}

/**
 * Reads a partner's choice. Resources may be given by the word of their address or by the address itself, pasted.
 *
 * @example readSelection((name) => (name === 'keys' ? 'https://cap17.example.org/en/commons/a-b, c' : '')).keys // ['a-b', 'c']
 */
export function readSelection(field: (name: string) => string): CardSelection {
  const given = field('keys')
    .split(/[\s,;]+/)
    .map((one) => one.replace(/[?#].*$/, '').replace(/^.*\//, ''))
    .filter((key) => key !== '' && key.length <= 200);
  const order = readSearchOrder((name) => [field(name)].filter((value) => value !== ''));
  const { facets, publishers } = order.filters;
  const limit = /^\d{1,3}$/.test(field('limit')) ? Number(field('limit')) : usuallyShown;
  return {
    keys: [...new Set(given)].slice(0, mostShown),
    order: { ...order, page: 1 },
    isNarrowed: publishers.length > 0 || facetNames.some((name: FacetName) => facets[name].length > 0),
    limit: Math.min(mostShown, Math.max(1, limit)),
  };
}
