import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';
import { decimalsFor, formatNumber, type NumberOptions } from './numbers.ts';
import { joinEnds } from './ranges.ts';

const symbols: Readonly<Record<string, string>> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  CAD: '$ CA',
  CHF: 'CHF',
  XPF: 'F CFP',
};
const multiples: Readonly<Record<string, string>> = { k: 'k', M: 'M' };

/**
 * The sign of a currency as files name it: `EUR` → `€`, `kEUR` → `k€`, `MUSD` → `M$`; a name that is not known is
 * kept as it is.
 */
export function currencySign(currency: string): string {
  const known = symbols[currency];
  if (known !== undefined) return known;
  const multiple = multiples[currency.slice(0, 1)];
  const base = symbols[currency.slice(1)];
  return multiple !== undefined && base !== undefined ? `${multiple}${base}` : currency;
}

/** English writes a bare one-letter sign first, `€1,234`; French and every multiple write it after, `1 234 k€`. */
const signFirst = (language: Language, sign: string) => language === 'en' && sign.length === 1;

function withSign(language: Language, written: string, sign: string): string {
  if (!signFirst(language, sign)) return `${written}${NO_BREAK_SPACE}${sign}`;
  return /^[−+]/.test(written) ? `${written[0]}${sign}${written.slice(1)}` : `${sign}${written}`;
}

/**
 * Writes an amount of money in the currency of a file.
 *
 * @example formatMoney('fr', -70, 'kEUR') // '−70 k€'
 * @example formatMoney('en', 1234.5, 'EUR', { decimals: 2 }) // '€1,234.50'
 */
export function formatMoney(
  language: Language,
  amount: number,
  currency: string,
  options: NumberOptions = {},
): string {
  return withSign(language, formatNumber(language, amount, options), currencySign(currency));
}

/**
 * Writes a range of money, the sign once where it comes last.
 *
 * @example formatMoneyRange('fr', -70, 72, 'kEUR') // '−70 à 72 k€'
 * @example formatMoneyRange('en', -70, 72, 'EUR') // '−€70 to €72'
 */
export function formatMoneyRange(
  language: Language,
  low: number,
  high: number,
  currency: string,
  options: NumberOptions = {},
): string {
  const sign = currencySign(currency);
  const decimals = options.decimals ?? decimalsFor(low, high);
  const write = (value: number) => formatNumber(language, value, { ...options, decimals });
  if (!signFirst(language, sign))
    return withSign(language, joinEnds(language, write(low), write(high)), sign);
  return joinEnds(language, withSign(language, write(low), sign), withSign(language, write(high), sign));
}
