import type { JointLine } from '../compiled-alliance.ts';
import { fillAnnuity, fillDiscounts } from './annuity-columns.ts';
import { accumulate, accumulateProduct, type Column, multiply, multiplyByRest } from './column.ts';
import type { DrawPlan, PublicGroup } from './draw-plan.ts';
import { createLawColumns, fillLaw, fillSaving, type LawColumns, lawIsLinear } from './law-columns.ts';

/** The account of the whole alliance over a block of draws. Present values unless "yearly". */
export interface AccountColumns {
  /** 1/(1 + rate)^t, by year. */
  readonly discounts: readonly Column[];
  /** Worth today of 1 a year of the members' gains. */
  readonly annuity: Column;
  /** The same for each group of public lines. */
  readonly publicAnnuities: readonly Column[];
  readonly laws: readonly LawColumns[];
  /** Yearly frugality, yearly joint value, and their sum, at full regime. */
  readonly saving: Column;
  readonly joint: Column;
  readonly yearly: Column;
  /** Yearly worth of each group of public lines. */
  readonly publicWorths: readonly Column[];
  readonly coordination: Column;
  readonly engineering: Column;
  readonly members: Column;
  readonly social: Column;
  /** Room for the worth of one public line, twice. */
  readonly lineWorths: readonly [Column, Column];
}

/** Prepares the columns of a block. */
export function createAccountColumns(plan: DrawPlan, length: number): AccountColumns {
  const column = (): Column => new Float64Array(length);
  const annuity = column();
  return {
    discounts: plan.alliance.engineering.map(column),
    annuity,
    publicAnnuities: plan.publics.map((group) => (dropsOff(group) ? column() : annuity)),
    laws: plan.laws.map((line) => createLawColumns(line, length)),
    saving: column(),
    joint: column(),
    yearly: column(),
    publicWorths: plan.publics.map(column),
    coordination: column(),
    engineering: column(),
    members: column(),
    social: column(),
    lineWorths: [column(), column()],
  };
}

/** Whether the lines of a group need an annuity of their own. */
export function dropsOff(group: PublicGroup): boolean {
  return group.dropOff >= 0 || group.certainDropOff !== 0;
}

/**
 * Computes the account of a block.
 * @param value what each figure is worth, draw by draw
 * @param first true the first time these columns are filled: what no draw changes is computed then only
 */
export function fillAccount(
  plan: DrawPlan,
  value: readonly Column[],
  out: AccountColumns,
  first: boolean,
): void {
  fillTiming(plan, value, out, first);
  fillGains(plan, value, out, first);
  plan.publics.forEach((group, place) => {
    const worth = out.publicWorths[place]!;
    worth.fill(group.constant);
    for (const line of group.lines) accumulate(worth, fillLineWorth(line, value, out.lineWorths[0]), 1);
  });
  fillCoordination(plan, value, out.discounts, out.coordination);
  fillEngineering(plan, value, out.discounts, out.engineering);
  fillMembers(plan, value, out);
  out.social.fill(0);
  plan.publics.forEach((_, place) => {
    accumulateProduct(out.social, out.publicWorths[place]!, out.publicAnnuities[place]!);
  });
}

/** Computes what depends on the rate, the hazard and the ramp. */
function fillTiming(plan: DrawPlan, value: readonly Column[], out: AccountColumns, first: boolean): void {
  const { alliance, isLive } = plan;
  if (first || isLive[alliance.discountRate]) fillDiscounts(value[alliance.discountRate]!, out.discounts);
  if (first || plan.timingIsLive) fillAnnuity(alliance, value, null, plan.rampIsCertain, out.annuity);
  plan.publics.forEach((group, place) => {
    if (!dropsOff(group) || !(first || plan.timingIsLive || group.dropOff >= 0)) return;
    fillPublicAnnuity(plan, group, value, out.publicAnnuities[place]!);
  });
}

/** Computes the annuity of a group of public lines that drops off. */
export function fillPublicAnnuity(
  plan: DrawPlan,
  group: PublicGroup,
  value: readonly Column[],
  out: Column,
): void {
  const dropOff =
    group.dropOff >= 0 ? value[group.dropOff]! : new Float64Array(out.length).fill(group.certainDropOff);
  fillAnnuity(plan.alliance, value, dropOff, plan.rampIsCertain, out);
}

function fillGains(plan: DrawPlan, value: readonly Column[], out: AccountColumns, first: boolean): void {
  out.saving.fill(plan.constantSaving);
  out.joint.fill(plan.constantJoint);
  for (const { figure, sign, pooled } of plan.linear)
    accumulate(pooled ? out.saving : out.joint, value[figure]!, sign);
  plan.laws.forEach((line, place) => {
    const columns = out.laws[place]!;
    if (first || !lawIsLinear(line, plan.isLive)) fillLaw(line, value, columns);
    else fillSaving(line, value, columns);
    accumulate(out.saving, columns.saving, 1);
  });
  out.yearly.set(out.saving);
  accumulate(out.yearly, out.joint, 1);
}

/** Computes the yearly worth of one public line, corrections taken off. */
export function fillLineWorth(line: JointLine, value: readonly Column[], out: Column): Column {
  out.set(value[line.perYear]!);
  for (const correction of line.corrections) multiplyByRest(out, value[correction]!, out);
  return out;
}

/** Computes the present value of coordination. */
export function fillCoordination(
  { alliance }: DrawPlan,
  value: readonly Column[],
  discounts: readonly Column[],
  out: Column,
): void {
  out.fill(0);
  for (let year = 1; year < discounts.length; year++) accumulate(out, discounts[year]!, 1);
  multiply(out, value[alliance.coordination]!, out);
  const extra = alliance.memberIds.length - 1;
  if (extra !== 1) for (let i = 0; i < out.length; i++) out[i]! *= extra;
}

/** Computes the present value of start-up work. */
export function fillEngineering(
  plan: DrawPlan,
  value: readonly Column[],
  discounts: readonly Column[],
  out: Column,
): void {
  out.fill(0);
  plan.alliance.engineering.forEach((figure, year) => {
    accumulateProduct(out, value[figure]!, discounts[year]!, plan.engineeringTimes);
  });
}

/** members = annuity × yearly gains − coordination − engineering − investment. */
function fillMembers({ alliance }: DrawPlan, value: readonly Column[], out: AccountColumns): void {
  const { annuity, yearly, coordination, engineering, members } = out;
  const investment = value[alliance.investment]!;
  for (let i = 0; i < members.length; i++) {
    members[i] = annuity[i]! * yearly[i]! - coordination[i]! - engineering[i]! - investment[i]!;
  }
}
