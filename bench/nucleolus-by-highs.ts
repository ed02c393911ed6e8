import type loadHighs from 'highs';
import { membersOf } from '../src/engine/games/index.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/**
 * The prenucleolus with HiGHS, by the same row generation as ours: the worst excesses are added until none is left out, and
 * the rows with a price are settled. What a Node programmer would write with the best solver on npm.
 */
export function nucleolusByHighs(highs: Highs, values: Float64Array, players: number): number[] {
  const whole = values.length - 1;
  const settled = new Map<number, number>([[whole, values[whole]!]]);
  const rows = new Set<number>();
  for (let player = 0; player < players; player++) rows.add(1 << player).add(whole ^ (1 << player));
  let shares: number[] = [];
  while (rankOf([...settled.keys()], players) < players) {
    for (const group of [...rows]) if (isSpanned(group, [...settled.keys()], players)) rows.delete(group);
    const stage = lowest(highs, values, players, settled, rows);
    shares = stage.shares;
    for (const group of stage.priced) settled.set(group, values[group]! - stage.bound);
  }
  return shares;
}

function lowest(
  highs: Highs,
  values: Float64Array,
  players: number,
  settled: Map<number, number>,
  rows: Set<number>,
) {
  for (;;) {
    const solution = highs.solve(programme(values, players, settled, rows));
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
    const shares = Array.from({ length: players }, (_, player) => solution.Columns[`x${player}`]!.Primal);
    const bound = solution.Columns.t!.Primal;
    const worst = worstGroups(values, shares, bound + 1e-7, 2 * players, [...settled.keys()], players);
    if (worst.length === 0) {
      const linear = solution.Rows as readonly { readonly Name: string; readonly Dual: number }[];
      const priced = linear.filter((row) => row.Name.startsWith('s') && Math.abs(row.Dual) > 1e-7);
      return { shares, bound, priced: priced.map((row) => Number(row.Name.slice(1))) };
    }
    for (const group of worst) rows.add(group);
  }
}

function programme(
  values: Float64Array,
  players: number,
  settled: Map<number, number>,
  rows: Set<number>,
): string {
  const sum = (group: number): string =>
    membersOf(group)
      .map((member) => `x${member}`)
      .join(' + ');
  const fixed = [...settled].map(([group, worth]) => ` f${group}: ${sum(group)} = ${worth}`);
  const free = [...rows].map((group) => ` s${group}: ${sum(group)} + t >= ${values[group]}`);
  const names = Array.from({ length: players }, (_, player) => ` x${player} free`);
  return `Minimize\n t\nSubject To\n${[...fixed, ...free].join('\n')}\nBounds\n${names.join('\n')}\n t free\nEnd\n`;
}

function worstGroups(
  values: Float64Array,
  shares: number[],
  bound: number,
  most: number,
  settled: number[],
  players: number,
): number[] {
  const sums = new Float64Array(values.length);
  const found: { group: number; excess: number }[] = [];
  for (let group = 1; group < values.length - 1; group++) {
    sums[group] = sums[group & (group - 1)]! + shares[31 - Math.clz32(group & -group)]!;
    const excess = values[group]! - sums[group]!;
    if (excess > bound && !isSpanned(group, settled, players)) found.push({ group, excess });
  }
  return found
    .sort((a, b) => b.excess - a.excess)
    .slice(0, most)
    .map(({ group }) => group);
}

const isSpanned = (group: number, settled: readonly number[], players: number): boolean =>
  rankOf([...settled, group], players) === rankOf(settled, players);

function rankOf(groups: readonly number[], players: number): number {
  const rows = groups.map((group) => Array.from({ length: players }, (_, player) => (group >>> player) & 1));
  let rank = 0;
  for (let column = 0; column < players && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let index = rank + 1; index < rows.length; index++) {
      const factor = rows[index]![column]! / rows[rank]![column]!;
      if (factor !== 0)
        rows[index] = rows[index]!.map((entry, place) => entry - factor * rows[rank]![place]!);
    }
    rank++;
  }
  return rank;
}
