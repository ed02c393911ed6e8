import type { Language } from '../../kernel/language.ts';

/** Languages that a moderator may choose for a resource: ours first, then those of neighbours and of regions of France. */
export const resourceLanguages: readonly string[] =
  'fr en de es it nl pt ca br co eu oc el pl ro sv da fi cs hu ar ru tr uk'.split(' ');

/**
 * The name of a language, with its capital as in a list; its code when it has no name.
 *
 * @example languageName('fr', 'de') // 'Allemand'
 */
export function languageName(language: Language, code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
