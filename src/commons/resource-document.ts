import type { Language, Localized } from '../kernel/language.ts';
import type { StoredResource } from './store/resource-store.ts';

/** A resource as programs read it. */
export const documentOf = (resource: StoredResource) => ({
  key: resource.key,
  kind: resource.kind,
  title: resource.title,
  publisher: resource.publisher,
  url: resource.url,
  year: resource.year,
  language: resource.language,
  summary: { fr: resource.summaryFr, en: resource.summaryEn },
  themes: resource.themes,
  audiences: resource.audiences,
  maturity: resource.maturity,
  sdgs: resource.sdgs,
  pillars: resource.pillars,
  place: resource.placeId,
  placeName: resource.placeName,
  licence: resource.licence,
  effort: resource.effort,
  origin: resource.origin,
  updatedAt: resource.updatedAt.toISOString(),
});

/** The columns of a file of resources, which the import recognises. */
export const resourceColumns = [
  'key',
  'kind',
  'title',
  'publisher',
  'url',
  'year',
  'language',
  'summary',
  'themes',
  'audiences',
  'maturity',
  'sdgs',
  'pillars',
  'place',
  'placeName',
  'licence',
  'effort',
  'origin',
  'updatedAt',
] as const;

/** One row of the file: lists apart by `|`, texts of both languages in that of the file. */
export const resourceRow = (
  document: ReturnType<typeof documentOf>,
  language: Language,
): (string | number | null)[] =>
  resourceColumns.map((column) => {
    const value = document[column];
    if (Array.isArray(value)) return value.join('|');
    if (typeof value === 'object' && value !== null) return (value as Localized)[language];
    return value as string | number | null;
  });
