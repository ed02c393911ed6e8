import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../../people/index.ts';
import { projectTies } from '../cap/project-record.ts';
import { projectStateOf } from '../orientations/orientation-record.ts';
import { checkAction } from './check-action.ts';

/** How actions are kept: they are tied to those who write their project. */
export const actionRecord: EditableRecord = tableRecord({
  kind: 'action',
  table: 'action',
  columns: {
    projectId: 'project_id',
    orientationId: 'orientation_id',
    number: 'number',
    title: 'title',
    description: 'description',
    themes: 'themes',
    objectives: 'objectives',
    publics: 'publics',
    expectedResults: 'expected_results',
    resources: 'resources',
    budgetPlanned: 'budget_planned',
    budgetActual: 'budget_actual',
    cofunders: 'cofunders',
    status: 'status',
    priority: 'priority',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    isContinuous: 'is_continuous',
    calendar: 'calendar',
    governance: 'governance',
    participation: 'participation',
    confidentiality: 'confidentiality',
    pilots: 'pilots',
    services: 'services',
    partners: 'partners',
    dependsOn: 'depends_on',
    origin: 'origin',
  },
  json: ['themes', 'cofunders', 'partners', 'dependsOn', 'origin'],
  bodies: sql<string[]>`(select ${projectTies()} from project where project.id = action.project_id)`,
  derived: { projectState: projectStateOf('action') },
  check: checkAction,
});
