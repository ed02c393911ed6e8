import {
  type AccountColumns,
  createAccountColumns,
  dropsOff,
  fillCoordination,
  fillEngineering,
  fillLineWorth,
  fillMembers,
  fillPublicAnnuity,
} from './account-columns.ts';
import { fillAnnuity, fillDiscounts } from './annuity-columns.ts';
import { accumulateProduct, type Column, replaceTerm } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';
import { type FigureColumns, fillValue } from './figure-columns.ts';
import { refillLaw } from './law-columns.ts';
import { effectOf, type VariableEffect } from './variable-effect.ts';

/** The two premiums that sensitivity is measured on, over a block of draws. */
export interface MixedPremiums {
  readonly members: Column;
  readonly social: Column;
}

/** Computes the premiums of sample A with one variable taken from sample B; the columns are valid until the next call. */
export type MixedAccount = (
  variable: number,
  figures: FigureColumns,
  account: AccountColumns,
  fromB: Column,
) => MixedPremiums;

/** One mixed sample on its way: what the figures were, what they are, the account before, the columns to write in. */
interface Mix {
  readonly plan: DrawPlan;
  readonly effect: VariableEffect;
  readonly before: readonly Column[];
  readonly value: readonly Column[];
  readonly account: AccountColumns;
  readonly scratch: AccountColumns;
}

/**
 * Prepares the computation of mixed samples: only the line, the annuity or the cost that the variable enters is computed
 * again, so that the N(k + 2) accounts of a sensitivity analysis cost little more than the first 2N.
 */
export function createMixedAccount(plan: DrawPlan, length: number): MixedAccount {
  const scratch = createAccountColumns(plan, length);
  const effects = plan.variables.map((_, place) => effectOf(plan, place));
  const spare: Column[] = [];
  return (variable, figures, account, fromB) => {
    const value = mixValues(plan, variable, figures, fromB, spare);
    const mix = { plan, effect: effects[variable]!, before: figures.value, value, account, scratch };
    const timed = { ...account, ...mixTiming(mix) };
    const mixed = { ...timed, ...mixGains(mix), ...mixCosts(mix, timed.discounts), members: scratch.members };
    const social = mixSocial(mix, timed);
    if (!touchesMembers(mix.effect, plan, value, figures.value)) return { members: account.members, social };
    fillMembers(plan, value, mixed);
    return { members: scratch.members, social };
  };
}

/** The values of the figures with one variable taken from sample B; untouched figures keep their column. */
function mixValues(
  plan: DrawPlan,
  variable: number,
  { own, value }: FigureColumns,
  fromB: Column,
  spare: Column[],
): Column[] {
  const mixed = [...value];
  const { figure, reaches } = plan.variables[variable]!;
  reaches.forEach((reached, place) => {
    const source = plan.variableOf[reached]!;
    if (reached === figure && plan.alliance.figures[figure]!.factors.length === 0) {
      mixed[reached] = fromB;
      return;
    }
    spare[place] ??= new Float64Array(fromB.length);
    const draws = reached === figure ? fromB : source < 0 ? null : own[source]!;
    fillValue(plan, reached, draws, mixed, spare[place]!);
    mixed[reached] = spare[place]!;
  });
  return mixed;
}

function mixTiming({ plan, effect, value, scratch }: Mix): Partial<AccountColumns> {
  if (!effect.timing) return {};
  const { alliance } = plan;
  if (effect.rate) fillDiscounts(value[alliance.discountRate]!, scratch.discounts);
  fillAnnuity(alliance, value, null, plan.rampIsCertain, scratch.annuity);
  plan.publics.forEach((group, place) => {
    if (dropsOff(group)) fillPublicAnnuity(plan, group, value, scratch.publicAnnuities[place]!);
  });
  const { annuity, publicAnnuities, discounts } = scratch;
  return effect.rate ? { annuity, publicAnnuities, discounts } : { annuity, publicAnnuities };
}

function mixGains({ plan, effect, before, value, account, scratch }: Mix): Partial<AccountColumns> {
  let yearly = account.yearly;
  for (const { figure, sign } of effect.linear) {
    replaceTerm(yearly, before[figure]!, value[figure]!, sign, scratch.yearly);
    yearly = scratch.yearly;
  }
  for (const { place, effect: change } of effect.laws) {
    const was = account.laws[place]!;
    const saving = refillLaw(plan.laws[place]!, change, value, was, scratch.laws[place]!);
    replaceTerm(yearly, was.saving, saving, 1, scratch.yearly);
    yearly = scratch.yearly;
  }
  return { yearly };
}

function mixCosts(
  { plan, effect, before, value, account, scratch }: Mix,
  discounts: readonly Column[],
): Partial<AccountColumns> {
  let { coordination, engineering } = account;
  if (effect.rate || effect.coordination) {
    fillCoordination(plan, value, discounts, scratch.coordination);
    coordination = scratch.coordination;
  }
  if (effect.rate) {
    fillEngineering(plan, value, discounts, scratch.engineering);
    engineering = scratch.engineering;
  } else if (effect.engineering.length > 0) {
    scratch.engineering.set(account.engineering);
    engineering = scratch.engineering;
    for (const year of effect.engineering) {
      const figure = plan.alliance.engineering[year]!;
      accumulateProduct(engineering, value[figure]!, discounts[year]!, plan.engineeringTimes);
      accumulateProduct(engineering, before[figure]!, discounts[year]!, -plan.engineeringTimes);
    }
  }
  return { coordination, engineering };
}

/** The social value: recomputed group by group when all gains are timed anew, else only what a line or a drop-off changes. */
function mixSocial({ plan, effect, before, value, account, scratch }: Mix, timed: AccountColumns): Column {
  const touched = new Set([...effect.publicLines.map(({ group }) => group), ...effect.dropOffs]);
  if (!effect.timing && touched.size === 0) return account.social;
  const { social } = scratch;
  const worths = [...account.publicWorths];
  for (const { group, line } of effect.publicLines) {
    const worth = scratch.publicWorths[group]!;
    const was = fillLineWorth(line, before, scratch.lineWorths[0]!);
    const is = fillLineWorth(line, value, scratch.lineWorths[1]!);
    replaceTerm(worths[group]!, was, is, 1, worth);
    worths[group] = worth;
  }
  for (const group of effect.timing ? [] : effect.dropOffs) {
    fillPublicAnnuity(plan, plan.publics[group]!, value, scratch.publicAnnuities[group]!);
  }
  const annuityOf = (group: number): Column =>
    (effect.timing || effect.dropOffs.includes(group) ? scratch : timed).publicAnnuities[group]!;
  if (effect.timing) {
    social.fill(0);
    for (const [group, worth] of worths.entries()) accumulateProduct(social, worth, annuityOf(group));
    return social;
  }
  social.set(account.social);
  for (const group of touched) {
    accumulateProduct(social, worths[group]!, annuityOf(group));
    accumulateProduct(social, account.publicWorths[group]!, account.publicAnnuities[group]!, -1);
  }
  return social;
}

/** Whether the members' account reads anything that the variable reaches. */
function touchesMembers(
  { linear, laws, timing, coordination, engineering }: VariableEffect,
  { alliance }: DrawPlan,
  value: readonly Column[],
  before: readonly Column[],
): boolean {
  const investment = value[alliance.investment] !== before[alliance.investment];
  return timing || coordination || investment || linear.length + laws.length + engineering.length > 0;
}
