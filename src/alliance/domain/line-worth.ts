import { valuationOf } from '../../network/index.ts';
import type { AllianceLine } from './alliance-reading.ts';

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

/** What a line is worth in euros of its price year, or why nobody can say. */
export type LineWorth =
  | { readonly ok: true; readonly euros: Ends; readonly basis: WorthBasis }
  /** Not known; not money and without a basis; on a basis that does not reach its unit or its year. */
  | { readonly ok: false; readonly reason: 'unknown' | 'no-basis' | 'basis-out-of-reach' };

/**
 * The worth of a line each year, or once: its amount when it is money, else its quantity times the worth of one unit on its
 * basis. Nothing is rounded; unknown is not zero, and a quantity without basis has no worth, not the worth of nothing.
 *
 * @example lineWorth({ ...line, amount: { unit: 'hours', low: 10, high: 20 }, basis: 'replacement', unitValue: 25 })
 * // { ok: true, euros: { low: 250, high: 500 }, basis: { perUnit: 25, source: null } }
 */
export function lineWorth(
  line: Pick<AllianceLine, 'amount' | 'basis' | 'unitValue' | 'priceYear'>,
): LineWorth {
  const { amount, basis, unitValue, priceYear } = line;
  if (amount === null) return { ok: false, reason: 'unknown' };
  if (amount.unit === 'EUR')
    return {
      ok: true,
      euros: { low: amount.low, high: amount.high },
      basis: { perUnit: null, source: null },
    };
  if (basis === null) return { ok: false, reason: 'no-basis' };
  if (basis === 'smic' || basis === 'smic-1-5') {
    const dated = amount.unit === 'hours' ? valuationOf(basis, null, priceYear) : null;
    return dated === null
      ? { ok: false, reason: 'basis-out-of-reach' }
      : times(amount, dated.hourly, dated.source);
  }
  return unitValue === null ? { ok: false, reason: 'no-basis' } : times(amount, unitValue, null);
}

const times = (amount: Ends, perUnit: number, source: WorthBasis['source']): LineWorth => ({
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
