import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from './characters.ts';

/** A name and a colon, as its language sets it: `Besoin :`, `Need:`. */
export const nameAndColon = (language: Language, name: string): string =>
  `${name}${language === 'fr' ? NO_BREAK_SPACE : ''}:`;

/**
 * A name, a colon as its language sets it, and what is said of the name.
 * @example withColon('en', 'Simulator', 'Shared kitchen') // 'Simulator: Shared kitchen'
 */
export const withColon = (language: Language, name: string, text: string): string =>
  `${nameAndColon(language, name)} ${text}`;
