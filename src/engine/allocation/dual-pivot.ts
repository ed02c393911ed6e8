import {
  columnInBasis,
  computePivotRow,
  leastOf,
  mostOf,
  multiplyInverse,
  type State,
  tiny,
} from './relaxation-state.ts';

interface Entering {
  readonly variable: number;
  readonly ratio: number;
  readonly entry: number;
}

export function pivotAt(state: State, position: number): 'done' | 'infeasible' | 'restart' {
  const leaving = state.head[position]!;
  const value = state.basic[position]!;
  const isAbove = value > mostOf(state, leaving);
  const bound = isAbove ? mostOf(state, leaving) : leastOf(state, leaving);
  computePivotRow(state, position);
  const candidates = enteringCandidates(state, position, isAbove ? 1 : -1);
  let left = Math.abs(value - bound);
  let at = 0;
  while (at < candidates.length) {
    const { variable, entry } = candidates[at]!;
    left -= Math.abs(entry) * (mostOf(state, variable) - leastOf(state, variable));
    if (left < 0) break;
    at++;
  }
  if (at === candidates.length) {
    if (left > 1e-7 * Math.max(1, Math.abs(bound))) return 'infeasible';
    if (at === 0) return 'infeasible';
    at--;
  }
  at = steadiest(candidates, at);
  flip(state, candidates, at);
  return enter(state, position, candidates[at]!, bound, isAbove);
}

/** Of the candidates as early as the chosen one, but for rounding, the one with the largest entry. */
function steadiest(candidates: readonly Entering[], at: number): number {
  let best = at;
  for (let other = at - 1; other >= 0 && candidates[at]!.ratio - candidates[other]!.ratio < 1e-11; other--) {
    if (Math.abs(candidates[other]!.entry) > Math.abs(candidates[best]!.entry)) best = other;
  }
  return best;
}

/** What may move to bring the leaving one back to its bound, those that lose least first. */
function enteringCandidates(state: State, position: number, sign: number): Entering[] {
  const { count, pivotRow, place, lower, upper, isUp, slopes, rows, inverse } = state;
  const size = rows.length;
  const found: Entering[] = [];
  for (let column = 0; column < count; column++) {
    const entry = sign * pivotRow[column]!;
    if (place[column]! >= 0 || lower[column] === upper[column]) continue;
    if (isUp[column] === 1 ? entry < -tiny : entry > tiny) {
      found.push({ variable: column, ratio: Math.abs(slopes[column]! / entry), entry: pivotRow[column]! });
    }
  }
  for (let r = 0; r < size; r++) {
    if (place[count + r]! >= 0 || rows[r]!.least === rows[r]!.most) continue;
    const entry = -sign * inverse[position * size + r]!;
    if (state.rowIsUp[r] ? entry < -tiny : entry > tiny) {
      const ratio = Math.abs(state.rowSlopes[r]! / entry);
      found.push({ variable: count + r, ratio, entry: -inverse[position * size + r]! });
    }
  }
  return found.sort((one, other) => one.ratio - other.ratio || Math.abs(other.entry) - Math.abs(one.entry));
}

/** Moves the first candidates to their other bound. */
function flip(state: State, candidates: readonly Entering[], before: number): void {
  if (before === 0) return;
  const { count, rows, values, isUp } = state;
  const moved = new Float64Array(rows.length);
  for (let at = 0; at < before; at++) {
    const { variable } = candidates[at]!;
    const range = mostOf(state, variable) - leastOf(state, variable);
    // A row without a bound on one side cannot go there: it only ties with the one that enters.
    if (!(range < Infinity)) continue;
    if (variable >= count) {
      const r = variable - count;
      state.rowIsUp[r] = !state.rowIsUp[r];
      state.activities[r] = state.rowIsUp[r] ? rows[r]!.most : rows[r]!.least;
      moved[r]! -= state.rowIsUp[r] ? range : -range;
      continue;
    }
    const change = isUp[variable] === 1 ? -range : range;
    isUp[variable] = isUp[variable] === 1 ? 0 : 1;
    values[variable]! += change;
    const rowsOf = state.rowsOf[variable]!;
    for (let entry = 0; entry < rowsOf.length; entry++) {
      moved[rowsOf[entry]!]! += change * state.entriesOf[variable]![entry]!;
    }
  }
  const effect = new Float64Array(rows.length);
  multiplyInverse(state, moved, effect);
  for (let i = 0; i < effect.length; i++) state.basic[i]! -= effect[i]!;
}

function enter(
  state: State,
  position: number,
  { variable, entry }: Entering,
  bound: number,
  toUpper: boolean,
): 'done' | 'restart' {
  const { count, basic, head, place } = state;
  const direction = columnInBasis(state, variable);
  const pivot = direction[position]!;
  if (Math.abs(pivot - entry) > 1e-6 * Math.max(1, Math.abs(entry)) && state.pivots > 0) return 'restart';
  const slope = variable < count ? state.slopes[variable]! : state.rowSlopes[variable - count]!;
  moveSlopes(state, position, slope / pivot);
  const step = (basic[position]! - bound) / pivot;
  for (let i = 0; i < basic.length; i++) basic[i]! -= direction[i]! * step;
  const leaving = head[position]!;
  const from = variable < count ? state.values[variable]! : state.activities[variable - count]!;
  basic[position] = from + step;
  if (leaving < count) {
    state.values[leaving] = bound;
    state.isUp[leaving] = toUpper ? 1 : 0;
    state.slopes[leaving] = -slope / pivot;
  } else {
    state.activities[leaving - count] = bound;
    state.rowIsUp[leaving - count] = toUpper;
    state.rowSlopes[leaving - count] = -slope / pivot;
  }
  if (variable < count) {
    state.values[variable] = 0;
    state.slopes[variable] = 0;
  } else state.rowSlopes[variable - count] = 0;
  place[leaving] = -1;
  place[variable] = position;
  head[position] = variable;
  updateInverse(state, position, direction);
  return 'done';
}

function moveSlopes(state: State, position: number, step: number): void {
  if (step === 0) return;
  const { count, slopes, pivotRow, place, rows, inverse } = state;
  const size = rows.length;
  for (let column = 0; column < count; column++) {
    if (place[column]! < 0) slopes[column]! -= step * pivotRow[column]!;
  }
  for (let r = 0; r < size; r++) {
    if (place[count + r]! < 0) state.rowSlopes[r]! += step * inverse[position * size + r]!;
  }
}

function updateInverse(state: State, position: number, direction: Float64Array): void {
  const { inverse, rows } = state;
  const size = rows.length;
  const scale = 1 / direction[position]!;
  const start = position * size;
  for (let k = 0; k < size; k++) inverse[start + k]! *= scale;
  for (let i = 0; i < size; i++) {
    const factor = direction[i]!;
    if (i === position || factor === 0) continue;
    for (let k = 0; k < size; k++) inverse[i * size + k]! -= factor * inverse[start + k]!;
  }
  state.pivots++;
  state.steps++;
}
