import type { FigureIndex } from '../compiled-alliance.ts';
import { withinDomain } from '../figure-values.ts';
import { certainDraw, isCertain } from '../figures.ts';
import { type Column, keepWithin, multiply, scale } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';

/** The figures of one block of draws. */
export interface FigureColumns {
  /** What each variable draws by itself, inside its domain; by variable. */
  readonly own: Column[];
  /** What each figure is worth, common factors included; by figure. Certain figures have their one value throughout. */
  readonly value: Column[];
}

/**
 * Prepares columns of `length` draws for the figures that the draws read.
 * A live figure without factors is worth its own draws, so the two share a column.
 */
export function createFigureColumns(plan: DrawPlan, length: number): FigureColumns {
  const own = plan.variables.map(() => new Float64Array(length));
  const value = plan.isLive.map((live, figure) => {
    if (!plan.isRead[figure]) return unread;
    if (!live) return new Float64Array(length).fill(plan.values[figure]!);
    const variable = plan.variableOf[figure]!;
    const alone = variable >= 0 && plan.alliance.figures[figure]!.factors.length === 0;
    return alone ? own[variable]! : new Float64Array(length);
  });
  return { own, value };
}

const unread = new Float64Array(0);

/** Computes the value of every live figure from the own draws, factors first. */
export function fillValues(plan: DrawPlan, { own, value }: FigureColumns): void {
  plan.isLive.forEach((live, figure) => {
    if (!live) return;
    const variable = plan.variableOf[figure]!;
    fillValue(plan, figure, variable < 0 ? null : own[variable]!, value, value[figure]!);
  });
}

/**
 * Writes the value of one live figure: its own draws, or its certain figure, times its common factors.
 * @param own `null` when only its factors are uncertain
 */
export function fillValue(
  { alliance, values, isLive }: DrawPlan,
  figure: FigureIndex,
  own: Column | null,
  value: readonly Column[],
  out: Column,
): void {
  const { factors, least, most, quantity } = alliance.figures[figure]!;
  if (own !== null) {
    if (own !== out) out.set(own);
  } else {
    out.fill(withinDomain(isCertain(quantity) ? certainDraw(quantity) : Number.NaN, { least, most }));
  }
  if (factors.length === 0) return;
  for (const factor of factors) {
    if (isLive[factor]) multiply(out, value[factor]!, out);
    else scale(out, values[factor]!, out);
  }
  keepWithin(out, least, most);
}
