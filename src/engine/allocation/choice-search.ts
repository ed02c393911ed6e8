import { createRelaxation, type Relaxation } from './bounded-simplex.ts';
import type { ChoiceProblem } from './choice-problem.ts';
import { free, type LagrangianWork, lagrangianWork, left, taken } from './lagrangian-bound.ts';

export interface Search {
  readonly problem: ChoiceProblem;
  readonly relaxation: Relaxation;
  readonly states: Uint8Array;
  /** Options decided so far, in order: taking back goes through it backwards. */
  readonly trail: number[];
  readonly classOf: Int32Array;
  /** Cliques, and classes of several options: rows that the relaxation gets once it breaks them. */
  readonly groups: readonly Int32Array[];
  /** Cliques that each option is in. */
  readonly cliquesOf: number[][];
  readonly usedCliques: Set<number>;
  readonly work: LagrangianWork;
  /** Work allowed, and done: columns looked at, node by node. */
  readonly mostWork: number;
  done: number;
  nodes: number;
  isComplete: boolean;
  best: Uint8Array | null;
  bestWorth: number;
}

export function startSearch(problem: ChoiceProblem, mostWork: number): Search {
  const { worth, classStart, follower, rows, cliques } = problem;
  const options = worth.length;
  const columns = options + (follower ? 1 : 0);
  const objective = new Float64Array(columns);
  objective.set(worth);
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(1);
  if (follower) {
    objective[options] = follower.worth;
    lower[options] = follower.least;
    upper[options] = follower.most;
  }
  const relaxation = createRelaxation(objective, lower, upper);
  for (const row of rows) relaxation.addRow(row);
  const classOf = new Int32Array(options);
  for (let group = 0; group + 1 < classStart.length; group++)
    classOf.fill(group, classStart[group], classStart[group + 1]);
  const cliquesOf: number[][] = Array.from({ length: options }, () => []);
  cliques.forEach((clique, index) => {
    for (const option of clique) cliquesOf[option]!.push(index);
  });
  return {
    problem,
    relaxation,
    states: new Uint8Array(options),
    trail: [],
    classOf,
    groups: [...cliques, ...severalOptions(classStart)],
    cliquesOf,
    usedCliques: new Set(),
    work: lagrangianWork(problem),
    mostWork,
    done: 0,
    nodes: 0,
    isComplete: true,
    best: null,
    bestWorth: -Infinity,
  };
}

/** The classes of more than one option. */
function severalOptions(classStart: Int32Array): Int32Array[] {
  return Array.from({ length: classStart.length - 1 }, (_, group) => {
    const first = classStart[group]!;
    return Int32Array.from({ length: classStart[group + 1]! - first }, (_none, k) => first + k);
  }).filter(({ length }) => length > 1);
}

/** Whether a bound leaves room for a better choice than the best one so far. */
export function isPromising({ bestWorth, problem: { grain } }: Search, bound: number): boolean {
  if (bestWorth === -Infinity) return true;
  return bound > enoughOf(bestWorth, grain);
}

/** What a bound must exceed: the next multiple of the grain, or a billionth more, which sums of doubles cannot tell. */
export function enoughOf(bestWorth: number, grain: number): number {
  const rounding = 1e-9 * Math.max(1, Math.abs(bestWorth));
  return grain > 0 ? bestWorth + grain - Math.max(rounding * 1e-3, 1e-6 * grain) : bestWorth + 4 * rounding;
}

/** Takes or leaves an option, and leaves those that exclude it; false when one of them is already taken. */
export function decide(search: Search, option: number, isTaken: boolean): boolean {
  if (!mark(search, option, isTaken ? taken : left)) return false;
  if (!isTaken) return true;
  const { classStart, cliques } = search.problem;
  const group = search.classOf[option]!;
  for (let other = classStart[group]!; other < classStart[group + 1]!; other++) {
    if (other !== option && !mark(search, other, left)) return false;
  }
  for (const clique of search.cliquesOf[option]!) {
    for (const other of cliques[clique]!) if (other !== option && !mark(search, other, left)) return false;
  }
  return true;
}

export function mark({ states, trail, relaxation }: Search, option: number, state: number): boolean {
  if (states[option] === state) return true;
  if (states[option] !== free) return false;
  states[option] = state;
  trail.push(option);
  if (state === taken) relaxation.lower[option] = 1;
  else relaxation.upper[option] = 0;
  return true;
}

export function undo({ states, trail, relaxation }: Search, length: number): void {
  while (trail.length > length) {
    const option = trail.pop()!;
    states[option] = free;
    relaxation.lower[option] = 0;
    relaxation.upper[option] = 1;
  }
}
