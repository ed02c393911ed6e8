import type { Language } from '../../kernel/language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/**
 * Writes a day of a file as people write it; a text that is no such day stays as it is.
 * @example writeDay('fr', '2024-12-01') // '1er décembre 2024'
 */
export function writeDay(language: Language, day: string | number | undefined): string {
  const text = String(day ?? '');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const written = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(text),
  );
  return (language === 'fr' ? written.replace(/^1 /, '1er ') : written).replace(' ', '\u00a0');
}
