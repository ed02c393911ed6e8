import { sineRatio } from '../arithmetic/index.ts';
import { normalCumulative, normalQuantile } from './normal.ts';

/** A wanted rank correlation (Spearman) between two inputs, by their place. */
export interface RankCorrelation {
  readonly a: number;
  readonly b: number;
  /** From −1 to 1. */
  readonly rank: number;
}

/** Turns independent uniforms into uniforms with the wanted rank correlations; each input keeps its own distribution. */
export interface GaussianCopula {
  /**
   * Rewrites the columns in place.
   * @param columns one per input, each number above 0 and below 1
   */
  readonly correlate: (columns: readonly Float64Array[]) => void;
}

/**
 * A Gaussian copula for `inputs` inputs: normal variables Z = Lε with the Pearson correlations 2·sin(π·rank/6) that give the
 * wanted rank correlations (K. Pearson, 1907), then uniforms Φ(Z). Pairs that are not named are independent unless others
 * tie them.
 * @returns null when no set of inputs can have these correlations together
 * @example createGaussianCopula(2, [{ a: 0, b: 1, rank: 0.7 }])
 */
export function createGaussianCopula(
  inputs: number,
  correlations: readonly RankCorrelation[],
): GaussianCopula | null {
  const matrix = Array.from({ length: inputs }, (_, i) => {
    const row = new Float64Array(inputs);
    row[i] = 1;
    return row;
  });
  for (const { a, b, rank } of correlations) {
    const angle = (Math.PI * rank) / 6;
    const pearson = 2 * angle * sineRatio(angle);
    matrix[a]![b] = pearson;
    matrix[b]![a] = pearson;
  }
  const factor = choleskyFactor(matrix);
  if (factor === null) return null;
  return { correlate: (columns) => correlateColumns(columns, factor) };
}

/** Lower triangular L with LLᵀ = matrix, a column of zeros where the matrix is singular; null when it has a negative side. */
function choleskyFactor(matrix: readonly Float64Array[]): Float64Array[] | null {
  const size = matrix.length;
  const tolerance = 1e-12 * size;
  const factor = matrix.map(() => new Float64Array(size));
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= factor[j]![k]! * factor[j]![k]!;
    if (pivot < -tolerance) return null;
    const root = pivot > tolerance ? Math.sqrt(pivot) : 0;
    factor[j]![j] = root;
    for (let i = j + 1; i < size; i++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (root === 0 && Math.abs(rest) > 1e-6) return null;
      factor[i]![j] = root === 0 ? 0 : rest / root;
    }
  }
  return factor;
}

function correlateColumns(columns: readonly Float64Array[], factor: readonly Float64Array[]): void {
  const size = factor.length;
  const count = columns[0]?.length ?? 0;
  const normals = new Float64Array(size);
  for (let run = 0; run < count; run++) {
    for (let i = 0; i < size; i++) normals[i] = normalQuantile(columns[i]![run]!);
    for (let i = 0; i < size; i++) {
      const row = factor[i]!;
      let z = 0;
      for (let k = 0; k <= i; k++) z += row[k]! * normals[k]!;
      if (row[i] !== 1) columns[i]![run] = insideUnit(normalCumulative(z));
    }
  }
}

/** Rounding may reach 0 or 1 in the far tails, where quantiles may be infinite. */
function insideUnit(u: number): number {
  return Math.min(Math.max(u, 1e-300), 1 - 1.1102230246251565e-16);
}
