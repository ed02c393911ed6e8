import type { Database } from '../../platform/ports/database.ts';
import { type FoundPlace, type PlaceKind, placeKinds } from '../domain/place.ts';
import { readPlaceQuery } from '../domain/place-query.ts';
import { searchByCode, searchByFormerName, searchBySpelling, searchByStart } from '../store/search-store.ts';
import { placeDatabase } from '../store/tables.ts';
import { vintage } from '../vintage.ts';

/** What may narrow a search. */
export interface PlaceSearch {
  /** As typed: words, an INSEE code, a postal code, the SIREN of an EPCI. */
  readonly typed: string;
  readonly kinds?: readonly PlaceKind[];
  /** At most this many, from 1 to 50. */
  readonly limit?: number;
}

/** With so many places whose names begin so, near spellings would only come between: they are not looked for. */
const enough = 10;

/**
 * Finds places as one types: first those whose name begins so, then former names, then near spellings. Accents, hyphens,
 * capitals and «St» for «Saint» make no difference.
 */
export async function searchPlaces(
  database: Database,
  { typed, kinds = placeKinds, limit = 20 }: PlaceSearch,
): Promise<FoundPlace[]> {
  const query = readPlaceQuery(typed);
  if (query.by === 'nothing' || kinds.length === 0) return [];
  const tables = placeDatabase(database);
  const bounds = { kinds, limit, vintage };
  if (query.by === 'code') return searchByCode(tables, query.code, bounds);
  const found = await searchByStart(tables, query.key, bounds);
  for (const search of [searchByFormerName, searchBySpelling]) {
    const isEnough = search === searchBySpelling ? enough : limit;
    if (found.length >= Math.min(limit, isEnough)) break;
    const known = new Set(found.map(({ place }) => place.id));
    const more = await search(tables, query.key, { ...bounds, limit: limit + known.size });
    for (const one of more) {
      if (found.length < limit && !known.has(one.place.id)) {
        known.add(one.place.id);
        found.push(one);
      }
    }
  }
  return found;
}
