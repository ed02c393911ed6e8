import type { Language } from '../../kernel/language.ts';
import { formats } from '../../platform/web/format/format.ts';
import { patronageRates } from './patronage-rates.ts';
import type { PatronageRow } from './read-support.ts';
import { supportWords } from './words.ts';

/** The ceiling of a company's gifts in a year, and what is beyond it; unknown is said. */
export function ceilingInWords({ low, high }: PatronageRow, language: Language): string {
  const words = supportWords[language].patronage;
  const format = formats[language];
  if (high.ceiling === null)
    return high.gift <= patronageRates.flatCeiling ? words.enough : words.unknownCeiling;
  const ceiling = format.money(high.ceiling, 'EUR');
  return high.carriedOver === 0
    ? words.whole(ceiling)
    : words.carried(ceiling, format.moneyRange(low.carriedOver, high.carriedOver, 'EUR'));
}
