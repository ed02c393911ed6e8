import { sql } from 'kysely';
import { actorKinds, allianceStages } from '../../kernel/codes.ts';
import { levers, meansCodes } from '../../network/index.ts';
import type { Migration } from '../../platform/ports/database.ts';
import {
  allCatalystTasks,
  allianceStates,
  beneficiaries,
  grantStates,
  lineBases,
  lineFates,
  linePeriods,
  lineSides,
  lineVisibilities,
  standings,
} from '../domain/codes.ts';

/** Alliances, their members and what each brings and receives, the work that holds them together, help, dates. */
export const allianceMigration: Migration = {
  id: '2026-11-27-alliance',
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const day = (column: string): string => `${column} text check (${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;
const year = (column: string): string => `${column} integer check (${column} between 1900 and 2200)`;

/** What every mutable object has. */
const mutable = `
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz`;

const ofAlliance = 'alliance_id uuid not null references alliance (id) on delete cascade';

const statements = [
  `create table alliance (${mutable},
    organisation_id uuid references organisation (id) on delete set null,
    territory_id uuid references territory (id) on delete set null,
    action_id uuid,
    state text not null check (state in (${oneOf(allianceStates)})),
    name text not null,
    kinds jsonb not null default '[]',
    stage text not null check (stage in (${oneOf(allianceStages)})),
    need text not null default '',
    answer text not null default '',
    lessons text not null default '',
    sdgs jsonb not null default '[]',
    ${day('starts_on')},
    ${day('ends_on')},
    ${year('price_year')} not null,
    price_change double precision,
    origin jsonb,
    is_demo boolean not null default false
  )`,
  `create index alliance_territory on alliance (territory_id)`,
  `create index alliance_organisation on alliance (organisation_id)`,
  `create index alliance_action on alliance (action_id) where action_id is not null`,
  `create table alliance_member (${mutable},
    ${ofAlliance},
    actor_id uuid references actor (id) on delete set null,
    organisation_id uuid references organisation (id) on delete set null,
    name text not null,
    kind text not null check (kind in (${oneOf(actorKinds)})),
    role text not null default '',
    standing text not null default 'invited' check (standing in (${oneOf(standings)})),
    ${day('answered_on')},
    ${day('left_on')},
    reason text not null default '',
    line_fate text check (line_fate in (${oneOf(lineFates)})),
    consent_note text not null default '',
    agrees_public boolean not null default false
  )`,
  `create index alliance_member_alliance on alliance_member (alliance_id)`,
  `create index alliance_member_organisation on alliance_member (organisation_id)`,
  `create unique index alliance_member_actor on alliance_member (alliance_id, actor_id)
    where actor_id is not null and deleted_at is null`,
  `create table alliance_invitation (
    member_id uuid primary key references alliance_member (id) on delete cascade,
    digest text not null unique,
    email text not null,
    invited_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index alliance_invitation_email on alliance_invitation (email)`,
  `create table alliance_line (${mutable},
    member_id uuid not null references alliance_member (id) on delete cascade,
    side text not null check (side in (${oneOf(lineSides)})),
    title text not null,
    lever text not null check (lever in (${oneOf(levers)})),
    means text not null check (means in (${oneOf(meansCodes)})),
    amount jsonb,
    per text not null check (per in (${oneOf(linePeriods)})),
    basis text check (basis in (${oneOf(lineBases)})),
    unit_value double precision check (unit_value >= 0),
    ${year('price_year')} not null,
    ${year('from_year')},
    ${year('to_year')},
    beneficiary text not null default 'members' check (beneficiary in (${oneOf(beneficiaries)})),
    source text not null default '',
    visibility text not null check (visibility in (${oneOf(lineVisibilities)})),
    was_private boolean not null default false,
    check (to_year is null or from_year is null or to_year >= from_year)
  )`,
  `create index alliance_line_member on alliance_line (member_id)`,
  `create table alliance_task (${mutable},
    ${ofAlliance},
    task text not null check (task in (${oneOf(allCatalystTasks)})),
    title text not null,
    ${year('year')} not null,
    hours jsonb,
    cost jsonb,
    payer_member_id uuid references alliance_member (id) on delete set null,
    payer text not null default '',
    source text not null default ''
  )`,
  `create index alliance_task_alliance on alliance_task (alliance_id)`,
  `create table alliance_grant (${mutable},
    ${ofAlliance},
    payer text not null,
    payer_kind text not null check (payer_kind in (${oneOf(actorKinds)})),
    purpose text not null default '',
    state text not null check (state in (${oneOf(grantStates)})),
    amount jsonb,
    ${year('year')} not null,
    ${day('requested_on')},
    ${day('decided_on')},
    reference text not null default '',
    source text not null default ''
  )`,
  `create index alliance_grant_alliance on alliance_grant (alliance_id)`,
  `create table alliance_milestone (${mutable},
    ${ofAlliance},
    ${day('on_day')} not null,
    title text not null,
    is_done boolean not null default false
  )`,
  `create index alliance_milestone_alliance on alliance_milestone (alliance_id)`,
];
