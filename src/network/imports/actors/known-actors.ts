import { sql } from 'kysely';

/** True where no public number of the row is another one than that of the actor. */
export const sameNumbers = (row: string) => sql`coalesce(actor.siret = ${sql.ref(row)}.fields->>'siret', true)
  and coalesce(actor.rna = ${sql.ref(row)}.fields->>'rna', true) and coalesce(actor.siren = ${sql.ref(row)}.fields->>'siren', true)`;

/** True unless the row and the actor are known to be in two places. */
export const samePlace = (row: string) => sql`(actor.place_id = ${sql.ref(row)}.fields->>'placeId'
  or actor.place_id is null or ${sql.ref(row)}.fields->>'placeId' is null)`;

/** Actors of the territory that this row was never told to be different from. */
export const candidates = (
  territoryId: string,
) => sql`join territory_actor on territory_actor.territory_id = ${territoryId}
  join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null`;
export const notRefused = (territoryId: string) => sql`not exists (select 1 from import_decision
  where import_decision.territory_id = ${territoryId} and import_decision.key = row.key
    and import_decision.actor_id = actor.id and not is_same)`;

/** True where no row of the run is this actor already: what a row says of it by its key or number, another does not by its name. */
export const notTaken = (runId: string) => sql`not exists (select 1 from import_row as taken
  where taken.run_id = ${runId} and taken.target_id = actor.id)`;
