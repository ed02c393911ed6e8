import { sql } from 'kysely';
import { type Organisation, type OrganisationFields, slugOf } from '../domain/organisation.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';
import type { OrganisationTable } from './tables.ts';

/** Reads an organisation by its id. */
export async function getOrganisation(database: PeopleDatabase, id: string): Promise<Organisation | null> {
  const row = await database.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? organisation(row) : null;
}

/** Reads an organisation by the word in its address. */
export async function getOrganisationBySlug(
  database: PeopleDatabase,
  slug: string,
): Promise<Organisation | null> {
  const row = await database
    .selectFrom('organisation')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? organisation(row) : null;
}

/**
 * Reads the address words that begin like this one: those that a new name must avoid.
 * Until the transaction ends nobody else chooses one, so that two organisations of one name never get the same word.
 */
export async function lockTakenSlugs(
  transaction: PeopleTransaction,
  beginning: string,
): Promise<Set<string>> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation.slug'))`.execute(transaction);
  const rows = await transaction
    .selectFrom('organisation')
    .select('slug')
    .where('slug', 'like', `${beginning.slice(0, 56)}%`)
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/** True when this organisation already has this address word. */
export async function ownsSlug(transaction: PeopleTransaction, id: string, slug: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.id === id;
}

/** Which organisations to list, by name. */
export interface OrganisationFilter {
  /** Only these, removed ones included; without it, every published one. */
  readonly ids?: readonly string[];
  /** Besides the published ones, these, whatever their state; removed ones are left out. */
  readonly alsoIds?: readonly string[];
  /** Begin after this name and id. */
  readonly after?: { readonly name: string; readonly id: string };
  /** Only those whose name has these letters, whatever their case or accents. */
  readonly search?: string;
  readonly limit: number;
}

/** Lists organisations in alphabetical order. */
export async function listOrganisations(
  database: PeopleDatabase,
  filter: OrganisationFilter,
): Promise<Organisation[]> {
  let query = database.selectFrom('organisation').selectAll();
  if (filter.ids === undefined) {
    const also = filter.alsoIds ?? [];
    query = query
      .where((where) =>
        also.length === 0
          ? where('state', '=', 'published')
          : where.or([where('state', '=', 'published'), where('id', 'in', also)]),
      )
      .where('deleted_at', 'is', null);
  } else {
    if (filter.ids.length === 0) return [];
    query = query.where('id', 'in', filter.ids);
  }
  const { after } = filter;
  if (after) {
    query = query.where(sql<boolean>`(lower(name), id) > (lower(${after.name}), ${after.id}::uuid)`);
  }
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const plain = /[\p{L}\p{N}]/u.test(search) ? slugOf(search) : search;
    query = query.where(
      sql<boolean>`(lower(name) like ${like(search.toLowerCase())} or slug like ${like(plain)})`,
    );
  }
  const rows = await query
    .orderBy((eb) => eb.fn('lower', ['name']))
    .orderBy('id')
    .limit(filter.limit)
    .execute();
  return rows.map(organisation);
}

function organisation(row: OrganisationTable): Organisation {
  const { id, version, created_at, updated_at, deleted_at, ...fields } = row;
  return {
    id,
    version,
    fields: fields as OrganisationFields,
    createdAt: created_at,
    updatedAt: updated_at,
    deletedAt: deleted_at,
  };
}
