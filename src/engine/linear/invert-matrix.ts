/**
 * Inverse of a square matrix by Gauss-Jordan elimination with row pivoting; `null` when it is singular.
 *
 * @param matrix size × size entries, row after row; left unchanged
 * @example invertMatrix(Float64Array.of(2, 0, 0, 4), 2) // Float64Array [0.5, 0, 0, 0.25]
 */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array | null {
  const work = matrix.slice();
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) inverse[row * size + row] = 1;
  for (let column = 0; column < size; column++) {
    const found = largestBelow(work, size, column);
    if (Math.abs(work[found * size + column]!) < 1e-13) return null;
    swapRows(work, size, found, column);
    swapRows(inverse, size, found, column);
    const scale = 1 / work[column * size + column]!;
    for (let entry = 0; entry < size; entry++) {
      work[column * size + entry]! *= scale;
      inverse[column * size + entry]! *= scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : work[row * size + column]!;
      if (factor === 0) continue;
      for (let entry = 0; entry < size; entry++) {
        work[row * size + entry]! -= factor * work[column * size + entry]!;
        inverse[row * size + entry]! -= factor * inverse[column * size + entry]!;
      }
    }
  }
  return inverse;
}

function largestBelow(matrix: Float64Array, size: number, column: number): number {
  let found = column;
  for (let row = column + 1; row < size; row++) {
    if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[found * size + column]!)) found = row;
  }
  return found;
}

function swapRows(matrix: Float64Array, size: number, first: number, second: number): void {
  if (first === second) return;
  const kept = matrix.slice(first * size, first * size + size);
  matrix.copyWithin(first * size, second * size, second * size + size);
  matrix.set(kept, second * size);
}
