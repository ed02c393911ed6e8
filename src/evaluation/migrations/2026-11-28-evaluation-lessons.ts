import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** What was learnt together, and what follows from it elsewhere. */
export const evaluationLessonsMigration: Migration = {
  id: '2026-11-28-evaluation-lessons',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table evaluation_lesson (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    title text not null,
    body text not null default '',
    next text not null default '',
    question_id text,
    is_shared boolean not null default false
  )`,
  `create index evaluation_lesson_evaluation on evaluation_lesson (evaluation_id)`,
  `create table evaluation_follow_up (
    id uuid primary key,
    lesson_id uuid not null references evaluation_lesson (id) on delete cascade,
    kind text not null check (kind in ('decision', 'action', 'alliance', 'commons')),
    target_id text not null,
    title text not null,
    on_day text not null
  )`,
  `create index evaluation_follow_up_lesson on evaluation_follow_up (lesson_id)`,
];
