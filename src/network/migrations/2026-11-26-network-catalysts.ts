import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Invitations to become a catalyst: one per address and territory, gone once answered. */
export const networkCatalystsMigration: Migration = {
  id: '2026-11-26-network-catalysts',
  async up(database) {
    await sql`create table catalyst_invitation (
      territory_id uuid not null references territory (id) on delete cascade,
      email text not null,
      invited_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (territory_id, email)
    )`.execute(database);
  },
};
