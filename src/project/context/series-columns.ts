import { headingKey } from '../../formats/table/index.ts';

/** What a column of a file of series holds, years apart. */
export const seriesFields = ['code', 'name', 'variable', 'part', 'label', 'unit'] as const;
export type SeriesField = (typeof seriesFields)[number];

/** Headings of INSEE's archives and of the catalogue of the ministry, and those that people write. */
const names: Readonly<Record<SeriesField, readonly string[]>> = {
  code: ['codgeo', 'CODGEO_CODE', 'Code INSEE', 'INSEE', 'Code commune', 'Code du lieu', 'code', 'COG'],
  name: ['libgeo', 'CODGEO_LIBELLE', 'Libellé', 'Commune', 'Lieu', 'Nom', 'Territoire', 'name'],
  variable: ['variable', 'code_variable', 'Indicateur', 'indicator'],
  part: ['sous_champ', 'LIBELLE_SOUS_CHAMP', 'souschamp', 'part', 'Modalité'],
  label: ['LIBELLE_VARIABLE', 'Intitulé', 'lib_variable', 'label'],
  unit: ['UNITE', 'Unité', 'unit'],
};

const fieldByKey: ReadonlyMap<string, SeriesField> = new Map(
  seriesFields.flatMap((field) => names[field].map((name) => [headingKey(name), field] as const)),
);

/** The columns of a file, by position. */
export interface SeriesColumns {
  readonly fields: ReadonlyMap<SeriesField, number>;
  readonly years: readonly { readonly at: number; readonly year: number }[];
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
}

/** Recognises the columns: one per year, `A2014` or `2014`, and what the line is about. */
export function seriesColumns(headings: readonly string[]): SeriesColumns {
  const fields = new Map<SeriesField, number>();
  const years: { at: number; year: number }[] = [];
  const told = headings.map((heading, at) => {
    const year = /^A?((?:18|19|20)\d{2})$/i.exec(heading.trim())?.[1];
    if (year !== undefined) {
      years.push({ at, year: Number(year) });
      return { heading, field: year };
    }
    const field = heading === '' ? undefined : fieldByKey.get(headingKey(heading.replaceAll('_', ' ')));
    if (field === undefined || fields.has(field)) return { heading, field: null };
    fields.set(field, at);
    return { heading, field };
  });
  return { fields, years, headings: told };
}
