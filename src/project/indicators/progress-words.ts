import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import type { Staleness } from './frequency.ts';
import { indicatorWords } from './words.ts';

/** A share of the way, to the percent: what is beyond the target or before the start is told as it is. */
export const shareText = (language: Language, share: number): string =>
  formatPercent(language, share, { decimals: 0 });

/** How old the last reading is, in words. */
export function ageText(language: Language, staleness: Staleness): string {
  const words = indicatorWords[language].age;
  if (staleness.state === 'none') return words.none;
  const months = words.months(staleness.months);
  return staleness.state === 'old' ? words.old(months) : months;
}

/** The last day of a year is that year: statistics are told so. */
export const dayText = (language: Language, on: string): string =>
  on.endsWith('-12-31') ? on.slice(0, 4) : formatDate(language, on);
