import { exp, log } from '../../arithmetic/index.ts';
import type { FigureIndex, LawLine } from '../compiled-alliance.ts';
import type { Column } from './column.ts';

/** One cost law over a block of draws: saving = fixed × spared + unitCost × (Σ need^b − (Σ need)^b). */
export interface LawColumns {
  /** need^elasticity of each user. */
  readonly powers: readonly Column[];
  /** Users with a need beyond the first: how many times the fixed cost is spared. */
  readonly spared: Column;
  /** Σ need^b − (Σ need)^b. */
  readonly powerGap: Column;
  readonly saving: Column;
}

/** What an input changes in a cost law. */
export interface LawEffect {
  readonly elasticity: boolean;
  /** Positions of the users whose need changes. */
  readonly needs: readonly number[];
}

/** Prepares the columns of a line. */
export function createLawColumns(line: LawLine, length: number): LawColumns {
  const column = (): Column => new Float64Array(length);
  return { powers: line.users.map(column), spared: column(), powerGap: column(), saving: column() };
}

/** Computes the line from scratch. */
export function fillLaw(line: LawLine, value: readonly Column[], out: LawColumns): void {
  const elasticity = value[line.elasticity]!;
  line.need.forEach((figure, position) => {
    fillPowers(value[figure]!, elasticity, out.powers[position]!);
  });
  fillGap(line, value, out.powers, out);
  fillSaving(line, value, out);
}

/**
 * Computes the line again after some figures changed, reusing from `before` the powers of the needs that did not.
 * @param scratch receives what changed
 * @returns the new yearly saving
 */
export function refillLaw(
  line: LawLine,
  effect: LawEffect,
  value: readonly Column[],
  before: LawColumns,
  scratch: LawColumns,
): Column {
  if (effect.elasticity) {
    fillLaw(line, value, scratch);
    return scratch.saving;
  }
  if (effect.needs.length === 0) {
    fillSaving(line, value, { ...before, saving: scratch.saving });
    return scratch.saving;
  }
  const powers = [...before.powers];
  for (const position of effect.needs) {
    const power = scratch.powers[position]!;
    fillPowers(value[line.need[position]!]!, value[line.elasticity]!, power);
    powers[position] = power;
  }
  fillGap(line, value, powers, scratch);
  fillSaving(line, value, scratch);
  return scratch.saving;
}

function fillPowers(need: Column, elasticity: Column, out: Column): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = power(need[i]!, elasticity[i]!);
}

/** need^elasticity, 0 for no need; two elementary functions are exact enough for draws and faster than `pow`. */
function power(need: number, elasticity: number): number {
  return need > 0 ? exp(elasticity * log(need)) : 0;
}

function fillGap(line: LawLine, value: readonly Column[], powers: readonly Column[], out: LawColumns): void {
  const { spared, powerGap } = out;
  const elasticity = value[line.elasticity]!;
  const total = spared;
  total.fill(0);
  for (const figure of line.need) {
    const need = value[figure]!;
    for (let i = 0; i < total.length; i++) total[i]! += need[i]!;
  }
  for (let i = 0; i < total.length; i++) powerGap[i] = 0 - power(total[i]!, elasticity[i]!);
  spared.fill(0);
  line.need.forEach((figure, position) => {
    const need = value[figure]!;
    const powered = powers[position]!;
    for (let i = 0; i < powerGap.length; i++) {
      powerGap[i]! += powered[i]!;
      if (need[i]! > 0) spared[i]!++;
    }
  });
  for (let i = 0; i < spared.length; i++) spared[i] = Math.max(0, spared[i]! - 1);
}

/** Computes the saving from powers that are there: all there is to do when needs and elasticity are certain. */
export function fillSaving(
  line: LawLine,
  value: readonly Column[],
  { spared, powerGap, saving }: LawColumns,
): void {
  const fixed = value[line.fixed]!;
  const unitCost = value[line.unitCost]!;
  for (let i = 0; i < saving.length; i++) saving[i] = fixed[i]! * spared[i]! + unitCost[i]! * powerGap[i]!;
}

/** Whether only the fixed and unit costs of a law change from draw to draw, so that its powers are computed once. */
export function lawIsLinear(line: LawLine, isLive: readonly boolean[]): boolean {
  return !isLive[line.elasticity] && !line.need.some((figure) => isLive[figure]);
}

/** The figures of a cost law. */
export function lawFigures(line: LawLine): FigureIndex[] {
  return [line.fixed, line.unitCost, line.elasticity, ...line.need];
}
