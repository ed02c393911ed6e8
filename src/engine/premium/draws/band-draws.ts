import { exp } from '../../arithmetic/index.ts';
import { paybackOf, troughOf } from '../recovery.ts';
import type { AccountColumns } from './account-columns.ts';
import type { Column } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';

/** Draws of the figures that screens show as bands, beyond the premiums themselves. */
export interface BandDraws {
  readonly count: number;
  readonly frugality: Column;
  readonly jointValue: Column;
  readonly coordination: Column;
  readonly engineering: Column;
  readonly investment: Column;
  readonly social: Column;
  /** The members' cumulative account, by year. */
  readonly cumulative: readonly Column[];
  readonly trough: Column;
  /** Date back above water; infinite where it is not by the horizon. */
  readonly payback: Column;
}

/** Prepares room for `count` draws. */
export function createBandDraws({ alliance }: DrawPlan, count: number): BandDraws {
  const column = (): Column => new Float64Array(count);
  return {
    count,
    frugality: column(),
    jointValue: column(),
    coordination: column(),
    engineering: column(),
    investment: column(),
    social: column(),
    cumulative: alliance.engineering.map(column),
    trough: column(),
    payback: column(),
  };
}

/**
 * Keeps a block of draws, as far as there is room.
 * @param start place of the block's first draw
 */
export function keepBand(
  plan: DrawPlan,
  value: readonly Column[],
  account: AccountColumns,
  start: number,
  out: BandDraws,
): void {
  const { alliance } = plan;
  const length = Math.min(account.members.length, out.count - start);
  for (let i = 0; i < length; i++) {
    out.frugality[start + i] = account.annuity[i]! * account.saving[i]!;
    out.jointValue[start + i] = account.annuity[i]! * account.joint[i]!;
    out.coordination[start + i] = account.coordination[i]!;
    out.engineering[start + i] = account.engineering[i]!;
    out.investment[start + i] = value[alliance.investment]![i]!;
    out.social[start + i] = account.social[i]!;
    const cumulative = cumulativeOf(plan, value, account.yearly[i]!, i);
    for (let year = 0; year < cumulative.length; year++) out.cumulative[year]![start + i] = cumulative[year]!;
    out.trough[start + i] = troughOf(cumulative).trough;
    out.payback[start + i] = paybackOf(cumulative) ?? Number.POSITIVE_INFINITY;
  }
}

/** The members' cumulative account of one draw, year by year. */
function cumulativeOf(
  { alliance, engineeringTimes }: DrawPlan,
  value: readonly Column[],
  yearly: number,
  draw: number,
): number[] {
  const extra = alliance.memberIds.length - 1;
  const start = value[alliance.delay]![draw]! * extra;
  const constant = value[alliance.timeConstant]![draw]!;
  const alive = 1 - value[alliance.hazard]![draw]!;
  const coordination = value[alliance.coordination]![draw]! * extra;
  let sum = -value[alliance.investment]![draw]!;
  let survival = 1;
  return alliance.engineering.map((figure, year) => {
    if (year > 0) {
      survival *= alive;
      if (year > start) sum += (1 - exp((start - year) / constant)) * survival * yearly;
      sum -= coordination;
    }
    sum -= value[figure]![draw]! * engineeringTimes;
    return sum;
  });
}
