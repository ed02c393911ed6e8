import { sql } from 'kysely';
import { listTerritoryActors } from '../../network/index.ts';
import type { StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ProjectSnapshot, SnapshotAction, SnapshotIndicator } from '../domain/snapshot.ts';
import { listReadings } from '../indicators/indicator-store.ts';
import { settleReadings } from '../indicators/readings.ts';

/** Takes a project as it is now, whole: what is kept among those who write is marked as such. */
export async function takeSnapshot(database: Database, project: StoredRecord): Promise<ProjectSnapshot> {
  const { fields, id } = project;
  const [actors, orientations, actions, indicators, contributions] = await Promise.all([
    listTerritoryActors(database, String(fields.territoryId)),
    sql<{ id: string; title: string }>`select id, title from orientation
      where project_id = ${id} and deleted_at is null order by rank, lower(title), id`.execute(database),
    sql<SnapshotAction>`select id, number, title, orientation_id as "orientationId", status,
        starts_on as "startsOn", ends_on as "endsOn", budget_planned as "budgetPlanned",
        budget_actual as "budgetActual", confidentiality
      from action where project_id = ${id} and deleted_at is null order by number`.execute(database),
    listSnapshotIndicators(database, id),
    sql<{ count: number }>`select count(*)::int as count from diagnosis_contribution
      where project_id = ${id} and state = 'accepted'`.execute(database),
  ]);
  const chosen = new Set((fields.actorIds as readonly string[]).map(String));
  return {
    name: String(fields.name),
    vision: String(fields.vision),
    horizonYear: (fields.horizonYear as number | null) ?? null,
    contributions: contributions.rows[0]!.count,
    actors: actors
      .filter((actor) => chosen.has(actor.id))
      .map((actor) => ({ id: actor.id, name: actor.name })),
    orientations: orientations.rows,
    actions: actions.rows,
    indicators,
  };
}

/** The indicators of a project with their last reading; a day on which readings differ without a choice does not count. */
async function listSnapshotIndicators(database: Database, projectId: string): Promise<SnapshotIndicator[]> {
  const { rows } = await sql<Pick<SnapshotIndicator, 'id' | 'name' | 'unit' | 'target' | 'isKept'>>`
    select indicator.id, name, unit, target_value as target,
      exists (select 1 from action where action.confidentiality = 'writers'
        and indicator.attached_to = 'action:' || action.id::text) as "isKept"
    from indicator where project_id = ${projectId} and deleted_at is null
    order by lower(name), indicator.id limit 2000`.execute(database);
  const readings = await listReadings(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((indicator) => {
    const last = settleReadings(readings.get(indicator.id) ?? []).kept.at(-1);
    return { ...indicator, value: last?.value ?? null, readOn: last?.on ?? null };
  });
}
