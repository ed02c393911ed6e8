/** One number per draw of a block. */
export type Column = Float64Array;

// Lengths are read before the loops: reading them at each step costs as much as the step where code is still cold.

/** out = column × factor, draw by draw. */
export function multiply(column: Column, factor: Column, out: Column): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = column[i]! * factor[i]!;
}

/** out = column × (1 − share), draw by draw. */
export function multiplyByRest(column: Column, share: Column, out: Column): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = column[i]! * (1 - share[i]!);
}

/** out = column × number, draw by draw. */
export function scale(column: Column, number: number, out: Column): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = column[i]! * number;
}

/** out += sign × column. */
export function accumulate(out: Column, column: Column, sign: 1 | -1): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i]! += sign * column[i]!;
}

/** out += weight × column × factor. */
export function accumulateProduct(out: Column, column: Column, factor: Column, weight = 1): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i]! += weight * column[i]! * factor[i]!;
}

/** out += weight × (after − before) × factor: what a change of one term is worth. */
export function accumulateChange(
  out: Column,
  before: Column,
  after: Column,
  factor: Column,
  weight: number,
): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i]! += weight * (after[i]! - before[i]!) * factor[i]!;
}

/** out = weight × (after − before) × factor. */
export function fillChange(out: Column, before: Column, after: Column, factor: Column, weight: number): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i] = weight * (after[i]! - before[i]!) * factor[i]!;
}

/** out += weight × (after − before). */
export function accumulateDifference(out: Column, before: Column, after: Column, weight: 1 | -1): void {
  const { length } = out;
  for (let i = 0; i < length; i++) out[i]! += weight * (after[i]! - before[i]!);
}

/** Moves every draw into least…most. */
export function keepWithin(column: Column, least: number, most: number): void {
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY) return;
  const { length } = column;
  for (let i = 0; i < length; i++) {
    const draw = column[i]!;
    if (draw < least) column[i] = least;
    else if (draw > most) column[i] = most;
  }
}
