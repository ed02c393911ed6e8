import { sql } from 'kysely';
import type { ResourceKind } from '../../kernel/codes.ts';
import type { Audience, Effort, Maturity, Pillar, Resource } from '../domain/resource.ts';
import { listMergedInto } from './decision-store.ts';
import type { CommonsDatabase, LinkRow, ResourceRow } from './tables.ts';

/** A resource with what else its sheet tells. */
export interface StoredResource extends Resource {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly origin: string;
  readonly originName: string | null;
}

/** A row as the rest of the room knows it. */
const resourceOf = (row: ResourceRow): StoredResource => ({
  id: row.id,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  deletedAt: row.deleted_at,
  key: row.key,
  kind: row.kind as ResourceKind,
  title: row.title,
  publisher: row.publisher,
  publisherKind: row.publisher_kind,
  url: row.url,
  year: row.year,
  language: row.language,
  summaryFr: row.summary_fr,
  summaryEn: row.summary_en,
  themes: row.themes,
  audiences: row.audiences as Audience[],
  maturity: row.maturity as Maturity[],
  sdgs: row.sdgs,
  pillars: row.pillars as Pillar[],
  placeId: row.place_id,
  placeName: row.place_name,
  licence: row.licence,
  effort: row.effort as Effort | null,
  frequency: row.frequency,
  state: row.state,
  origin: row.origin,
  originName: row.origin_name,
});

/** One resource by the word of its address, or by its id; removed ones included. */
export async function getResource(database: CommonsDatabase, key: string): Promise<StoredResource | null> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
  const row = await database
    .selectFrom('resource')
    .selectAll()
    .where(isId ? 'id' : 'key', '=', key)
    .executeTakeFirst();
  return row ? resourceOf(row) : null;
}

/** The published resources of these ids, in the order of the ids. */
export async function listResources(
  database: CommonsDatabase,
  ids: readonly string[],
): Promise<StoredResource[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('resource')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .where('deleted_at', 'is', null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, resourceOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The published resources of these keys, in the order of the keys; one that was merged into another is that other one, those
 * that are not there are left out.
 */
export async function listResourcesByKey(
  database: CommonsDatabase,
  keys: readonly string[],
): Promise<StoredResource[]> {
  const known = await listResourcesWhatever(database, keys);
  const merged = await listMerged(database, [...known.values()]);
  const shown = keys.flatMap((key) => {
    const resource = known.get(key);
    if (resource === undefined) return [];
    return isShown(resource) ? [resource] : (merged.get(resource.id) ?? []);
  });
  return shown.filter((one, at) => shown.findIndex(({ id }) => id === one.id) === at);
}

const isShown = ({ state, deletedAt }: StoredResource): boolean =>
  state === 'published' && deletedAt === null;

/** The published resource that each of those no longer shown was merged into, by the id of the merged one. */
export async function listMerged(
  database: CommonsDatabase,
  resources: readonly StoredResource[],
): Promise<ReadonlyMap<string, StoredResource>> {
  const hidden = resources.filter((resource) => !isShown(resource));
  const into = await listMergedInto(
    database,
    hidden.map(({ id }) => id),
  );
  const found = await listResources(database, [...new Set(into.values())]);
  const byId = new Map(found.map((one) => [one.id, one]));
  return new Map(
    [...into].flatMap(([id, target]) => {
      const resource = byId.get(target);
      return resource === undefined ? [] : [[id, resource] as const];
    }),
  );
}

/** The resources of these keys whatever became of them: withdrawn and removed ones included. */
export async function listResourcesWhatever(
  database: CommonsDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredResource>> {
  if (keys.length === 0) return new Map();
  const rows = await database
    .selectFrom('resource')
    .selectAll()
    .where('key', 'in', [...keys])
    .execute();
  return new Map(rows.map((row) => [row.key, resourceOf(row)]));
}

/** The published resources that came since a moment, the newest first. */
export async function listLatestResources(
  database: CommonsDatabase,
  since: Date,
  limit: number,
): Promise<StoredResource[]> {
  const rows = await database
    .selectFrom('resource')
    .selectAll()
    .where('state', '=', 'published')
    .where('deleted_at', 'is', null)
    .where('created_at', '>=', since)
    .orderBy('created_at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(resourceOf);
}

/** The published resources that come after one, in the order of their keys. */
export async function listPublishedAfter(
  database: CommonsDatabase,
  after: string | null,
  limit: number,
): Promise<StoredResource[]> {
  const rows = await database
    .selectFrom('resource')
    .selectAll()
    .where('state', '=', 'published')
    .where('deleted_at', 'is', null)
    .$if(after !== null, (query) => query.where('key', '>', after!))
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(resourceOf);
}

/** Labels of the themes, by their key. */
export async function listThemes(
  database: CommonsDatabase,
): Promise<ReadonlyMap<string, { readonly fr: string; readonly en: string }>> {
  const rows = await database.selectFrom('resource_theme').selectAll().orderBy('key').execute();
  return new Map(rows.map(({ key, label_fr, label_en }) => [key, { fr: label_fr, en: label_en }]));
}

/** What was last seen at the address of a resource; `null` when nobody has looked. */
export async function getLink(database: CommonsDatabase, resourceId: string): Promise<LinkRow | null> {
  const row = await database
    .selectFrom('resource_link')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .executeTakeFirst();
  return row ?? null;
}

/** What was last seen at the addresses of these resources, by their ids. */
export async function listLinks(
  database: CommonsDatabase,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, LinkRow>> {
  if (resourceIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('resource_link')
    .selectAll()
    .where('resource_id', 'in', [...resourceIds])
    .execute();
  return new Map(rows.map((row) => [row.resource_id, row]));
}

/** Resources that share most themes, audiences and kind with one; those of another publisher first among equals. */
export async function listRelated(
  database: CommonsDatabase,
  resource: Resource,
  limit: number,
): Promise<StoredResource[]> {
  if (resource.themes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with near as (
      select s.resource_id, s.publisher,
        2 * cardinality(array(select unnest(f.themes) intersect select unnest(${[...resource.themes]}::text[]))) +
        cardinality(array(select unnest(f.audiences) intersect select unnest(${[...resource.audiences]}::text[]))) +
        cardinality(array(select unnest(f.pillars) intersect select unnest(${[...resource.pillars]}::text[]))) as shared
      from resource_facet f join lateral (
        select * from resource_search s where s.facet_id = f.id and s.resource_id <> ${resource.id} limit 5
      ) s on true
      where f.themes && ${[...resource.themes]}::text[]
    )
    select resource_id as id from near
    order by shared desc, (publisher = ${resource.publisher}), resource_id limit ${limit}
  `.execute(database);
  return listResources(
    database,
    rows.map(({ id }) => id),
  );
}

/** How many published resources share a theme, by kind: how common an example is. */
export async function countByTheme(
  database: CommonsDatabase,
  themes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ theme: string; total: number }>`
    select theme, count(*) as total
    from resource_facet f join resource_search s on s.facet_id = f.id, unnest(f.themes) as theme
    where f.kind = 'example' and theme = any(${[...themes]}::text[])
    group by theme
  `.execute(database);
  return new Map(rows.map(({ theme, total }) => [theme, Number(total)]));
}
