import { computePivotRow, type State } from './relaxation-state.ts';

export interface Penalties {
  readonly down: number;
  readonly up: number;
}

/** Source: Driebeek 1966; Tomlin 1971. */
export function penaltiesOf(state: State, column: number): Penalties {
  const position = state.place[column]!;
  if (position < 0) return { down: 0, up: 0 };
  const { count, pivotRow, place, lower, upper, isUp, slopes, rows, inverse } = state;
  computePivotRow(state, position);
  let down = Infinity;
  let up = Infinity;
  for (let other = 0; other < count; other++) {
    const entry = pivotRow[other]!;
    if (entry === 0 || place[other]! >= 0 || lower[other] === upper[other]) continue;
    const ratio = Math.abs(slopes[other]! / entry);
    if ((isUp[other] === 1) === entry < 0) {
      if (ratio < down) down = ratio;
    } else if (ratio < up) up = ratio;
  }
  for (let r = 0; r < rows.length; r++) {
    const entry = -inverse[position * rows.length + r]!;
    if (entry === 0 || place[count + r]! >= 0 || rows[r]!.least === rows[r]!.most) continue;
    const ratio = Math.abs(state.rowSlopes[r]! / entry);
    if (state.rowIsUp[r] === entry < 0) down = Math.min(down, ratio);
    else up = Math.min(up, ratio);
  }
  const part = state.basic[position]! - Math.floor(state.basic[position]!);
  return { down: down * part, up: up * (1 - part) };
}
