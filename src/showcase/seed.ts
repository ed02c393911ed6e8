import { listPlacesById, listPlacesOfKind, type Place } from '../places/index.ts';
import type { Database, Seed } from '../platform/ports/database.ts';
import {
  type PioneerDocument,
  type PioneerReading,
  placeIdOf,
  type ResourceDocument,
  readPioneer,
} from './domain/pioneer-documents.ts';
import { keepPioneers, upsertPioneers } from './store/pioneer-store.ts';
import { showcaseDatabase } from './store/tables.ts';

const files = ['pioneers.json', 'pioneer-readings.json', 'commons.json'] as const;

/** The pioneers that come with the product, each in its official places. */
export const pioneersSeed: Seed = {
  name: 'showcase/pioneers',
  files,
  version: 1,
  async load(database, documents) {
    const entries = itemsOf<PioneerDocument>(documents['pioneers.json']);
    const readings = new Map(
      itemsOf<PioneerReading>(documents['pioneer-readings.json']).map((reading) => [reading.id, reading]),
    );
    const resources = itemsOf<ResourceDocument>(documents['commons.json']);
    const placesOf = await placeFinder(database, entries, readings);
    const tables = showcaseDatabase(database);
    await upsertPioneers(
      tables,
      entries.map((entry) => ({
        ...readPioneer(entry, readings.get(entry.id), resources),
        places: placesOf(entry),
      })),
    );
    await keepPioneers(
      tables,
      entries.map(({ id }) => id),
    );
  },
};

const itemsOf = <Item>(document: unknown): readonly Item[] =>
  Array.isArray(document) ? document : (document as { readonly items: readonly Item[] }).items;

/** For an alliance, the places that contain it, from the région down; by the name of its région when nothing else tells. */
async function placeFinder(
  database: Database,
  entries: readonly PioneerDocument[],
  readings: ReadonlyMap<string, PioneerReading>,
): Promise<(entry: PioneerDocument) => { id: string; name: string }[]> {
  const ownIds = entries.flatMap((entry) => placeIdOf(entry, readings.get(entry.id)) ?? []);
  const own = await listPlacesById(database, ownIds);
  const all = await listPlacesById(database, [...new Set(own.flatMap(({ ancestorIds }) => ancestorIds))]);
  const regions = await listPlacesOfKind(database, 'region');
  const byId = new Map([...all, ...regions].map((place) => [place.id, place]));
  return (entry) => {
    const place = byId.get(placeIdOf(entry, readings.get(entry.id)) ?? '');
    const region = regions.find(({ name }) => plain(name) === plain(entry.region));
    const found: readonly Place[] =
      place === undefined
        ? region === undefined
          ? []
          : [region]
        : all.filter(({ id }) => place.ancestorIds.includes(id));
    return found.map(({ id, name }) => ({ id, name }));
  };
}

const plain = (name: string): string => name.replaceAll('’', "'");
