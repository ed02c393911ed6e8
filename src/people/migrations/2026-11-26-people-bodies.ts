import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';

/** Who is catalyst of which territory, funder of which programme: bodies that other rooms keep. */
export const peopleBodies: Migration = {
  id: '2026-11-26-people-bodies',
  async up(database) {
    await sql`
      create table body_role (
        body_id uuid not null,
        person_id uuid not null,
        role text not null check (role in ('catalyst', 'funder')),
        since timestamptz not null,
        primary key (body_id, person_id, role)
      )
    `.execute(database);
    await sql`create index body_role_person on body_role (person_id)`.execute(database);
  },
};
