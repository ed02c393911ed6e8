import type { ActorKind, AllianceStage } from '../../kernel/codes.ts';

/** What an alliance has recorded, as the proposal of a model reads it: no database, no language. Money in euros. */
export interface AllianceFacts {
  readonly name: string;
  readonly stage: AllianceStage;
  /** Year 0 of the model, and the year whose euros are spoken of. */
  readonly startYear: number;
  readonly members: readonly MemberFacts[];
  readonly contributions: readonly ContributionFacts[];
  readonly benefits: readonly BenefitFacts[];
  /** What members pay for by themselves, as things stand. */
  readonly aloneCosts: readonly AloneCostFacts[];
  readonly tasks: readonly TaskFacts[];
  readonly grants: readonly GrantFacts[];
  readonly links: readonly LinkFacts[];
}

export interface MemberFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/**
 * An amount as somebody said it: both ends the same for a single figure, both null when it is unknown, which is never zero.
 * In euros of the price year already; hours without a basis are unknown, and `asSaid` tells what was said. What a member
 * keeps private is not among the facts: it is added up apart (`../privacy`).
 */
export interface AmountFacts {
  readonly low: number | null;
  readonly high: number | null;
  /** Year of the euros; null when nobody said. */
  readonly year: number | null;
  readonly source: string;
  /** Who stated it, told where no source is: somebody's word is not a source. */
  readonly statedBy?: string;
  /** How what is not money was valued; '' for money. */
  readonly basis: string;
  /** The amount in the words of the person, where it could not be turned into euros: `120 h`. */
  readonly asSaid: string;
  /**
   * True when whoever proposes may see it and the alliance may not: a link of the territory, the model of an actor. It then
   * never enters the model, which the whole alliance reads: its members are asked.
   */
  readonly isNotForAll?: boolean;
  /** Set when it holds part of the horizon only, and is counted every year for that part. */
  readonly shortened?: ShortenedAmount;
}

/** An amount that holds fewer years than the horizon. */
export interface ShortenedAmount {
  /** Years of the horizon that it holds. */
  readonly years: number;
  readonly horizon: number;
  /** What it would weigh at its own years, as a part of what is counted; null when the delay supposed leaves no year. */
  readonly effect: { readonly low: number; readonly high: number } | null;
}

/** What a line is made of: money, time, or things. */
export type FactNature = 'money' | 'hours' | 'means';

export interface ContributionFacts extends AmountFacts {
  readonly id: string;
  readonly memberId: string;
  readonly title: string;
  readonly nature: FactNature;
  /** The member that it goes to; null when it goes to the common action. */
  readonly toMemberId: string | null;
  /** Once, at the start, or each year. */
  readonly isOnce: boolean;
  /** Time that nobody is paid for. */
  readonly isVolunteer: boolean;
}

export interface BenefitFacts extends AmountFacts {
  readonly id: string;
  /** Null for those who are not members: inhabitants, neighbours. */
  readonly memberId: string | null;
  readonly title: string;
  readonly nature: FactNature;
  /** The contribution of another member that it comes from, when somebody said so. */
  readonly fromContributionId: string | null;
}

export interface AloneCostFacts extends AmountFacts {
  readonly id: string;
  readonly memberId: string;
  /** What is paid for: costs of the same title are those that could be pooled. */
  readonly title: string;
}

export interface TaskFacts extends AmountFacts {
  readonly id: string;
  readonly title: string;
  /** Calendar year in which it is done. */
  readonly onYear: number;
  /** Hours that it takes; null when nobody said. */
  readonly hours: number | null;
  /** The member that pays for it or does it; null for somebody outside or nobody yet. */
  readonly memberId: string | null;
}

export interface GrantFacts extends AmountFacts {
  readonly id: string;
  readonly payer: string;
  /** Set when the payer is a member. */
  readonly memberId: string | null;
  readonly payerKind: ActorKind;
  readonly state: 'planned' | 'requested' | 'obtained' | 'refused';
  readonly onYear: number;
  /** Turnover of a company that gives, in euros, in the year of the gift; null when nobody said. */
  readonly turnover: number | null;
  /** Number of the payer's file: two entries that bear the same are one support. */
  readonly reference: string;
}

/** A link of the territory between two members, or from a member to somebody that several members deal with. */
export interface LinkFacts extends AmountFacts {
  readonly id: string;
  readonly kind: 'shares-means' | 'buys-from';
  readonly fromMemberId: string;
  /** Null when the other end is not a member. */
  readonly toMemberId: string | null;
  /** Key of the other end, the same for all who deal with it. */
  readonly toKey: string;
  readonly toName: string;
}

/** True when a figure is known. */
export const isKnown = (
  amount: AmountFacts,
): amount is AmountFacts & { readonly low: number; readonly high: number } =>
  amount.low !== null && amount.high !== null;
