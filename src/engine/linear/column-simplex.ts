import { invertMatrix } from './invert-matrix.ts';

/**
 * A small linear programme whose columns arrive as they are found: maximise Σ cost_j·λ_j subject to
 * Σ λ_j·column_j = rhs, λ ≥ 0, over m rows. Its multipliers (the dual prices) tell which column is missing.
 *
 * Dense revised simplex with an explicit inverse; ties of the ratio test are broken lexicographically, so that the
 * highly degenerate programmes of cooperative games do not cycle.
 */
export interface ColumnSimplex {
  /** Adds a column of m entries; returns its index. */
  addColumn(column: ArrayLike<number>, cost: number): number;
  /** Goes to the optimum over the columns known so far. */
  optimise(): SimplexStatus;
  /** π with π·column ≥ cost for every known column at the optimum; one per row. */
  multipliers(): Float64Array;
  /** The columns in the basis with their λ, basic zeros included. */
  basis(): { readonly column: number; readonly weight: number }[];
  /** Σ cost·λ of the present basis. */
  value(): number;
}

export type SimplexStatus = 'optimal' | 'unbounded' | 'stalled';

export interface ColumnSimplexStart {
  /** m columns of m entries, one after the other, making a basis whose λ is not negative. */
  readonly columns: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
  readonly rhs: ArrayLike<number>;
  /** Reduced costs below this are taken as 0. Default 1e-11: costs should be of the order of 1. */
  readonly tolerance?: number;
}

const pivotTolerance = 1e-9;
const tieTolerance = 1e-11;
const refactorEvery = 40;

interface State {
  readonly rows: number;
  readonly tolerance: number;
  /** Inverse of the start basis: columns are stored in the coordinates in which that basis is the identity. */
  readonly startInverse: Float64Array;
  readonly rhs: Float64Array;
  columns: Float64Array;
  costs: Float64Array;
  count: number;
  readonly basic: Int32Array;
  readonly isBasic: Set<number>;
  inverse: Float64Array;
  weights: Float64Array;
  pivots: number;
}

/**
 * Starts from a feasible basis.
 *
 * @example
 * const lp = createColumnSimplex({ columns: [1, 0, 0, 1], costs: [1, 1], rhs: [1, 1] });
 * lp.addColumn([1, 1], 3);
 * lp.optimise(); // 'optimal'
 * lp.value(); // 3
 */
export function createColumnSimplex(start: ColumnSimplexStart): ColumnSimplex {
  const state = startState(start);
  for (let row = 0; row < state.rows; row++) {
    const column = Array.from({ length: state.rows }, (_, entry) => start.columns[row * state.rows + entry]!);
    addColumn(state, column, start.costs[row]!);
  }
  return {
    addColumn: (column, cost) => addColumn(state, column, cost),
    optimise: () => optimise(state),
    multipliers: () => transposedProduct(state.startInverse, pricesOf(state), state.rows),
    basis: () => Array.from(state.basic, (column, row) => ({ column, weight: state.weights[row]! })),
    value: () =>
      state.basic.reduce((sum, column, row) => sum + state.costs[column]! * state.weights[row]!, 0),
  };
}

function startState(start: ColumnSimplexStart): State {
  const rows = start.costs.length;
  const byRow = new Float64Array(rows * rows);
  for (let column = 0; column < rows; column++) {
    for (let row = 0; row < rows; row++) byRow[row * rows + column] = start.columns[column * rows + row]!;
  }
  const startInverse = invertMatrix(byRow, rows);
  if (startInverse === null) throw new RangeError('the start columns are not a basis');
  const rhs = product(startInverse, start.rhs, rows);
  if (rhs.some((amount) => amount < -pivotTolerance)) throw new RangeError('the start basis is not feasible');
  const inverse = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++) inverse[row * rows + row] = 1;
  return {
    rows,
    tolerance: start.tolerance ?? 1e-11,
    startInverse,
    rhs,
    columns: new Float64Array(rows * 64),
    costs: new Float64Array(64),
    count: 0,
    basic: Int32Array.from({ length: rows }, (_, row) => row),
    isBasic: new Set(Array.from({ length: rows }, (_, row) => row)),
    inverse,
    weights: rhs.slice(),
    pivots: 0,
  };
}

function addColumn(state: State, column: ArrayLike<number>, cost: number): number {
  const { rows, count } = state;
  if ((count + 1) * rows > state.columns.length) {
    const columns = new Float64Array(state.columns.length * 2);
    columns.set(state.columns);
    const costs = new Float64Array(state.costs.length * 2);
    costs.set(state.costs);
    state.columns = columns;
    state.costs = costs;
  }
  state.columns.set(product(state.startInverse, column, rows), count * rows);
  state.costs[count] = cost;
  state.count++;
  return count;
}

