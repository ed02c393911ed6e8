/** The two languages of the product; French first. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in each language. */
export type Localized = Readonly<Record<Language, string>>;
