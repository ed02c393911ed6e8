import type { FigureIndex, JointLine } from '../compiled-alliance.ts';
import type { DrawPlan, LinearTerm } from './draw-plan.ts';
import type { LawEffect } from './law-columns.ts';

/** What changes in the account when one variable does. */
export interface VariableEffect {
  readonly linear: readonly LinearTerm[];
  /** Cost laws concerned, by place in the plan. */
  readonly laws: readonly { readonly place: number; readonly effect: LawEffect }[];
  /** Public lines concerned, by place of their group in the plan. */
  readonly publicLines: readonly { readonly group: number; readonly line: JointLine }[];
  /** Groups of public lines whose drop-off changes. */
  readonly dropOffs: readonly number[];
  /** The discount rate changes: all present values do. */
  readonly rate: boolean;
  /** The rate, the hazard or the ramp changes: the worth today of all gains does. */
  readonly timing: boolean;
  readonly coordination: boolean;
  /** Years whose start-up work changes. */
  readonly engineering: readonly number[];
}

/** Reads off the plan what a variable reaches, through common factors included. */
export function effectOf(plan: DrawPlan, variable: number): VariableEffect {
  const { alliance } = plan;
  const reached = new Set<FigureIndex>(plan.variables[variable]!.reaches);
  const rate = reached.has(alliance.discountRate);
  const publics = plan.publics.flatMap((group, place) =>
    group.lines
      .filter((line) => [line.perYear, ...line.corrections].some((figure) => reached.has(figure)))
      .map((line) => ({ group: place, line })),
  );
  return {
    linear: plan.linear.filter(({ figure }) => reached.has(figure)),
    laws: plan.laws.flatMap((line, place) => {
      const needs = line.need.flatMap((figure, position) => (reached.has(figure) ? [position] : []));
      const elasticity = reached.has(line.elasticity);
      const touched = elasticity || needs.length > 0 || reached.has(line.fixed) || reached.has(line.unitCost);
      return touched ? [{ place, effect: { elasticity, needs } }] : [];
    }),
    publicLines: publics,
    dropOffs: plan.publics.flatMap((group, place) => (reached.has(group.dropOff) ? [place] : [])),
    rate,
    timing:
      rate || [alliance.hazard, alliance.delay, alliance.timeConstant].some((figure) => reached.has(figure)),
    coordination: reached.has(alliance.coordination),
    engineering: alliance.engineering.flatMap((figure, year) => (reached.has(figure) ? [year] : [])),
  };
}
