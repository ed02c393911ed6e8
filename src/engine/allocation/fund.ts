/** What a floor or a cap may bear on. */
export const fundDimensions = ['territory', 'maturity', 'kind'] as const;
export type FundDimension = (typeof fundDimensions)[number];

/** One amount that a candidate may receive, and what it then brings; amounts in one unit of money, values in another. */
export interface FundLevel {
  readonly cost: number;
  readonly value: number;
}

export interface FundCandidate {
  /** One for all or nothing; several where different amounts may be granted. */
  readonly levels: readonly FundLevel[];
  readonly groups: Readonly<Partial<Record<FundDimension, string>>>;
}

/** Least or most that the candidates of one group receive together. */
export interface FundLimit {
  readonly side: 'floor' | 'cap';
  readonly dimension: FundDimension;
  readonly group: string;
  readonly amount: number;
}

/** An envelope, those who ask for a part of it, and the rules that hold whatever the way of choosing. */
export interface Fund {
  readonly budget: number;
  readonly candidates: readonly FundCandidate[];
  readonly limits: readonly FundLimit[];
  /** Candidates of which at most one may be funded. */
  readonly exclusions: readonly (readonly number[])[];
}

/** Who is funded, and at which level. */
export interface FundChoice {
  /** Level of each candidate; −1 for one that is not funded. */
  readonly levels: Int32Array;
  readonly cost: number;
  readonly value: number;
  /** Whether the search ended; if not, no choice is worth more than `bound`. */
  readonly isProven: boolean;
  readonly bound: number;
}

/** Cost and value of a choice of levels. */
export function sumsOf(fund: Fund, levels: Int32Array): { readonly cost: number; readonly value: number } {
  const taken = Array.from(levels.entries()).filter(([, level]) => level >= 0);
  return {
    cost: exactSum(taken.map(([candidate, level]) => fund.candidates[candidate]!.levels[level]!.cost)),
    value: exactSum(taken.map(([candidate, level]) => fund.candidates[candidate]!.levels[level]!.value)),
  };
}

/** What the members of a group receive together. */
export function groupCost(fund: Fund, levels: Int32Array, dimension: FundDimension, group: string): number {
  const costs: number[] = [];
  fund.candidates.forEach(({ levels: offered, groups }, candidate) => {
    if (levels[candidate]! >= 0 && groups[dimension] === group) costs.push(offered[levels[candidate]!]!.cost);
  });
  return exactSum(costs);
}

/** Sum of decimal figures as a person adds them: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  const scale = decimalScale(values);
  if (scale === 0) return values.reduce((sum, value) => sum + value, 0);
  return values.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale;
}

/**
 * Power of ten that makes all figures whole, exactly; 0 when there is none small enough for their sum to stay exact.
 * @example decimalScale([0.1, 12.25]) // 100
 */
export function decimalScale(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  for (let scale = 1; scale <= 1e9 && total * scale < 2 ** 52; scale *= 10) {
    if (values.every((value) => Math.round(value * scale) / scale === value)) return scale;
  }
  return 0;
}

/** The groups of one dimension that candidates name, in the order of their first. */
export function groupsOf({ candidates }: Fund, dimension: FundDimension): string[] {
  return [...new Set(candidates.flatMap(({ groups }) => groups[dimension] ?? []))];
}
