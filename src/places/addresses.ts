import type { Language } from '../kernel/language.ts';
import { addressIn } from '../platform/web/layout/address.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const placeAddresses = {
  index: { fr: '/lieux', en: '/places' },
  place: { fr: '/lieux/:id', en: '/places/:id' },
} as const;

/** The page of a place. */
export const placeAddress = (language: Language, id: string): string =>
  addressIn(language, { fr: `/lieux/${id}`, en: `/places/${id}` });

/** The search of places, with what was typed. */
export const placeSearchAddress = (language: Language): string => addressIn(language, placeAddresses.index);
