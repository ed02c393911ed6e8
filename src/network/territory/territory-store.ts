import { sql } from 'kysely';
import { searchKey } from '../../kernel/search-key.ts';
import type { Asker, PeopleDatabase, StoredRecord } from '../../people/index.ts';
import { isUuid } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { MaturityLevel } from '../domain/codes.ts';
import type { StatedMaturity } from './stated-maturity.ts';
import { territoryRecord } from './territory-record.ts';

/** Lists the territories that this person may see, by name. */
export async function listTerritories(
  database: PeopleDatabase,
  request: {
    readonly asker: Pick<Asker, 'catalystOf' | 'instanceRoles'>;
    readonly after: string | null;
    readonly search: string;
    readonly limit: number;
  },
): Promise<readonly StoredRecord[]> {
  const { asker, after, search, limit } = request;
  const last = after === null ? null : await getLast(database, after);
  const seesAll = asker.instanceRoles.includes('platform-administrator');
  const like = `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ id: string }>`
    select id from territory
    where deleted_at is null
      and (${seesAll} or state = 'published' or id = any(${[...asker.catalystOf]}::uuid[]))
      and (${search.trim() === ''} or lower(name) like ${like} or slug like ${`%${searchKey(search).replaceAll(' ', '-')}%`})
      and (${last === null} or (lower(name), id) > (${last?.name ?? ''}, ${last?.id ?? null}::uuid))
    order by lower(name), id limit ${limit}`.execute(database);
  const records = await Promise.all(rows.map(({ id }) => territoryRecord.get(database, id)));
  return records.filter((record) => record !== null);
}

async function getLast(database: PeopleDatabase, id: string): Promise<{ id: string; name: string }> {
  const last = isUuid(id) ? await territoryRecord.get(database, id) : null;
  if (last === null) throw new RequestRefusal('REQ-003');
  return { id, name: String(last.fields.name).toLowerCase() };
}

/** What a perimeter adds up to, each commune counted once however many of its places contain it. */
export interface PerimeterFigures {
  readonly communes: number;
  /** Municipal population; communes without a figure are counted apart. */
  readonly population: number;
  readonly withoutPopulation: number;
}

/** Adds up the communes of a perimeter. */
export async function getPerimeterFigures(
  database: Database,
  placeIds: readonly string[],
): Promise<PerimeterFigures> {
  if (placeIds.length === 0) return { communes: 0, population: 0, withoutPopulation: 0 };
  const { rows } = await sql<{ communes: string; population: string | null; unknown: string }>`
    select count(*) as communes, sum(population) as population,
      count(*) filter (where population is null) as unknown
    from place
    where kind = 'commune' and vintage = (select max(vintage) from place)
      and ancestor_ids && ${[...placeIds]}::text[]`.execute(database);
  const [row] = rows;
  return {
    communes: Number(row?.communes ?? 0),
    population: Number(row?.population ?? 0),
    withoutPopulation: Number(row?.unknown ?? 0),
  };
}

/** How many actors of a territory are published, and how many there are in all. */
export async function countActors(
  database: Database,
  territoryId: string,
): Promise<{ readonly published: number; readonly all: number }> {
  const { rows } = await sql<{ published: string; all: string }>`
    select count(*) filter (where actor.state = 'published') as published, count(*) as "all"
    from territory_actor join actor on actor.id = actor_id
    where territory_id = ${territoryId} and actor.deleted_at is null`.execute(database);
  return { published: Number(rows[0]?.published ?? 0), all: Number(rows[0]?.all ?? 0) };
}

/** Address words of every published territory, for the map of the site. */
export async function listPublishedSlugs(database: Database): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from territory where state = 'published' and deleted_at is null order by slug limit 5000`.execute(
    database,
  );
  return rows.map(({ slug }) => slug);
}

/** A published territory around a place, and where it says it stands. */
export interface TerritoryAround {
  readonly slug: string;
  readonly name: string;
  readonly maturity: StatedMaturity | null;
}

/** The published territories whose perimeter holds a place, by name. */
export async function listTerritoriesAround(
  database: Database,
  placeId: string,
  limit: number,
): Promise<TerritoryAround[]> {
  const { rows } = await sql<{
    slug: string;
    name: string;
    maturity: MaturityLevel | null;
    maturity_on: string | null;
    maturity_note: string;
  }>`select slug, name, maturity, maturity_on, maturity_note from territory
    where state = 'published' and deleted_at is null and not is_demo
      and place_ids ?| (select ancestor_ids from place where id = ${placeId})
    order by name, id limit ${limit}`.execute(database);
  return rows.map(({ slug, name, maturity: level, maturity_on: on, maturity_note: note }) => ({
    slug,
    name,
    maturity: level === null ? null : { level, on, note },
  }));
}
