import type { ActorKind } from '../../kernel/codes.ts';
import type { Lever, MeansCode } from '../../network/index.ts';
import type {
  AllianceGrant,
  AllianceLine,
  AllianceMember,
  AllianceMilestone,
  AllianceOrigin,
  AllianceSummary,
  EngineeringTask,
  LineAmount,
} from '../domain/alliance-reading.ts';
import type {
  AllianceKind,
  AllianceStage,
  AllianceState,
  Beneficiary,
  CatalystTask,
  GrantState,
  LineBasis,
  LineFate,
  LinePeriod,
  LineSide,
  LineVisibility,
  Standing,
} from '../domain/codes.ts';
import { leverOf } from '../domain/lever-of.ts';

/** An alliance as its row has it, with the territory it is in. */
export interface AllianceRow {
  readonly id: string;
  readonly version: number;
  readonly state: AllianceState;
  readonly name: string;
  readonly kinds: AllianceKind[];
  readonly stage: AllianceStage;
  readonly need: string;
  readonly answer: string;
  readonly lessons: string;
  readonly sdgs: number[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly price_year: number;
  readonly price_change: number | null;
  readonly organisation_id: string | null;
  readonly action_id: string | null;
  readonly origin: AllianceOrigin | null;
  readonly is_demo: boolean;
  readonly updated_at: Date;
  readonly territory_id: string | null;
  readonly territory_slug: string | null;
  readonly territory_name: string | null;
}

export const summaryOf = (row: AllianceRow): AllianceSummary => ({
  id: row.id,
  version: row.version,
  state: row.state,
  name: row.name,
  kinds: row.kinds,
  stage: row.stage,
  need: row.need,
  answer: row.answer,
  lessons: row.lessons,
  sdgs: row.sdgs,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  priceYear: row.price_year,
  priceChange: row.price_change,
  territory:
    row.territory_id === null || row.territory_slug === null
      ? null
      : { id: row.territory_id, slug: row.territory_slug, name: row.territory_name ?? '' },
  organisationId: row.organisation_id,
  actionId: row.action_id,
  origin: row.origin,
  isDemo: row.is_demo,
  updatedAt: row.updated_at,
});

export interface MemberRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly actor_id: string | null;
  readonly organisation_id: string | null;
  readonly standing: Standing;
  readonly role: string;
  readonly created_at: Date;
  readonly answered_on: string | null;
  readonly left_on: string | null;
  readonly reason: string;
  readonly line_fate: LineFate | null;
  readonly consent_note: string;
  readonly agrees_public: boolean;
}

export const memberOf = (row: MemberRow): AllianceMember => ({
  id: row.id,
  version: row.version,
  name: row.name,
  kind: row.kind,
  actorId: row.actor_id,
  organisationId: row.organisation_id,
  standing: row.standing,
  role: row.role,
  invitedOn: row.created_at.toISOString().slice(0, 10),
  answeredOn: row.answered_on,
  leftOn: row.left_on,
  reason: row.reason,
  lineFate: row.line_fate,
  consentNote: row.consent_note,
  agreesPublic: row.agrees_public,
});

export interface LineRow {
  readonly id: string;
  readonly version: number;
  readonly member_id: string;
  readonly side: LineSide;
  readonly title: string;
  readonly lever: Lever | null;
  readonly means: MeansCode;
  readonly amount: LineAmount | null;
  readonly per: LinePeriod;
  readonly basis: LineBasis | null;
  readonly unit_value: number | null;
  readonly price_year: number;
  readonly from_year: number | null;
  readonly to_year: number | null;
  readonly beneficiary: Beneficiary;
  readonly source: string;
  readonly visibility: LineVisibility;
}

export const lineOf = (row: LineRow): AllianceLine => ({
  id: row.id,
  version: row.version,
  memberId: row.member_id,
  side: row.side,
  title: row.title,
  lever: row.lever ?? leverOf(row.means),
  means: row.means,
  amount: row.amount,
  per: row.per,
  basis: row.basis,
  unitValue: row.unit_value,
  priceYear: row.price_year,
  fromYear: row.from_year,
  toYear: row.to_year,
  beneficiary: row.beneficiary,
  source: row.source,
  visibility: row.visibility,
});

type Ends = { readonly low: number; readonly high: number };

export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly task: CatalystTask;
  readonly title: string;
  readonly year: number;
  readonly hours: Ends | null;
  readonly cost: Ends | null;
  readonly payer_member_id: string | null;
  readonly payer: string;
  readonly source: string;
}

export const taskOf = (row: TaskRow): EngineeringTask => ({
  id: row.id,
  version: row.version,
  task: row.task,
  title: row.title,
  year: row.year,
  hours: row.hours,
  cost: row.cost,
  payerMemberId: row.payer_member_id,
  payer: row.payer,
  source: row.source,
});

export interface GrantRow {
  readonly id: string;
  readonly version: number;
  readonly payer: string;
  readonly payer_kind: ActorKind;
  readonly purpose: string;
  readonly state: GrantState;
  readonly amount: Ends | null;
  readonly year: number;
  readonly requested_on: string | null;
  readonly decided_on: string | null;
  readonly turnover: number | null;
  readonly reference: string;
  readonly source: string;
}

export const grantOf = (row: GrantRow): AllianceGrant => ({
  id: row.id,
  version: row.version,
  payer: row.payer,
  payerKind: row.payer_kind,
  turnover: row.turnover,
  purpose: row.purpose,
  state: row.state,
  amount: row.amount,
  year: row.year,
  requestedOn: row.requested_on,
  decidedOn: row.decided_on,
  reference: row.reference,
  source: row.source,
});

export interface MilestoneRow {
  readonly id: string;
  readonly version: number;
  readonly on_day: string;
  readonly title: string;
  readonly is_done: boolean;
}

export const milestoneOf = (row: MilestoneRow): AllianceMilestone => ({
  id: row.id,
  version: row.version,
  on: row.on_day,
  title: row.title,
  isDone: row.is_done,
});
