import { greatestDivisor } from './budget-table.ts';
import type { ChoiceProblem, Follower } from './choice-problem.ts';
import type { Row } from './relaxation-state.ts';

/** The part of a problem that is still open, once some options are taken and others left. */
export interface RestrictedProblem {
  readonly problem: ChoiceProblem;
  /** Option of the whole problem that each option of the part is. */
  readonly options: Int32Array;
  /** What the options already taken are worth, the follower apart. */
  readonly settled: number;
}

/**
 * Keeps the open options; what those taken use of each row is taken off its bounds.
 * @param isOpen 1 for the options kept
 * @param isTaken 1 for those taken; the others that are not open are left
 */
export function restrictProblem(
  problem: ChoiceProblem,
  isOpen: Uint8Array,
  isTaken: Uint8Array,
): RestrictedProblem {
  const options = Int32Array.from(isOpen.keys()).filter((option) => isOpen[option] === 1);
  const place = new Int32Array(isOpen.length).fill(-1);
  options.forEach((option, index) => {
    place[option] = index;
  });
  let settled = 0;
  for (let option = 0; option < isTaken.length; option++) {
    if (isTaken[option] === 1) settled += problem.worth[option]!;
  }
  const { follower } = problem;
  const part: ChoiceProblem = {
    classStart: classesOf(problem.classStart, isOpen),
    worth: Float64Array.from(options, (option) => problem.worth[option]!),
    rows: problem.rows.map((row) => restrictRow(row, place, isTaken, options.length)),
    cliques: problem.cliques
      .map((clique) => clique.filter((option) => isOpen[option] === 1).map((option) => place[option]!))
      .filter((clique) => clique.length > 1),
    grain: problem.grain,
    slack: problem.slack,
    ...(follower ? { follower: restrictFollower(follower, options, place, isTaken) } : {}),
  };
  return { problem: part, options, settled };
}

function classesOf(classStart: Int32Array, isOpen: Uint8Array): Int32Array {
  const starts = [0];
  let count = 0;
  for (let group = 0; group + 1 < classStart.length; group++) {
    const before = count;
    for (let option = classStart[group]!; option < classStart[group + 1]!; option++) count += isOpen[option]!;
    if (count > before) starts.push(count);
  }
  return Int32Array.from(starts);
}

/** A row over the open options; a column beyond the options, the follower, is kept at the end. */
function restrictRow(row: Row, place: Int32Array, isTaken: Uint8Array, followerColumn: number): Row {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let used = 0;
  for (let entry = 0; entry < row.columns.length; entry++) {
    const column = row.columns[entry]!;
    const coefficient = row.coefficients[entry]!;
    const at = column < place.length ? place[column]! : followerColumn;
    if (at >= 0) {
      columns.push(at);
      coefficients.push(coefficient);
    } else if (isTaken[column] === 1) used += coefficient;
  }
  return {
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    ...tightened(coefficients, row.least - used, row.most - used, columns.at(-1) === followerColumn),
  };
}

/** Bounds that sums can reach: multiples of the greatest divisor of whole-numbered coefficients. */
function tightened(
  coefficients: readonly number[],
  least: number,
  most: number,
  hasFollower: boolean,
): { readonly least: number; readonly most: number } {
  if (hasFollower || !coefficients.every(Number.isInteger)) return { least, most };
  const unit = coefficients.reduce(greatestDivisor, 0);
  if (unit === 0) return { least, most };
  return { least: Math.ceil(least / unit) * unit, most: Math.floor(most / unit) * unit };
}

function restrictFollower(
  follower: Follower,
  options: Int32Array,
  place: Int32Array,
  isTaken: Uint8Array,
): Follower {
  const whole = Float64Array.from(isTaken);
  return {
    worth: follower.worth,
    least: follower.least,
    most: follower.most,
    separate(values, value) {
      options.forEach((option, index) => {
        whole[option] = values[index]!;
      });
      const row = follower.separate(whole, value);
      return row && restrictRow(row, place, isTaken, options.length);
    },
    follow(choice) {
      const all = isTaken.slice();
      options.forEach((option, index) => {
        all[option] = choice[index]!;
      });
      return follower.follow(all);
    },
  };
}
