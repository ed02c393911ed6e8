import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of barometers. */
export const barometerAddresses = {
  list: { fr: '/barometres', en: '/barometers' },
  page: { fr: '/barometres/:key', en: '/barometers/:key' },
  offer: { fr: '/evaluations/:key/barometre', en: '/evaluations/:key/barometer' },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const barometerAddress = (
  language: Language,
  name: keyof typeof barometerAddresses,
  key = '',
): string => filledAddress(language, barometerAddresses[name], { key });
