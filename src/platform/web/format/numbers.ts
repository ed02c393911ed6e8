import type { Language } from '../../../kernel/language.ts';
import { MINUS, NARROW_SPACE, NOT_A_NUMBER } from '../typography/characters.ts';

export interface NumberOptions {
  /** Digits after the decimal mark; by default as many as the size of the number deserves. */
  readonly decimals?: number;
  /** Writes `+` before a positive number. */
  readonly sign?: boolean;
}

const groupMark = { fr: NARROW_SPACE, en: ',' } as const;
const decimalMark = { fr: ',', en: '.' } as const;

/**
 * Digits after the decimal mark that numbers of this size deserve when written together: none from 10 up or when all
 * are whole, one from 1, two from 0.1, three below.
 */
export function decimalsFor(...values: readonly number[]): number {
  if (values.every((value) => Number.isInteger(value))) return 0;
  const size = Math.max(...values.map((value) => Math.abs(value)));
  if (size >= 10) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 ? 2 : 3;
}

/**
 * Writes a number as a person reads it: `12 345,6` in French, `12,345.6` in English, a real minus, never `-0`.
 * What is beyond numbers is a dash.
 * Written here rather than by `Intl`, so that a server and every browser print the same characters.
 *
 * @example formatNumber('fr', -1234.5, { decimals: 1 }) // '−1 234,5' with a narrow no-break space
 */
export function formatNumber(language: Language, value: number, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const digits = Math.abs(value).toFixed(options.decimals ?? decimalsFor(value));
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupMark[language]);
  const written = fraction === undefined ? grouped : `${grouped}${decimalMark[language]}${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  if (value < 0 && !isZero) return `${MINUS}${written}`;
  return options.sign && !isZero ? `+${written}` : written;
}
