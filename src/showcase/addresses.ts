import type { Language } from '../kernel/language.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { type Facet, facets, type PioneerFilters } from './domain/pioneer-filters.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const showcaseAddresses = {
  list: { fr: '/pionniers', en: '/pioneers' },
  map: { fr: '/pionniers/carte', en: '/pioneers/map' },
  sheet: { fr: '/pionniers/:slug', en: '/pioneers/:slug' },
  interest: { fr: '/pionniers/:slug/interet', en: '/pioneers/:slug/interest' },
  interests: { fr: '/moderation/pionniers', en: '/moderation/pioneers' },
} as const;

/** The sheet of a pioneer. */
export const pioneerAddress = (language: Language, slug: string): string =>
  addressIn(language, { fr: `/pionniers/${slug}`, en: `/pioneers/${slug}` });

/** Where one asks to meet a pioneer, to visit it, to start from it. */
export const interestAddress = (language: Language, slug: string): string =>
  addressIn(language, { fr: `/pionniers/${slug}/interet`, en: `/pioneers/${slug}/interest` });

/** The map of the pioneers. */
export const mapAddress = (language: Language): string => addressIn(language, showcaseAddresses.map);

/** The list, narrowed or not. */
export function listAddress(
  language: Language,
  { chosen, words }: Partial<PioneerFilters> = {},
  page = 1,
): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const facet of facets) for (const value of chosen?.[facet] ?? []) query.append(facet, value);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return addressIn(language, showcaseAddresses.list) + (text === '' ? '' : `?${text}`);
}

/** The list of the pioneers that have one value. */
export function facetAddress(language: Language, facet: Facet, value: string): string {
  const none = Object.fromEntries(facets.map((one) => [one, [] as string[]])) as Record<Facet, string[]>;
  return listAddress(language, { chosen: { ...none, [facet]: [value] } });
}

/** The same content for programs. */
export const openAddresses = {
  json: '/api/v1/pioneers',
  csv: '/api/v1/pioneers.csv',
  jsonLd: '/api/v1/pioneers.jsonld',
  atom: { fr: '/pionniers.atom', en: '/en/pioneers.atom' },
} as const;

/** The picture shown beside a link to a sheet. */
export const pictureAddress = (language: Language, slug: string): string =>
  `/images/pioneers/${slug}.${language}.png`;

/** The poster of a pioneer, as PDF. */
export const posterAddress = (language: Language, slug: string): string =>
  `/posters/pioneers/${slug}.${language}.pdf`;

/** The JSON-LD of one pioneer. */
export const pioneerLdAddress = (slug: string): string => `/api/v1/pioneers/${slug}.jsonld`;
