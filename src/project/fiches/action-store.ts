import { sql } from 'kysely';
import type { Asker } from '../../people/index.ts';
import { isAllowed } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ActionPriority, ActionStatus, Confidentiality } from '../domain/codes.ts';
import type { Action } from './read-action.ts';

/** An action as lists show it. */
export interface ListedAction {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly orientationId: string | null;
  readonly status: ActionStatus;
  readonly priority: ActionPriority | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isContinuous: boolean;
  readonly confidentiality: Confidentiality;
  readonly budgetPlanned: number | null;
  readonly dependsOn: readonly number[];
  readonly partners: number;
}

/** The project that actions are listed of, as far as rights are concerned. */
export interface ListedProject {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly bodyIds: readonly string[];
}

/** The actions of a project that this person may see, by their numbers. */
export async function listActions(
  database: Database,
  project: ListedProject,
  asker: Asker,
): Promise<ListedAction[]> {
  const { rows } = await sql<ListedAction>`
    select id, number, title, orientation_id as "orientationId", status, priority, starts_on as "startsOn",
      ends_on as "endsOn", is_continuous as "isContinuous", confidentiality, budget_planned as "budgetPlanned",
      depends_on as "dependsOn", jsonb_array_length(partners) as partners
    from action where project_id = ${project.id} and deleted_at is null
    order by number limit 2000`.execute(database);
  const may = (confidentiality: Confidentiality): boolean =>
    isAllowed(asker, 'get', {
      resource: 'action',
      state: project.state === 'published' && confidentiality === 'public' ? 'published' : 'draft',
      organisationIds: project.bodyIds,
      bodyIds: project.bodyIds,
    });
  const allowed = { public: may('public'), writers: may('writers') };
  return rows.filter(({ confidentiality }) => allowed[confidentiality]);
}

/** An orientation as lists show it. */
export interface ListedOrientation {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The orientations of a project, in their order. */
export async function listOrientations(database: Database, projectId: string): Promise<ListedOrientation[]> {
  const { rows } = await sql<ListedOrientation>`
    select id, title, description from orientation
    where project_id = ${projectId} and deleted_at is null order by rank, lower(title), id`.execute(database);
  return rows;
}

/** The whole actions of a project that this person may see, by their numbers: for documents and files. */
export async function listWholeActions(
  database: Database,
  project: ListedProject,
  asker: Asker,
): Promise<Action[]> {
  const seen = new Set((await listActions(database, project, asker)).map(({ id }) => id));
  const { rows } = await sql<Action>`
    select id, project_id as "projectId", orientation_id as "orientationId", number, title, description, themes,
      objectives, publics, expected_results as "expectedResults", resources, budget_planned as "budgetPlanned",
      budget_actual as "budgetActual", cofunders, status, priority, starts_on as "startsOn", ends_on as "endsOn",
      is_continuous as "isContinuous", calendar, governance, participation, confidentiality, pilots, services,
      partners, depends_on as "dependsOn", origin
    from action where project_id = ${project.id} and deleted_at is null order by number limit 2000`.execute(
    database,
  );
  return rows.filter(({ id }) => seen.has(id));
}
