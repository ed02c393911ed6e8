import type { Language } from '../../../kernel/language.ts';
import { formatCases, formatChances } from './chances.ts';
import { type Forms, formatCount, formatList } from './counts.ts';
import { formatDate, formatTime } from './dates.ts';
import { formatMinutes, formatYears } from './durations.ts';
import { formatMoney, formatMoneyRange } from './money.ts';
import { formatNumber, type NumberOptions } from './numbers.ts';
import { formatRange } from './ranges.ts';
import { formatPercent, formatPercentRange } from './shares.ts';

/** Everything that turns figures into words, in one language. Rounding happens here and nowhere before. */
export interface Format {
  readonly language: Language;
  number(value: number, options?: NumberOptions): string;
  range(low: number, high: number, options?: NumberOptions): string;
  money(amount: number, currency: string, options?: NumberOptions): string;
  moneyRange(low: number, high: number, currency: string, options?: NumberOptions): string;
  percent(share: number, options?: NumberOptions): string;
  percentRange(low: number, high: number, options?: NumberOptions): string;
  chances(probability: number): string;
  cases(probability: number): string;
  years(years: number, options?: NumberOptions): string;
  minutes(minutes: number): string;
  date(moment: string | Date, timeZone?: string): string;
  time(moment: string | Date, timeZone?: string): string;
  count(count: number, forms: Forms, options?: NumberOptions): string;
  list(items: readonly string[]): string;
}

const createFormat = (language: Language): Format => ({
  language,
  number: (value, options) => formatNumber(language, value, options),
  range: (low, high, options) => formatRange(language, low, high, options),
  money: (amount, currency, options) => formatMoney(language, amount, currency, options),
  moneyRange: (low, high, currency, options) => formatMoneyRange(language, low, high, currency, options),
  percent: (share, options) => formatPercent(language, share, options),
  percentRange: (low, high, options) => formatPercentRange(language, low, high, options),
  chances: (probability) => formatChances(language, probability),
  cases: (probability) => formatCases(language, probability),
  years: (years, options) => formatYears(language, years, options),
  minutes: (minutes) => formatMinutes(language, minutes),
  date: (moment, timeZone) => formatDate(language, moment, timeZone),
  time: (moment, timeZone) => formatTime(language, moment, timeZone),
  count: (count, forms, options) => formatCount(language, count, forms, options),
  list: (items) => formatList(language, items),
});

/** The formats of the two languages. */
export const formats: Readonly<Record<Language, Format>> = { fr: createFormat('fr'), en: createFormat('en') };
