import { sql } from 'kysely';
import type { Asker, PeopleDatabase } from '../../people/index.ts';
import type { ModelFigures } from './leaves.ts';
import { unpackFigures } from './model-record.ts';
import { figuresOf } from './model-store.ts';

/** The latest year of an actor's model that somebody may see. */
export interface LatestFigures {
  readonly actorId: string;
  readonly year: number;
  readonly figures: ModelFigures;
}

/** The latest model of each of these actors, among those that this person may see. */
export async function listLatestFigures(
  database: PeopleDatabase,
  actorIds: readonly string[],
  asker: Pick<Asker, 'organisations' | 'catalystOf'>,
): Promise<readonly LatestFigures[]> {
  const { rows } = await sql<{ actorId: string; year: number; figures: unknown }>`
    select distinct on (actor.id) actor.id as "actorId", year, figures
    from actor_model join actor on actor.id = actor_id
    where actor_model.deleted_at is null and actor.deleted_at is null and actor.id = any(${[...actorIds]}::uuid[])
      and (visibility = 'public' or organisation_id = any(${Object.keys(asker.organisations)}::uuid[])
        or (visibility = 'territory' and exists (select 1 from territory_actor
          where territory_actor.actor_id = actor.id
            and territory_id = any(${[...asker.catalystOf]}::uuid[]))))
    order by actor.id, year desc`.execute(database);
  return rows.map(({ figures, ...row }) => ({ ...row, figures: figuresOf(unpackFigures(figures)) }));
}
