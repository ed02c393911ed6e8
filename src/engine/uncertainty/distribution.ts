/** A probability distribution of one figure, ready to be sampled. Units are those of the figure. */
export type Distribution =
  | Constant
  | NormalDistribution
  | LognormalDistribution
  | LogitNormalDistribution
  | PertDistribution
  | TriangularDistribution;

/** Always `value`. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

export interface NormalDistribution {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

/** exp of a normal: `median`·exp(`sigma`·Z). Held by its median so that the median is exact. */
export interface LognormalDistribution {
  readonly kind: 'lognormal';
  readonly median: number;
  readonly sigma: number;
}

/** A share p whose log-odds ln(p/(1−p)) are normal with mean `mu` and standard deviation `sigma`. */
export interface LogitNormalDistribution {
  readonly kind: 'logit-normal';
  readonly mu: number;
  readonly sigma: number;
}

/** min + (max − min)·Beta(alpha, 6 − alpha), with alpha = 1 + 4(mode − min)/(max − min): from 1 to 5. */
export interface PertDistribution {
  readonly kind: 'pert';
  readonly min: number;
  readonly max: number;
  readonly alpha: number;
}

export interface TriangularDistribution {
  readonly kind: 'triangular';
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}
