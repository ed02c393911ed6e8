import { valuationOf } from '../../network/index.ts';
import type { AllianceLine, AllianceSummary } from '../domain/alliance-reading.ts';

/** What a line is worth in euros, or why that is not known: unknown is never zero. */
export type LineWorth =
  | {
      readonly low: number;
      readonly high: number;
      /** Year whose euros these are: that of the alliance, or that of the line when nobody chose how prices change. */
      readonly year: number;
    }
  | { readonly unknown: 'amount' | 'basis' };

/** Hours of a day and of a full-time year at the legal French duration: 35 hours a week, 1,607 hours a year. */
const hoursIn = { hours: 1, days: 7, fte: 1607 } as const;

/**
 * The worth of a line in euros of the price year of its alliance. What is not money is multiplied by its stated basis; hours
 * without one are not valued. An amount of another year is converted when the alliance chose a yearly change of prices.
 */
export function lineWorth(
  line: Pick<AllianceLine, 'amount' | 'basis' | 'unitValue' | 'priceYear'>,
  alliance: Pick<AllianceSummary, 'priceYear' | 'priceChange'>,
): LineWorth {
  const { amount, priceYear } = line;
  if (amount === null) return { unknown: 'amount' };
  const unit = amount.unit === 'EUR' ? 1 : unitWorth(line, amount.unit);
  if (unit === null) return { unknown: 'basis' };
  const { priceChange } = alliance;
  const years = alliance.priceYear - priceYear;
  const change = priceChange === null ? 1 : (1 + priceChange) ** years;
  return {
    low: amount.low * unit * change,
    high: amount.high * unit * change,
    year: priceChange === null ? priceYear : alliance.priceYear,
  };
}

/** Euros for one unit; null without a basis that says so. */
function unitWorth(
  { basis, unitValue, priceYear }: Pick<AllianceLine, 'basis' | 'unitValue' | 'priceYear'>,
  unit: Exclude<NonNullable<AllianceLine['amount']>['unit'], 'EUR'>,
): number | null {
  if (basis === null) return null;
  if (basis !== 'smic' && basis !== 'smic-1-5') return unitValue;
  if (unit === 'm2' || unit === 'items') return null;
  const hourly = valuationOf(basis, null, priceYear)?.hourly;
  return hourly === undefined ? null : hourly * hoursIn[unit];
}