function optimise(state: State): SimplexStatus {
  const limit = 200 * (state.rows + 10) + 20 * state.count;
  for (let step = 0; step < limit; step++) {
    const entering = mostProfitable(state, pricesOf(state));
    if (entering < 0) return 'optimal';
    const direction = product(state.inverse, state.columns.subarray(entering * state.rows), state.rows);
    const leaving = leavingRow(state, direction);
    if (leaving < 0) return 'unbounded';
    pivot(state, entering, leaving, direction);
    if (state.pivots % refactorEvery === 0) refactor(state);
  }
  return 'stalled';
}

/** Prices of the rows, in the coordinates of the start basis. */
function pricesOf(state: State): Float64Array {
  const { rows, basic, costs, inverse } = state;
  const prices = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const cost = costs[basic[row]!]!;
    if (cost === 0) continue;
    for (let entry = 0; entry < rows; entry++) prices[entry]! += cost * inverse[row * rows + entry]!;
  }
  return prices;
}

/** The column whose cost exceeds its price most; −1 when none does. */
function mostProfitable(state: State, prices: Float64Array): number {
  const { rows, columns, costs, count, isBasic } = state;
  let best = state.tolerance;
  let chosen = -1;
  for (let column = 0, at = 0; column < count; column++, at += rows) {
    let gain = costs[column]!;
    for (let row = 0; row < rows; row++) gain -= prices[row]! * columns[at + row]!;
    if (gain > best && !isBasic.has(column)) {
      best = gain;
      chosen = column;
    }
  }
  return chosen;
}

/** Lexicographic ratio test: the row that leaves the basis; −1 when nothing limits the step. */
function leavingRow(state: State, direction: Float64Array): number {
  let leaving = -1;
  for (let row = 0; row < state.rows; row++) {
    if (direction[row]! <= pivotTolerance) continue;
    if (leaving < 0 || comesBefore(state, direction, row, leaving)) leaving = row;
  }
  return leaving;
}

/** Compares (λ, inverse)/direction of two rows, entry by entry. */
function comesBefore(state: State, direction: Float64Array, row: number, other: number): boolean {
  const { rows, inverse, weights } = state;
  const mine = direction[row]!;
  const theirs = direction[other]!;
  const gap = weights[row]! / mine - weights[other]! / theirs;
  if (Math.abs(gap) > tieTolerance) return gap < 0;
  for (let entry = 0; entry < rows; entry++) {
    const difference = inverse[row * rows + entry]! / mine - inverse[other * rows + entry]! / theirs;
    if (Math.abs(difference) > tieTolerance) return difference < 0;
  }
  return mine > theirs;
}

function pivot(state: State, entering: number, leaving: number, direction: Float64Array): void {
  const { rows, inverse, weights, basic, isBasic } = state;
  const scale = 1 / direction[leaving]!;
  for (let entry = 0; entry < rows; entry++) inverse[leaving * rows + entry]! *= scale;
  weights[leaving] = Math.max(0, weights[leaving]! * scale);
  for (let row = 0; row < rows; row++) {
    const factor = direction[row]!;
    if (row === leaving || factor === 0) continue;
    for (let entry = 0; entry < rows; entry++) {
      inverse[row * rows + entry]! -= factor * inverse[leaving * rows + entry]!;
    }
    weights[row] = Math.max(0, weights[row]! - factor * weights[leaving]!);
  }
  isBasic.delete(basic[leaving]!);
  isBasic.add(entering);
  basic[leaving] = entering;
  state.pivots++;
}

/** Computes the inverse afresh from the basic columns, so that rounding errors do not pile up. */
function refactor(state: State): void {
  const { rows, basic, columns } = state;
  const matrix = new Float64Array(rows * rows);
  for (let column = 0; column < rows; column++) {
    for (let row = 0; row < rows; row++) matrix[row * rows + column] = columns[basic[column]! * rows + row]!;
  }
  const inverse = invertMatrix(matrix, rows);
  if (inverse === null) return;
  state.inverse = inverse;
  state.weights = product(inverse, state.rhs, rows).map((weight) => Math.max(0, weight));
}

function product(matrix: Float64Array, vector: ArrayLike<number>, rows: number): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let entry = 0; entry < rows; entry++) sum += matrix[row * rows + entry]! * vector[entry]!;
    result[row] = sum;
  }
  return result;
}

function transposedProduct(matrix: Float64Array, vector: ArrayLike<number>, rows: number): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const factor = vector[row]!;
    if (factor === 0) continue;
    for (let entry = 0; entry < rows; entry++) result[entry]! += factor * matrix[row * rows + entry]!;
  }
  return result;
}
