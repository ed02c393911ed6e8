import type { Language } from '../../kernel/language.ts';
import { formatMoneyRange } from '../../platform/web/format/money.ts';
import type { AllianceLine } from '../domain/alliance-reading.ts';
import type { LineTotal } from '../domain/line-totals.ts';
import { type Ends, statedWorth } from '../domain/line-worth.ts';
import { allianceLabels } from '../labels.ts';
import { showEnds } from './ends-field.tsx';
import { lineWords } from './words.ts';

/** Writes euros, in thousands from a hundred thousand up. */
export function eurosText(language: Language, { low, high }: Ends): string {
  const isLarge = Math.max(Math.abs(low), Math.abs(high)) >= 100_000;
  return isLarge
    ? formatMoneyRange(language, low / 1_000, high / 1_000, 'kEUR', { decimals: 0 })
    : formatMoneyRange(language, low, high, 'EUR', { decimals: 0 });
}

/** How much a line is: its amount, its rhythm, and what it is worth or why nobody can say. */
export function amountText(language: Language, line: AllianceLine, allianceYear: number): string {
  const words = lineWords[language].text;
  const labels = allianceLabels[language];
  if (line.amount === null) return words.unknown;
  const isMoney = line.amount.unit === 'EUR';
  const quantity = isMoney
    ? eurosText(language, line.amount)
    : showEnds(language, line.amount, labels.units[line.amount.unit]);
  const parts = [`${quantity} ${labels.periods[line.per]}`];
  const worth = statedWorth(line);
  if (!worth.ok)
    parts.push(
      worth.reason === 'basis-out-of-reach' && line.basis !== null
        ? words.outOfReach(labels.bases[line.basis])
        : words.unvalued,
    );
  else if (!isMoney && line.basis !== null)
    parts.push(words.worth(eurosText(language, worth.euros), labels.bases[line.basis]));
  if (worth.ok && line.priceYear !== allianceYear) parts.push(words.ofYear(line.priceYear));
  return parts.join(', ');
}

/** Over which years a line goes. */
export function yearsText(language: Language, { fromYear, toYear }: AllianceLine): string {
  const words = lineWords[language].text;
  if (fromYear !== null && toYear !== null) return words.years(fromYear, toYear);
  if (fromYear !== null) return words.from(fromYear);
  return toYear === null ? '' : words.until(toYear);
}

/** What lines add up to, with all that could not be added; empty when there is nothing to say. */
export function totalTexts(
  language: Language,
  { perYear, once }: { readonly perYear: LineTotal; readonly once: LineTotal },
): string[] {
  const words = lineWords[language].totals;
  const units: Readonly<Record<string, string>> = allianceLabels[language].units;
  const unknown = perYear.unknown + once.unknown;
  return [
    ...(perYear.added > 0 ? [words.perYear(eurosText(language, perYear.euros))] : []),
    ...(once.added > 0 ? [words.once(eurosText(language, once.euros))] : []),
    ...[...perYear.unvalued, ...once.unvalued].map(({ unit, ...ends }) =>
      words.unvalued(showEnds(language, ends, units[unit] ?? unit)),
    ),
    ...[...perYear.otherYears, ...once.otherYears].map(({ year, euros }) =>
      words.otherYear(eurosText(language, euros), year),
    ),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
  ];
}
