import type { Seed } from '../platform/ports/database.ts';
import {
  type KnownNames,
  knownNames,
  type OfficialCommune,
  type OfficialDepartement,
  type OfficialEpci,
  type OfficialRegion,
  officialPlaces,
} from './domain/official-places.ts';
import { replaceFormerPlaces, upsertPlaces } from './store/place-store.ts';
import { placeDatabase } from './store/tables.ts';
import { vintage } from './vintage.ts';

const folder = '@etalab/decoupage-administratif/data';
const file = (name: string): string => `${folder}/${name}.json`;

/** The official places of the vintage in use. */
export const placesSeed: Seed = {
  name: 'places/official',
  files: ['places/source.json', 'places/known-as.json'],
  packageFiles: ['communes', 'epci', 'departements', 'regions'].map(file),
  version: 2,
  async load(database, documents) {
    const { places, former } = officialPlaces(
      {
        communes: documents[file('communes')] as OfficialCommune[],
        epci: documents[file('epci')] as OfficialEpci[],
        departements: documents[file('departements')] as OfficialDepartement[],
        regions: documents[file('regions')] as OfficialRegion[],
      },
      vintage,
    );
    const tables = placeDatabase(database);
    await upsertPlaces(tables, places);
    const { names } = documents['places/known-as.json'] as { readonly names: KnownNames };
    await replaceFormerPlaces(tables, [...former, ...knownNames(names, places)]);
  },
};
