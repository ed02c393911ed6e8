import type { Language, Localized } from '../../../kernel/language.ts';

/**
 * The address of a page in a language: the French one as it is, the English one under `/en`.
 *
 * @example addressIn('en', { fr: '/methode', en: '/method' }) // '/en/method'
 */
export function addressIn(language: Language, addresses: Localized): string {
  if (language === 'fr') return addresses.fr;
  return addresses.en === '/' ? '/en' : `/en${addresses.en}`;
}

/** The home page in a language. */
export const homeAddress = (language: Language): string => addressIn(language, { fr: '/', en: '/' });
