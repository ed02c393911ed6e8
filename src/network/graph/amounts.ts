import type { Language } from '../../kernel/language.ts';
import { formatMoneyRange } from '../../platform/web/format/money.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { formatPercentRange } from '../../platform/web/format/shares.ts';
import type { AmountRange } from '../links/link-figure.ts';

/** Writes euros a year: in thousands from ten thousand up. */
export function euros(language: Language, { low, high }: AmountRange): string {
  const isLarge = Math.max(Math.abs(low), Math.abs(high)) >= 10_000;
  return isLarge
    ? formatMoneyRange(language, low / 1000, high / 1000, 'kEUR', { decimals: 0 })
    : formatMoneyRange(language, low, high, 'EUR', { decimals: 0 });
}

/** Writes a range of shares, from 0 to 1. */
export const shares = (language: Language, { low, high }: AmountRange): string =>
  formatPercentRange(language, low, high, { decimals: high < 0.095 && high > 0 ? 1 : 0 });

/** Writes a range of plain numbers. */
export function numbers(language: Language, { low, high }: AmountRange, decimals: number): string {
  const write = (value: number): string => formatNumber(language, value, { decimals });
  return joinEnds(language, write(low), write(high));
}
