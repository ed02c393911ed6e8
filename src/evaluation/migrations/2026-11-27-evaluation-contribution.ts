import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

const kept = `id uuid primary key, version integer not null default 1 check (version > 0),
  created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz`;

/** What made an effect: analyses with their signs and other explanations, and comparisons before and after. */
export const evaluationContributionMigration: Migration = {
  id: '2026-11-27-evaluation-contribution',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table contribution_analysis (${kept},
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    title text not null,
    question text not null default '',
    period text not null default '',
    path text not null default '',
    conditions text not null default '',
    prior text not null default 'even',
    prior_reason text not null default '',
    story text not null default '',
    weak_points text not null default '',
    sought text not null default '',
    revised text not null default '',
    is_shared boolean not null default false
  )`,
  `create index contribution_analysis_evaluation on contribution_analysis (evaluation_id)`,
  `create table contribution_sign (${kept},
    analysis_id uuid not null references contribution_analysis (id) on delete cascade,
    title text not null,
    source text not null default '',
    round text not null default 'first' check (round in ('first', 'additional')),
    if_true text not null default 'even',
    if_false text not null default 'even',
    sighting text not null default 'not-looked' check (sighting in ('seen', 'not-seen', 'not-looked')),
    note text not null default ''
  )`,
  `create index contribution_sign_analysis on contribution_sign (analysis_id)`,
  `create table contribution_explanation (${kept},
    analysis_id uuid not null references contribution_analysis (id) on delete cascade,
    title text not null,
    supports text not null default '',
    against text not null default '',
    weight text not null default 'open' check (weight in ('open', 'main', 'partly', 'ruled-out'))
  )`,
  `create index contribution_explanation_analysis on contribution_explanation (analysis_id)`,
  `create table evaluation_comparison (${kept},
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    title text not null,
    unit text not null,
    before_on text not null,
    after_on text not null,
    earlier_on text,
    source text not null,
    chosen text not null default '',
    lines jsonb not null,
    is_shared boolean not null default false
  )`,
  `create index evaluation_comparison_evaluation on evaluation_comparison (evaluation_id)`,
];
