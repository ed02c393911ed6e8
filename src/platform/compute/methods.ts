import type { Computation } from './computation.ts';

/** Loads each method only when it is asked for. */
export const computations: Readonly<Record<string, () => Promise<Computation>>> = {};

/** The methods of `cap17 compute`, in the order of the documentation; `premium` has its own command. */
export const computeMethods: readonly string[] = Object.keys(computations).filter(
  (name) => name !== 'premium',
);
