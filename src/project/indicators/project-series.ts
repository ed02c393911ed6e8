import type { DatedValue } from '../../engine/progress/index.ts';
import type { Language } from '../../kernel/language.ts';
import { getPlace, listPlacesById, type Place } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { isPartWanted } from '../context/series-part.ts';
import { franceId } from '../context/series-place.ts';
import { listSeries, type PlaceSeries } from '../context/series-store.ts';
import { getCatalogueIndicator } from './catalogue.ts';
import type { Elsewhere } from './comparison.tsx';
import type { ReadIndicator } from './indicator-store.ts';
import { indicatorWords } from './words.ts';

/** The official values of the place that an indicator measures, and of the places that contain it. */
export interface OfficialValues {
  readonly place: string | null;
  /** By year, of the place itself. */
  readonly own: readonly DatedValue[];
  readonly elsewhere: readonly Elsewhere[];
}

const nothing: OfficialValues = { place: null, own: [], elsewhere: [] };

/** Finds the official values of an indicator of the catalogue, by its variable, its part and its place. */
export async function findOfficialValues(
  database: Database,
  indicator: Pick<ReadIndicator, 'catalogueId' | 'placeId' | 'part'>,
  language: Language,
): Promise<OfficialValues> {
  const variable = getCatalogueIndicator(indicator.catalogueId ?? '')?.variable ?? null;
  if (variable === null) return nothing;
  const found = indicator.placeId === null ? null : await getPlace(database, indicator.placeId);
  const containers = found === null ? [] : await containersOf(database, found.place);
  const ids = [...(found ? [found.place.id] : []), ...containers.map(({ id }) => id), franceId];
  const series = (await listSeries(database, { placeIds: ids, variables: [variable] })).filter((one) =>
    isPartWanted(one.part, indicator.part),
  );
  const valuesOf = (placeId: string): DatedValue[] =>
    datedValues(series.find((one) => one.placeId === placeId));
  const { france, kinds } = indicatorWords[language].page;
  return {
    place: found?.place.name ?? null,
    own: found === null ? [] : valuesOf(found.place.id),
    elsewhere: [
      ...containers.map(({ id, name, kind }) => ({ name, short: kinds[kind], values: valuesOf(id) })),
      { name: france, short: france, values: valuesOf(franceId) },
    ].filter(({ values }) => values.length > 0),
  };
}

/** What contains a place, from the nearest to the largest. */
async function containersOf(database: Database, place: Place): Promise<Place[]> {
  const ids = place.ancestorIds.filter((id) => id !== place.id);
  return (await listPlacesById(database, ids)).reverse();
}

/** The values of a series by year, each counted at the end of its year. */
export const datedValues = (series: PlaceSeries | undefined): DatedValue[] =>
  Object.entries(series?.values ?? {})
    .map(([year, value]) => ({ on: `${year}-12-31`, value }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
