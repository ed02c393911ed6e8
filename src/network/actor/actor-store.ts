import { type RawBuilder, sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import { searchKey } from '../../kernel/search-key.ts';
import type { Asker, PeopleDatabase, StoredRecord } from '../../people/index.ts';
import { readPlaceCode } from '../territory/place-codes-field.ts';
import type { ActorFields } from './actor-record.ts';

/** Which actors to list: those that the asker may see, narrowed. */
export interface ActorFilter {
  readonly asker: Pick<Asker, 'organisations' | 'catalystOf'>;
  readonly territoryId?: string;
  readonly kind?: ActorKind;
  /** Only those in this place. */
  readonly placeId?: string;
  /** Letters of the name, or a SIREN, SIRET or RNA number. */
  readonly search?: string;
  /** Begin after this one, in the order of the names. */
  readonly after?: { readonly key: string; readonly id: string };
  readonly offset?: number;
  readonly limit: number;
}

/** Lists actors in alphabetical order, and counts all that match. */
export async function listActors(
  database: PeopleDatabase,
  filter: ActorFilter,
): Promise<{ readonly items: StoredRecord[]; readonly total: number }> {
  const where = sql.join(conditionsOf(filter), sql` and `);
  const { rows } = await sql<ActorRow>`
    select actor.*, array(select territory_id from territory_actor where actor_id = actor.id) as bodies
    from actor where ${where}
      and ${filter.after ? sql`(search_key, id) > (${filter.after.key}, ${filter.after.id}::uuid)` : sql`true`}
    order by search_key, id limit ${filter.limit} offset ${filter.offset ?? 0}`.execute(database);
  const counted = await sql<{ total: string }>`select count(*) as total from actor where ${where}`.execute(
    database,
  );
  return { items: rows.map(recordOf), total: Number(counted.rows[0]?.total ?? 0) };
}

function conditionsOf({
  asker,
  territoryId,
  kind,
  placeId,
  search = '',
}: ActorFilter): RawBuilder<unknown>[] {
  const organisations = Object.keys(asker.organisations);
  const conditions: RawBuilder<unknown>[] = [
    sql`deleted_at is null`,
    sql`(state = 'published' or organisation_id = any(${organisations}::uuid[]) or exists (
      select 1 from territory_actor where actor_id = actor.id
        and territory_id = any(${[...asker.catalystOf]}::uuid[])))`,
  ];
  if (territoryId !== undefined)
    conditions.push(
      sql`exists (select 1 from territory_actor where actor_id = actor.id and territory_id = ${territoryId})`,
    );
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`);
  if (placeId !== undefined)
    conditions.push(
      sql`exists (select 1 from place where place.id = actor.place_id and ancestor_ids @> array[${placeId}]::text[])`,
    );
  const number = search.replace(/[\s.\-\u00a0\u202f]/gu, '').toUpperCase();
  const key = searchKey(search);
  if (/^(\d{9}|\d{14}|W\w{9})$/.test(number))
    conditions.push(sql`(siren = ${number} or siret = ${number} or rna = ${number})`);
  else if (key !== '')
    for (const word of key.split(' ')) conditions.push(sql`search_key like ${`%${word}%`}`);
  else if (search.trim() !== '') conditions.push(sql`false`);
  return conditions;
}

interface ActorRow {
  readonly id: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly deleted_at: Date | null;
  readonly organisation_id: string | null;
  readonly bodies: string[];
  readonly name: string;
  readonly kind: string;
  readonly state: 'draft' | 'published';
  readonly description: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly place_id: string | null;
  readonly themes: string[];
  readonly website: string | null;
  readonly source: string;
  readonly external_id: string | null;
}

function recordOf(row: ActorRow): StoredRecord {
  const fields: ActorFields = {
    name: row.name,
    kind: row.kind,
    state: row.state,
    description: row.description,
    siren: row.siren,
    siret: row.siret,
    rna: row.rna,
    placeId: row.place_id,
    themes: row.themes,
    website: row.website,
    source: row.source,
    externalId: row.external_id,
  };
  return {
    id: row.id,
    version: row.version,
    fields: { ...fields },
    organisationId: row.organisation_id,
    bodyIds: row.bodies,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}

/** What an actor typed as a place filter stands for. */
export const placeOfFilter = (typed: string): string | undefined => readPlaceCode(typed) ?? undefined;

/** A territory of an actor, as its sheet leads to it. */
export interface TerritoryOfActor {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'draft' | 'published';
  readonly isDemo: boolean;
  /** Of the organisations asked for, those that have an actor there. */
  readonly organisationIds: readonly string[];
}

/** The territories that an actor belongs to, by name. */
export async function listTerritoriesOf(
  database: PeopleDatabase,
  actorId: string,
  organisationIds: readonly string[],
): Promise<readonly TerritoryOfActor[]> {
  const { rows } = await sql<TerritoryOfActor>`
    select id, slug, name, state, is_demo as "isDemo",
      array(select distinct actor.organisation_id from territory_actor as other
        join actor on actor.id = other.actor_id
        where other.territory_id = territory.id
          and actor.organisation_id = any(${[...organisationIds]}::uuid[])) as "organisationIds"
    from territory join territory_actor on territory_id = territory.id
    where actor_id = ${actorId} and deleted_at is null order by lower(name)`.execute(database);
  return rows;
}
