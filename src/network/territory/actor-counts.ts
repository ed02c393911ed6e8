import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';

/** Which actors are counted. */
export interface CountedActors {
  /** Those of a territory only. */
  readonly territoryId?: string;
  /** Drafts too, for those who may see them. */
  readonly withDrafts: boolean;
}

/** How many actors each of these places has, in itself or in what it contains; invented ones are left out elsewhere than at home. */
export async function countActorsByArea(
  database: Database,
  areaIds: readonly string[],
  { territoryId, withDrafts }: CountedActors,
): Promise<ReadonlyMap<string, number>> {
  if (areaIds.length === 0) return new Map();
  const own =
    territoryId === undefined
      ? sql`not actor.is_demo`
      : sql`exists (select 1 from territory_actor
          where territory_actor.actor_id = actor.id and territory_actor.territory_id = ${territoryId})`;
  const { rows } = await sql<{ area: string; count: string }>`
    select area, count(*) as count
    from actor join place on place.id = actor.place_id
      cross join unnest(place.ancestor_ids) as area
    where actor.deleted_at is null and area = any(${[...areaIds]}::text[]) and ${own}
      and (${withDrafts} or actor.state = 'published')
    group by area`.execute(database);
  return new Map(rows.map(({ area, count }) => [area, Number(count)]));
}
