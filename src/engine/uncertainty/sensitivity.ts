/** How much of the variance of a result an input explains: alone, and with all it interacts with. */
export interface SobolIndices {
  readonly first: number;
  readonly total: number;
}

/**
 * Sums from which the sensitivity of one result to each input is read, fed block by block.
 *
 * With A and B two independent samples of all inputs, and A with column i taken from B: `add` takes the results on A, on
 * B, and on each mixed sample. First-order index after Saltelli et al. (Computer Physics Communications 181, 2010), total
 * index after Jansen (Computer Physics Communications 117, 1999). Results are read relative to the first one, and
 * centred at the end, so that a mean large beside the spread costs no digits.
 */
export interface SensitivitySums {
  /** @param mixed one array per input, in order; all arrays as long as `a` */
  readonly add: (a: Float64Array, b: Float64Array, mixed: readonly Float64Array[]) => void;
  /** Adds the results on A and B alone; `addMixed` must then be called for each input with the same block. */
  readonly addBase: (a: Float64Array, b: Float64Array) => void;
  readonly addMixed: (input: number, a: Float64Array, b: Float64Array, mixed: Float64Array) => void;
  /** One entry per input, all 0 when the result does not vary. */
  readonly indices: () => SobolIndices[];
}

/** Prepares the sums for `inputs` inputs. */
export function createSensitivitySums(inputs: number): SensitivitySums {
  let reference = Number.NaN;
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  let squares = 0;
  const products = new Float64Array(inputs);
  const differences = new Float64Array(inputs);
  const jumps = new Float64Array(inputs);

  const addBase = (a: Float64Array, b: Float64Array): void => {
    if (count === 0) reference = a[0]!;
    count += a.length;
    for (let i = 0; i < a.length; i++) {
      const x = a[i]! - reference;
      const y = b[i]! - reference;
      sumA += x;
      sumB += y;
      squares += x * x + y * y;
    }
  };
  const addMixed = (input: number, a: Float64Array, b: Float64Array, mixed: Float64Array): void => {
    let product = 0;
    let difference = 0;
    let jump = 0;
    for (let i = 0; i < a.length; i++) {
      const change = mixed[i]! - a[i]!;
      product += (b[i]! - reference) * change;
      difference += change;
      jump += change * change;
    }
    products[input]! += product;
    differences[input]! += difference;
    jumps[input]! += jump;
  };
  const add = (a: Float64Array, b: Float64Array, mixed: readonly Float64Array[]): void => {
    addBase(a, b);
    for (const [input, results] of mixed.entries()) addMixed(input, a, b, results);
  };
  const indices = (): SobolIndices[] => {
    const mean = (sumA + sumB) / (2 * count);
    const variance = squares / (2 * count) - mean * mean;
    return Array.from({ length: inputs }, (_, input) => {
      if (!(variance > 0)) return { first: 0, total: 0 };
      const explained = (products[input]! - mean * differences[input]!) / count;
      return { first: explained / variance, total: jumps[input]! / (2 * count * variance) };
    });
  };
  return { add, addBase, addMixed, indices };
}

/**
 * First-order and total Sobol indices of one result from whole samples.
 * @param a results on sample A; `b` on sample B; `mixed[i]` on A with the column of input i taken from B
 * @example sobolIndices(fA, fB, [fAB0, fAB1]) // [{ first: …, total: … }, { first: …, total: … }]
 */
export function sobolIndices(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
): SobolIndices[] {
  const sums = createSensitivitySums(mixed.length);
  sums.add(a, b, mixed);
  return sums.indices();
}
