import { addEuros, amountOfShare, type Cofunder } from './cofunders.ts';

/** What funding needs of an action. */
export interface FundedAction {
  readonly budgetPlanned: number | null;
  readonly budgetActual: number | null;
  readonly cofunders: readonly Cofunder[];
}

/** What one funder brings to several actions. */
export interface FunderTotal {
  readonly name: string;
  /** In euros, of the shares and budgets that are known. */
  readonly amount: number;
  readonly actions: number;
  /** Actions in which the amount cannot be told. */
  readonly unknown: number;
}

/** The funding of several actions. */
export interface FundingTotals {
  readonly planned: number;
  readonly plannedKnown: number;
  readonly actual: number;
  readonly actualKnown: number;
  /** By name, each funder once however it is written. */
  readonly funders: readonly FunderTotal[];
  /** Sum of what is known to be brought. */
  readonly found: number;
  readonly actions: number;
}

/**
 * Adds the funding of actions. An amount that is not known adds nothing and is counted apart: it is never read as zero.
 *
 * @param keyOf what two spellings of one funder have in common
 */
export function sumFunding(actions: readonly FundedAction[], keyOf: (name: string) => string): FundingTotals {
  const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
  const planned = known(actions.map(({ budgetPlanned }) => budgetPlanned));
  const actual = known(actions.map(({ budgetActual }) => budgetActual));
  const parts = actions.flatMap(({ budgetPlanned, cofunders }) =>
    cofunders.map(({ name, share }) => ({
      key: keyOf(name),
      name,
      amount: amountOfShare(budgetPlanned, share),
    })),
  );
  const keys = [...new Set(parts.map(({ key }) => key))].sort();
  const funders = keys.map((key) => {
    const own = parts.filter((part) => part.key === key);
    const amounts = known(own.map(({ amount }) => amount));
    return {
      name: own[0]!.name,
      amount: addEuros(amounts),
      actions: own.length,
      unknown: own.length - amounts.length,
    };
  });
  return {
    planned: addEuros(planned),
    plannedKnown: planned.length,
    actual: addEuros(actual),
    actualKnown: actual.length,
    funders,
    found: addEuros(funders.map(({ amount }) => amount)),
    actions: actions.length,
  };
}
