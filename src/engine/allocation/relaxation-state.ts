import { invertMatrix } from '../linear/invert-matrix.ts';

/** least ≤ Σ coefficient·x ≤ most over some columns; infinite on the side that does not bound. */
export interface Row {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly least: number;
  readonly most: number;
}

export interface State {
  readonly count: number;
  readonly worth: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly values: Float64Array;
  readonly slopes: Float64Array;
  readonly pivotRow: Float64Array;
  readonly isUp: Uint8Array;
  /** Position in the basis of each column, then of each row's activity; −1 outside. */
  readonly place: number[];
  readonly rows: Row[];
  readonly scales: number[];
  readonly rowsOf: number[][];
  readonly entriesOf: number[][];
  /** Activities of rows, and whether each stands at its most. */
  readonly activities: number[];
  readonly rowSlopes: number[];
  readonly rowIsUp: boolean[];
  head: Int32Array;
  inverse: Float64Array;
  basic: Float64Array;
  ray: Float64Array;
  /** Since the last fresh inverse, and since the start. */
  pivots: number;
  steps: number;
}

export const tiny = 1e-9;
export const refactorEvery = 100;

export function multiplyInverse({ inverse, rows }: State, vector: Float64Array, result: Float64Array): void {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += inverse[i * size + k]! * vector[k]!;
    result[i] = sum;
  }
}

export function pricesOf({ head, inverse, worth, count, rows }: State): Float64Array {
  const size = rows.length;
  const prices = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const variable = head[i]!;
    const value = variable < count ? worth[variable]! : 0;
    if (value === 0) continue;
    for (let k = 0; k < size; k++) prices[k]! += value * inverse[i * size + k]!;
  }
  return prices;
}

export const leastOf = ({ lower, rows, count }: State, variable: number): number =>
  variable < count ? lower[variable]! : rows[variable - count]!.least;
export const mostOf = ({ upper, rows, count }: State, variable: number): number =>
  variable < count ? upper[variable]! : rows[variable - count]!.most;

/** The position of the basis furthest from its bounds, by the length of its row; −1 when all are within. */
export function leavingPosition(state: State): number {
  const { head, basic, inverse } = state;
  const size = head.length;
  let worst = 0;
  let chosen = -1;
  for (let i = 0; i < size; i++) {
    const least = leastOf(state, head[i]!);
    const most = mostOf(state, head[i]!);
    const gap = Math.max(least - basic[i]!, basic[i]! - most);
    const bound = basic[i]! > most ? most : least;
    if (gap <= tiny * Math.max(1, Math.abs(bound))) continue;
    let length = 0;
    for (let k = 0; k < size; k++) length += inverse[i * size + k]! * inverse[i * size + k]!;
    const measure = (gap * gap) / length;
    if (measure <= worst) continue;
    worst = measure;
    chosen = i;
  }
  return chosen;
}

/** The entries of one line of the basis for every column outside it. */
export function computePivotRow(state: State, position: number): void {
  const { pivotRow, inverse, rows } = state;
  const size = rows.length;
  pivotRow.fill(0);
  for (let r = 0; r < size; r++) {
    const factor = inverse[position * size + r]!;
    if (Math.abs(factor) < 1e-14) continue;
    const { columns, coefficients } = rows[r]!;
    for (let entry = 0; entry < columns.length; entry++) {
      pivotRow[columns[entry]!]! += factor * coefficients[entry]!;
    }
  }
}

export function columnInBasis(state: State, variable: number): Float64Array {
  const { rows, inverse, count } = state;
  const size = rows.length;
  const result = new Float64Array(size);
  if (variable >= count) {
    for (let i = 0; i < size; i++) result[i] = -inverse[i * size + variable - count]!;
    return result;
  }
  const rowsOf = state.rowsOf[variable]!;
  const entriesOf = state.entriesOf[variable]!;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let entry = 0; entry < rowsOf.length; entry++)
      sum += inverse[i * size + rowsOf[entry]!]! * entriesOf[entry]!;
    result[i] = sum;
  }
  return result;
}

/** The inverse afresh from the basic columns; from the rows' activities alone when rounding has made it singular. */
export function refactor(state: State): void {
  const { rows, head, count, place } = state;
  const size = rows.length;
  const matrix = new Float64Array(size * size);
  for (let position = 0; position < size; position++) {
    const variable = head[position]!;
    if (variable >= count) matrix[(variable - count) * size + position] = -1;
    else {
      const rowsOf = state.rowsOf[variable]!;
      for (let entry = 0; entry < rowsOf.length; entry++) {
        matrix[rowsOf[entry]! * size + position] = state.entriesOf[variable]![entry]!;
      }
    }
  }
  state.pivots = 0;
  const inverse = invertMatrix(matrix, size);
  if (inverse !== null) {
    state.inverse = inverse;
    return;
  }
  for (const variable of head) place[variable] = -1;
  state.inverse.fill(0);
  for (let r = 0; r < size; r++) {
    head[r] = count + r;
    place[count + r] = r;
    state.inverse[r * size + r] = -1;
  }
}
