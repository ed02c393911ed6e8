import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import { isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Lever, LinkConfirmation, LinkKind } from '../domain/codes.ts';
import {
  isDisputed,
  isPaid,
  type LinkStatements,
  sideFromJson,
  unknownFigure,
  usedRange,
} from '../links/link-figure.ts';
import type { NetworkActor, NetworkLink } from './network-graph.ts';

/** A territory, as far as its network is concerned. */
export interface NetworkTerritory {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'draft' | 'published';
  readonly isDemo: boolean;
}

/** Finds a territory by the word of its address or by its id; one that was removed is not found. */
export async function findNetworkTerritory(
  database: Database | PeopleDatabase,
  key: string,
): Promise<NetworkTerritory | null> {
  const id = isUuid(key) ? key : null;
  const { rows } = await sql<{
    id: string;
    slug: string;
    name: string;
    state: 'draft' | 'published';
    is_demo: boolean;
  }>`select id, slug, name, state, is_demo from territory
    where (id = ${id}::uuid or slug = ${key}) and deleted_at is null limit 1`.execute(database as Database);
  const [row] = rows;
  return row ? { id: row.id, slug: row.slug, name: row.name, state: row.state, isDemo: row.is_demo } : null;
}

/** An actor of a territory, and the organisation that keeps it. */
export interface TerritoryActor extends NetworkActor {
  readonly organisationId: string | null;
  readonly placeId: string | null;
}

/** The actors of a territory, in the order of their names. */
export async function listNetworkActors(database: Database, territoryId: string): Promise<TerritoryActor[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    kind: ActorKind;
    organisation_id: string | null;
    place_id: string | null;
  }>`
    select actor.id, actor.name, actor.kind, actor.organisation_id, actor.place_id
    from territory_actor join actor on actor.id = territory_actor.actor_id
    where territory_actor.territory_id = ${territoryId} and actor.deleted_at is null
    order by actor.search_key, lower(actor.name), actor.id`.execute(database);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    organisationId: row.organisation_id,
    placeId: row.place_id,
  }));
}

interface LinkRow {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly kind: LinkKind;
  readonly lever: Lever;
  readonly stated: unknown;
  readonly from_side: unknown;
  readonly to_side: unknown;
  readonly from_year: number | null;
  readonly to_year: number | null;
  readonly confirmed: LinkConfirmation;
}

/** The links between actors of a territory. */
export async function listNetworkLinks(database: Database, territoryId: string): Promise<NetworkLink[]> {
  const { rows } = await sql<LinkRow>`
    select link.id, from_id, to_id, kind, lever, stated, from_side, to_side, from_year, to_year, confirmed
    from link
    where deleted_at is null and link.territory_id = ${territoryId}
      and exists (select 1 from territory_actor t join actor a on a.id = t.actor_id
        where t.territory_id = ${territoryId} and t.actor_id = from_id and a.deleted_at is null)
      and exists (select 1 from territory_actor t join actor a on a.id = t.actor_id
        where t.territory_id = ${territoryId} and t.actor_id = to_id and a.deleted_at is null)
    order by link.id`.execute(database);
  return rows.map((row) => {
    const statements: LinkStatements = {
      stated: sideFromJson(row.stated) ?? unknownFigure,
      fromSide: sideFromJson(row.from_side),
      toSide: sideFromJson(row.to_side),
    };
    return {
      id: row.id,
      from: row.from_id,
      to: row.to_id,
      kind: row.kind,
      lever: row.lever,
      range: usedRange(statements),
      isPaid: isPaid(statements),
      isDisputed: isDisputed(statements),
      confirmed: row.confirmed,
      fromYear: row.from_year,
      toYear: row.to_year,
    };
  });
}
