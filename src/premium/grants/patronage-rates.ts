import valuation from '../../../data/valuation.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';
import { formats } from '../../platform/web/format/format.ts';
import type { PatronageRates } from './patronage-effects.ts';

/** One figure of the reference data, with where it comes from. */
export interface DatedRate {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly source: { readonly name: string; readonly url: string } | null;
  readonly isConfirmed: boolean;
}

const ids = {
  below: 'mecenat-rate-60',
  above: 'mecenat-rate-40',
  threshold: 'mecenat-rate-threshold',
  flatCeiling: 'mecenat-cap-20000',
  shareCeiling: 'mecenat-cap-5permille',
} as const;

const find = (id: string): DatedRate => {
  const item = valuation.items.find((each) => each.id === id);
  if (typeof item?.value !== 'number') throw new Error(`The reference data lack ${id}`);
  const { label, value, unit, year, source, confirmed } = item;
  return { id, label, value, unit, year: year ?? 0, source, isConfirmed: confirmed };
};

/** The rates used, in the order in which pages list them. */
export const datedPatronageRates: readonly DatedRate[] = Object.values(ids).map(find);

/** The same as shares and euros. */
export const patronageRates: PatronageRates = {
  below: find(ids.below).value / 100,
  above: find(ids.above).value / 100,
  threshold: find(ids.threshold).value,
  flatCeiling: find(ids.flatCeiling).value,
  shareCeiling: find(ids.shareCeiling).value / 1000,
};

/** A rate with its unit: `60 %`, `5 ‰`, `20 000 €`. */
export function rateInWords({ value, unit }: DatedRate, language: Language): string {
  const format = formats[language];
  if (unit === '%') return format.percent(value / 100);
  return unit === 'EUR' ? format.money(value, 'EUR') : `${format.number(value)} ‰`;
}
