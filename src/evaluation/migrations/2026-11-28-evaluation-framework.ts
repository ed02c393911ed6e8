import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * What an evaluation is about (an organisation, an alliance or a project), its own questions while it is prepared, and the
 * ways to answer besides a personal link: an open link, sheets of paper, files. All of them are links, so that each answer
 * counts once whatever the way. Addresses to remind wait sealed beside their link, until an answer comes or the campaign closes.
 */
export const evaluationFrameworkMigration: Migration = {
  id: '2026-11-28-evaluation-framework',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `alter table evaluation alter column organisation_id drop not null,
    drop column subject,
    add column alliance_id uuid references alliance (id) on delete cascade,
    add column project_id uuid references project (id) on delete cascade,
    add column open_token text,
    add column reminded_on text,
    add constraint evaluation_belongs check (num_nonnulls(organisation_id, alliance_id, project_id) = 1)`,
  `create index evaluation_alliance on evaluation (alliance_id) where alliance_id is not null`,
  `create index evaluation_project on evaluation (project_id) where project_id is not null`,
  `create table evaluation_question (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    key text not null,
    rank integer not null default 0,
    level text not null check (level in ('means', 'results', 'impacts')),
    approach text,
    object text,
    effect text,
    kind text not null check (kind in ('scale', 'number', 'choice', 'choices', 'text')),
    scale text,
    text_fr text not null,
    text_en text not null default '',
    discuss_fr text not null default '',
    discuss_en text not null default '',
    options jsonb not null default '[]',
    unit text not null default '',
    unit_en text not null default '',
    least double precision,
    greatest double precision,
    viewpoints jsonb not null default '[]',
    unique (evaluation_id, key)
  )`,
  `alter table evaluation_link
    add column channel text not null default 'personal' check (channel in ('personal', 'open', 'receipt', 'file')),
    add column mailing text,
    add column reminded_on text,
    add column draft text,
    add column first_entry text`,
  `create index evaluation_link_mailing on evaluation_link (evaluation_id) where mailing is not null`,
  `create table evaluation_invited (
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    mark text not null,
    primary key (evaluation_id, mark)
  )`,
  `alter table evaluation_answer add column is_open boolean not null default false`,
];
