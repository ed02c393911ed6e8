import { sql } from 'kysely';
import { searchKey } from '../../kernel/search-key.ts';
import type { FormerPlace } from '../domain/official-places.ts';
import type { Place, PlaceKind } from '../domain/place.ts';
import type { PlaceDatabase, PlaceRow } from './tables.ts';

/** Rows per statement: a statement of a few megabytes. */
const batch = 5_000;

/** Writes the places of a vintage: new ones added, known ones brought up to date, those of older vintages left as they were. */
export async function upsertPlaces(database: PlaceDatabase, places: readonly Place[]): Promise<void> {
  for (let start = 0; start < places.length; start += batch) {
    const rows = places.slice(start, start + batch).map(rowOf);
    await sql`
      insert into place
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        id text, kind text, code text, name text, search_key text, population integer, zone text,
        vintage integer, postal_codes text[], ancestor_ids text[], form text)
      on conflict (id) do update set
        name = excluded.name, search_key = excluded.search_key, population = excluded.population,
        zone = excluded.zone, vintage = excluded.vintage, postal_codes = excluded.postal_codes,
        ancestor_ids = excluded.ancestor_ids, form = excluded.form
    `.execute(database);
  }
}

/** Replaces the list of former names and codes. */
export async function replaceFormerPlaces(
  database: PlaceDatabase,
  former: readonly FormerPlace[],
): Promise<void> {
  await database.deleteFrom('place_former').execute();
  const rows = former.map(({ code, name, intoId }) => ({
    code,
    name,
    search_key: name === null ? null : searchKey(name),
    into_id: intoId,
  }));
  await sql`
    insert into place_former
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(code text, name text, search_key text, into_id text)
  `.execute(database);
  // Until the database has looked at the rows by itself, searches would be planned as for an empty table.
  await sql`analyze place`.execute(database);
  await sql`analyze place_former`.execute(database);
}

/** One place by its id, or `null`. */
export async function getPlace(database: PlaceDatabase, id: string): Promise<Place | null> {
  const row = await database.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? placeOf(row) : null;
}

/** The places of these ids that exist, by kind from the largest, then by name. */
export async function listPlacesById(database: PlaceDatabase, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy(sql`array_position(array['region', 'departement', 'epci', 'commune'], kind)`)
    .orderBy('search_key')
    .execute();
  return rows.map(placeOf);
}

/** The places of a vintage whose name has one of these keys, the most peopled first, by key. */
export async function listPlacesNamed(
  database: PlaceDatabase,
  keys: readonly string[],
  vintage: number,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  if (keys.length === 0) return new Map();
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('search_key', 'in', [...keys])
    .where('vintage', '=', vintage)
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute();
  const byKey = Map.groupBy(rows, ({ search_key }) => search_key);
  return new Map([...byKey].map(([key, found]) => [key, found.map(placeOf)]));
}

/** The commune into which a former commune, or a part of one, has gone; `null` when the code never was one. */
export async function getFormerPlace(database: PlaceDatabase, code: string): Promise<FormerPlace | null> {
  const row = await database
    .selectFrom('place_former')
    .selectAll()
    .where('code', '=', code)
    .orderBy('name')
    .limit(1)
    .executeTakeFirst();
  return row ? { code: row.code, name: row.name, intoId: row.into_id } : null;
}

/** The places of one kind inside another, in the order of their names, from a given one on. */
export async function listPlacesInside(
  database: PlaceDatabase,
  {
    insideId,
    kind,
    vintage,
    from,
    limit,
  }: {
    readonly insideId: string;
    readonly kind: PlaceKind;
    readonly vintage: number;
    readonly from: number;
    readonly limit: number;
  },
): Promise<{ readonly places: Place[]; readonly total: number }> {
  const inside = database
    .selectFrom('place')
    .where('kind', '=', kind)
    .where('vintage', '=', vintage)
    .where('id', '<>', insideId)
    .where(sql<boolean>`ancestor_ids @> array[${insideId}]::text[]`);
  const rows = await inside
    .selectAll()
    .orderBy('search_key')
    .orderBy('id')
    .offset(from)
    .limit(limit)
    .execute();
  const { total } = await inside
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { places: rows.map(placeOf), total: Number(total) };
}

/** Every place of one kind of a vintage, in the order of the names. */
export async function listPlacesOfKind(
  database: PlaceDatabase,
  kind: PlaceKind,
  vintage: number,
): Promise<Place[]> {
  const rows = await database
    .selectFrom('place')
    .selectAll()
    .where('kind', '=', kind)
    .where('vintage', '=', vintage)
    .orderBy('search_key')
    .execute();
  return rows.map(placeOf);
}

function rowOf(place: Place): PlaceRow {
  return {
    id: place.id,
    kind: place.kind,
    code: place.code,
    name: place.name,
    search_key: searchKey(place.name),
    population: place.population,
    zone: place.zone,
    vintage: place.vintage,
    postal_codes: [...place.postalCodes],
    ancestor_ids: [...place.ancestorIds],
    form: place.form,
  };
}

/** A row as the rest of the room knows it. */
export function placeOf(row: PlaceRow): Place {
  const { id, kind, code, name, population, zone, vintage, form } = row;
  return {
    id,
    kind,
    code,
    name,
    population,
    zone,
    vintage,
    form,
    postalCodes: row.postal_codes,
    ancestorIds: row.ancestor_ids,
  };
}
