import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';

/** The Sustainable Development Goals on which each action of a project is anchored, by the id of the action. */
export async function listGoalsOfActions(
  database: Database,
  projectId: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ action: string; goals: number[] }>`
    select substr(attached_to, 8) as action,
      array_agg(distinct split_part(target, '.', 1)::int order by split_part(target, '.', 1)::int) as goals
    from sdg_anchor
    where project_id = ${projectId} and deleted_at is null and attached_to like 'action:%'
    group by attached_to`.execute(database);
  return new Map(rows.map(({ action, goals }) => [action, goals]));
}
