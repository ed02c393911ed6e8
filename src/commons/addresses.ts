import type { Language } from '../kernel/language.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { type SearchOrder, writeSearchOrder } from './domain/filters.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const commonsAddresses = {
  list: { fr: '/communs', en: '/commons' },
  page: { fr: '/communs/:key', en: '/commons/:key' },
  create: { fr: '/communs/nouvelle', en: '/commons/new' },
  suggest: { fr: '/communs/proposer', en: '/commons/suggest' },
  follow: { fr: '/communs/proposition/:follow', en: '/commons/suggestion/:follow' },
  used: { fr: '/communs/:key/usage', en: '/commons/:key/use' },
  audience: { fr: '/communs/apports', en: '/commons/contributions' },
  saved: { fr: '/mon-espace/recherches', en: '/my-space/searches' },
  moderation: { fr: '/moderation/communs', en: '/moderation/commons' },
  synonyms: { fr: '/moderation/synonymes', en: '/moderation/synonyms' },
  synonym: { fr: '/moderation/synonymes/:key', en: '/moderation/synonyms/:key' },
  synonymCreate: { fr: '/moderation/synonymes/nouveau', en: '/moderation/synonyms/new' },
  sources: { fr: '/communs/sources', en: '/commons/sources' },
  source: { fr: '/communs/sources/:key', en: '/commons/sources/:key' },
  sourceCreate: { fr: '/communs/sources/nouvelle', en: '/commons/sources/new' },
} as const;

/** The sheet of a resource. */
export const resourceAddress = (language: Language, key: string): string =>
  addressIn(language, {
    fr: `/communs/${encodeURIComponent(key)}`,
    en: `/commons/${encodeURIComponent(key)}`,
  });

/** A search by its address; the same search has one. */
export function searchAddress(language: Language, order: SearchOrder): string {
  const query = writeSearchOrder(order).toString();
  const address = addressIn(language, commonsAddresses.list);
  return query === '' ? address : `${address}?${query}`;
}

/** The results of a search as a file or a feed: `.csv`, `.jsonld`, `.atom`, `.rss`, `.json`. */
export function resultFileAddress(language: Language, order: SearchOrder, ending: string): string {
  const query = writeSearchOrder({ ...order, page: 1 }).toString();
  const address = `${addressIn(language, commonsAddresses.list)}.${ending}`;
  return query === '' ? address : `${address}?${query}`;
}

/** What the resources of a publisher bring. */
export const audienceAddress = (language: Language, publisher: string): string =>
  `${addressIn(language, commonsAddresses.audience)}?${new URLSearchParams({ publisher })}`;

/** The same as a file. */
export const audienceFileAddress = (language: Language, publisher: string): string =>
  `${addressIn(language, commonsAddresses.audience)}.csv?${new URLSearchParams({ publisher })}`;
