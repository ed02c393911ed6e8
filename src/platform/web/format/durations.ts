import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';
import { formatCount } from './counts.ts';
import type { NumberOptions } from './numbers.ts';

const yearForms = { fr: { one: 'an', other: 'ans' }, en: { one: 'year', other: 'years' } } as const;

/** Writes a duration in years, to a tenth where it is not whole: `3,7 ans`. */
export function formatYears(language: Language, years: number, options: NumberOptions = {}): string {
  const decimals = options.decimals ?? (Number.isInteger(years) ? 0 : 1);
  return formatCount(language, years, yearForms[language], { ...options, decimals });
}

/** Writes a duration in minutes as hours and minutes: `45 min`, `1 h 30`, `2 h`. */
export function formatMinutes(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  if (hours === 0) return `${rest}${NO_BREAK_SPACE}min`;
  const whole = `${hours}${NO_BREAK_SPACE}h`;
  if (rest === 0) return whole;
  const padded = String(rest).padStart(2, '0');
  return `${whole}${NO_BREAK_SPACE}${padded}${language === 'en' ? `${NO_BREAK_SPACE}min` : ''}`;
}
