import type { Language, Localized } from '../../kernel/language.ts';

/** The simulator's own address, as the router knows it. */
export const simulatorPage: Localized = { fr: '/simulateur', en: '/simulator' };

/** The same as a browser asks for it. */
export const simulatorAddress: Localized = { fr: '/simulateur', en: '/en/simulator' };

/** Where the documents of what the form describes are asked for. */
export const documentPage: Localized = { fr: '/simulateur/document', en: '/simulator/document' };

/** The same as a browser asks for it. */
export const documentAddress: Localized = { fr: '/simulateur/document', en: '/en/simulator/document' };

/** Names of the parameters of the address. */
export const startParameters: Readonly<
  Record<Language, { readonly example: string; readonly empty: string; readonly from: string }>
> = {
  fr: { example: 'exemple', empty: 'vide', from: 'depuis' },
  en: { example: 'example', empty: 'empty', from: 'from' },
};

/** Beside `from`: asks for the premium at once, in both languages. */
export const premiumParameter = 'prime';

/** The simulator with one of the examples. */
export const exampleAddress = (language: Language, slug: string): string =>
  `${simulatorAddress[language]}?${startParameters[language].example}=${slug}`;

/** The simulator with nothing filled in. */
export const emptyAddress = (language: Language): string =>
  `${simulatorAddress[language]}?${startParameters[language].empty}=1`;

/** The page that explains one method. */
export const methodAddress = (language: Language, slug: string): string =>
  language === 'fr' ? `/methode/${slug}` : `/en/method/${slug}`;
