import type { Language } from '../kernel/language.ts';
import { addressIn } from '../platform/web/layout/address.ts';

/** Addresses of this room, the English ones without `/en`. Those of the method pages are in `method-address.ts`. */
export const methodAddresses = {
  index: { fr: '/methode', en: '/method' },
  page: { fr: '/methode/:slug', en: '/method/:slug' },
  glossary: { fr: '/glossaire', en: '/glossary' },
  glossaryPart: { fr: '/glossaire/:slug', en: '/glossary/:slug' },
  help: { fr: '/aide', en: '/help' },
  guide: { fr: '/aide/:slug', en: '/help/:slug' },
  accessibility: { fr: '/accessibilite', en: '/accessibility' },
  privacy: { fr: '/vie-privee', en: '/privacy' },
  ecodesign: { fr: '/ecoconception', en: '/ecodesign' },
} as const;

/** The page of one part of the glossary. */
export const glossaryPartAddress = (language: Language, slug: string): string =>
  addressIn(language, methodAddresses.glossaryPart).replace(':slug', slug);
