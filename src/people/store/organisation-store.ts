import { sql } from 'kysely';
import type { Organisation, OrganisationFields } from '../domain/organisation.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';
import type { OrganisationTable } from './tables.ts';

/** Writes a new organisation as its first version. */
export async function insertOrganisation(
  transaction: PeopleTransaction,
  id: string,
  fields: OrganisationFields,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('organisation')
    .values({ id, version: 1, ...columns(fields), created_at: at, updated_at: at, deleted_at: null })
    .execute();
}

/** Writes the content of an organisation under its new version number. */
export async function updateOrganisation(
  transaction: PeopleTransaction,
  id: string,
  fields: OrganisationFields,
  version: number,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('organisation')
    .set({ version, ...columns(fields), updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** Marks an organisation as removed, or takes the mark away. */
export async function markOrganisation(
  transaction: PeopleTransaction,
  id: string,
  deletedAt: Date | null,
): Promise<void> {
  await transaction.updateTable('organisation').set({ deleted_at: deletedAt }).where('id', '=', id).execute();
}

/** Reads an organisation and keeps others from changing it until the transaction ends. */
export async function lockOrganisation(
  transaction: PeopleTransaction,
  id: string,
): Promise<Organisation | null> {
  const row = await transaction
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? organisation(row) : null;
}

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

/** Which organisations to list, by name. */
export interface OrganisationFilter {
  /** Only these, removed ones included; without it, every published one. */
  readonly ids?: readonly string[];
  /** Begin after this name and id. */
  readonly after?: { readonly name: string; readonly id: string };
  readonly limit: number;
}

/** Lists organisations in alphabetical order. */
export async function listOrganisations(
  database: PeopleDatabase,
  filter: OrganisationFilter,
): Promise<Organisation[]> {
  let query = database.selectFrom('organisation').selectAll();
  if (filter.ids === undefined) {
    query = query.where('state', '=', 'published').where('deleted_at', 'is', null);
  } else {
    if (filter.ids.length === 0) return [];
    query = query.where('id', 'in', filter.ids);
  }
  const { after } = filter;
  if (after) {
    query = query.where(sql<boolean>`(lower(name), id) > (lower(${after.name}), ${after.id}::uuid)`);
  }
  const rows = await query
    .orderBy((eb) => eb.fn('lower', ['name']))
    .orderBy('id')
    .limit(filter.limit)
    .execute();
  return rows.map(organisation);
}

function columns(fields: OrganisationFields) {
  return {
    name: fields.name,
    kind: fields.kind,
    slug: fields.slug,
    state: fields.state,
    siren: fields.siren,
    siret: fields.siret,
    rna: fields.rna,
    description: fields.description,
    website: fields.website,
  };
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
