import type { Language } from '../../kernel/language.ts';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';

/** How a field shows its figure: as it is, or in hundredths ("3,2" for 0.032). */
export type Scale = 'plain' | 'percent';

/** Why a typed text is no number; `proposal` is what was probably meant, as it should be written. */
export interface NumberRefusal {
  readonly code: 'form.not-a-number' | 'form.number-too-large';
  readonly found: string;
  readonly proposal?: string;
}

const longestText = 400;
/** Spaces and apostrophes that people and spreadsheets put between thousands. */
const thousandsBlanks = /[\s\u00a0\u2009\u202f'’]/g;
const minusSigns = /^[\u2212\u2013\u2010\u2011-]/;

const decimalPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const blankGroups = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/;
const commaGroups = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const dotGroups = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;

/** Brings the text to one kind of blank, one minus sign and no percent sign. */
const tidy = (text: string, scale: Scale): string => {
  const signed = text
    .trim()
    .replace(minusSigns, '-')
    .replace(/^([+-])\s+/, '$1');
  const bare = scale === 'percent' ? signed.replace(/\s*%$/, '') : signed;
  return bare.replace(thousandsBlanks, ' ');
};

/** The text in the notation of programs ("1234.5"), or null when it cannot be read without guessing. */
const toDecimal = (tidied: string, language: Language): string | null => {
  const joined = blankGroups.test(tidied) ? tidied.replaceAll(' ', '') : tidied;
  if (language === 'en' && commaGroups.test(joined)) return joined.replaceAll(',', '');
  const commas = joined.split(',').length - 1;
  if (commas > 1 || (commas === 1 && joined.includes('.'))) return null;
  const pointed = joined.replace(',', '.');
  return decimalPattern.test(pointed) ? pointed : null;
};

/** What the person probably meant by a text refused, for the message beside the field. */
const guess = (tidied: string, language: Language): number | null => {
  const compact = tidied.replaceAll(' ', '');
  if (dotGroups.test(compact)) return Number(compact.replaceAll('.', '').replace(',', '.'));
  if (commaGroups.test(compact)) return Number(compact.replaceAll(',', ''));
  // «12 k€» or «2 M€» may be in the thousands of this field or not: no part of it is proposed.
  if (/\d(?:[km](?:€|eur)?|mille|million)/i.test(compact)) return null;
  const leading = /^[+-]?\d[\d.,]*/.exec(compact)?.[0].replace(/[.,]$/, '');
  const read = leading === undefined ? null : toDecimal(leading, language);
  return read === null ? null : Number(read);
};

/**
 * Reads a number as people type it: decimal comma or point, blanks between thousands, a typographic minus.
 * In English a comma before three digits separates thousands; in French a comma is always decimal.
 * @example readTypedNumber('1 234,5', 'fr') // { ok: true, value: 1234.5 }
 */
export const readTypedNumber = (
  text: string,
  language: Language,
  scale: Scale = 'plain',
): Result<number, NumberRefusal> => {
  const found = text.trim();
  if (found.length > longestText)
    return refused({ code: 'form.not-a-number', found: `${found.slice(0, 40)}…` });
  const tidied = tidy(found, scale);
  const decimal = toDecimal(tidied, language);
  if (decimal === null) {
    const meant = guess(tidied, language);
    const proposal =
      meant !== null && Number.isFinite(meant) ? { proposal: writeTypedNumber(meant, language) } : {};
    return refused({ code: 'form.not-a-number', found, ...proposal });
  }
  const value = scale === 'percent' ? shift(decimal, -2) : Number(decimal);
  return Number.isFinite(value) ? ok(value) : refused({ code: 'form.number-too-large', found });
};

/** Multiplies a decimal text by a power of ten without the rounding of a multiplication. */
const shift = (decimal: string, places: number): number => {
  const [mantissa = '0', exponent = '0'] = decimal.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
};

/** Plain digits of a finite number times 10^places: never rounded, so that reading it back gives the same double. */
const plainDigits = (value: number, places: number): string => {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
};

/** Thousands are parted from five digits on, so that years stay whole. */
const group = (whole: string, separator: string): string =>
  whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);

/**
 * Writes a number in a field so that `readTypedNumber` gives back the very same double.
 * @example writeTypedNumber(0.032, 'fr', 'percent') // '3,2'
 */
export const writeTypedNumber = (value: number, language: Language, scale: Scale = 'plain'): string => {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  const places = scale === 'percent' ? 2 : 0;
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [mantissa = '0', exponent = '0'] = size.toExponential().split('e');
    return `${sign}${language === 'fr' ? mantissa.replace('.', ',') : mantissa}e${Number(exponent) + places}`;
  }
  const [whole = '0', fraction] = plainDigits(value, places).split('.');
  const grouped = group(whole, language === 'fr' ? '\u202f' : ',');
  const mark = language === 'fr' ? ',' : '.';
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${mark}${fraction}`;
};
