import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * Known shares of a population, and the results once weighted by them; answers of the open link, told apart; links of one
 * organisation, so that three at least stand behind a figure; evaluations of a territory, whose catalysts run them.
 */
export const evaluationWeightsMigration: Migration = {
  id: '2026-11-28-zz-evaluation-weights',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table evaluation_margin (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    question_id text not null,
    viewpoint text not null,
    shares jsonb not null,
    source text not null
  )`,
  `create index evaluation_margin_evaluation on evaluation_margin (evaluation_id)`,
  `create table evaluation_weighting (
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    number integer not null,
    release_number integer not null,
    made_on text not null,
    margins jsonb not null,
    results jsonb not null,
    is_withdrawn boolean not null default false,
    primary key (evaluation_id, number)
  )`,
  `alter table evaluation_release add column open_results jsonb, add column counts_organisations boolean not null default false`,
  // A mark that only the key of the instance makes: links of one organisation bear the same.
  `alter table evaluation_link add column organisation_mark text`,
  `alter table evaluation
    add column territory_id uuid references territory (id) on delete cascade,
    drop constraint evaluation_belongs,
    add constraint evaluation_belongs
      check (num_nonnulls(organisation_id, alliance_id, project_id, territory_id) = 1)`,
  `create index evaluation_territory on evaluation (territory_id) where territory_id is not null`,
];
