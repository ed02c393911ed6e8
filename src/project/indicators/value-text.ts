import type { Language } from '../../kernel/language.ts';
import { decimalsFor, formatNumber } from '../../platform/web/format/numbers.ts';
import { NO_BREAK_SPACE } from '../../platform/web/typography/characters.ts';
import { unitLabel } from './catalogue.ts';

/** Digits that a value was written with, three at most: what was read is shown as it was read. */
function decimalsOf(value: number): number {
  const written = String(Math.round(value * 1_000) / 1_000);
  return written.includes('e') ? 0 : (written.split('.')[1]?.length ?? 0);
}

/** A value as it was read, with its unit on the same line: `14,9 %`, `1 250 t`. */
export function valueText(language: Language, value: number, unit: string): string {
  const number = formatNumber(language, value, { decimals: decimalsOf(value) });
  return withUnit(language, number, unit);
}

/**
 * A computed value with its unit: as many digits as its size deserves, and no fewer than the values that it comes from.
 * @param like values as they were read
 */
export function computedText(
  language: Language,
  value: number,
  unit: string,
  like: readonly number[] = [],
): string {
  const decimals = Math.max(decimalsFor(value), ...like.map(decimalsOf));
  return withUnit(language, formatNumber(language, value, { decimals }), unit);
}

/** The unit of a change: a share that changes does so by points. */
export const changeUnit = (unit: string): string => (unit === '%' ? 'points' : unit);

/** A number that is written already, with its unit. */
export function withUnit(language: Language, number: string, unit: string): string {
  const label = unit === 'number' ? '' : unitLabel(unit, language);
  if (label === '') return number;
  return language === 'en' && label === '%' ? `${number}%` : `${number}${NO_BREAK_SPACE}${label}`;
}
