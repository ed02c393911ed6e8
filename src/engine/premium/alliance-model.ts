import type { ActorKind } from '../../kernel/codes.ts';
import type { Quantity } from '../../kernel/quantity.ts';

/** What every object of an alliance file may carry: where it comes from. */
export interface Annotated {
  readonly source?: string;
  readonly year?: number;
  readonly note?: string;
}

export interface Member extends Annotated {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** Money or shares really received, by member id; only proportions count. */
export type ReceivedWeights = Readonly<Record<string, number>>;

interface PooledLine extends Annotated {
  readonly id: string;
  readonly label?: string;
  readonly received?: ReceivedWeights;
}

/** Cost of a function as fixed + unitCost·q^elasticity, alone on one's own need, pooled on the sum of needs. */
export interface PooledByLaw extends PooledLine {
  readonly law: {
    readonly fixed: Quantity;
    readonly unitCost: Quantity;
    readonly elasticity: Quantity;
  } & Annotated;
  readonly need: Readonly<Record<string, Quantity>>;
}

/** Cost per member per year alone, and pooled as a fixed part plus each user's part. */
export interface PooledByUse extends PooledLine {
  readonly alone: Readonly<Record<string, Quantity>>;
  readonly pooled: { readonly fixed: Quantity; readonly use: Readonly<Record<string, Quantity>> } & Annotated;
}

/** Cost of every group of the members concerned, keyed by ids joined by commas. */
export interface PooledByGroup extends PooledLine {
  readonly costs: Readonly<Record<string, Quantity>>;
}

export type PooledMeans = PooledByLaw | PooledByUse | PooledByGroup;

/** What the members named create only together, each year at full regime. */
export interface JointValue extends Annotated {
  readonly id: string;
  readonly label?: string;
  readonly among: readonly string[];
  readonly perYear: Quantity;
  /** `members` (default), `public`, or shares by member that add up to 1. */
  readonly to?: 'members' | 'public' | Readonly<Record<string, number>>;
  readonly deadweight?: Quantity;
  readonly attribution?: Quantity;
  readonly displacement?: Quantity;
  readonly dropOff?: Quantity;
  readonly received?: ReceivedWeights;
}

export interface Grant extends Annotated {
  /** A member id, or the name of somebody outside. */
  readonly payer: string;
  readonly amount: Quantity;
  readonly year: number;
}

/** An alliance file `cap17/alliance@1`, once read and found valid (docs/guides/alliance-file). */
export interface AllianceModel extends Annotated {
  readonly format: 'cap17/alliance@1';
  readonly name: string;
  readonly currency: string;
  readonly priceYear: number;
  readonly horizonYears: number;
  readonly discountRate: Quantity;
  readonly publicFundsCost?: Quantity;
  readonly members: readonly Member[];
  readonly pooledMeans?: readonly PooledMeans[];
  readonly jointValue?: readonly JointValue[];
  readonly coordination?: { readonly perExtraMemberPerYear: Quantity } & Annotated;
  readonly engineering: (
    | { readonly perExtraMember: readonly Quantity[] }
    | { readonly total: readonly Quantity[] }
  ) &
    Annotated;
  readonly investment?: Quantity;
  readonly ramp?: {
    readonly delayYearsPerExtraMember?: Quantity;
    readonly timeConstantYears?: Quantity;
  } & Annotated;
  readonly survival?: { readonly yearlyHazard: Quantity } & Annotated;
  readonly factors?: Readonly<Record<string, Quantity>>;
  readonly grants?: readonly Grant[];
}
