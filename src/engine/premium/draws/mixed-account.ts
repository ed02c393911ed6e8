import {
  type AccountColumns,
  createAccountColumns,
  dropsOff,
  fillCoordination,
  fillEngineering,
  fillLineWorth,
  fillPublicAnnuity,
} from './account-columns.ts';
import { fillAnnuity, fillDiscounts } from './annuity-columns.ts';
import { accumulateChange, accumulateDifference, type Column, fillChange } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';
import { type FigureColumns, fillValue } from './figure-columns.ts';
import { refillLaw } from './law-columns.ts';
import { effectsOf, type VariableEffect } from './variable-effect.ts';

/** What the two parts of the net premium gain or lose, draw by draw; `null` for a part that does not change. */
export interface MixedChange {
  readonly members: Column | null;
  readonly social: Column | null;
}

/**
 * Computes how the premiums of sample A change when one variable is taken from sample B.
 * The columns are valid until the next call.
 */
export type MixedAccount = (
  variable: number,
  figures: FigureColumns,
  account: AccountColumns,
  fromB: Column,
) => MixedChange;

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
  const effects = effectsOf(plan);
  const mixValues = createMixer(plan, length);
  return (variable, figures, account, fromB) => {
    const value = mixValues(variable, figures, fromB);
    const mix = { plan, effect: effects[variable]!, before: figures.value, value, account, scratch };
    if (mix.effect.timing) refillTiming(mix);
    return { members: changeOfMembers(mix), social: changeOfSocial(mix) };
  };
}

/** Replaces one variable's figures by their values in sample B; untouched figures keep their column. */
function createMixer(plan: DrawPlan, length: number) {
  const spare: Column[] = [];
  let mixed: Column[] = [];
  let last: readonly number[] = [];
  return (variable: number, { own, value }: FigureColumns, fromB: Column): readonly Column[] => {
    if (mixed.length === 0) mixed = [...value];
    for (const figure of last) mixed[figure] = value[figure]!;
    const { figure, reaches } = plan.variables[variable]!;
    last = reaches;
    for (const [place, reached] of reaches.entries()) {
      const source = plan.variableOf[reached]!;
      if (reached === figure && plan.alliance.figures[figure]!.factors.length === 0) {
        mixed[reached] = fromB;
        continue;
      }
      spare[place] ??= new Float64Array(length);
      const draws = reached === figure ? fromB : source < 0 ? null : own[source]!;
      fillValue(plan, reached, draws, mixed, spare[place]);
      mixed[reached] = spare[place];
    }
    return mixed;
  };
}

function refillTiming({ plan, effect, value, scratch }: Mix): void {
  const { alliance } = plan;
  if (effect.rate) fillDiscounts(value[alliance.discountRate]!, scratch.discounts);
  fillAnnuity(alliance, value, null, plan.rampIsCertain, scratch.annuity);
  plan.publics.forEach((group, place) => {
    if (dropsOff(group)) fillPublicAnnuity(plan, group, value, scratch.publicAnnuities[place]!);
  });
}

/** Change of annuity × yearly gains − coordination − engineering − investment. */
function changeOfMembers(mix: Mix): Column | null {
  const { plan, effect, before, value, scratch } = mix;
  const out = scratch.members;
  const gains = changeOfGains(mix, out);
  const { investment } = plan.alliance;
  const costs = effect.rate || effect.coordination || effect.engineering.length > 0;
  const invested = value[investment] !== before[investment];
  if (!gains && !costs && !invested) return null;
  if (!gains) out.fill(0);
  if (costs) takeCosts(mix, out);
  if (invested) accumulateDifference(out, before[investment]!, value[investment]!, -1);
  return out;
}

/** Writes the change of what gains are worth today; false when there is none, `out` then being left as it was. */
function changeOfGains({ plan, effect, before, value, account, scratch }: Mix, out: Column): boolean {
  const annuity = effect.timing ? scratch.annuity : account.annuity;
  let written = effect.timing;
  if (effect.timing) fillChange(out, account.annuity, scratch.annuity, account.yearly, 1);
  const change = (was: Column, is: Column, sign: 1 | -1): void => {
    (written ? accumulateChange : fillChange)(out, was, is, annuity, sign);
    written = true;
  };
  for (const { figure, sign } of effect.linear) change(before[figure]!, value[figure]!, sign);
  for (const { place, effect: inLaw } of effect.laws) {
    const was = account.laws[place]!;
    change(was.saving, refillLaw(plan.laws[place]!, inLaw, value, was, scratch.laws[place]!), 1);
  }
  return written;
}

function takeCosts({ plan, effect, before, value, account, scratch }: Mix, out: Column): void {
  const discounts = effect.rate ? scratch.discounts : account.discounts;
  if (effect.rate || effect.coordination) {
    fillCoordination(plan, value, discounts, scratch.coordination);
    accumulateDifference(out, account.coordination, scratch.coordination, -1);
  }
  if (effect.rate) {
    fillEngineering(plan, value, discounts, scratch.engineering);
    accumulateDifference(out, account.engineering, scratch.engineering, -1);
    return;
  }
  for (const year of effect.engineering) {
    const figure = plan.alliance.engineering[year]!;
    accumulateChange(out, before[figure]!, value[figure]!, discounts[year]!, -plan.engineeringTimes);
  }
}

/** Change of Σ annuity × worth over the groups of public lines. */
function changeOfSocial({ plan, effect, before, value, account, scratch }: Mix): Column | null {
  const { timing, publicLines, dropOffs } = effect;
  if (plan.publics.length === 0 || !(timing || publicLines.length + dropOffs.length > 0)) return null;
  const out = scratch.social;
  out.fill(0);
  for (const group of timing ? plan.publics.keys() : dropOffs) {
    const annuity = scratch.publicAnnuities[group]!;
    if (!timing) fillPublicAnnuity(plan, plan.publics[group]!, value, annuity);
    accumulateChange(out, account.publicAnnuities[group]!, annuity, account.publicWorths[group]!, 1);
  }
  for (const { group, line } of publicLines) {
    const annuity = (timing || dropOffs.includes(group) ? scratch : account).publicAnnuities[group]!;
    const was = fillLineWorth(line, before, scratch.lineWorths[0]);
    const is = fillLineWorth(line, value, scratch.lineWorths[1]);
    accumulateChange(out, was, is, annuity, 1);
  }
  return out;
}
