import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** What those who write a project say and decide about an action. */
export const projectTalkMigration: Migration = {
  id: '2026-11-27-project-talk',
  async up(database) {
    await sql`create table action_note (
      id uuid primary key,
      action_id uuid not null references action (id) on delete cascade,
      kind text not null check (kind in ('message', 'decision')),
      text text not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null,
      withdrawn_at timestamptz
    )`.execute(database);
    await sql`create index action_note_action on action_note (action_id, at)`.execute(database);
    await sql`create index action_note_person on action_note (person_id)`.execute(database);
  },
};
