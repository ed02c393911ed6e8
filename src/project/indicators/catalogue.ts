import catalogue from '../../../data/indicators.json' with { type: 'json' };
import type { Language, Localized } from '../../kernel/language.ts';

/** Which way a rise is usually judged favourable; `none`: it depends. */
export const directions = ['up', 'down', 'none'] as const;
export type Direction = (typeof directions)[number];

export const indicatorFamilies = ['crte', 'itdd', 'alliance'] as const;
export type IndicatorFamily = (typeof indicatorFamilies)[number];

/** One indicator of the catalogue: an official CRTE sheet, a territorial SDG indicator, or one that we propose for alliances. */
export interface CatalogueIndicator {
  readonly id: string;
  readonly family: IndicatorFamily;
  readonly label: Localized;
  /** Code of its unit, labelled by `unitLabel`. */
  readonly unit: string;
  readonly definition: Localized;
  readonly sdgs: readonly number[];
  readonly targets: readonly string[];
  readonly direction: Direction;
  readonly source: { readonly name: string; readonly url: string };
  /** How it is computed, where the sheet says so. */
  readonly calculation: Localized | null;
  readonly caveat: Localized | null;
  /** Name of the variable in the files of the territorial indicators; null for the other families. */
  readonly variable: string | null;
  /** What only the official sheets of the CRTE have. */
  readonly sheet: CrteSheet | null;
}

export interface CrteSheet {
  readonly number: number;
  readonly producer: string;
  readonly periodicity: Localized;
  readonly environmentalObjective: Localized;
  readonly publicPolicy: Localized;
  readonly strategicObjective: Localized;
  readonly nationalObjective: Localized;
  readonly reference: {
    readonly value: number | null;
    readonly unit: string;
    readonly year: number | null;
    readonly note: Localized;
  } | null;
  readonly parts: readonly (Localized & { readonly code: string; readonly unit: string })[];
}

interface RawItem extends Partial<CrteSheet> {
  readonly id: string;
  readonly family: string;
  readonly label: Localized;
  readonly unit: string;
  readonly definition: Localized;
  readonly sdgs: readonly number[];
  readonly targets: readonly string[];
  readonly direction: string;
  readonly source: { readonly name: string; readonly url: string };
  readonly calculation?: Localized | null;
  readonly caveat?: Localized | null;
  readonly code?: string;
}

const indicatorOf = (raw: RawItem): CatalogueIndicator => ({
  id: raw.id,
  family: raw.family as IndicatorFamily,
  label: raw.label,
  unit: raw.unit,
  definition: raw.definition,
  sdgs: raw.sdgs,
  targets: raw.targets,
  direction: raw.direction as Direction,
  source: raw.source,
  calculation: raw.calculation ?? null,
  caveat: raw.caveat ?? null,
  variable: raw.family === 'itdd' ? (raw.code ?? null) : null,
  sheet: raw.family === 'crte' ? (raw as CrteSheet) : null,
});

/** The catalogue, in the order of its file: CRTE, territorial indicators, alliance. */
export const catalogueIndicators: readonly CatalogueIndicator[] = (
  catalogue.items as unknown as readonly RawItem[]
).map(indicatorOf);

const byId: ReadonlyMap<string, CatalogueIndicator> = new Map(
  catalogueIndicators.map((indicator) => [indicator.id, indicator]),
);
const byVariable: ReadonlyMap<string, CatalogueIndicator> = new Map(
  catalogueIndicators.flatMap((indicator) =>
    indicator.variable === null ? [] : [[indicator.variable.toLowerCase(), indicator] as const],
  ),
);

/** One of the catalogue, or null. */
export const getCatalogueIndicator = (id: string): CatalogueIndicator | null => byId.get(id) ?? null;

/** The one whose values the files of the territorial indicators give under that name, or null. */
export const indicatorOfVariable = (variable: string): CatalogueIndicator | null =>
  byVariable.get(variable.toLowerCase()) ?? null;

const units = catalogue.meta.units as Readonly<Record<string, Localized>>;

/** A unit in words: the code of the catalogue, or what a person wrote. */
export const unitLabel = (unit: string, language: Language): string =>
  Object.hasOwn(units, unit) ? units[unit]![language] : unit;

/** Every way to write a unit: its code and its labels. */
export const unitNames = (unit: string): readonly string[] => [
  unit,
  unitLabel(unit, 'fr'),
  unitLabel(unit, 'en'),
];
