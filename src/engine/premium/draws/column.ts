/** One number per draw of a block. */
export type Column = Float64Array;

/** out = column × factor, draw by draw. */
export function multiply(column: Column, factor: Column, out: Column): void {
  for (let i = 0; i < out.length; i++) out[i] = column[i]! * factor[i]!;
}

/** out = column × (1 − share), draw by draw. */
export function multiplyByRest(column: Column, share: Column, out: Column): void {
  for (let i = 0; i < out.length; i++) out[i] = column[i]! * (1 - share[i]!);
}

/** out = column × number, draw by draw. */
export function scale(column: Column, number: number, out: Column): void {
  for (let i = 0; i < out.length; i++) out[i] = column[i]! * number;
}

/** out += sign × column. */
export function accumulate(out: Column, column: Column, sign: 1 | -1): void {
  if (sign === 1) for (let i = 0; i < out.length; i++) out[i]! += column[i]!;
  else for (let i = 0; i < out.length; i++) out[i]! -= column[i]!;
}

/** out += weight × column × factor. */
export function accumulateProduct(out: Column, column: Column, factor: Column, weight = 1): void {
  for (let i = 0; i < out.length; i++) out[i]! += weight * column[i]! * factor[i]!;
}

/** out = base + sign × (after − before): what a sum becomes when one of its terms changes. */
export function replaceTerm(base: Column, before: Column, after: Column, sign: 1 | -1, out: Column): void {
  for (let i = 0; i < out.length; i++) out[i] = base[i]! + sign * (after[i]! - before[i]!);
}

/** Moves every draw into least…most. */
export function keepWithin(column: Column, least: number, most: number): void {
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY) return;
  for (let i = 0; i < column.length; i++) {
    const draw = column[i]!;
    if (draw < least) column[i] = least;
    else if (draw > most) column[i] = most;
  }
}
