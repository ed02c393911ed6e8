import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { paperKinds } from '../domain/paper-kinds.ts';

/** The sections of the charter and of the agreement of an alliance, each a mutable object with its versions. */
export const allianceTextsMigration: Migration = {
  id: '2026-11-27-alliance-texts',
  async up(database) {
    await sql
      .raw(`create table alliance_text (
        id uuid primary key,
        version integer not null default 1 check (version > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz,
        alliance_id uuid not null references alliance (id) on delete cascade,
        paper text not null check (paper in (${paperKinds.map((kind) => `'${kind}'`).join(', ')})),
        language text not null check (language in ('fr', 'en')),
        section text not null,
        position double precision not null,
        title text not null,
        body text not null default ''
      )`)
      .execute(database);
    await sql`create index alliance_text_alliance on alliance_text (alliance_id, paper, position)`.execute(
      database,
    );
    await sql`create unique index alliance_text_section on alliance_text (alliance_id, paper, section)
      where deleted_at is null and section <> 'own'`.execute(database);
  },
};
