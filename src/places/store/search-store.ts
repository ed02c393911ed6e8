import { type SqlBool, sql } from 'kysely';
import type { FoundPlace, PlaceKind } from '../domain/place.ts';
import { placeOf } from './place-store.ts';
import type { PlaceDatabase } from './tables.ts';

interface SearchBounds {
  readonly kinds: readonly PlaceKind[];
  readonly vintage: number;
  readonly limit: number;
  /** Only places that lie in one of these, or that have this postal code. */
  readonly around?: { readonly ids: readonly string[]; readonly postalCode: string };
}

/** Shorter words begin names, no more: looking inside names or among misspellings would find nearly all of them. */
const shortestInner = 3;

/** Places whose name begins with the key, then those of which another word does; the most peopled first. */
export async function searchByStart(
  database: PlaceDatabase,
  key: string,
  { kinds, vintage, limit, around }: SearchBounds,
): Promise<FoundPlace[]> {
  const begins = sql<SqlBool>`search_key like ${`${key}%`}`;
  const inside = sql<SqlBool>`search_key like ${`% ${key}%`}`;
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('vintage', '=', vintage)
    .where('kind', 'in', [...kinds])
    .where((where) => (key.length < shortestInner ? begins : where.or([begins, inside])))
    .$if(around !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(ancestor_ids && ${[...around!.ids]}::text[] or postal_codes @> array[${around!.postalCode}]::text[])`,
      ),
    )
    .orderBy(sql`case when search_key = ${key} then 0 when search_key like ${`${key}%`} then 1 else 2 end`)
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('search_key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ place: placeOf(row), former: null }));
}

/**
 * Places of which a run of words is spelt nearly like the key, the nearest first.
 * @param isBegun whether names begin with the key: a whole name that is only somewhat like it is then not looked for, which
 *   takes longest
 */
export async function searchBySpelling(
  database: PlaceDatabase,
  key: string,
  { kinds, vintage, limit, isBegun }: SearchBounds & { readonly isBegun: boolean },
): Promise<FoundPlace[]> {
  if (key.length < shortestInner) return [];
  const inside = sql<SqlBool>`${key}::text <% search_key`;
  // Each of the two has its index; asked for together by an “or”, the whole table would be read.
  const either = sql<SqlBool>`id in (select id from place where ${inside}
    union select id from place where search_key % ${key}::text)`;
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('vintage', '=', vintage)
    .where('kind', 'in', [...kinds])
    .where(isBegun ? inside : either)
    .orderBy(sql`word_similarity(${key}, search_key) + similarity(${key}, search_key)`, 'desc')
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('search_key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ place: placeOf(row), former: null }));
}

/** Places of today that a former or delegated one of that name has gone into, or that are called so. */
export async function searchByFormerName(
  database: PlaceDatabase,
  key: string,
  { kinds, limit }: SearchBounds,
): Promise<FoundPlace[]> {
  const rows = await database
    .selectFrom('place_former')
    .innerJoin('place', 'place.id', 'place_former.into_id')
    .selectAll('place')
    .select('place_former.name as former_name')
    .where('place.kind', 'in', [...kinds])
    .where(sql<SqlBool>`place_former.search_key like ${`${key}%`}`)
    .where(sql<SqlBool>`place_former.search_key is distinct from place.search_key`)
    .orderBy(sql`place_former.search_key <> ${key}`)
    .orderBy('place.population', (order) => order.desc().nullsLast())
    .limit(limit)
    .execute();
  return rows.map((row) => ({ place: placeOf(row), former: row.former_name }));
}

/** Places of that official code, of that postal code, or into which a former commune of that code has gone. */
export async function searchByCode(
  database: PlaceDatabase,
  code: string,
  { kinds, vintage, limit }: SearchBounds,
): Promise<FoundPlace[]> {
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('vintage', '=', vintage)
    .where('kind', 'in', [...kinds])
    .where((where) =>
      where.or([where('code', '=', code), sql<SqlBool>`postal_codes @> array[${code}]::text[]`]),
    )
    .orderBy(sql`code <> ${code}`)
    .orderBy(sql`array_position(array['region', 'departement', 'epci', 'commune'], kind) desc`)
    .orderBy('population', (order) => order.desc().nullsLast())
    .limit(limit)
    .execute();
  const former = await database
    .selectFrom('place_former')
    .innerJoin('place', 'place.id', 'place_former.into_id')
    .selectAll('place')
    .select(({ fn, ref }) =>
      fn.coalesce(ref('place_former.name'), ref('place_former.code')).as('former_name'),
    )
    .where('place_former.code', '=', code)
    .where('place.kind', 'in', [...kinds])
    .limit(limit)
    .execute();
  return [
    ...rows.map((row) => ({ place: placeOf(row), former: null })),
    ...former.map((row) => ({ place: placeOf(row), former: row.former_name })),
  ].slice(0, limit);
}

/** The départements and régions of that name, with or without its article, or of that number. */
export async function listAround(
  database: PlaceDatabase,
  beside: string,
  vintage: number,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('place')
    .select('id')
    .where('vintage', '=', vintage)
    .where('kind', 'in', ['departement', 'region'])
    .where(
      sql<SqlBool>`(search_key in (${beside}, ${`la ${beside}`}, ${`le ${beside}`}, ${`l ${beside}`}, ${`les ${beside}`})
        or (kind = 'departement' and code = ${beside}))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}
