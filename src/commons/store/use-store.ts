import { sql } from 'kysely';
import type { CommonsDatabase, UseRow } from './tables.ts';

/** What an organisation told of its use, read by a moderator. */
export interface PublishedUse {
  readonly organisation: string;
  readonly slug: string;
  readonly note: string;
  readonly usedOn: string | null;
  readonly at: Date;
}

/** Uses of a resource that a moderator has read, the newest first. */
export async function listPublishedUses(
  database: CommonsDatabase,
  resourceId: string,
): Promise<PublishedUse[]> {
  const { rows } = await sql<PublishedUse>`
    select o.name as organisation, o.slug, u.note, u.used_on as "usedOn", u.created_at as at
    from resource_use u join organisation o on o.id = u.organisation_id and o.deleted_at is null
    where u.resource_id = ${resourceId} and u.state = 'published'
    order by u.created_at desc limit 20
  `.execute(database);
  return rows;
}

/** One use to be read by a moderator. */
export interface WaitingUse {
  readonly id: string;
  readonly note: string;
  readonly usedOn: string | null;
  readonly at: Date;
  readonly organisation: string;
  readonly title: string;
  readonly key: string;
}

/** Uses that nobody has read yet, the oldest first. */
export async function listWaitingUses(database: CommonsDatabase, limit: number): Promise<WaitingUse[]> {
  const { rows } = await sql<WaitingUse>`
    select u.id, u.note, u.used_on as "usedOn", u.created_at as at, o.name as organisation, r.title, r.key
    from resource_use u join organisation o on o.id = u.organisation_id join resource r on r.id = u.resource_id
    where u.state = 'waiting' order by u.created_at limit ${limit}
  `.execute(database);
  return rows;
}

/** Keeps what an organisation tells of its use. */
export const insertUse = async (
  database: CommonsDatabase,
  use: Pick<
    UseRow,
    'id' | 'resource_id' | 'organisation_id' | 'person_id' | 'created_at' | 'used_on' | 'note'
  >,
): Promise<void> => {
  await database
    .insertInto('resource_use')
    .values({ ...use, state: 'waiting', reason: null, decided_by: null, decided_at: null })
    .execute();
};

/** Decides about a use that waits. @returns false when it does not wait */
export async function decideUse(
  database: CommonsDatabase,
  id: string,
  decision: { state: 'published' | 'refused'; reason: string | null; by: string; at: Date },
): Promise<boolean> {
  const done = await database
    .updateTable('resource_use')
    .set({ state: decision.state, reason: decision.reason, decided_by: decision.by, decided_at: decision.at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** The organisations of these ids, by name. */
export async function listOrganisationNames(
  database: CommonsDatabase,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation where id = any(${[...ids]}::uuid[]) and deleted_at is null order by name
  `.execute(database);
  return rows;
}
