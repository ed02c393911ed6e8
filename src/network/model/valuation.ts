import valuation from '../../../data/valuation.json' with { type: 'json' };
import type { Localized } from '../../kernel/language.ts';
import type { ValuationBasis } from './read-model.ts';

/** The bases on which an hour of volunteering may be valued; a model keeps its own. */
export const valuationBases = ['smic', 'smic-1-5', 'replacement'] as const;
export type ValuationCode = (typeof valuationBases)[number];

/** What an hour is worth, and where that comes from. */
export interface StatedValuation extends ValuationBasis {
  /** Where the figure comes from, and when; `null` for the actor's own estimate. */
  readonly source: { readonly name: string; readonly url: string; readonly label: Localized } | null;
  /** Multiplies the dated figure. */
  readonly factor: number;
}

const factors: Readonly<Record<Exclude<ValuationCode, 'replacement'>, string | null>> = {
  smic: null,
  'smic-1-5': 'volunteer-factor-1-5',
};

/**
 * The worth of an hour on a basis, in a year: the minimum wage as it stood at its end, from the dated data.
 * @returns `null` when no basis was chosen, or when the data do not reach that year
 */
export function valuationOf(basis: unknown, hourly: unknown, year: number): StatedValuation | null {
  if (basis === 'replacement')
    return typeof hourly === 'number' ? { basis, hourly, source: null, factor: 1 } : null;
  if (basis !== 'smic' && basis !== 'smic-1-5') return null;
  const wages = valuation.items
    .filter(({ family, validFrom }) => family === 'smic' && typeof validFrom === 'string')
    .filter(({ validFrom }) => String(validFrom) <= `${year}-12-31`)
    .sort((a, b) => (String(a.validFrom) < String(b.validFrom) ? -1 : 1));
  const wage = wages.at(-1);
  const isTooOld = wage !== undefined && typeof wage.validTo === 'string' && wage.validTo < `${year}-01-01`;
  if (wage === undefined || typeof wage.value !== 'number' || isTooOld) return null;
  const factorId = factors[basis];
  const factor =
    factorId === null ? 1 : Number(valuation.items.find(({ id }) => id === factorId)?.value ?? 1);
  return {
    basis: basis === 'smic' ? 'smic' : 'smic-charged',
    hourly: wage.value * factor,
    source: wage.source && { name: wage.source.name, url: wage.source.url, label: wage.label },
    factor,
  };
}
