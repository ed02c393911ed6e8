import type { Figure } from './figures.ts';

/** Index into `CompiledAlliance.figures`. */
export type FigureIndex = number;

interface CompiledLine {
  readonly pointer: string;
  readonly id: string;
  readonly label: string | null;
  /** What each member really receives, by member index; only proportions count. `null` for the default rule. */
  readonly received: readonly number[] | null;
}

/** `alone cost = fixed + unitCost·need^elasticity`, in common on the sum of needs. */
export interface LawLine extends CompiledLine {
  readonly form: 'law';
  /** Member indices, ascending; `need` runs along it. */
  readonly users: readonly number[];
  readonly fixed: FigureIndex;
  readonly unitCost: FigureIndex;
  readonly elasticity: FigureIndex;
  readonly need: readonly FigureIndex[];
}

/** Cost alone per user, in common a fixed part and each user's part. */
export interface UseLine extends CompiledLine {
  readonly form: 'use';
  readonly users: readonly number[];
  readonly alone: readonly FigureIndex[];
  readonly fixed: FigureIndex;
  readonly use: readonly FigureIndex[];
}

/** Cost of every group of the users. */
export interface GroupLine extends CompiledLine {
  readonly form: 'costs';
  readonly users: readonly number[];
  /** 2^users figures by bitmask over `users`; entry 0 is −1. */
  readonly costs: Int32Array;
}

export type PooledLine = LawLine | UseLine | GroupLine;

/** What the members of `among` create only together. */
export interface JointLine extends CompiledLine {
  /** Member indices, ascending. */
  readonly among: readonly number[];
  readonly perYear: FigureIndex;
  readonly isPublic: boolean;
  /** Share of each member by index; `null`: equal parts among `among`. */
  readonly to: readonly number[] | null;
  /** Of a public line: deadweight, attribution, displacement, those that the file gives. */
  readonly corrections: readonly FigureIndex[];
  /** −1 when the line does not drop off. */
  readonly dropOff: FigureIndex;
}

export interface CompiledGrant {
  /** Member index, or −1 for a payer from outside. */
  readonly payer: number;
  readonly amount: FigureIndex;
  readonly year: number;
}

/** An alliance model as flat lists of figures and of lines that point at them; made once, evaluated many times. */
export interface CompiledAlliance {
  readonly memberIds: readonly string[];
  readonly memberNames: readonly string[];
  readonly memberKinds: readonly string[];
  readonly horizon: number;
  /** Each comes after the factors that multiply it. */
  readonly figures: readonly Figure[];
  /** For each figure: does it enter the premiums of the whole alliance? */
  readonly enters: readonly boolean[];
  readonly pooled: readonly PooledLine[];
  readonly joint: readonly JointLine[];
  readonly discountRate: FigureIndex;
  readonly publicFundsCost: FigureIndex;
  readonly coordination: FigureIndex;
  /** One figure per year, 0 to the horizon. */
  readonly engineering: readonly FigureIndex[];
  /** `perExtraMember`: a group of s pays (s−1) times; `total`: (s−1)/(n−1). */
  readonly engineeringBasis: 'perExtraMember' | 'total';
  readonly investment: FigureIndex;
  readonly delay: FigureIndex;
  readonly timeConstant: FigureIndex;
  readonly hazard: FigureIndex;
  readonly grants: readonly CompiledGrant[];
}
