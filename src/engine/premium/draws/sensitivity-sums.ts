import type { SobolIndices } from '../../uncertainty/index.ts';
import type { Column } from './column.ts';

/**
 * Sums from which the first-order and total sensitivity of one premium is read (Saltelli et al. 2010; Jansen 1999), as in
 * the engine's uncertainty module, but fed with changes: a mixed sample is sample A plus its change.
 * Premiums are read relative to the first one, and centred at the end.
 */
export interface ChangeSums {
  /** Premium on samples A and B, block by block. */
  readonly addBase: (a: Column, b: Column) => void;
  /** Adds what one input's mixed sample changes; nothing to add when it changes nothing. */
  readonly addChange: (input: number, b: Column, change: Column) => void;
  /** The same when the change is the sum of two. */
  readonly addChanges: (input: number, b: Column, change: Column, more: Column) => void;
  /** One entry per input, all 0 when the premium does not vary. */
  readonly indices: () => SobolIndices[];
}

/** Prepares the sums of `inputs` inputs. */
export function createChangeSums(inputs: number): ChangeSums {
  let reference = Number.NaN;
  let count = 0;
  let sum = 0;
  let squares = 0;
  const products = new Float64Array(inputs);
  const changes = new Float64Array(inputs);
  const jumps = new Float64Array(inputs);

  const addBase: ChangeSums['addBase'] = (a, b) => {
    if (count === 0) reference = a[0]!;
    const { length } = a;
    count += length;
    for (let i = 0; i < length; i++) {
      const x = a[i]! - reference;
      const y = b[i]! - reference;
      sum += x + y;
      squares += x * x + y * y;
    }
  };
  const keep = (input: number, product: number, total: number, jump: number): void => {
    products[input]! += product;
    changes[input]! += total;
    jumps[input]! += jump;
  };
  const addChange: ChangeSums['addChange'] = (input, b, change) => {
    const { length } = b;
    let product = 0;
    let total = 0;
    let jump = 0;
    for (let i = 0; i < length; i++) {
      const moved = change[i]!;
      product += (b[i]! - reference) * moved;
      total += moved;
      jump += moved * moved;
    }
    keep(input, product, total, jump);
  };
  const addChanges: ChangeSums['addChanges'] = (input, b, change, more) => {
    const { length } = b;
    let product = 0;
    let total = 0;
    let jump = 0;
    for (let i = 0; i < length; i++) {
      const moved = change[i]! + more[i]!;
      product += (b[i]! - reference) * moved;
      total += moved;
      jump += moved * moved;
    }
    keep(input, product, total, jump);
  };
  const indices = (): SobolIndices[] => {
    const mean = sum / (2 * count);
    const variance = squares / (2 * count) - mean * mean;
    return Array.from({ length: inputs }, (_, input) => {
      if (!(variance > 0)) return { first: 0, total: 0 };
      const explained = (products[input]! - mean * changes[input]!) / count;
      return { first: explained / variance, total: jumps[input]! / (2 * count * variance) };
    });
  };
  return { addBase, addChange, addChanges, indices };
}
