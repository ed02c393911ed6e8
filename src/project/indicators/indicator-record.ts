import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../../people/index.ts';
import { projectTies } from '../cap/project-record.ts';
import { checkIndicator } from './check-indicator.ts';

/** Those who write a project, for a row of a table that is part of it. */
const tiesOf = (table: 'indicator' | 'sdg_anchor') =>
  sql<string[]>`(select ${projectTies()} from project where project.id = ${sql.ref(`${table}.project_id`)})`;

/**
 * Who may see something attached to a project or to a part of it: everybody once the project is published, unless it is attached
 * to an action that is kept for those who write.
 */
const seenAs = (table: 'indicator' | 'sdg_anchor') => sql<string>`(select case
    when project.deleted_at is not null then 'draft'
    when exists (select 1 from action where action.confidentiality = 'writers'
      and ${sql.ref(`${table}.attached_to`)} = 'action:' || action.id::text) then 'draft'
    else project.state end
  from project where project.id = ${sql.ref(`${table}.project_id`)})`;

export const attachedTies = { tiesOf, seenAs } as const;

/** How indicators are kept: they are tied to those who write their project. */
export const indicatorRecord: EditableRecord = tableRecord({
  kind: 'indicator',
  table: 'indicator',
  columns: {
    projectId: 'project_id',
    catalogueId: 'catalogue_id',
    name: 'name',
    unit: 'unit',
    direction: 'direction',
    definition: 'definition',
    source: 'source',
    method: 'method',
    frequency: 'frequency',
    attachedTo: 'attached_to',
    targets: 'targets',
    placeId: 'place_id',
    part: 'part',
    baselineValue: 'baseline_value',
    baselineOn: 'baseline_on',
    targetValue: 'target_value',
    targetOn: 'target_on',
  },
  json: ['targets'],
  bodies: tiesOf('indicator'),
  derived: { seenAs: seenAs('indicator') },
  check: checkIndicator,
});
