import type { FigureIndex, JointLine } from '../compiled-alliance.ts';
import type { DrawPlan, LinearTerm } from './draw-plan.ts';
import { type LawEffect, lawFigures } from './law-columns.ts';

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

/** For each figure, the parts of the account that read it. */
interface Readers {
  readonly linear: ReadonlyMap<FigureIndex, readonly LinearTerm[]>;
  readonly laws: ReadonlyMap<FigureIndex, readonly number[]>;
  readonly publicLines: ReadonlyMap<
    FigureIndex,
    readonly { readonly group: number; readonly line: JointLine }[]
  >;
  readonly dropOffs: ReadonlyMap<FigureIndex, readonly number[]>;
  readonly engineering: ReadonlyMap<FigureIndex, readonly number[]>;
}

/** Reads off the plan what each variable reaches, through common factors included; in the order of the variables. */
export function effectsOf(plan: DrawPlan): VariableEffect[] {
  const readers = readersOf(plan);
  return plan.variables.map(({ reaches }) => effectOf(plan, readers, reaches));
}

function readersOf({ alliance, linear, laws, publics }: DrawPlan): Readers {
  const lines = publics.flatMap(({ lines: some }, group) => some.map((line) => ({ group, line })));
  return {
    linear: gather(linear.map((term) => [term.figure, term])),
    laws: gather(laws.flatMap((line, place) => lawFigures(line).map((figure) => [figure, place] as const))),
    publicLines: gather(
      lines.flatMap((entry) =>
        [entry.line.perYear, ...entry.line.corrections].map((figure) => [figure, entry] as const),
      ),
    ),
    dropOffs: gather(publics.map(({ dropOff }, group) => [dropOff, group])),
    engineering: gather(alliance.engineering.map((figure, year) => [figure, year])),
  };
}

function gather<Entry>(pairs: readonly (readonly [FigureIndex, Entry])[]): Map<FigureIndex, Entry[]> {
  const map = new Map<FigureIndex, Entry[]>();
  for (const [figure, entry] of pairs) {
    const entries = map.get(figure);
    if (entries === undefined) map.set(figure, [entry]);
    else entries.push(entry);
  }
  return map;
}

function effectOf(plan: DrawPlan, readers: Readers, reaches: readonly FigureIndex[]): VariableEffect {
  const { alliance } = plan;
  const reached = new Set(reaches);
  const read = <Entry>(map: ReadonlyMap<FigureIndex, readonly Entry[]>): Entry[] => [
    ...new Set(reaches.flatMap((figure) => map.get(figure) ?? [])),
  ];
  const rate = reached.has(alliance.discountRate);
  const ramp = [alliance.hazard, alliance.delay, alliance.timeConstant].some((figure) => reached.has(figure));
  return {
    linear: read(readers.linear),
    laws: read(readers.laws).map((place) => {
      const line = plan.laws[place]!;
      const needs = line.need.flatMap((figure, position) => (reached.has(figure) ? [position] : []));
      return { place, effect: { elasticity: reached.has(line.elasticity), needs } };
    }),
    publicLines: read(readers.publicLines),
    dropOffs: read(readers.dropOffs),
    rate,
    timing: rate || ramp,
    coordination: reached.has(alliance.coordination),
    engineering: read(readers.engineering),
  };
}
