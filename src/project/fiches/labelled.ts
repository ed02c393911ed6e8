import type { Language } from '../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../../platform/web/typography/characters.ts';

/** The colon of a language, with the space that it has before: `\u00a0:` in French. */
export const colon = (language: Language): string => (language === 'fr' ? `${NO_BREAK_SPACE}:` : ':');

/** A name and what it is: `Statut : En cours`, `Status: Under way`. */
export const labelled = (language: Language, label: string, value: string): string =>
  `${label}${colon(language)} ${value}`;
