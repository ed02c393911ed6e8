import { binomials } from './binomials.ts';
import { foldGame } from './coalition-fold.ts';
import { lawAlone, sumPoweredNeeds } from './pooled-law.ts';
import { completeShares, shapleyWeights } from './shapley-value.ts';
import type {
  AdditivePart,
  DividendPart,
  PooledLawPart,
  PooledUsePart,
  StructuredPart,
  TablePart,
} from './structured-part.ts';
import { type StructuredContext, sizeWeights, subsetWeights } from './structured-weights.ts';
import { structuredWorth } from './structured-worth.ts';

/** The Shapley value of a structured game, and how it was reached. */
export interface StructuredShapley {
  /** One share per player; they add up to `worth`. */
  readonly shares: Float64Array;
  /** v(N). */
  readonly worth: number;
  /** `exact`: to rounding. `quadrature`: some cost law has too many users to list; see `errorBound`. */
  readonly method: 'exact' | 'quadrature';
  /** Bound on the error that quadrature adds to any share, in the unit of the values; 0 when exact. */
  readonly errorBound: number;
}

/**
 * The Shapley value of a game given as a sum of parts, without going through its 2^n coalitions: the alliance model of
 * economics.md 2.4 for up to hundreds of members.
 *
 * Each part adds, for every player i, a weighted sum G_i of its values over the groups that hold i; one constant then
 * makes the shares add up (A.3). Sums over group sizes are closed forms. A cost law on needs of any real size is listed
 * group by group of its users up to 12 users; beyond, q^b is written as an integral of exponentials, whose sums over
 * groups are polynomials, and integrated by a rule whose error is known (pooled-law.ts).
 *
 * @param parts terms whose sum is v(S); see `StructuredPart`
 * @example structuredShapley([{ kind: 'dividend', members: [0, 1], amount: 10 }], 3).shares // Float64Array [5, 5, 0]
 */
export function structuredShapley(parts: readonly StructuredPart[], players: number): StructuredShapley {
  const context: StructuredContext = {
    players,
    choose: binomials(players),
    shapleyWeights: shapleyWeights(players),
  };
  const holding = new Float64Array(players);
  let errorBound = 0;
  for (const part of parts) errorBound += addPart(context, part, holding);
  const everyone = Array.from({ length: players }, (_, player) => player);
  const worth = structuredWorth(parts, everyone);
  return {
    shares: completeShares(holding, players, worth),
    worth,
    method: errorBound > 0 ? 'quadrature' : 'exact',
    errorBound,
  };
}

/** Adds the sums of one part, up to a constant common to all players; returns the bound on their error. */
function addPart(context: StructuredContext, part: StructuredPart, holding: Float64Array): number {
  if (part.kind === 'pooled-law') return addPooledLaw(context, part, holding);
  if (part.kind === 'additive') addAdditive(context, part, holding);
  if (part.kind === 'dividend') addDividend(context, part, holding);
  if (part.kind === 'table') addTable(context, part, holding);
  if (part.kind === 'pooled-use') addPooledUse(context, part, holding);
  return 0;
}

/** Σ_s ω(s)·[C(n−1,s−1) − C(n−2,s−2)] = Σ_s ω(s)·C(n−2,s−1): what holding a player's own amount weighs. */
function additiveWeight(context: StructuredContext, sizes: Float64Array): number {
  let weight = 0;
  for (let size = 1; size < context.players; size++)
    weight += sizes[size]! * context.choose(context.players - 2, size - 1);
  return weight;
}

function addAdditive(context: StructuredContext, part: AdditivePart, holding: Float64Array): void {
  const weight = additiveWeight(context, sizeWeights(context, part.bySize));
  for (let player = 0; player < context.players; player++) holding[player]! += weight * part.amounts[player]!;
}

/** Members of a dividend weigh Σ_s ω(s)·C(n−r−1, s−r) more than the others. */
function addDividend(context: StructuredContext, part: DividendPart, holding: Float64Array): void {
  const members = new Set(part.members);
  const size = members.size;
  let weight = 0;
  for (let group = size; group < context.players; group++) {
    const factor = part.bySize ? part.bySize[group]! : 1;
    weight +=
      context.shapleyWeights[group]! * factor * context.choose(context.players - size - 1, group - size);
  }
  for (const member of members) holding[member]! += weight * part.amount;
}

function addTable(context: StructuredContext, part: TablePart, holding: Float64Array): void {
  const { members, values } = part;
  if (members.length === 0) return;
  const weights = subsetWeights(context, sizeWeights(context, part.bySize), members.length);
  const sums = foldGame(values, members.length, weights.inside);
  const ofOutsiders =
    members.length < context.players ? foldGame(values, members.length, weights.outside).total : 0;
  spread(holding, members, sums.holding, ofOutsiders);
}

/** Adds one sum to each of `members`, and the same to everybody else. */
function spread(
  holding: Float64Array,
  members: readonly number[],
  sums: ArrayLike<number>,
  ofOthers: number,
): void {
  for (let player = 0; player < holding.length; player++) holding[player]! += ofOthers;
  for (const [index, member] of members.entries()) holding[member]! += sums[index]! - ofOthers;
}

function addPooledUse(context: StructuredContext, part: PooledUsePart, holding: Float64Array): void {
  const { users, savings, fixed } = part;
  const { choose } = context;
  const count = users.length;
  const weights = subsetWeights(context, sizeWeights(context, part.bySize), count);
  const all = users.reduce((sum, _, index) => sum + savings[index]!, 0);
  let own = 0;
  let withOthers = 0;
  let ofFixed = 0;
  let ofOutsiders = 0;
  for (let met = 2; met <= count; met++) {
    own += weights.inside[met]! * choose(count - 1, met - 1);
    withOthers += weights.inside[met]! * choose(count - 2, met - 2);
    ofOutsiders += weights.outside[met]! * (all * choose(count - 1, met - 1) - fixed * choose(count, met));
  }
  ofFixed = fixed * own;
  const sums = users.map(
    (_, index) => own * savings[index]! + withOthers * (all - savings[index]!) - ofFixed,
  );
  spread(holding, users, sums, ofOutsiders);
}

/** Costs alone are additive, the fixed cost falls on every group with a user, and q^b is summed by `sumPoweredNeeds`. */
function addPooledLaw(context: StructuredContext, part: PooledLawPart, holding: Float64Array): number {
  const { users, needs, fixed, unitCost, elasticity } = part;
  if (users.length < 2) return 0;
  const sizes = sizeWeights(context, part.bySize);
  const weights = subsetWeights(context, sizes, users.length);
  const own = additiveWeight(context, sizes);
  const powered = sumPoweredNeeds(
    Float64Array.from(users, (_, index) => needs[index]!),
    elasticity,
    weights,
  );
  const sums = users.map((_, index) => own * lawAlone(part, index) - unitCost * powered.holding[index]!);
  spread(holding, users, sums, fixed * weights.outside[0]! - unitCost * powered.outside);
  return Math.abs(unitCost) * powered.errorBound;
}
