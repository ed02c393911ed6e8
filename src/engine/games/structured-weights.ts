import type { binomials } from './binomials.ts';

/** Weights of the coalitions of a subset of the players, when the game sees only whom of that subset a group holds. */
export interface SubsetWeights {
  /** For a coalition T of t members of the subset: Σ ω(|S|) over the groups S with S ∩ subset = T. */
  readonly inside: Float64Array;
  /** The same over the groups that also hold one given player outside the subset. */
  readonly outside: Float64Array;
}

/** What the parts of a structured game share: n, the weights g(s) of Shapley's sums, and binomials. */
export interface StructuredContext {
  readonly players: number;
  readonly choose: ReturnType<typeof binomials>;
  /** g(s): 0 for the empty coalition and the whole. */
  readonly shapleyWeights: Float64Array;
}

/** ω(s) = g(s)·α(s). */
export function sizeWeights(context: StructuredContext, bySize?: ArrayLike<number>): Float64Array {
  return context.shapleyWeights.map((weight, size) => weight * (bySize ? bySize[size]! : 1));
}

/** Sums ω over the groups that meet a subset of m players in a given coalition, for each number of its members. */
export function subsetWeights(
  context: StructuredContext,
  sizes: Float64Array,
  subsetSize: number,
): SubsetWeights {
  const { players, choose } = context;
  const others = players - subsetSize;
  const sum = (met: number, free: number, taken: number): number => {
    let weight = 0;
    for (let size = met + taken; size <= met + taken + free; size++)
      weight += sizes[size]! * choose(free, size - met - taken);
    return weight;
  };
  return {
    inside: Float64Array.from({ length: subsetSize + 1 }, (_, met) => sum(met, others, 0)),
    outside: Float64Array.from({ length: subsetSize + 1 }, (_, met) =>
      others > 0 ? sum(met, others - 1, 1) : 0,
    ),
  };
}
