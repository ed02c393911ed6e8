import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** What may stay unsaid: the address of a link that one hands over oneself, the lever of a line (it follows its means). */
export const allianceUnsaidMigration: Migration = {
  id: '2026-11-27-alliance-unsaid',
  async up(database) {
    await sql`alter table alliance_invitation alter column email drop not null`.execute(database);
    await sql`create index alliance_invitation_expires on alliance_invitation (expires_at)`.execute(database);
    await sql`alter table alliance_line alter column lever drop not null`.execute(database);
  },
};
