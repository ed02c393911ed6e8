import { allianceAddresses } from '../alliance/index.ts';
import type { Language } from '../kernel/language.ts';
import { addressIn, filledAddress } from '../platform/web/layout/address.ts';
import { type Facet, facets, type PioneerFilters } from './domain/pioneer-filters.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const showcaseAddresses = {
  list: { fr: '/pionniers', en: '/pioneers' },
  map: { fr: '/pionniers/carte', en: '/pioneers/map' },
  sheet: { fr: '/pionniers/:slug', en: '/pioneers/:slug' },
  interest: { fr: '/pionniers/:slug/interet', en: '/pioneers/:slug/interest' },
  tree: { fr: '/pionniers/arbre', en: '/pioneers/tree' },
  interests: { fr: '/moderation/pionniers', en: '/moderation/pioneers' },
} as const;

/** Addresses of stories, as given to `Router.page`. */
export const storyAddresses = {
  list: { fr: '/recits', en: '/stories' },
  story: { fr: '/recits/:slug', en: '/stories/:slug' },
  interest: { fr: '/recits/:slug/interet', en: '/stories/:slug/interest' },
  kit: { fr: '/recits/:slug/kit', en: '/stories/:slug/kit' },
  consent: { fr: '/recits/accord/:token', en: '/stories/consent/:token' },
  desks: { fr: '/recits/atelier', en: '/stories/desk' },
  desk: { fr: '/recits/atelier/:key', en: '/stories/desk/:key' },
  ofAlliance: { fr: '/alliances/:key/recits', en: '/alliances/:key/stories' },
  create: { fr: '/alliances/:key/recits/nouveau', en: '/alliances/:key/stories/new' },
} as const;

/** The page of a public story. */
export const storyAddress = (language: Language, slug: string): string =>
  filledAddress(language, storyAddresses.story, { slug });

/** Where one asks to meet those of a story, to visit them, to start from it. */
export const storyInterestAddress = (language: Language, slug: string): string =>
  filledAddress(language, storyAddresses.interest, { slug });

/** What an elected member needs to speak of a story. */
export const storyKitAddress = (language: Language, slug: string): string =>
  filledAddress(language, storyAddresses.kit, { slug });

/** The picture shown beside a link to a story. */
export const storyPictureAddress = (language: Language, slug: string): string =>
  `/images/stories/${slug}.${language}.png`;

/** The poster of a story, as PDF. */
export const storyPosterAddress = (language: Language, slug: string): string =>
  `/posters/stories/${slug}.${language}.pdf`;

/** Kits for elected members, as given to `Router.page`. */
export const kitAddresses = {
  pioneers: { fr: '/pionniers/:slug/kit', en: '/pioneers/:slug/kit' },
  stories: storyAddresses.kit,
  alliances: allianceAddresses.electedKit,
} as const;

/** What an elected member needs to speak of a pioneer. */
export const pioneerKitAddress = (language: Language, slug: string): string =>
  filledAddress(language, kitAddresses.pioneers, { slug });

/** A kit as a file. */
export const kitFileAddress = (
  kind: keyof typeof kitAddresses,
  key: string,
  language: Language,
  ending: 'pdf' | 'docx',
): string => `/kits/${kind}/${key}.${language}.${ending}`;

/** Stories for programs. */
export const storyOpenAddresses = {
  json: '/api/v1/stories',
  feeds: {
    atom: { fr: '/recits.atom', en: '/en/stories.atom' },
    rss: { fr: '/recits.rss', en: '/en/stories.rss' },
    json: { fr: '/recits.json', en: '/en/stories.json' },
  },
} as const;

/** One public story as JSON, and as JSON-LD. */
export const storyDataAddress = (slug: string, ending: '' | '.jsonld' = ''): string =>
  `/api/v1/stories/${slug}${ending}`;

/** The sheet of a pioneer. */
export const pioneerAddress = (language: Language, slug: string): string =>
  addressIn(language, { fr: `/pionniers/${slug}`, en: `/pioneers/${slug}` });

/** Where one asks to meet a pioneer, to visit it, to start from it. */
export const interestAddress = (language: Language, slug: string): string =>
  addressIn(language, { fr: `/pionniers/${slug}/interet`, en: `/pioneers/${slug}/interest` });

/** Where something that one may ask about is read. */
export const subjectAddress = (
  language: Language,
  { kind, slug }: { readonly kind: 'pioneer' | 'story'; readonly slug: string },
): string => (kind === 'story' ? storyAddress(language, slug) : pioneerAddress(language, slug));

/** Where one asks about it. */
export const subjectInterestAddress = (
  language: Language,
  { kind, slug }: { readonly kind: 'pioneer' | 'story'; readonly slug: string },
): string => (kind === 'story' ? storyInterestAddress(language, slug) : interestAddress(language, slug));

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
