import type { Kysely } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { PlaceKind, PlaceZone } from '../domain/place.ts';

export type PlaceRow = {
  id: string;
  kind: PlaceKind;
  code: string;
  name: string;
  search_key: string;
  population: number | null;
  zone: PlaceZone;
  vintage: number;
  postal_codes: string[];
  ancestor_ids: string[];
  form: string | null;
};

/** The tables of this room. */
export type PlaceTables = {
  place: PlaceRow;
  place_former: { code: string; name: string | null; search_key: string | null; into_id: string };
};

export type PlaceDatabase = Kysely<PlaceTables>;

/** Names this room's tables on the handle that the platform gives. */
export const placeDatabase = (database: Database): PlaceDatabase => database.withTables<PlaceTables>();
