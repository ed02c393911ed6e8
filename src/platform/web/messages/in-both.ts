import type { Language, Localized } from '../../../kernel/language.ts';

/**
 * Takes one text of a catalogue in both languages at once, for what is declared once and shown in either.
 * @example inBoth(lineWords)(({ fields }) => fields.title) // { fr: 'En quelques mots', en: 'In a few words' }
 */
export const inBoth =
  <Words>(texts: Readonly<Record<Language, Words>>) =>
  (of: (words: Words) => string): Localized => ({ fr: of(texts.fr), en: of(texts.en) });
