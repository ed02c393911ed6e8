import { valuationOf } from '../../network/index.ts';
import type { AllianceLine, AllianceSummary } from './alliance-reading.ts';

/** Two ends of an amount. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Where the worth of a line comes from. */
export interface WorthBasis {
  /** Euros for one unit; null for money. */
  readonly perUnit: number | null;
  /** The public source of that figure; null for the member's own. */
  readonly source: { readonly name: string; readonly url: string } | null;
}

/** What a line is worth in euros of its own price year, or why nobody can say. */
export type StatedWorth =
  | { readonly ok: true; readonly euros: Ends; readonly basis: WorthBasis }
  /** Not known; not money and without a basis; on a basis that does not reach its unit or its year. */
  | { readonly ok: false; readonly reason: 'unknown' | 'no-basis' | 'basis-out-of-reach' };

/** Hours of a day and of a full-time year at the legal French duration: 35 hours a week, 1,607 hours a year. */
const hoursIn = { hours: 1, days: 7, fte: 1607, m2: null, items: null } as const;

type Valued = Pick<AllianceLine, 'amount' | 'basis' | 'unitValue' | 'priceYear'>;

/**
 * The worth of a line each year, or once: its amount when it is money, else its quantity times the worth of one unit on its
 * basis. Nothing is rounded; unknown is not zero, and a quantity without basis has no worth, not the worth of nothing.
 *
 * @example statedWorth({ amount: { unit: 'hours', low: 10, high: 20 }, basis: 'replacement', unitValue: 25, priceYear: 2026 })
 * // { ok: true, euros: { low: 250, high: 500 }, basis: { perUnit: 25, source: null } }
 */
export function statedWorth({ amount, basis, unitValue, priceYear }: Valued): StatedWorth {
  if (amount === null) return { ok: false, reason: 'unknown' };
  if (amount.unit === 'EUR')
    return {
      ok: true,
      euros: { low: amount.low, high: amount.high },
      basis: { perUnit: null, source: null },
    };
  if (basis === null) return { ok: false, reason: 'no-basis' };
  if (basis !== 'smic' && basis !== 'smic-1-5')
    return unitValue === null ? { ok: false, reason: 'no-basis' } : times(amount, unitValue, null);
  const hours = hoursIn[amount.unit];
  const dated = valuationOf(basis, null, priceYear);
  return hours === null || dated === null
    ? { ok: false, reason: 'basis-out-of-reach' }
    : times(amount, dated.hourly * hours, dated.source);
}

const times = (amount: Ends, perUnit: number, source: WorthBasis['source']): StatedWorth => ({
  ok: true,
  euros: { low: amount.low * perUnit, high: amount.high * perUnit },
  basis: { perUnit, source: source && { name: source.name, url: source.url } },
});

/**
 * Brings an amount from the euros of one year to those of another, at a yearly change of prices that somebody chose.
 * @returns null when the years differ and nobody chose a change: amounts of two years do not add up as they are
 * @example inPriceYear({ low: 100, high: 200 }, 2024, 2026, 0.02) // { low: 104.04, high: 208.08 }
 */
export function inPriceYear(euros: Ends, from: number, to: number, change: number | null): Ends | null {
  if (from === to) return euros;
  if (change === null) return null;
  const factor = (1 + change) ** (to - from);
  return { low: euros.low * factor, high: euros.high * factor };
}

/** What a line is worth in euros, or why that is not known: unknown is never zero. */
export type LineWorth =
  | {
      readonly low: number;
      readonly high: number;
      /** Year whose euros these are: that of the alliance, or that of the line when nobody chose how prices change. */
      readonly year: number;
    }
  | { readonly unknown: 'amount' | 'basis' };

/** The worth of a line in euros of the price year of its alliance; in those of its own year when nobody chose how prices change. */
export function lineWorth(
  line: Valued,
  { priceYear, priceChange }: Pick<AllianceSummary, 'priceYear' | 'priceChange'>,
): LineWorth {
  const worth = statedWorth(line);
  if (!worth.ok) return { unknown: worth.reason === 'unknown' ? 'amount' : 'basis' };
  const here = inPriceYear(worth.euros, line.priceYear, priceYear, priceChange);
  return here === null ? { ...worth.euros, year: line.priceYear } : { ...here, year: priceYear };
}
