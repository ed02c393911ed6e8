import type { AllianceLine, AllianceSummary } from './alliance-reading.ts';
import type { LinePeriod } from './codes.ts';
import { type Ends, inPriceYear, statedWorth } from './line-worth.ts';

/** What lines add up to, and what could not be added. */
export interface LineTotal {
  /** Euros of the price year of the alliance. Zero when no line could be added: look at `added`. */
  readonly euros: Ends;
  readonly added: number;
  readonly unknown: number;
  /** Quantities that nobody valued, by unit. */
  readonly unvalued: readonly { readonly unit: string; readonly low: number; readonly high: number }[];
  /** Amounts in euros of other years, that no chosen change of prices brings to that of the alliance. */
  readonly otherYears: readonly { readonly year: number; readonly euros: Ends }[];
}

/**
 * Adds up the lines of one period. What is unknown, not valued, or in euros of another year is told apart and never
 * counted as zero nor added as it is.
 */
export function totalOf(
  lines: readonly AllianceLine[],
  per: LinePeriod,
  alliance: Pick<AllianceSummary, 'priceYear' | 'priceChange'>,
): LineTotal {
  const total = { euros: { low: 0, high: 0 }, added: 0, unknown: 0 };
  const unvalued = new Map<string, Ends>();
  const otherYears = new Map<number, Ends>();
  for (const line of lines.filter((one) => one.per === per)) {
    const worth = statedWorth(line);
    if (!worth.ok) {
      if (line.amount === null) total.unknown += 1;
      else unvalued.set(line.amount.unit, plus(unvalued.get(line.amount.unit), line.amount));
      continue;
    }
    const here = inPriceYear(worth.euros, line.priceYear, alliance.priceYear, alliance.priceChange);
    if (here === null) otherYears.set(line.priceYear, plus(otherYears.get(line.priceYear), worth.euros));
    else {
      total.euros = plus(total.euros, here);
      total.added += 1;
    }
  }
  return {
    ...total,
    unvalued: [...unvalued].map(([unit, ends]) => ({ unit, ...ends })),
    otherYears: [...otherYears]
      .map(([year, euros]) => ({ year, euros }))
      .sort((one, other) => one.year - other.year),
  };
}

const plus = (one: Ends | undefined, { low, high }: Ends): Ends => ({
  low: (one?.low ?? 0) + low,
  high: (one?.high ?? 0) + high,
});
