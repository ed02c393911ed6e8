import type { Language } from '../../../kernel/language.ts';
import { decimalsFor, formatNumber, type NumberOptions } from './numbers.ts';

const between = { fr: ' à ', en: ' to ' } as const;

/** Joins two written ends, or keeps one of them when both read the same: `−70 à 72`, `20`. */
export function joinEnds(language: Language, low: string, high: string): string {
  return low === high ? low : `${low}${between[language]}${high}`;
}

/**
 * Writes a range with both ends to the same precision.
 *
 * @example formatRange('fr', -70.2, 72) // '−70 à 72'
 */
export function formatRange(
  language: Language,
  low: number,
  high: number,
  options: NumberOptions = {},
): string {
  const decimals = options.decimals ?? decimalsFor(low, high);
  const write = (value: number) => formatNumber(language, value, { ...options, decimals });
  return joinEnds(language, write(low), write(high));
}
