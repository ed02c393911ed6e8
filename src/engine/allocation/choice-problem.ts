import type { Row } from './relaxation-state.ts';

/**
 * Options to take or leave, maximising their total worth. Options of one class exclude one another; so do those that a
 * clique names. Rows bound sums over the options taken.
 */
export interface ChoiceProblem {
  /** Options of class k are classStart[k] … classStart[k+1]−1. */
  readonly classStart: Int32Array;
  readonly worth: Float64Array;
  readonly rows: readonly Row[];
  /** Options of which at most one may be taken, besides the classes. */
  readonly cliques: readonly Int32Array[];
  /** Every choice is worth a multiple of this; 0 when that is not known. */
  readonly grain: number;
  /** How far a row may be exceeded by rounding; 0 where sums are exact. */
  readonly slack: number;
  /** A quantity that follows from the choice instead of being chosen. */
  readonly follower?: Follower;
}

/** A number, within bounds, as large as rows found along the way allow: the least of several parts, a risk. */
export interface Follower {
  readonly worth: number;
  readonly least: number;
  readonly most: number;
  /** A row that this fractional choice breaks, the follower being the column after the options; null when it breaks none. */
  separate(options: Float64Array, follower: number): Row | null;
  /** The follower of a whole choice; −Infinity when there is none. */
  follow(isTaken: Uint8Array): number;
}

/** The best choice, with what proves it. */
export interface BestChoice {
  /** Options taken, ascending; null when no choice meets the rows, or none was met before the work ran out. */
  readonly taken: Int32Array | null;
  readonly worth: number;
  /** No choice is worth more than this. */
  readonly bound: number;
  /** Whether the search ended: `taken` is then the best, or null that there is none. */
  readonly isProven: boolean;
  /** Choices of a value for a group of options looked at. */
  readonly nodes: number;
  /** Price of each row of the problem where options may be taken in part; null when even that is impossible. */
  readonly prices: Float64Array | null;
}
