import type { Language } from '../../kernel/language.ts';
import { formats } from '../../platform/web/format/format.ts';
import type { SupportSum } from './count-support.ts';
import { supportWords } from './words.ts';

/**
 * A sum of support as one reads it, with how many of its amounts nobody knows: unknown is never nothing.
 * @returns null when there is no support in it at all
 */
export function sumInWords(language: Language, { low, high, unknown }: SupportSum): string | null {
  const words = supportWords[language].list;
  const format = formats[language];
  const unsaid = format.count(unknown, words.amounts);
  if (high === 0) return unknown === 0 ? null : unsaid;
  const range = format.moneyRange(low, high, 'EUR');
  return unknown === 0 ? range : `${range} (${words.without(unsaid)})`;
}
