import { type Penalties, penaltiesOf } from './branch-penalties.ts';
import { pivotAt } from './dual-pivot.ts';
import {
  leavingPosition,
  multiplyInverse,
  pricesOf,
  type Row,
  refactor,
  refactorEvery,
  type State,
} from './relaxation-state.ts';

export type RelaxationStatus = 'optimal' | 'infeasible' | 'below' | 'stalled';

/** A linear programme, maximised, whose columns all have bounds: they may move, and rows be added, between two solutions. */
export interface Relaxation {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Values of the columns after `solve`. */
  readonly values: Float64Array;
  /** Rows as the simplex holds them: multiplied by `scales`, so that their largest coefficient is 1. */
  readonly rows: readonly Row[];
  readonly scales: readonly number[];
  addRow(row: Row): void;
  /** Goes to the optimum; stops as `below` once the optimum is known not to exceed `enough`. */
  solve(enough: number): RelaxationStatus;
  /** Pivots made since the start: the measure of the work. */
  readonly steps: () => number;
  /** What the optimum loses at least when a column is brought down to, or up to, a whole number, by one dual step. */
  penalties(column: number): Penalties;
  /** After `infeasible`: the combination of rows that cannot hold, whichever its sign. */
  ray(): Float64Array;
  /** Price of each of `rows`: positive where the most binds, negative where the least does. */
  prices(): Float64Array;
}

/**
 * Dual simplex with bounded columns and the long-step ratio test. As every column is bounded, any basis has a dual
 * feasible position: after a change of bounds or a new row it goes on from the last basis, whatever that was.
 *
 * Its prices need not be trusted: `lagrangianBound` proves what they say. Sources: Dantzig 1963; Maros 2003 (long step).
 *
 * @example
 * const lp = createRelaxation(Float64Array.of(3, 2), Float64Array.of(0, 0), Float64Array.of(1, 1));
 * lp.addRow({ columns: Int32Array.of(0, 1), coefficients: Float64Array.of(2, 2), least: -Infinity, most: 3 });
 * lp.solve(-Infinity); // 'optimal', values 1 and 0.5
 */
export function createRelaxation(worth: Float64Array, lower: Float64Array, upper: Float64Array): Relaxation {
  const count = worth.length;
  const state: State = {
    count,
    worth,
    lower,
    upper,
    values: new Float64Array(count),
    slopes: new Float64Array(count),
    pivotRow: new Float64Array(count),
    isUp: new Uint8Array(count),
    place: new Array<number>(count).fill(-1),
    rows: [],
    scales: [],
    rowsOf: Array.from({ length: count }, () => []),
    entriesOf: Array.from({ length: count }, () => []),
    activities: [],
    rowSlopes: [],
    rowIsUp: [],
    head: new Int32Array(0),
    inverse: new Float64Array(0),
    basic: new Float64Array(0),
    ray: new Float64Array(0),
    pivots: 0,
    steps: 0,
  };
  return {
    lower,
    upper,
    values: state.values,
    rows: state.rows,
    scales: state.scales,
    steps: () => state.steps,
    addRow: (row) => addRow(state, row),
    solve: (enough) => solve(state, enough),
    penalties: (column) => penaltiesOf(state, column),
    ray: () => state.ray,
    prices: () => pricesOf(state),
  };
}

