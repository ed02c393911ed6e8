import { safeText } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels, type StoredRecord } from '../../people/index.ts';
import type { Point } from '../../places/index.ts';
import type { Workbook } from '../../platform/ports/workbook.ts';
import { themeNames } from '../themes.ts';
import type { ActorFields } from './actor-record.ts';
import { actorWords } from './words.ts';

/** The headings of the exports, which the import recognises: what goes out comes back the same. */
export function exportHeadings(language: Language): string[] {
  const { fields, table } = actorWords[language];
  return [
    fields.name,
    fields.kind,
    'SIREN',
    'SIRET',
    'RNA',
    table.placeCode,
    table.placeName,
    fields.description,
    fields.themes,
    fields.website,
    fields.source,
    fields.externalId,
    fields.state,
  ];
}

/** One actor as a line of the exports; codes are texts, so that no spreadsheet takes their zeros away. */
export function exportLine(
  language: Language,
  actor: StoredRecord,
  places: ReadonlyMap<string, string>,
): (string | null)[] {
  const fields = actor.fields as unknown as ActorFields;
  const placeCode = fields.placeId?.startsWith('commune-')
    ? fields.placeId.slice('commune-'.length)
    : fields.placeId;
  return [
    fields.name,
    kindLabels[fields.kind as keyof typeof kindLabels][language],
    fields.siren,
    fields.siret,
    fields.rna,
    placeCode,
    fields.placeId === null ? null : (places.get(fields.placeId) ?? null),
    fields.description === '' ? null : fields.description,
    fields.themes.length === 0 ? null : themeNames(fields.themes, language).join(' ; '),
    fields.website,
    fields.source === '' ? null : fields.source,
    fields.externalId,
    fields.state,
  ];
}

/** The middle of a place as a geometry; null where it is not known. */
export function pointAt(centres: ReadonlyMap<string, Point>, placeId: unknown): object | null {
  const coordinates = typeof placeId === 'string' ? centres.get(placeId) : undefined;
  return coordinates === undefined ? null : { type: 'Point', coordinates };
}

/** The actors as a workbook with typed cells. */
export function exportWorkbook(
  language: Language,
  title: string,
  lines: readonly (readonly (string | null)[])[],
): Workbook {
  return {
    language,
    title,
    sheets: [
      {
        name: actorWords[language].table.sheet,
        widths: [36, 18, 12, 18, 14, 14, 24, 50, 30, 30, 24, 20, 12],
        rows: [
          exportHeadings(language),
          ...lines.map((line) => line.map((cell) => (cell === null ? null : safeText(cell)))),
        ],
        frozenRows: 1,
        frozenColumns: 1,
        headings: [0],
      },
    ],
  };
}

/** The actors as GeoJSON (RFC 7946), each in the middle of its place; where that is not known, the standard has a null geometry. */
export const exportGeoJson = (
  actors: readonly StoredRecord[],
  places: ReadonlyMap<string, string>,
  centres: ReadonlyMap<string, Point>,
): object => ({
  type: 'FeatureCollection',
  features: actors.map(({ id, fields }) => ({
    type: 'Feature',
    id,
    geometry: pointAt(centres, fields.placeId),
    properties: {
      name: fields.name,
      kind: fields.kind,
      siren: fields.siren,
      siret: fields.siret,
      rna: fields.rna,
      place: fields.placeId,
      placeName: typeof fields.placeId === 'string' ? (places.get(fields.placeId) ?? null) : null,
      themes: fields.themes,
      website: fields.website,
    },
  })),
});
