import type { ActorKind } from '../../kernel/codes.ts';
import type { Lever, MeansCode } from '../../network/index.ts';
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
  LineUnit,
  LineVisibility,
  Standing,
} from './codes.ts';

/** Where an alliance comes from; kept for good. */
export type AllianceOrigin =
  | { readonly kind: 'pioneer' | 'story'; readonly slug: string; readonly name: string }
  | { readonly kind: 'match'; readonly need: string; readonly offer: string }
  | { readonly kind: 'action'; readonly id: string; readonly name: string };

/** What an alliance is, without who is in it. */
export interface AllianceSummary {
  readonly id: string;
  readonly version: number;
  readonly state: AllianceState;
  readonly name: string;
  readonly kinds: readonly AllianceKind[];
  readonly stage: AllianceStage;
  /** The need it starts from: the first kilometre. */
  readonly need: string;
  readonly answer: string;
  /** What was learnt; an alliance that ended keeps it. */
  readonly lessons: string;
  readonly sdgs: readonly number[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Year whose euros the alliance counts in. */
  readonly priceYear: number;
  /** Yearly change of prices used for amounts of other years, as a share; null while nobody chose one. */
  readonly priceChange: number | null;
  readonly territory: { readonly id: string; readonly slug: string; readonly name: string } | null;
  /** The organisation that began it. */
  readonly organisationId: string | null;
  /** The action of a project that it answers. */
  readonly actionId: string | null;
  readonly origin: AllianceOrigin | null;
  readonly isDemo: boolean;
  readonly updatedAt: Date;
}

/** Somebody invited into an alliance, and where they stand. */
export interface AllianceMember {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly actorId: string | null;
  /** The organisation that speaks for it; null while nobody does. */
  readonly organisationId: string | null;
  readonly standing: Standing;
  readonly role: string;
  readonly invitedOn: string;
  readonly answeredOn: string | null;
  readonly leftOn: string | null;
  /** Why it refused or left, when it said so. */
  readonly reason: string;
  readonly lineFate: LineFate | null;
  /** How a consent that was not given on this site was given. */
  readonly consentNote: string;
  readonly agreesPublic: boolean;
}

/** A quantity in its own unit: exact when both ends are the same. */
export interface LineAmount {
  readonly unit: LineUnit;
  readonly low: number;
  readonly high: number;
}

/** What a member brings, receives, or has without the alliance. */
export interface AllianceLine {
  readonly id: string;
  readonly version: number;
  readonly memberId: string;
  readonly side: LineSide;
  readonly title: string;
  readonly lever: Lever;
  readonly means: MeansCode;
  /** Null when it is not known, which is never zero. */
  readonly amount: LineAmount | null;
  readonly per: LinePeriod;
  readonly basis: LineBasis | null;
  /** Euros for one unit, where the basis is the member's own. */
  readonly unitValue: number | null;
  /** Year whose euros the amount is in. */
  readonly priceYear: number;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly beneficiary: Beneficiary;
  readonly source: string;
  readonly visibility: LineVisibility;
}

/** Work that holds the alliance together, by the trades of a catalyst. */
export interface EngineeringTask {
  readonly id: string;
  readonly version: number;
  readonly task: CatalystTask;
  readonly title: string;
  readonly year: number;
  readonly hours: { readonly low: number; readonly high: number } | null;
  /** Euros, of the price year of the alliance; null when it is not known. */
  readonly cost: { readonly low: number; readonly high: number } | null;
  /** The member that pays, or somebody outside, or nobody yet. */
  readonly payerMemberId: string | null;
  readonly payer: string;
  readonly source: string;
}

/** Help asked from a funder, or obtained. */
export interface AllianceGrant {
  readonly id: string;
  readonly version: number;
  readonly payer: string;
  readonly payerKind: ActorKind;
  readonly purpose: string;
  readonly state: GrantState;
  readonly amount: { readonly low: number; readonly high: number } | null;
  readonly year: number;
  readonly requestedOn: string | null;
  readonly decidedOn: string | null;
  /** Of a company that gives, in euros, in the year of the gift; null when nobody said. */
  readonly turnover: number | null;
  /** Number of the funder's file: two entries that bear the same are one help. */
  readonly reference: string;
  readonly source: string;
}

/** A date of the calendar. */
export interface AllianceMilestone {
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly title: string;
  readonly isDone: boolean;
}

/** An alliance as one reader may see it: the lines that they may not see are not there, and nothing tells how many. */
export interface AllianceReading {
  readonly alliance: AllianceSummary;
  readonly members: readonly AllianceMember[];
  readonly lines: readonly AllianceLine[];
  readonly tasks: readonly EngineeringTask[];
  readonly grants: readonly AllianceGrant[];
  readonly milestones: readonly AllianceMilestone[];
}

/** The lines of one side. */
export const linesOf = (reading: Pick<AllianceReading, 'lines'>, side: LineSide): readonly AllianceLine[] =>
  reading.lines.filter((line) => line.side === side);

/** The members who said yes and have not left. */
export const presentMembers = (reading: Pick<AllianceReading, 'members'>): readonly AllianceMember[] =>
  reading.members.filter(({ standing }) => standing === 'consented');
