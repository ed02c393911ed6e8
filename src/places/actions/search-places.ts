import { searchKey } from '../../kernel/search-key.ts';
import type { Database } from '../../platform/ports/database.ts';
import { type FoundPlace, type PlaceKind, placeKinds } from '../domain/place.ts';
import { namesBeside, readKindBefore, readPlaceQuery } from '../domain/place-query.ts';
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
 * Finds places as one types: first those whose name begins so, with those that are or were called so, then names after their
 * kind, then names with where they lie beside them, then near spellings. Accents, hyphens, capitals and «St» for «Saint» make no difference.
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
  const begun = await searchByStart(tables, query.key, bounds);
  const called = await searchByFormerName(tables, query.key, bounds);
  const found = inOrder(query.key, begun, called).slice(0, limit);
  const add = async (search: typeof searchByStart): Promise<void> => {
    const known = new Set(found.map(({ place }) => place.id));
    for (const one of await search(tables, query.key, { ...bounds, limit: limit + known.size })) {
      if (found.length >= limit || known.has(one.place.id)) continue;
      known.add(one.place.id);
      found.push(one);
    }
  };
  if (found.length === 0) {
    await add(searchAfterKind);
    if (found.length > 0) return found;
    await add(searchBeside);
    if (found.length > 0) return found;
  }
  const isBegun = found.length > 0;
  const isNamedSo = found.some(({ place, former }) => searchKey(former ?? place.name) === query.key);
  if (!isNamedSo && found.length < Math.min(limit, enough))
    await add((database, key, bounds) => searchBySpelling(database, key, { ...bounds, isBegun }));
  return found;
}

/** Places of that very name, then those that were or are called so, then those whose name begins so or that began so. */
function inOrder(key: string, begun: readonly FoundPlace[], called: readonly FoundPlace[]): FoundPlace[] {
  const isNamedSo = ({ place, former }: FoundPlace) => searchKey(former ?? place.name) === key;
  const known = new Set<string>();
  return [
    ...begun.filter(isNamedSo),
    ...called.filter(isNamedSo),
    ...begun.filter((one) => !isNamedSo(one)),
    ...called.filter((one) => !isNamedSo(one)),
  ].filter(({ place }) => !known.has(place.id) && known.add(place.id));
}

/** Names after the kind of place that they are: «mairie de Die», «communauté de communes du Diois», «région PACA». */
async function searchAfterKind(
  tables: PlaceDatabase,
  key: string,
  bounds: Parameters<typeof searchByStart>[2],
): Promise<FoundPlace[]> {
  const said = readKindBefore(key);
  if (said === null || !bounds.kinds.includes(said.kind)) return [];
  const ofKind = { ...bounds, kinds: [said.kind] };
  const begun = await searchByStart(tables, said.name, ofKind);
  return inOrder(said.name, begun, await searchByFormerName(tables, said.name, ofKind));
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
