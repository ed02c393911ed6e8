import { type ColumnSimplex, createColumnSimplex } from '../linear/column-simplex.ts';
import { largestExcesses } from './excess-scan.ts';
import { sizeOfCoalition, sumOver } from './game.ts';
import { movementOf, type SettledSpan } from './settled-span.ts';

/** What does not change from one stage of a nucleolus to the next. */
export interface ExcessProblem {
  readonly values: Float64Array;
  readonly players: number;
  /** Size of what is at stake: programmes are solved in units of it. */
  readonly scale: number;
  /** In units of `scale`. */
  readonly tolerance: number;
  /** Excesses are divided by the number of members. */
  readonly perMember: boolean;
  /** What each player gets at least, v(i) but for rounding; `null` when there is no such bound. */
  readonly floors: Float64Array | null;
}

/** One level of excess: its coalitions can have no less excess than `excess`, whatever is still free. */
export interface SettledLevel {
  readonly excess: number;
  readonly coalitions: readonly number[];
  /** Positive weights of the coalitions: with those of `held`, their weighted sum lies in the span of earlier levels. */
  readonly weights: readonly number[];
  /** Players held at their floor, and their weights. */
  readonly held: readonly number[];
  readonly heldWeights: readonly number[];
}

export interface StageResult {
  readonly level: SettledLevel;
  readonly shares: Float64Array;
}

interface Column {
  readonly coalition: number;
  readonly isFloor: boolean;
}

const weightTolerance = 1e-9;

/**
 * Lowers the largest excess over the coalitions outside a span as far as it goes, by rows found on demand.
 *
 * The programme is solved in its dual form: a balanced weighting of coalitions, to which the coalitions of largest
 * excess are added until none exceeds the bound. `null` when rounding stopped it.
 *
 * @param shares a sharing that agrees with all that is settled; for floors, one that respects them
 * @param hints coalitions likely to matter; those of the span are skipped
 */
export function lowerLargestExcess(
  problem: ExcessProblem,
  span: SettledSpan,
  shares: Float64Array,
  hints: Iterable<number>,
): StageResult | null {
  const programme = startProgramme(problem, span, shares, hints);
  for (let round = 0; round < 2000; round++) {
    if (programme.simplex.optimise() !== 'optimal') return null;
    const { moved, bound } = programme.read();
    const found = largestExcesses({
      values: problem.values,
      players: problem.players,
      shares: moved,
      above: (bound + problem.tolerance) * problem.scale,
      keep: 2 * problem.players,
      outside: span,
      perMember: problem.perMember,
    });
    const added = found.filter((entry) => programme.add({ coalition: entry.coalition, isFloor: false }));
    if (found.length === 0) return { level: programme.level(bound), shares: moved };
    if (added.length === 0) return null;
  }
  return null;
}

interface Programme {
  readonly simplex: ColumnSimplex;
  /** Adds a column; false when it was there. */
  add(column: Column): boolean;
  /** The sharing and the bound (in units of scale) that the present basis stands for. */
  read(): { moved: Float64Array; bound: number };
  level(bound: number): SettledLevel;
}

function startProgramme(
  problem: ExcessProblem,
  span: SettledSpan,
  shares: Float64Array,
  hints: Iterable<number>,
): Programme {
  const columns: Column[] = [];
  const known = new Set<number>();
  const start = startBasis(problem, span, shares);
  const simplex = createColumnSimplex({
    columns: start.flatMap((entry) => entry.entries),
    costs: start.map((entry) => entry.cost),
    rhs: start.map((_, row) => (row === start.length - 1 ? 1 : 0)),
  });
  for (const entry of start) {
    columns.push({ coalition: entry.coalition, isFloor: false });
    known.add(entry.coalition);
  }
  const add = (column: Column): boolean => {
    if (!column.isFloor && known.has(column.coalition)) return false;
    const { entries, cost } = columnEntries(problem, span, shares, column);
    simplex.addColumn(entries, cost);
    columns.push(column);
    if (!column.isFloor) known.add(column.coalition);
    return true;
  };
  for (const coalition of hints) {
    if (movementOf(span, coalition).some((move) => Math.abs(move) > 1e-8)) add({ coalition, isFloor: false });
  }
  if (problem.floors) addFloors(problem, span, add);
  return {
    simplex,
    add,
    read: () => readShares(problem, span, shares, simplex.multipliers()),
    level: (bound) => readLevel(problem, columns, simplex, bound),
  };
}

/** The first free player alone and without it, and every other free player alone: a feasible basis. */
function startBasis(problem: ExcessProblem, span: SettledSpan, shares: Float64Array) {
  const whole = problem.values.length - 1;
  const alone = span.freePlayers.map((player) => 1 << player);
  return [...alone, whole ^ alone[0]!].map((coalition) => ({
    coalition,
    ...columnEntries(problem, span, shares, { coalition, isFloor: false }),
  }));
}

function columnEntries(
  problem: ExcessProblem,
  span: SettledSpan,
  shares: Float64Array,
  column: Column,
): { entries: number[]; cost: number } {
  const { coalition, isFloor } = column;
  const divisor = problem.perMember && !isFloor ? sizeOfCoalition(coalition) : 1;
  const worth = isFloor ? problem.floors![31 - Math.clz32(coalition)]! : problem.values[coalition]!;
  const excess = worth - sumOver(shares, coalition);
  const entries = Array.from(movementOf(span, coalition), (move) => move / divisor);
  entries.push(isFloor ? 0 : 1);
  return { entries, cost: excess / (divisor * problem.scale) };
}

function addFloors(problem: ExcessProblem, span: SettledSpan, add: (column: Column) => boolean): void {
  for (let player = 0; player < problem.players; player++) {
    const coalition = 1 << player;
    if (movementOf(span, coalition).some((move) => Math.abs(move) > 1e-8)) add({ coalition, isFloor: true });
  }
}

function readShares(
  problem: ExcessProblem,
  span: SettledSpan,
  shares: Float64Array,
  multipliers: Float64Array,
) {
  const moved = shares.slice();
  for (const [index, direction] of span.directions.entries()) {
    const step = multipliers[index]! * problem.scale;
    for (let player = 0; player < moved.length; player++) moved[player]! += step * direction[player]!;
  }
  return { moved, bound: multipliers[span.directions.length]! };
}

function readLevel(
  problem: ExcessProblem,
  columns: readonly Column[],
  simplex: ColumnSimplex,
  bound: number,
): SettledLevel {
  const used = simplex.basis().filter((entry) => entry.weight > weightTolerance);
  const free = used.filter((entry) => !columns[entry.column]!.isFloor);
  const held = used.filter((entry) => columns[entry.column]!.isFloor);
  const coalitionOf = (entry: { column: number }): number => columns[entry.column]!.coalition;
  const divisor = (coalition: number): number => (problem.perMember ? sizeOfCoalition(coalition) : 1);
  return {
    excess: bound * problem.scale,
    coalitions: free.map(coalitionOf),
    weights: free.map((entry) => entry.weight / divisor(coalitionOf(entry))),
    held: held.map((entry) => 31 - Math.clz32(coalitionOf(entry))),
    heldWeights: held.map((entry) => entry.weight),
  };
}
