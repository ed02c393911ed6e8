import type { Language } from '../kernel/language.ts';
import { readFrequencies, writeFrequencies } from './domain/frequency.ts';
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
  frequency: readFrequencies(resource.frequency ?? '').figures,
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
  'frequency',
  'origin',
  'updatedAt',
] as const;

/** One row of the file: lists apart by `|`, texts of both languages in that of the file, figures one a line. */
export function resourceRow(
  document: ReturnType<typeof documentOf>,
  language: Language,
): (string | number | null)[] {
  const texts = {
    summary: document.summary[language],
    frequency: writeFrequencies(document.frequency),
  };
  const row = { ...document, ...texts };
  return resourceColumns.map((column) => {
    const value: string | number | null | readonly string[] = row[column];
    return typeof value === 'object' && value !== null ? value.join('|') : value;
  });
}
