import { type Language, languages } from '../../kernel/language.ts';

/** The language of a user's terminal: French, unless the locale names another language, which then reads English. */
export function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^($|C\b|POSIX|fr)/i.test(locale) ? 'fr' : 'en';
}

/** The language of that code, or null. */
export const parseLanguage = (code: string): Language | null =>
  languages.find((language) => language === code) ?? null;
