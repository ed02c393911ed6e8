import type { CompiledAlliance } from './compiled-alliance.ts';
import { dropOffOf, yearlyWorth } from './joint-value.ts';
import { wholeSaving } from './pooled-saving.ts';
import type { PresentValues, YearRow } from './premium-report.ts';
import { engineeringShare } from './size-terms.ts';
import { discountByYear, gainAnnuity, rampByYear, survivalByYear } from './timing.ts';

/** The account of the whole alliance at given values of its figures. */
export interface WholeAccount {
  readonly ramp: Float64Array;
  readonly survival: Float64Array;
  readonly discount: Float64Array;
  /** Yearly amount of each line at full regime, in the order of the file. */
  readonly savings: Float64Array;
  readonly worths: Float64Array;
  /** Present value of each line. */
  readonly savingValues: Float64Array;
  readonly worthValues: Float64Array;
  readonly years: readonly YearRow[];
  readonly presentValues: PresentValues;
}

/** Computes the years and present values of the whole alliance, with every member in it. */
export function wholeAccount(alliance: CompiledAlliance, values: Float64Array): WholeAccount {
  const { horizon, memberIds } = alliance;
  const size = memberIds.length;
  const discount = discountByYear(values[alliance.discountRate]!, horizon);
  const survival = survivalByYear(values[alliance.hazard]!, horizon);
  const ramp = rampByYear(values[alliance.delay]!, values[alliance.timeConstant]!, size, horizon);
  const savings = Float64Array.from(alliance.pooled, (line) => wholeSaving(line, values));
  const worths = Float64Array.from(alliance.joint, (line) => yearlyWorth(line, values));
  const annuity = gainAnnuity(ramp, survival, discount);
  const frugality = sum(savings);
  const jointValue = sum(worths.filter((_, index) => !alliance.joint[index]!.isPublic));
  const years: YearRow[] = [];
  let cumulative = 0;
  let discountedCumulative = 0;
  for (let year = 0; year <= horizon; year++) {
    const reached = ramp[year]! * survival[year]!;
    const row = {
      year,
      ...gainsOfYear(reached, frugality, jointValue),
      ...costsOfYear(alliance, values, year),
    };
    const net = row.frugality + row.jointValue + row.coordination + row.engineering + row.investment;
    cumulative += net;
    discountedCumulative += net * discount[year]!;
    years.push({ ...row, net, cumulative, discountedCumulative });
  }
  const worthValues = Float64Array.from(alliance.joint, (line, index) => {
    const dropOff = dropOffOf(line, values);
    return worths[index]! * (dropOff === 0 ? annuity : gainAnnuity(ramp, survival, discount, dropOff));
  });
  const savingValues = savings.map((saving) => saving * annuity);
  const social = sum(worthValues.filter((_, index) => alliance.joint[index]!.isPublic));
  const cost = (key: 'coordination' | 'engineering' | 'investment'): number =>
    years.reduce((total, row) => total - row[key] * discount[row.year]!, 0);
  const presentValues: PresentValues = {
    frugality: frugality * annuity,
    jointValue: jointValue * annuity,
    coordination: cost('coordination'),
    engineering: cost('engineering'),
    investment: cost('investment'),
    social,
  };
  return { ramp, survival, discount, savings, worths, savingValues, worthValues, years, presentValues };
}

/** v: what the members keep, all costs paid. */
export function membersPremium(parts: PresentValues): number {
  return parts.frugality + parts.jointValue - parts.coordination - parts.engineering - parts.investment;
}

function gainsOfYear(reached: number, frugality: number, jointValue: number) {
  return { frugality: reached * frugality, jointValue: reached * jointValue };
}

/** Costs of a year, as negative amounts; a cost of nothing is 0. */
function costsOfYear(alliance: CompiledAlliance, values: Float64Array, year: number) {
  const size = alliance.memberIds.length;
  return {
    coordination: year === 0 ? 0 : 0 - values[alliance.coordination]! * (size - 1),
    engineering: 0 - values[alliance.engineering[year]!]! * engineeringShare(alliance, size),
    investment: year === 0 ? 0 - values[alliance.investment]! : 0,
  };
}

function sum(amounts: Float64Array): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
