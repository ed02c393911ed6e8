import { effectiveSize } from './effective-size.ts';

/** A group of answers alike in every category: its category on each margin, how many, and the weight of each. */
export interface RakedCell {
  /** Place of the cell's category on each margin. */
  readonly categories: readonly number[];
  readonly count: number;
  /** Weight of one answer before raking, above 0. */
  readonly weight: number;
}

export interface RakingOptions {
  /** Bounds of a weight, as multiples of the mean weight; none unless told. */
  readonly least?: number;
  readonly most?: number;
  /** Rounds before giving up. Default 10,000, fewer where there are very many cells. */
  readonly rounds?: number;
}

export interface Raked {
  readonly converged: true;
  /** Weight of one answer of each cell; Σ count·weight over a category is its target. */
  readonly weights: readonly number[];
  readonly rounds: number;
  /** Largest gap left to a target, as a share of the whole. */
  readonly largestGap: number;
  /** Kish: how many equal answers the weighted ones are worth. */
  readonly effectiveSize: number;
}

/** Targets that these cells cannot meet. `largestGap` is what was left, as a share of the whole. */
export interface NotRaked {
  readonly converged: false;
  readonly reason: 'impossible-margins' | 'bounds-too-tight';
  readonly rounds: number;
  readonly largestGap: number;
}

const tolerance = 1e-10;

/**
 * Gives each answer a weight so that the survey looks like its territory: each round multiplies the weights of every
 * category of every margin by target / current (raking, or iterative proportional fitting), until every target is met.
 * With bounds, weights are brought back within them at the end of each round.
 * Deming, Stephan, Annals of Mathematical Statistics 11:427-444, 1940.
 * @param targets of each margin, the totals of its categories; all margins add up to the same whole
 * @example rake([{ categories: [0], count: 1, weight: 1 }, { categories: [1], count: 3, weight: 1 }], [[2, 2]]).weights // [2, 2/3]
 */
export function rake(
  cells: readonly RakedCell[],
  targets: readonly (readonly number[])[],
  { least = 0, most = Infinity, rounds = roundsFor(cells.length * targets.length) }: RakingOptions = {},
): Raked | NotRaked {
  const whole = (targets[0] ?? []).reduce((sum, target) => sum + target, 0);
  const answers = cells.reduce((sum, { count }) => sum + count, 0);
  const mean = whole / answers;
  const weights = Float64Array.from(cells, ({ weight }) => weight);
  const bounded = least > 0 || most < Infinity;
  let gap = Infinity;
  let round = 0;
  while (round < rounds && !(gap <= tolerance)) {
    round++;
    for (const [margin, wanted] of targets.entries()) meet(cells, weights, margin, wanted);
    if (bounded) bring(weights, least * mean, most * mean);
    gap = largestGap(cells, weights, targets) / whole;
  }
  if (!(gap <= tolerance)) {
    const alone = bounded ? rake(cells, targets, { rounds }) : null;
    const reason = alone?.converged ? 'bounds-too-tight' : 'impossible-margins';
    return { converged: false, reason, rounds: round, largestGap: gap };
  }
  return {
    converged: true,
    weights: Array.from(weights),
    rounds: round,
    largestGap: gap,
    effectiveSize: effectiveSize(cells.map(({ count }, k) => ({ count, weight: weights[k]! }))),
  };
}

/** Positive weights that meet the targets are approached geometrically: what needs more rounds has none. */
const roundsFor = (steps: number): number => Math.max(200, Math.min(10_000, Math.floor(2e8 / (steps + 1))));

/** Brings the categories of one margin to their targets. */
function meet(
  cells: readonly RakedCell[],
  weights: Float64Array,
  margin: number,
  wanted: readonly number[],
): void {
  const current = totalsOf(cells, weights, margin, wanted.length);
  for (const [k, { categories }] of cells.entries()) {
    const category = categories[margin]!;
    // Divided first: a share of a total is never above 1, the factor alone may leave doubles.
    if (current[category]! > 0) weights[k] = (weights[k]! / current[category]!) * wanted[category]!;
  }
}

function bring(weights: Float64Array, least: number, most: number): void {
  for (const [k, weight] of weights.entries()) weights[k] = Math.min(most, Math.max(least, weight));
}

function totalsOf(
  cells: readonly RakedCell[],
  weights: Float64Array,
  margin: number,
  categories: number,
): Float64Array {
  const totals = new Float64Array(categories);
  for (const [k, cell] of cells.entries()) totals[cell.categories[margin]!]! += cell.count * weights[k]!;
  return totals;
}

function largestGap(
  cells: readonly RakedCell[],
  weights: Float64Array,
  targets: readonly (readonly number[])[],
): number {
  let largest = 0;
  for (const [margin, wanted] of targets.entries()) {
    const totals = totalsOf(cells, weights, margin, wanted.length);
    for (const [category, target] of wanted.entries()) {
      const gap = Math.abs(totals[category]! - target);
      if (!(gap <= largest)) largest = gap;
    }
  }
  return largest;
}
