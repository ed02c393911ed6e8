/**
 * The nodes of a chain that are too linked for sparse elimination, as full matrices.
 * Row-major, the diagonal unused: what a node keeps for itself follows from the rest of its row.
 */
export interface DenseCore {
  readonly size: number;
  /** After elimination: row k holds P_kj for j > k; column k holds P_ik/S_k for i > k. */
  readonly factors: Float64Array;
  /** S_k: the chance to leave k for a later node or for outside. */
  readonly leaving: Float64Array;
}

/**
 * Eliminates the nodes one after the other, last ones kept: sums of positive terms only, so that nearly closed
 * chains lose no digits. Source: Grassmann, Taksar and Heyman 1985. Overwrites its arguments.
 */
export function eliminateCore(shares: Float64Array, leak: Float64Array, size: number): DenseCore {
  const leaving = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const row = k * size;
    let sum = leak[k]!;
    for (let j = k + 1; j < size; j++) sum += shares[row + j]!;
    leaving[k] = sum;
    for (let i = k + 1; i < size; i++) {
      const passed = shares[i * size + k]! / sum;
      shares[i * size + k] = passed;
      if (passed === 0) continue;
      leak[i]! += passed * leak[k]!;
      const target = i * size;
      for (let j = k + 1; j < size; j++) shares[target + j]! += passed * shares[row + j]!;
    }
  }
  return { size, factors: shares, leaving };
}

/** Solves x = b + P·x in place. */
export function solveCore({ size, factors, leaving }: DenseCore, right: Float64Array): void {
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) right[i]! += factors[i * size + k]! * right[k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    let sum = right[k]!;
    for (let j = k + 1; j < size; j++) sum += factors[k * size + j]! * right[j]!;
    right[k] = sum / leaving[k]!;
  }
}

/** (I − P)⁻¹, row-major, built from its last row and column up. */
export function invertCore({ size, factors, leaving }: DenseCore): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let k = size - 1; k >= 0; k--) {
    const row = k * size;
    let visits = 0;
    for (let m = k + 1; m < size; m++) {
      let sum = 0;
      for (let q = k + 1; q < size; q++) sum += inverse[m * size + q]! * factors[q * size + k]!;
      inverse[m * size + k] = sum;
      visits += factors[row + m]! * sum;
    }
    for (let q = k + 1; q < size; q++) {
      const weight = factors[row + q]! / leaving[k]!;
      if (weight === 0) continue;
      for (let m = k + 1; m < size; m++) inverse[row + m]! += weight * inverse[q * size + m]!;
    }
    inverse[row + k] = (1 + visits) / leaving[k]!;
  }
  return inverse;
}
