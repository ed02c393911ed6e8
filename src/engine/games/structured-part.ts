/**
 * The terms whose sum is a game that need not be listed coalition by coalition (economics.md A.3).
 *
 * In each, `bySize` is a factor α(s) of the group's size, n + 1 entries (index s); 1 for all sizes when left out.
 * A coalition S of s members is worth the sum of the terms; the empty one is worth 0.
 */
export type StructuredPart =
  | SizePart
  | AdditivePart
  | DividendPart
  | TablePart
  | PooledUsePart
  | PooledLawPart;

interface ScaledBySize {
  readonly bySize?: ArrayLike<number>;
}

/** α(s): what depends on the number of members alone (coordination, engineering, investment). */
export interface SizePart {
  readonly kind: 'size';
  readonly bySize: ArrayLike<number>;
}

/** α(s)·Σ_{i∈S} amount_i. */
export interface AdditivePart extends ScaledBySize {
  readonly kind: 'additive';
  /** n amounts. */
  readonly amounts: ArrayLike<number>;
}

/** α(s)·amount when all of `members` are in S: a Harsanyi dividend. */
export interface DividendPart extends ScaledBySize {
  readonly kind: 'dividend';
  readonly members: readonly number[];
  readonly amount: number;
}

/** α(s)·w(S ∩ members): a game of a few members, listed by coalition of them (bit k is `members[k]`), w(∅) = 0. */
export interface TablePart extends ScaledBySize {
  readonly kind: 'table';
  readonly members: readonly number[];
  /** 2^m values. */
  readonly values: Float64Array;
}

/** α(s)·(Σ_{i∈S} saving_i − fixed) once at least two users are in S: pooled means with each user's part. */
export interface PooledUsePart extends ScaledBySize {
  readonly kind: 'pooled-use';
  readonly users: readonly number[];
  /** For each user, its cost alone less its part in common. */
  readonly savings: ArrayLike<number>;
  readonly fixed: number;
}

/**
 * α(s)·[Σ_{i∈S} c(q_i) − c(Σ_{i∈S} q_i)] with c(q) = fixed + unitCost·q^elasticity, c(0) = 0: pooled means by a cost law.
 */
export interface PooledLawPart extends ScaledBySize {
  readonly kind: 'pooled-law';
  readonly users: readonly number[];
  /** For each user, its need q > 0: any real number. */
  readonly needs: ArrayLike<number>;
  readonly fixed: number;
  readonly unitCost: number;
  /** 0 < elasticity ≤ 1. */
  readonly elasticity: number;
}
