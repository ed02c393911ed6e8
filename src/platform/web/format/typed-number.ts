import type { Language } from '../../../kernel/language.ts';

const englishGroups = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/**
 * Reads a number as a person types it: a comma or a point for decimals, spaces between groups, any minus sign.
 * Empty is `null` (unknown is not zero); what is not a number is `NaN`.
 *
 * @example readTypedNumber('fr', '12 000,5') // 12000.5
 * @example readTypedNumber('en', '12,000.5') // 12000.5
 */
export function readTypedNumber(language: Language, text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f’']/g, '').replace(/[−–]/g, '-');
  if (compact === '') return null;
  const grouped = language === 'en' && englishGroups.test(compact);
  const plain = grouped ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return plainNumber.test(plain) ? Number(plain) : Number.NaN;
}

/** Writes a number for a text field, to be read back exactly by `readTypedNumber`; unknown is empty. */
export function writeTypedNumber(language: Language, value: number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  const plain = String(value);
  return language === 'fr' ? plain.replace('.', ',') : plain;
}
