import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** What each person registered was last told: until when, and where; null where a server of the release before wrote it. */
export const eventToldMigration: Migration = {
  id: '2026-11-30-showcase-event-told',
  async up(database) {
    await sql`alter table event_registration add column told_end timestamptz, add column told_where jsonb`.execute(
      database,
    );
    await sql`update event_registration r set told_end = e.ends_at, told_where =
        jsonb_build_array(e.place, e.commune, case when r.state = 'held' then e.online_url end)
      from event e where e.id = r.event_id`.execute(database);
  },
};
