import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Dated reviews of a project: what it was that day never changes, whether it is published may. */
export const projectReviewsMigration: Migration = {
  id: '2026-11-27-project-reviews',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table project_review (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    number integer not null check (number > 0),
    title text not null,
    summary text not null default '',
    taken_at timestamptz not null,
    snapshot jsonb not null,
    published_at timestamptz,
    person_id uuid references person (id) on delete set null,
    is_demo boolean not null default false,
    unique (project_id, number)
  )`,
  `create index project_review_person on project_review (person_id)`,
  `create function keep_project_review() returns trigger language plpgsql as $$
    begin
      if (new.project_id, new.number, new.title, new.summary, new.taken_at, new.snapshot)
        is distinct from (old.project_id, old.number, old.title, old.summary, old.taken_at, old.snapshot) then
        raise exception 'a review of a project never changes';
      end if;
      return new;
    end $$`,
  `create trigger project_review_kept before update on project_review
    for each row execute function keep_project_review()`,
];
