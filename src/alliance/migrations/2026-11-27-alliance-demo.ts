import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** The alliance of the teaching example leaves with its territory; others only lose the tie. */
export const allianceDemoMigration: Migration = {
  id: '2026-11-27-alliance-demo',
  async up(database) {
    await sql`alter table alliance add column demo_of uuid references territory (id) on delete cascade`.execute(
      database,
    );
    await sql`create index alliance_demo on alliance (demo_of) where demo_of is not null`.execute(database);
  },
};
