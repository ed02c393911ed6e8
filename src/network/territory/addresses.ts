import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** The addresses of territories, as given to `Router.page`. */
export const territoryAddresses = {
  list: { fr: '/territoires', en: '/territories' },
  create: { fr: '/territoires/nouveau', en: '/territories/new' },
  page: { fr: '/territoires/:key', en: '/territories/:key' },
  perimeter: { fr: '/territoires/:key/perimetre', en: '/territories/:key/perimeter' },
  catalysts: { fr: '/territoires/:key/catalyseurs', en: '/territories/:key/catalysts' },
  join: { fr: '/territoires/:key/rejoindre', en: '/territories/:key/join' },
} as const;

/** One of the pages of a territory. */
export const territoryAddress = (language: Language, pattern: Localized, slug: string): string =>
  filledAddress(language, pattern, { key: slug });
