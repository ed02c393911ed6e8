import type { Database } from '../../platform/ports/database.ts';
import { type Place, type PlaceKind, readPlaceId } from '../domain/place.ts';
import * as store from '../store/place-store.ts';
import { placeDatabase } from '../store/tables.ts';
import { vintage } from '../vintage.ts';

/** One place, or the commune of today that a former one has gone into; `null` when there never was such a place. */
export async function getPlace(
  database: Database,
  id: string,
): Promise<{ readonly place: Place; readonly formerName: string | null } | null> {
  const read = readPlaceId(id);
  if (read === null) return null;
  const tables = placeDatabase(database);
  const place = await store.getPlace(tables, id);
  if (place !== null && place.vintage === vintage) return { place, formerName: null };
  const former = read.kind === 'commune' ? await store.getFormerPlace(tables, read.code) : null;
  if (former === null) return place === null ? null : { place, formerName: null };
  const today = await store.getPlace(tables, former.intoId);
  return today === null ? null : { place: today, formerName: former.name ?? former.code };
}

/** The places of these ids, from the largest kind to the smallest, then by name; unknown ids are left out. */
export const listPlacesById = (database: Database, ids: readonly string[]): Promise<Place[]> =>
  store.listPlacesById(placeDatabase(database), ids);

/** The places of today that are called so, whatever their accents and capitals, the most peopled first; by key of search. */
export const listPlacesNamed = (
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Place[]>> =>
  store.listPlacesNamed(placeDatabase(database), keys, vintage);

/** A page of the places of one kind inside another, by name, and how many there are in all. */
export const listPlacesInside = (
  database: Database,
  page: {
    readonly insideId: string;
    readonly kind: PlaceKind;
    readonly from: number;
    readonly limit: number;
  },
): Promise<{ readonly places: Place[]; readonly total: number }> =>
  store.listPlacesInside(placeDatabase(database), { ...page, vintage });

/** Every place of one kind, by name: for régions and départements. */
export const listPlacesOfKind = (database: Database, kind: PlaceKind): Promise<Place[]> =>
  store.listPlacesOfKind(placeDatabase(database), kind, vintage);
