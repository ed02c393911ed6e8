import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Themes of free texts: what somebody who read them found in each, and the counts that were published. */
export const evaluationThemesMigration: Migration = {
  id: '2026-11-28-evaluation-themes',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table evaluation_theme (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    question_id text not null,
    label text not null,
    description text not null default ''
  )`,
  `create index evaluation_theme_evaluation on evaluation_theme (evaluation_id)`,
  // A text that was read, whatever was found in it.
  `create table evaluation_text_read (
    answer_id uuid not null references evaluation_answer (id) on delete cascade,
    question_id text not null,
    primary key (answer_id, question_id)
  )`,
  `create table evaluation_text_theme (
    answer_id uuid not null references evaluation_answer (id) on delete cascade,
    theme_id uuid not null references evaluation_theme (id) on delete cascade,
    primary key (answer_id, theme_id)
  )`,
  `create index evaluation_text_theme_theme on evaluation_text_theme (theme_id)`,
  `create table evaluation_theme_release (
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    number integer not null,
    released_on text not null,
    threshold integer not null check (threshold >= 5),
    themes jsonb not null,
    primary key (evaluation_id, number)
  )`,
];
