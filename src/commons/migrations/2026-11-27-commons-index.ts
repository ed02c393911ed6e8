import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/**
 * The search is answered from an index in memory, made from `resource_search`: what the database needed to search alone goes;
 * what tells an index that a resource changed comes. A transaction number says which changes one has not seen yet.
 */
export const indexMigration: Migration = {
  id: '2026-11-27-commons-index',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table resource_search_change (
    resource_id uuid not null,
    changed_by xid8 not null default pg_current_xact_id(),
    at timestamptz not null default now()
  )`,
  `create index resource_search_change_by on resource_search_change (changed_by)`,
  `drop table resource_stem`,
  ...[
    'resource_search_title_fr',
    'resource_search_title_en',
    'resource_search_words_fr',
    'resource_search_words_en',
    'resource_search_area',
    'resource_search_areas',
    'resource_search_publisher',
  ].map((index) => `drop index ${index}`),
  `alter table resource_search drop column title_fr, drop column title_en`,
];
