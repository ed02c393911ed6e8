import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';
import { formatNumber, type NumberOptions } from './numbers.ts';

/** The singular and plural forms of a word. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** French counts as one everything below two (`1,5 an`), English one alone (`1.5 years`). */
function pluralOf(language: Language, count: number, forms: Forms): string {
  const single = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return single ? forms.one : forms.other;
}

/**
 * Writes a count and the word it counts, kept on one line.
 *
 * @example formatCount('fr', 3, { one: 'membre', other: 'membres' }) // '3 membres'
 */
export function formatCount(
  language: Language,
  count: number,
  forms: Forms,
  options: NumberOptions = {},
): string {
  return `${formatNumber(language, count, options)}${NO_BREAK_SPACE}${pluralOf(language, count, forms)}`;
}

const joiner = { fr: ' et ', en: ' and ' } as const;

/** Writes a list as one says it: `A, B et C`. */
export function formatList(language: Language, items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${joiner[language]}${items.at(-1)}`;
}
