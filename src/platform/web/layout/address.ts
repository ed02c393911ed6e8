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

/**
 * The address of a page in a language, its parameters filled.
 *
 * @example filledAddress('en', { fr: '/lieux/:key', en: '/places/:key' }, { key: 'a b' }) // '/en/places/a%20b'
 */
export const filledAddress = (
  language: Language,
  pattern: Localized,
  parameters: Readonly<Record<string, string>>,
): string =>
  addressIn(language, pattern).replace(/:(\w+)/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });

/** The home page in a language. */
export const homeAddress = (language: Language): string => addressIn(language, { fr: '/', en: '/' });
