import type { QuantityForm } from './quantity-form.ts';
import { blankQuantity } from './quantity-form.ts';
import type { Unshown } from './unshown.ts';

/** Where an object of the file comes from, as typed. */
export interface NotedForm {
  readonly source: string;
  readonly year: string;
  readonly note: string;
  readonly unshown: Unshown;
}

export interface MemberForm extends NotedForm {
  /** Chosen once, never shown: lines refer to it. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A weight of `received` or a share of `to`, by member. */
export interface WeightForm {
  readonly member: string;
  readonly weight: string;
}

interface LineForm extends NotedForm {
  readonly id: string;
  readonly label: string;
  readonly received: readonly WeightForm[];
  /** Sources and notes that the file gives beside the figures of members and groups, by the name of their object. */
  readonly maps: Unshown;
  /** Whether the line is unfolded on the screen. */
  readonly open: boolean;
}

/** One member's need of a pooled means; blank where the member does not use it. */
export interface NeedForm {
  readonly member: string;
  readonly need: QuantityForm;
}

export interface LawForm extends LineForm {
  readonly form: 'law';
  readonly fixed: QuantityForm;
  readonly unitCost: QuantityForm;
  readonly elasticity: QuantityForm;
  readonly needs: readonly NeedForm[];
  readonly body: Unshown;
}

/** One member's cost alone and its part of the pooled cost; both blank where it does not use the means. */
export interface UserForm {
  readonly member: string;
  readonly alone: QuantityForm;
  readonly use: QuantityForm;
}

export interface UseForm extends LineForm {
  readonly form: 'use';
  readonly fixed: QuantityForm;
  readonly users: readonly UserForm[];
  readonly body: Unshown;
}

/** The cost of one group; `group` is its key in the file, ids joined by commas. */
export interface GroupCostForm {
  readonly group: string;
  readonly cost: QuantityForm;
}

export interface GroupForm extends LineForm {
  readonly form: 'group';
  readonly costs: readonly GroupCostForm[];
}

export type PooledForm = LawForm | UseForm | GroupForm;

/** To whom a joint value goes; `''` says nothing, which means the members. */
export const destinations = ['', 'members', 'public', 'shares'] as const;
export type Destination = (typeof destinations)[number];

export interface JointForm extends LineForm {
  readonly among: readonly string[];
  readonly perYear: QuantityForm;
  readonly to: Destination;
  readonly shares: readonly WeightForm[];
  readonly deadweight: QuantityForm;
  readonly attribution: QuantityForm;
  readonly displacement: QuantityForm;
  readonly dropOff: QuantityForm;
}

export interface EngineeringForm {
  readonly basis: 'perExtraMember' | 'total';
  /** The first years, each with its own figure; at least year 0. */
  readonly years: readonly QuantityForm[];
  /** The figure of every later year up to the horizon. */
  readonly later: QuantityForm;
  readonly unshown: Unshown;
}

export interface GrantForm {
  /** Id of the member who pays; `''` for somebody outside, who is then named. */
  readonly payer: string;
  readonly outsider: string;
  readonly amount: QuantityForm;
  readonly year: string;
  readonly source: string;
  readonly note: string;
  readonly unshown: Unshown;
}

/** A common factor: its name is chosen once, quantities refer to it. */
export interface FactorForm {
  readonly name: string;
  readonly quantity: QuantityForm;
}

/** The simulator's form: texts as typed, whatever they are worth. The server posts it, the island keeps it. */
export interface AllianceForm extends NotedForm {
  readonly name: string;
  readonly currency: string;
  readonly priceYear: string;
  readonly horizonYears: string;
  readonly discountRate: QuantityForm;
  readonly publicFundsCost: QuantityForm;
  readonly members: readonly MemberForm[];
  readonly pooled: readonly PooledForm[];
  readonly joint: readonly JointForm[];
  readonly engineering: EngineeringForm;
  readonly coordination: QuantityForm;
  readonly investment: QuantityForm;
  readonly delay: QuantityForm;
  readonly timeConstant: QuantityForm;
  readonly hazard: QuantityForm;
  readonly factors: readonly FactorForm[];
  readonly grants: readonly GrantForm[];
  /** What these objects of the file hold besides their figures; `''` where the file has no such object. */
  readonly parts: {
    readonly coordination: Unshown;
    readonly ramp: Unshown;
    readonly survival: Unshown;
    readonly factors: Unshown;
  };
}

/** Up to this number of members, each line offers a place for all of them; above, members join lines one by one. */
export const membersShownEverywhere = 12;

export const blankNotes: NotedForm = { source: '', year: '', note: '', unshown: '' };

export const blankLine: LineForm = { ...blankNotes, id: '', label: '', received: [], maps: '', open: true };

/** A member nobody has described yet. */
export const blankMember = (id: string): MemberForm => ({ ...blankNotes, id, name: '', kind: 'association' });

export const blankJoint: JointForm = {
  ...blankLine,
  among: [],
  perYear: blankQuantity,
  to: 'members',
  shares: [],
  deadweight: blankQuantity,
  attribution: blankQuantity,
  displacement: blankQuantity,
  dropOff: blankQuantity,
};

export const blankGrant: GrantForm = {
  payer: '',
  outsider: '',
  amount: blankQuantity,
  year: '0',
  source: '',
  note: '',
  unshown: '',
};

/** An alliance of nobody, with nothing typed. */
export const blankForm: AllianceForm = {
  ...blankNotes,
  name: '',
  currency: 'EUR',
  priceYear: '',
  horizonYears: '',
  discountRate: blankQuantity,
  publicFundsCost: blankQuantity,
  members: [],
  pooled: [],
  joint: [],
  engineering: { basis: 'total', years: [blankQuantity], later: blankQuantity, unshown: '' },
  coordination: blankQuantity,
  investment: blankQuantity,
  delay: blankQuantity,
  timeConstant: blankQuantity,
  hazard: blankQuantity,
  factors: [],
  grants: [],
  parts: { coordination: '', ramp: '', survival: '', factors: '' },
};
