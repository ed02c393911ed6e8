/** Somebody who pays a share of an action's budget. */
export interface Cofunder {
  readonly name: string;
  /** In percent of the budget planned; null when it is not known, which is never read as zero. */
  readonly share: number | null;
}

/** What the shares of co-funders add up to. */
export interface ShareTotals {
  /** Sum of the known shares, in percent. */
  readonly known: number;
  /** What is still to be found, in percent; null while a share is unknown. */
  readonly remaining: number | null;
}

/** Percents are added in ten-thousandths, so that thirds written 33.3333 never pass 100 by a rounding. */
const unit = 10_000;

/** Adds the shares of co-funders. */
export function addShares(cofunders: readonly Pick<Cofunder, 'share'>[]): ShareTotals {
  const parts = cofunders.reduce((sum, { share }) => sum + Math.round((share ?? 0) * unit), 0);
  const isUnknown = cofunders.some(({ share }) => share === null);
  return { known: parts / unit, remaining: isUnknown ? null : (100 * unit - parts) / unit };
}

/**
 * What a share is worth of a budget, in euros, to the cent; null when either is not known.
 *
 * @param budget in euros
 */
export const amountOfShare = (budget: number | null, share: number | null): number | null =>
  budget === null || share === null ? null : Math.round(budget * share) / 100;

/** Adds amounts in euros, exactly to the cent. */
export const addEuros = (amounts: readonly number[]): number =>
  amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
