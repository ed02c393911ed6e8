import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** The addresses of what a territory's network shows, as given to `Router.page`. */
export const networkAddresses = {
  network: { fr: '/territoires/:key/reseau', en: '/territories/:key/network' },
  matrix: { fr: '/territoires/:key/reseau/matrice', en: '/territories/:key/network/matrix' },
  actor: { fr: '/territoires/:key/reseau/acteurs/:actor', en: '/territories/:key/network/actors/:actor' },
  chooseLink: { fr: '/territoires/:key/liens/nouveau', en: '/territories/:key/links/new' },
  importLinks: { fr: '/territoires/:key/liens/import', en: '/territories/:key/links/import' },
  importLinksRun: { fr: '/territoires/:key/liens/import/:run', en: '/territories/:key/links/import/:run' },
  needs: { fr: '/territoires/:key/besoins', en: '/territories/:key/needs' },
} as const;

/** One of these pages, of one territory. */
export const networkAddress = (
  language: Language,
  pattern: Localized,
  key: string,
  parameters: Readonly<Record<string, string>> = {},
): string => filledAddress(language, pattern, { key, ...parameters });

/** The page of a territory. */
export const territoryPage = { fr: '/territoires/:key', en: '/territories/:key' } as const;
/** The list of territories. */
export const territoryList = { fr: '/territoires', en: '/territories' } as const;
