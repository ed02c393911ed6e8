import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';
import { formatNumber, type NumberOptions } from './numbers.ts';
import { joinEnds } from './ranges.ts';

const percentSign = { fr: `${NO_BREAK_SPACE}%`, en: '%' } as const;

/** Decimals of a percentage by default: none, one below 10 % unless it is whole. */
function percentDecimals(...shares: readonly number[]): number {
  const percents = shares.map((share) => Math.abs(share * 100));
  return percents.every((percent) => percent >= 10 || Math.abs(percent - Math.round(percent)) < 1e-9) ? 0 : 1;
}

/**
 * Writes a share (1 is the whole) as a percentage.
 *
 * @example formatPercent('fr', 0.032) // '3,2 %'
 */
export function formatPercent(language: Language, share: number, options: NumberOptions = {}): string {
  const decimals = options.decimals ?? percentDecimals(share);
  return `${formatNumber(language, share * 100, { ...options, decimals })}${percentSign[language]}`;
}

/** Writes a range of shares: `32 à 69 %`, `32% to 69%`. */
export function formatPercentRange(
  language: Language,
  low: number,
  high: number,
  options: NumberOptions = {},
): string {
  const decimals = options.decimals ?? percentDecimals(low, high);
  const ends = [low, high].map((share) => formatNumber(language, share * 100, { ...options, decimals })) as [
    string,
    string,
  ];
  if (language === 'fr') return `${joinEnds('fr', ...ends)}${percentSign.fr}`;
  return joinEnds('en', `${ends[0]}%`, `${ends[1]}%`);
}
