import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../../people/index.ts';
import { projectTies } from '../cap/project-record.ts';

/** How orientations are kept: they are tied to those who write their project. */
export const orientationRecord: EditableRecord = tableRecord({
  kind: 'orientation',
  table: 'orientation',
  columns: { projectId: 'project_id', title: 'title', description: 'description', rank: 'rank' },
  bodies: sql<string[]>`(select ${projectTies()} from project where project.id = orientation.project_id)`,
  derived: { projectState: projectStateOf('orientation') },
});

/** The state of the project that a row of this table is part of; a removed project is no longer published. */
export function projectStateOf(table: 'orientation' | 'action') {
  return sql<string>`(select case when project.deleted_at is null then project.state else 'draft' end
    from project where project.id = ${sql.ref(`${table}.project_id`)})`;
}
