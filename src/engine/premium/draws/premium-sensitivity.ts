import type { SobolIndices } from '../../uncertainty/index.ts';
import { type AccountColumns, createAccountColumns, fillAccount } from './account-columns.ts';
import type { Column } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { FigureColumns } from './figure-columns.ts';
import { createMixedAccount, type MixedChange } from './mixed-account.ts';
import { type ChangeSums, createChangeSums } from './sensitivity-sums.ts';

/** How much each variable explains of the two premiums; one entry per variable of the plan. */
export interface PremiumSensitivity {
  readonly members: readonly SobolIndices[];
  readonly territory: readonly SobolIndices[];
  /** Draws of each of the two samples that the indices are computed on. */
  readonly samples: number;
}

/** The sensitivity of an alliance, fed block by block. */
export interface SensitivityAnalysis {
  /** Adds a block: the figures and account of sample A, the figures of sample B. */
  readonly add: (figuresA: FigureColumns, accountA: AccountColumns, figuresB: FigureColumns) => void;
  readonly indices: () => Omit<PremiumSensitivity, 'samples'>;
}

/** Prepares first-order and total indices of the members' and the net premium. */
export function createSensitivity(plan: DrawPlan, length: number): SensitivityAnalysis {
  const accountB = createAccountColumns(plan, length);
  const mixedAccount = createMixedAccount(plan, length);
  const members = createChangeSums(plan.variables.length);
  const territory = createChangeSums(plan.variables.length);
  const [wholeA, wholeB] = [new Float64Array(length), new Float64Array(length)];
  let first = true;

  const add: SensitivityAnalysis['add'] = (figuresA, accountA, figuresB) => {
    fillAccount(plan, figuresB.value, accountB, first);
    first = false;
    addInto(wholeA, accountA.members, accountA.social);
    addInto(wholeB, accountB.members, accountB.social);
    members.addBase(accountA.members, accountB.members);
    territory.addBase(wholeA, wholeB);
    for (let variable = 0; variable < plan.variables.length; variable++) {
      const change = mixedAccount(variable, figuresA, accountA, figuresB.own[variable]!);
      if (change.members !== null) members.addChange(variable, accountB.members, change.members);
      addToTerritory(territory, variable, wholeB, change);
    }
  };
  return { add, indices: () => ({ members: members.indices(), territory: territory.indices() }) };
}

function addToTerritory(
  sums: ChangeSums,
  variable: number,
  wholeB: Column,
  { members, social }: MixedChange,
): void {
  if (members !== null && social !== null) sums.addChanges(variable, wholeB, members, social);
  else if (members !== null) sums.addChange(variable, wholeB, members);
  else if (social !== null) sums.addChange(variable, wholeB, social);
}

function addInto(out: Column, left: Column, right: Column): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = left[i]! + right[i]!;
}
