import { createSensitivitySums, type SobolIndices } from '../../uncertainty/index.ts';
import { type AccountColumns, createAccountColumns, fillAccount } from './account-columns.ts';
import type { Column } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';
import { createFigureColumns, type FigureColumns } from './figure-columns.ts';
import { createMixedAccount } from './mixed-account.ts';

/** How much each variable explains of the two premiums; one entry per variable of the plan. */
export interface PremiumSensitivity {
  readonly members: readonly SobolIndices[];
  readonly territory: readonly SobolIndices[];
  /** Draws of each of the two samples that the indices are computed on. */
  readonly samples: number;
}

/** The sensitivity of an alliance, fed block by block. */
export interface SensitivityAnalysis {
  /**
   * Adds a block.
   * @param figures and account of sample A
   * @param drawB fills the figures of sample B
   */
  readonly add: (start: number, figures: FigureColumns, account: AccountColumns, drawB: (columns: FigureColumns) => void) => void;
  readonly indices: () => Omit<PremiumSensitivity, 'samples'>;
}

/** Prepares first-order and total indices (Saltelli 2010, Jansen 1999) of the members' and the net premium. */
export function createSensitivity(plan: DrawPlan, length: number): SensitivityAnalysis {
  const figuresB = createFigureColumns(plan, length);
  const accountB = createAccountColumns(plan, length);
  const mixedAccount = createMixedAccount(plan, length);
  const members = createSensitivitySums(plan.variables.length);
  const territory = createSensitivitySums(plan.variables.length);
  const [wholeA, wholeB, wholeMixed] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];

  const add: SensitivityAnalysis['add'] = (start, figures, account, drawB) => {
    drawB(figuresB);
    fillAccount(plan, figuresB.value, accountB, start === 0);
    add2(account.members, account.social, wholeA);
    add2(accountB.members, accountB.social, wholeB);
    members.addBase(account.members, accountB.members);
    territory.addBase(wholeA, wholeB);
    for (let variable = 0; variable < plan.variables.length; variable++) {
      const mixed = mixedAccount(variable, figures, account, figuresB.own[variable]!);
      if (mixed.members !== account.members) {
        members.addMixed(variable, account.members, accountB.members, mixed.members);
      }
      add2(mixed.members, mixed.social, wholeMixed);
      territory.addMixed(variable, wholeA, wholeB, wholeMixed);
    }
  };
  return { add, indices: () => ({ members: members.indices(), territory: territory.indices() }) };
}

function add2(left: Column, right: Column, out: Column): void {
  for (let i = 0; i < out.length; i++) out[i] = left[i]! + right[i]!;
}
