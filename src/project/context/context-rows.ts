import type { Language } from '../../kernel/language.ts';
import { indicatorOfVariable } from '../indicators/catalogue.ts';
import { isWhole } from './series-part.ts';
import type { PlaceSeries } from './series-store.ts';

/** A value and its year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** One measure of a place, with the same elsewhere. */
export interface ContextRow {
  readonly variable: string;
  readonly part: string;
  readonly label: string;
  /** Code of the unit, or what the file said; null when nobody said it. */
  readonly unit: string | null;
  readonly last: YearValue;
  /** By id of place: the value of the same year, else the last one known before it, else the last one. */
  readonly elsewhere: Readonly<Record<string, YearValue | undefined>>;
}

const yearsOf = ({ values }: Pick<PlaceSeries, 'values'>): YearValue[] =>
  Object.entries(values)
    .map(([year, value]) => ({ year: Number(year), value }))
    .sort((a, b) => a.year - b.year);

/** The value that compares best with a year: of that year, else the last one before it, else the first one after. */
export function valueNear(values: readonly YearValue[], year: number): YearValue | undefined {
  return values.findLast((one) => one.year <= year) ?? values[0];
}

/** The measures of a place, those of the catalogue first, each with its last value and the same elsewhere. */
export function contextRows(
  own: readonly PlaceSeries[],
  others: readonly PlaceSeries[],
  language: Language,
): ContextRow[] {
  const elsewhereOf = new Map<string, PlaceSeries[]>();
  const key = ({ variable, part }: Pick<PlaceSeries, 'variable' | 'part'>): string =>
    `${variable.toLowerCase()}\u0000${part.toLowerCase()}`;
  for (const other of others) elsewhereOf.set(key(other), [...(elsewhereOf.get(key(other)) ?? []), other]);
  return own
    .flatMap((series) => {
      const last = yearsOf(series).at(-1);
      if (last === undefined) return [];
      const indicator = indicatorOfVariable(series.variable);
      const unit = indicator === null || indicator.unit === 'depends' ? series.unit : indicator.unit;
      const name = indicator?.label[language] ?? series.label ?? series.variable;
      const elsewhere = Object.fromEntries(
        (elsewhereOf.get(key(series)) ?? []).map((other) => [
          other.placeId,
          valueNear(yearsOf(other), last.year),
        ]),
      );
      return [
        {
          variable: series.variable,
          part: series.part,
          label: isWhole(series.part) ? name : `${name} (${series.part})`,
          unit,
          last,
          elsewhere,
          isCatalogued: indicator !== null,
        },
      ];
    })
    .sort((a, b) => Number(b.isCatalogued) - Number(a.isCatalogued))
    .map(({ isCatalogued: _, ...row }) => row);
}
