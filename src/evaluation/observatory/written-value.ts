import type { Language } from '../../kernel/language.ts';
import { decimalsFor, formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import type { PublishedFigure } from './published-figure.ts';

/** The value of a published figure with its unit: `42 %`, `6,3 / 10`. */
export function writtenValue(language: Language, { unit, value }: PublishedFigure): string {
  if (unit === '%') return formatPercent(language, value / 100);
  const number = formatNumber(language, value, { decimals: unit === '/10' ? 1 : decimalsFor(value) });
  return unit === '/10' ? `${number}\u00A0/ 10` : number;
}
