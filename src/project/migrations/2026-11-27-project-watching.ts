import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Of which actions and projects somebody asked to be told by mail, or asked not to be any more. */
export const projectWatchingMigration: Migration = {
  id: '2026-11-27-project-watching',
  async up(database) {
    await sql`create table project_watching (
      person_id uuid not null references person (id) on delete cascade,
      action_id uuid references action (id) on delete cascade,
      project_id uuid references project (id) on delete cascade,
      wants_mail boolean not null,
      check ((action_id is null) <> (project_id is null))
    )`.execute(database);
    await sql`create unique index project_watching_action on project_watching (person_id, action_id)
      where action_id is not null`.execute(database);
    await sql`create unique index project_watching_project on project_watching (person_id, project_id)
      where project_id is not null`.execute(database);
  },
};
