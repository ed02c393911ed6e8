import { pow } from '../arithmetic/index.ts';
import type { GroupLine, LawLine, PooledLine, UseLine } from './compiled-alliance.ts';

/** fixed + unitCost·need^elasticity per year; no need, no cost. */
function lawCost(fixed: number, unitCost: number, elasticity: number, need: number): number {
  return need > 0 ? fixed + unitCost * pow(need, elasticity) : 0;
}

/** What each user of the line spends alone per year, in the order of `line.users`. */
export function costsAlone(line: PooledLine, values: Float64Array): Float64Array {
  return Float64Array.from(line.users, (_, position) => {
    if (line.form === 'use') return values[line.alone[position]!]!;
    if (line.form === 'costs') return values[line.costs[1 << position]!]!;
    const need = values[line.need[position]!]!;
    return lawCost(values[line.fixed]!, values[line.unitCost]!, values[line.elasticity]!, need);
  });
}

/** What all users of the line save per year by pooling; may be negative; 0 with fewer than two users. */
export function wholeSaving(line: PooledLine, values: Float64Array): number {
  const everyone = line.users.map((_, position) => position);
  return savingOf(line, values, costsAlone(line, values), everyone);
}

/**
 * What some users of the line save per year: their costs alone less their cost in common.
 * @param alone what each user of the line spends alone (`costsAlone`)
 * @param positions of those users in `line.users`; 0 with fewer than two
 */
export function savingOf(
  line: PooledLine,
  values: Float64Array,
  alone: Float64Array,
  positions: readonly number[],
): number {
  if (positions.length < 2) return 0;
  let sum = 0;
  for (const position of positions) sum += alone[position]!;
  return sum - commonCost(line, values, positions);
}

function commonCost(line: PooledLine, values: Float64Array, positions: readonly number[]): number {
  if (line.form === 'costs') {
    const group = positions.reduce((bits, position) => bits | (1 << position), 0);
    return values[line.costs[group]!]!;
  }
  let sum = 0;
  for (const position of positions) sum += values[(line.form === 'use' ? line.use : line.need)[position]!]!;
  if (line.form === 'use') return values[line.fixed]! + sum;
  return lawCost(values[line.fixed]!, values[line.unitCost]!, values[line.elasticity]!, sum);
}

/**
 * What every group of the line's users saves per year, by bitmask over `line.users`: costs alone less the cost in
 * common, counted only from two users on.
 */
export function savingsByGroup(line: PooledLine, values: Float64Array): Float64Array {
  const savings = sumsByGroup(costsAlone(line, values));
  const common = commonCosts(line, values);
  for (let group = 0; group < savings.length; group++) {
    const pooled = (group & (group - 1)) !== 0;
    savings[group] = pooled ? savings[group]! - common[group]! : 0;
  }
  return savings;
}

function commonCosts(line: PooledLine, values: Float64Array): Float64Array {
  if (line.form === 'costs') return groupCosts(line, values);
  return line.form === 'use' ? useCosts(line, values) : lawCosts(line, values);
}

function groupCosts({ costs }: GroupLine, values: Float64Array): Float64Array {
  return Float64Array.from(costs, (figure) => (figure < 0 ? 0 : values[figure]!));
}

function useCosts(line: UseLine, values: Float64Array): Float64Array {
  const fixed = values[line.fixed]!;
  return sumsByGroup(Float64Array.from(line.use, (figure) => values[figure]!)).map((use) => fixed + use);
}

function lawCosts(line: LawLine, values: Float64Array): Float64Array {
  const needs = sumsByGroup(Float64Array.from(line.need, (figure) => values[figure]!));
  const [fixed, unitCost, elasticity] = [
    values[line.fixed]!,
    values[line.unitCost]!,
    values[line.elasticity]!,
  ];
  return needs.map((need) => lawCost(fixed, unitCost, elasticity, need));
}

/** Σ of the amounts of each group's members, by bitmask. */
function sumsByGroup(amounts: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  for (let group = 1; group < sums.length; group++) {
    const lowest = group & -group;
    sums[group] = sums[group ^ lowest]! + amounts[31 - Math.clz32(lowest)]!;
  }
  return sums;
}
