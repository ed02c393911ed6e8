import { type RawBuilder, sql } from 'kysely';
import type { PeopleDatabase, StoredRecord } from '../../people/index.ts';
import { pathwayOf, pathwayRecord, type StoredPathway } from '../pathways/pathway-record.ts';

/** One pathway by the word of its address or by its id; removed ones included. */
export async function findPathwayRecord(database: PeopleDatabase, key: string): Promise<StoredRecord | null> {
  const { rows } = await sql<{ id: string }>`select id from pathway where key = ${key}`.execute(database);
  return pathwayRecord.get(database, rows[0]?.id ?? key);
}

/** Pathways read at once, at most. */
const mostPathways = 1_000;

/** Every pathway that anybody may read, the first written first. */
export const listPublishedPathways = (database: PeopleDatabase): Promise<StoredPathway[]> =>
  readAll(database, sql`state = 'published'`);

/** Those that are not published: of these organisations, or of all (`null`). */
export async function listUnpublishedPathways(
  database: PeopleDatabase,
  organisationIds: readonly string[] | null,
): Promise<StoredPathway[]> {
  if (organisationIds === null) return readAll(database, sql`state <> 'published'`);
  if (organisationIds.length === 0) return [];
  return readAll(
    database,
    sql`state <> 'published' and organisation_id = any(${[...organisationIds]}::uuid[])`,
  );
}

/** Those that an organisation wrote. */
export const listPathwaysOfOrganisation = (
  database: PeopleDatabase,
  organisationId: string,
): Promise<StoredPathway[]> => readAll(database, sql`organisation_id = ${organisationId}`);

/** Those of these ids, removed ones left out. */
export const listPathwaysById = async (
  database: PeopleDatabase,
  ids: readonly string[],
): Promise<StoredPathway[]> =>
  ids.length === 0 ? [] : readAll(database, sql`id = any(${[...ids]}::uuid[])`);

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

async function readAll(database: PeopleDatabase, where: RawBuilder<unknown>): Promise<StoredPathway[]> {
  const { rows } = await sql<Row>`
    select id, version, organisation_id as "organisationId", created_at as "createdAt", updated_at as "updatedAt", key,
      title_fr as "titleFr", title_en as "titleEn", promise_fr as "promiseFr", promise_en as "promiseEn", audiences,
      objectives, wishes, maturity, company, minutes, helps, steps, state, answer, origin
    from pathway where deleted_at is null and ${where} order by created_at, key limit ${mostPathways}
  `.execute(database);
  return rows.map((row) => pathwayOf({ ...row, fields: row, deletedAt: null }));
}

/** The organisations of these ids: name and word of the address. */
export async function listPublishers(
  database: PeopleDatabase,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly slug: string }>> {
  const known = [...new Set(ids.filter((id): id is string => id !== null))];
  if (known.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string; slug: string }>`
    select id, name, slug from organisation where id = any(${known}::uuid[]) and deleted_at is null
  `.execute(database);
  return new Map(rows.map(({ id, name, slug }) => [id, { name, slug }]));
}

/** The titles and promises of published pathways, to find one by its words. */
export async function listPathwayTexts(database: PeopleDatabase): Promise<
  readonly {
    readonly key: string;
    readonly titleFr: string;
    readonly titleEn: string;
    readonly promiseFr: string;
    readonly promiseEn: string;
  }[]
> {
  const { rows } = await sql<{
    key: string;
    titleFr: string;
    titleEn: string;
    promiseFr: string;
    promiseEn: string;
  }>`select key, title_fr as "titleFr", title_en as "titleEn", promise_fr as "promiseFr", promise_en as "promiseEn"
    from pathway where deleted_at is null and state = 'published'
    order by created_at, key limit ${mostPathways}`.execute(database);
  return rows;
}

/** Published pathways of which a step builds on this resource. */
export const listPathwaysUsing = (database: PeopleDatabase, resourceKey: string): Promise<StoredPathway[]> =>
  readAll(
    database,
    sql`state = 'published' and exists (
      select 1 from jsonb_array_elements(steps) step where step -> 'resources' ? ${resourceKey}
    )`,
  );
