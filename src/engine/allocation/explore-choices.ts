import type { ChoiceProblem } from './choice-problem.ts';
import { decide, enoughOf, isPromising, type Search, undo } from './choice-search.ts';
import { free, lagrangianBound } from './lagrangian-bound.ts';
import { offerValues, tryRounding, tryStates } from './offer-choice.ts';
import type { Row } from './relaxation-state.ts';

export function explore(search: Search): void {
  search.nodes++;
  search.done = search.nodes * (search.states.length + 60) + search.relaxation.steps() * search.states.length;
  if (search.done > search.mostWork) {
    search.isComplete = false;
    return;
  }
  const mark = search.trail.length;
  const bound = boundNode(search);
  if (bound === null || !isPromising(search, bound)) {
    undo(search, mark);
    return;
  }
  if (search.nodes < 20 || search.nodes % 32 === 0) tryRounding(search);
  if (!isPromising(search, bound)) {
    undo(search, mark);
    return;
  }
  settle(search, bound);
  const branch = branchOn(search, bound);
  if (branch === null) {
    tryStates(search);
    undo(search, mark);
    return;
  }
  const { option, isTakenFirst } = branch;
  for (const isTaken of [isTakenFirst, !isTakenFirst]) {
    const before = search.trail.length;
    if (decide(search, option, isTaken)) explore(search);
    undo(search, before);
    if (!isPromising(search, bound)) break;
  }
  undo(search, mark);
}

/** Solves the relaxation, adding the rows that it breaks; null when the states are impossible. */
export function boundNode(search: Search): number | null {
  const { relaxation, problem, states, work } = search;
  const enough = search.bestWorth === -Infinity ? -Infinity : enoughOf(search.bestWorth, problem.grain);
  for (let round = 0; ; round++) {
    const status = relaxation.solve(enough);
    if (status === 'infeasible' && isProvenImpossible(search)) return null;
    const bound = lagrangianBound(problem, relaxation.rows, relaxation.prices(), states, work);
    if (status !== 'optimal' || bound <= enough || round === 50) return bound;
    if (!addBrokenRows(search)) return bound;
  }
}

/** Whether the rows, combined as the simplex says, contradict one another: a bound below 0 on a worth of 0. */
function isProvenImpossible({ problem, relaxation, states, work }: Search): boolean {
  const ray = relaxation.ray();
  const worthless: ChoiceProblem = {
    ...problem,
    worth: new Float64Array(problem.worth.length),
    ...(problem.follower ? { follower: { ...problem.follower, worth: 0 } } : {}),
  };
  return [1, -1].some((sign) => {
    const prices = ray.map((price) => sign * price);
    return lagrangianBound(worthless, relaxation.rows, prices, states, work) < -1e-9;
  });
}

function addBrokenRows(search: Search): boolean {
  const { relaxation, problem, usedCliques } = search;
  const { values } = relaxation;
  let added = false;
  search.groups.forEach((clique, index) => {
    if (usedCliques.has(index)) return;
    const sum = clique.reduce((total, option) => total + values[option]!, 0);
    if (sum <= 1 + 1e-7) return;
    usedCliques.add(index);
    relaxation.addRow(atMostOne(clique));
    added = true;
  });
  const { follower, worth } = problem;
  const row = follower?.separate(values, values[worth.length]!) ?? null;
  if (row !== null) relaxation.addRow(row);
  return added || row !== null;
}

const atMostOne = (columns: Int32Array): Row => ({
  columns,
  coefficients: new Float64Array(columns.length).fill(1),
  least: -Infinity,
  most: 1,
});

/** Decides the options whose other side could not beat the best choice. */
export function settle(search: Search, bound: number): void {
  if (search.bestWorth === -Infinity) return;
  const { problem, states, work, classOf } = search;
  const { net, best } = work;
  const enough = enoughOf(search.bestWorth, problem.grain);
  for (let option = 0; option < states.length; option++) {
    if (states[option] !== free) continue;
    const top = best[classOf[option]!]!;
    if (bound - top + net[option]! <= enough) decide(search, option, false);
    else if (net[option] === top && bound - secondOf(search, option) <= enough) decide(search, option, true);
  }
}

/** What is lost when the best option of a class is left. */
function secondOf(
  { problem: { classStart }, work: { net }, states, classOf }: Search,
  option: number,
): number {
  const group = classOf[option]!;
  let second = 0;
  for (let other = classStart[group]!; other < classStart[group + 1]!; other++) {
    if (other !== option && states[other] === free) second = Math.max(second, net[other]!);
  }
  return net[option]! - second;
}

interface Branch {
  readonly option: number;
  readonly isTakenFirst: boolean;
}

/** The option to decide next: the one whose two sides both lose most; null when all are decided. */
function branchOn(search: Search, bound: number): Branch | null {
  const { states, relaxation, work } = search;
  let chosen: Branch | null = null;
  let most = -1;
  let whole = -1;
  let nearest = Infinity;
  for (let option = 0; option < states.length; option++) {
    if (states[option] !== free) continue;
    const value = relaxation.values[option]!;
    if (value < 1e-7 || value > 1 - 1e-7) {
      if (Math.abs(work.net[option]!) < nearest) {
        nearest = Math.abs(work.net[option]!);
        whole = option;
      }
      continue;
    }
    const { down, up } = relaxation.penalties(option);
    const measure = Math.min(down, up) + 0.1 * Math.min(Math.max(down, up), bound);
    if (measure <= most) continue;
    most = measure;
    chosen = { option, isTakenFirst: up < down };
  }
  if (chosen !== null || whole < 0) return chosen;
  offerValues(search);
  return { option: whole, isTakenFirst: relaxation.values[whole]! > 0.5 };
}
