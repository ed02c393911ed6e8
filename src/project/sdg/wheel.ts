import type { AnchorLevel } from './targets.ts';

/** A project seen through the goals: how many targets of each it is anchored on, by level. */
export interface GoalCount {
  readonly goal: number;
  readonly main: number;
  readonly supports: number;
  readonly watchOut: number;
  /** Targets that an indicator follows, out of those anchored. */
  readonly measured: number;
  readonly targets: number;
}

/** A target that the project, or one of its actions, is anchored on. */
export interface AnchoredTarget {
  readonly code: string;
  readonly goal: number;
  readonly level: AnchorLevel;
}

/**
 * Counts anchored targets by goal, all seventeen. A target counts once for each level: the project may be for it by one action and
 * watch over it in another.
 */
export function countGoals(
  anchors: readonly AnchoredTarget[],
  measured: ReadonlySet<string>,
  goals: readonly number[],
): GoalCount[] {
  return goals.map((goal) => {
    const here = anchors.filter((anchor) => anchor.goal === goal);
    const at = (level: AnchorLevel): number =>
      new Set(here.filter((anchor) => anchor.level === level).map(({ code }) => code)).size;
    const codes = new Set(here.map(({ code }) => code));
    return {
      goal,
      main: at('main'),
      supports: at('supports'),
      watchOut: at('watch-out'),
      measured: [...codes].filter((code) => measured.has(code)).length,
      targets: codes.size,
    };
  });
}

/** Where a ring begins and ends, in the units of the drawing. */
export interface Ring {
  readonly inner: number;
  readonly outer: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A point of the wheel: an angle of one turn, 0 on top, clockwise. */
export function wheelPoint(center: number, radius: number, turn: number): readonly [number, number] {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [round(center + radius * Math.cos(angle)), round(center + radius * Math.sin(angle))];
}

/** The path of one cell of a ring: sector `index` of `count`, with a small gap between sectors. */
export function cellPath(center: number, { inner, outer }: Ring, index: number, count: number): string {
  const gap = 0.0025;
  const [from, to] = [index / count + gap, (index + 1) / count - gap];
  const [a, b] = [wheelPoint(center, outer, from), wheelPoint(center, outer, to)];
  const [c, d] = [wheelPoint(center, inner, to), wheelPoint(center, inner, from)];
  return `M${a.join(' ')}A${outer} ${outer} 0 0 1 ${b.join(' ')}L${c.join(' ')}A${inner} ${inner} 0 0 0 ${d.join(' ')}Z`;
}
