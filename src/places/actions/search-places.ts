import { searchKey } from '../../kernel/search-key.ts';
import type { Database } from '../../platform/ports/database.ts';
import { type FoundPlace, type PlaceKind, placeKinds } from '../domain/place.ts';
import { namesBeside, readPlaceQuery } from '../domain/place-query.ts';
import {
  listAround,
  searchByCode,
  searchByFormerName,
  searchBySpelling,
  searchByStart,
} from '../store/search-store.ts';
import { type PlaceDatabase, placeDatabase } from '../store/tables.ts';
import { vintage } from '../vintage.ts';

/** What may narrow a search. */
export interface PlaceSearch {
  /** As typed: words, an INSEE code, a postal code, the SIREN of an EPCI. */
  readonly typed: string;
  readonly kinds?: readonly PlaceKind[];
  /** At most this many, from 1 to 50. */
  readonly limit?: number;
}

/** With so many places whose names begin so, or one of that very name, near spellings would only come between. */
const enough = 10;
/** Ways to part what was typed into a name and where it lies that are tried. */
const mostWays = 6;

/**
 * Finds places as one types: first those whose name begins so, then former names, then names with where they lie beside
 * them, then near spellings. Accents, hyphens, capitals and «St» for «Saint» make no difference.
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
  const add = async (search: typeof searchByStart): Promise<void> => {
    const known = new Set(found.map(({ place }) => place.id));
    for (const one of await search(tables, query.key, { ...bounds, limit: limit + known.size })) {
      if (found.length >= limit || known.has(one.place.id)) continue;
      known.add(one.place.id);
      found.push(one);
    }
  };
  if (found.length < limit) await add(searchByFormerName);
  if (found.length === 0) {
    await add(searchBeside);
    if (found.length > 0) return found;
  }
  const isBegun = found.length > 0;
  const isNamedSo = found.some(({ place, former }) => searchKey(former ?? place.name) === query.key);
  if (!isNamedSo && found.length < Math.min(limit, enough))
    await add((database, key, bounds) => searchBySpelling(database, key, { ...bounds, isBegun }));
  return found;
}

/** Names with where they lie beside them: «26150 Die», «Die (26)», «Saint-Denis, La Réunion». */
async function searchBeside(
  tables: PlaceDatabase,
  key: string,
  bounds: Parameters<typeof searchByStart>[2],
): Promise<FoundPlace[]> {
  for (const { name, beside } of namesBeside(key).slice(0, mostWays)) {
    const ids = await listAround(tables, beside, bounds.vintage);
    if (ids.length === 0 && !/^\d{5}$/.test(beside)) continue;
    const around = { ids, postalCode: beside };
    const found = await searchByStart(tables, name, { ...bounds, around });
    if (found.length > 0) return found;
  }
  return [];
}
