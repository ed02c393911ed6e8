import { sql } from 'kysely';
import type { Migration } from '../../platform/ports/database.ts';
import { decisionMethods, decisionOutcomes, voiceChoices } from '../domain/outcome-of.ts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Decisions of an alliance, what members said, the voices; a decision that was closed never changes again. */
export const allianceDecisionsMigration: Migration = {
  id: '2026-11-27-alliance-decisions',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table alliance_decision (
    id uuid primary key,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    alliance_id uuid not null references alliance (id) on delete cascade,
    title text not null,
    proposal text not null default '',
    method text not null check (method in (${oneOf(decisionMethods)})),
    quorum double precision not null check (quorum >= 0 and quorum <= 1),
    answer_by text check (answer_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    outcome text check (outcome in (${oneOf(decisionOutcomes)})),
    conclusion text not null default '',
    count jsonb,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
  )`,
  `create index alliance_decision_alliance on alliance_decision (alliance_id, created_at)`,
  `create function keep_closed_decision() returns trigger language plpgsql as $$
    begin
      if old.closed_at is not null then
        raise exception 'a decision that was closed does not change';
      end if;
      return new;
    end $$`,
  `create trigger alliance_decision_closed before update on alliance_decision
    for each row execute function keep_closed_decision()`,
  `create table alliance_voice (
    decision_id uuid not null references alliance_decision (id) on delete cascade,
    member_id uuid not null references alliance_member (id) on delete cascade,
    choice text not null check (choice in (${oneOf(voiceChoices)})),
    reason text not null default '',
    person_id uuid,
    at timestamptz not null,
    primary key (decision_id, member_id)
  )`,
  `create table alliance_remark (
    id uuid primary key,
    decision_id uuid not null references alliance_decision (id) on delete cascade,
    person_id uuid,
    body text not null,
    at timestamptz not null
  )`,
  `create index alliance_remark_decision on alliance_remark (decision_id, at)`,
];