/** Adds a row, scaled so that its largest coefficient is 1; its activity enters the basis. */
function addRow(state: State, row: Row): void {
  const size = state.rows.length;
  const largest = row.coefficients.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const scale = largest > 0 ? 1 / largest : 1;
  const grown = new Float64Array((size + 1) * (size + 1));
  for (let i = 0; i < size; i++) {
    grown.set(state.inverse.subarray(i * size, (i + 1) * size), i * (size + 1));
  }
  // The new row of the inverse: (entries of the basic columns) · inverse, the activity having the coefficient −1.
  for (let entry = 0; entry < row.columns.length; entry++) {
    const column = row.columns[entry]!;
    const coefficient = row.coefficients[entry]! * scale;
    state.rowsOf[column]!.push(size);
    state.entriesOf[column]!.push(coefficient);
    const at = state.place[column]!;
    if (at < 0) continue;
    for (let k = 0; k < size; k++)
      grown[size * (size + 1) + k]! += coefficient * state.inverse[at * size + k]!;
  }
  grown[(size + 1) * (size + 1) - 1] = -1;
  state.inverse = grown;
  state.head = Int32Array.of(...state.head, state.count + size);
  state.basic = new Float64Array(size + 1);
  state.place.push(size);
  state.rows.push({
    columns: row.columns,
    coefficients: row.coefficients.map((entry) => entry * scale),
    least: row.least * scale,
    most: row.most * scale,
  });
  state.scales.push(scale);
  state.activities.push(0);
  state.rowSlopes.push(0);
  state.rowIsUp.push(false);
}

function solve(state: State, enough: number): RelaxationStatus {
  standAtBounds(state);
  const most = 200 + 20 * (state.rows.length + state.count);
  for (let step = 0; step < most; step++) {
    if (step % 8 === 7 && objectiveOf(state) <= enough) return 'below';
    const leaving = leavingPosition(state);
    if (leaving < 0) return finish(state);
    const status = pivotAt(state, leaving);
    if (status === 'infeasible') {
      const size = state.rows.length;
      state.ray = state.inverse.slice(leaving * size, (leaving + 1) * size);
      return 'infeasible';
    }
    if (status === 'restart' || state.pivots >= refactorEvery) {
      refactor(state);
      standAtBounds(state);
    }
  }
  finish(state);
  return 'stalled';
}

function finish(state: State): 'optimal' {
  const { head, basic, count, values, activities } = state;
  for (let i = 0; i < head.length; i++) {
    const variable = head[i]!;
    if (variable < count) values[variable] = basic[i]!;
    else activities[variable - count] = basic[i]!;
  }
  return 'optimal';
}

/** Prices from the basis, then slopes, then every column outside the basis at the bound that its slope wants. */
function standAtBounds(state: State): void {
  const { count, worth, values, slopes, place, rows, lower, upper, isUp } = state;
  const prices = pricesOf(state);
  slopes.set(worth);
  for (let r = 0; r < rows.length; r++) {
    const price = prices[r]!;
    state.rowSlopes[r] = state.place[count + r]! >= 0 ? 0 : price;
    if (price === 0) continue;
    const { columns, coefficients } = rows[r]!;
    for (let entry = 0; entry < columns.length; entry++)
      slopes[columns[entry]!]! -= price * coefficients[entry]!;
  }
  for (let column = 0; column < count; column++) {
    if (place[column]! >= 0) {
      slopes[column] = 0;
      values[column] = 0;
      continue;
    }
    if (slopes[column]! > 0) isUp[column] = 1;
    else if (slopes[column]! < 0) isUp[column] = 0;
    values[column] = isUp[column] === 1 ? upper[column]! : lower[column]!;
  }
  const outside = new Float64Array(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const { columns, coefficients, least, most } = rows[r]!;
    let sum = 0;
    for (let entry = 0; entry < columns.length; entry++)
      sum += coefficients[entry]! * values[columns[entry]!]!;
    if (place[count + r]! < 0) {
      const wantsMost = state.rowSlopes[r]! > 0 || (state.rowSlopes[r] === 0 && state.rowIsUp[r]!);
      state.rowIsUp[r] = (wantsMost && most < Infinity) || least === -Infinity;
      state.activities[r] = state.rowIsUp[r] ? most : least;
      sum -= state.activities[r]!;
    }
    outside[r] = sum;
  }
  multiplyInverse(state, outside, state.basic);
  for (let i = 0; i < state.basic.length; i++) state.basic[i] = -state.basic[i]!;
}

function objectiveOf({ worth, values, place, basic, count }: State): number {
  let sum = 0;
  for (let column = 0; column < count; column++) {
    const at = place[column]!;
    sum += worth[column]! * (at < 0 ? values[column]! : basic[at]!);
  }
  return sum;
}
