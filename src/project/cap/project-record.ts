import { sql } from 'kysely';
import {
  type EditableRecord,
  type PeopleDatabase,
  type StoredRecord,
  tableRecord,
} from '../../people/index.ts';

/** How projects are kept. Those who write one are tied to its territory, or to an organisation that keeps an actor who takes part. */
export const projectRecord: EditableRecord = tableRecord({
  kind: 'project',
  table: 'project',
  columns: {
    territoryId: 'territory_id',
    state: 'state',
    slug: 'slug',
    name: 'name',
    vision: 'vision',
    horizonYear: 'horizon_year',
    diagnosis: 'diagnosis',
    actorIds: 'actor_ids',
    origins: 'origins',
  },
  json: ['actorIds', 'origins'],
  bodies: projectTies(),
});

/** The territory of a project, and the organisations that keep the actors who take part in it. */
export function projectTies() {
  return sql<string[]>`array_remove(project.territory_id || array(
    select organisation_id from actor
    where project.actor_ids ? actor.id::text and actor.deleted_at is null), null)`;
}

/** Finds a project by the word of its address or by its id, removed ones included. */
export async function findProject(database: PeopleDatabase, key: string): Promise<StoredRecord | null> {
  if (/^[0-9a-f-]{36}$/i.test(key)) return projectRecord.get(database, key);
  const { rows } = await sql<{ id: string }>`select id from project where slug = ${key}`.execute(database);
  return rows[0] ? projectRecord.get(database, rows[0].id) : null;
}
