import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of the reading of free texts. */
export const themeAddresses = {
  texts: { fr: '/evaluations/:key/textes', en: '/evaluations/:key/texts' },
  themes: { fr: '/evaluations/themes', en: '/evaluations/themes' },
  theme: { fr: '/evaluations/themes/:key', en: '/evaluations/themes/:key' },
  create: { fr: '/evaluations/:key/themes/nouveau', en: '/evaluations/:key/themes/new' },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const themeAddress = (language: Language, name: keyof typeof themeAddresses, key = ''): string =>
  filledAddress(language, themeAddresses[name], { key });
