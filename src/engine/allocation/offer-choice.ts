import type { ChoiceProblem } from './choice-problem.ts';
import type { Search } from './choice-search.ts';
import { free, taken } from './lagrangian-bound.ts';
import type { Row } from './relaxation-state.ts';

/** A relaxation that is whole is a choice. */
export function offerValues(search: Search): void {
  const { states, relaxation } = search;
  offer(
    search,
    states.map((_, option) => (relaxation.values[option]! > 0.5 ? 1 : 0)),
  );
}

/** The choice of the options all decided. */
export function tryStates(search: Search): void {
  offer(
    search,
    search.states.map((state) => (state === taken ? 1 : 0)),
  );
}

/** The whole part of the relaxation, completed by the options that fit, those worth most at the prices first. */
export function tryRounding(search: Search): void {
  const { relaxation, states, problem, work } = search;
  const { values } = relaxation;
  const choice = new Uint8Array(states.length);
  const rest: number[] = [];
  for (let option = 0; option < states.length; option++) {
    if (states[option] === taken || values[option]! > 1 - 1e-7) choice[option] = 1;
    else if (states[option] === free) rest.push(option);
  }
  if (rest.length > 400) {
    rest.sort((one, other) => work.net[other]! - work.net[one]!);
    rest.length = 400;
  } else rest.sort((one, other) => work.net[other]! - work.net[one]!);
  complete(problem, search, choice, rest);
  offer(search, choice);
}

function complete(problem: ChoiceProblem, search: Search, choice: Uint8Array, rest: readonly number[]): void {
  const sums = problem.rows.map((row) => sumOf(row, choice));
  for (const option of rest) {
    const entries = entriesOf(search, option);
    if (
      entries.every(([r, coefficient]) => sums[r]! + coefficient <= problem.rows[r]!.most) &&
      isAlone(search, choice, option)
    ) {
      choice[option] = 1;
      for (const [r, coefficient] of entries) sums[r]! += coefficient;
    }
  }
}

const entryCache = new WeakMap<Search, (readonly [number, number])[][]>();
function entriesOf(search: Search, option: number): readonly (readonly [number, number])[] {
  let all = entryCache.get(search);
  if (!all) {
    const lists: [number, number][][] = Array.from({ length: search.states.length }, () => []);
    search.problem.rows.forEach((row, r) => {
      row.columns.forEach((column, entry) => {
        lists[column]?.push([r, row.coefficients[entry]!]);
      });
    });
    all = lists;
    entryCache.set(search, all);
  }
  return all[option]!;
}

function isAlone({ problem, classOf, cliquesOf }: Search, choice: Uint8Array, option: number): boolean {
  const { classStart, cliques } = problem;
  const group = classOf[option]!;
  for (let other = classStart[group]!; other < classStart[group + 1]!; other++)
    if (choice[other] === 1) return false;
  return cliquesOf[option]!.every((clique) => cliques[clique]!.every((other) => choice[other] === 0));
}

function sumOf({ columns, coefficients }: Row, choice: Uint8Array): number {
  let sum = 0;
  for (let entry = 0; entry < columns.length; entry++) {
    if (choice[columns[entry]!] === 1) sum += coefficients[entry]!;
  }
  return sum;
}

/** Keeps a choice that meets every row and is worth more than the best so far. */
export function offer(search: Search, choice: Uint8Array): void {
  const { problem } = search;
  let value = 0;
  for (let option = 0; option < choice.length; option++)
    if (choice[option] === 1) value += problem.worth[option]!;
  const follower = problem.follower;
  if (follower) value += follower.worth * follower.follow(choice);
  if (!(value > search.bestWorth)) return;
  for (const row of problem.rows) {
    const sum = sumOf(row, choice);
    if (sum > row.most + problem.slack || sum < row.least - problem.slack) return;
  }
  for (let option = 0; option < choice.length; option++) {
    if (choice[option] === 0) continue;
    choice[option] = 0;
    const alone = isAlone(search, choice, option);
    choice[option] = 1;
    if (!alone) return;
  }
  search.best = choice.slice();
  search.bestWorth = value;
}
