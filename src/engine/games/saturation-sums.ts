import { exp, expm1 } from '../arithmetic/index.ts';
import { binomials } from './binomials.ts';
import type { ExponentialSum } from './exponential-sum.ts';
import { total } from './game.ts';
import type { SubsetWeights } from './structured-weights.ts';

interface SaturationSums {
  readonly holding: Float64Array;
  readonly outside: number;
  /** Largest sum of the absolute weights behind one figure. */
  readonly weight: number;
}

/**
 * Sums an `ExponentialSum` of Q_T over all groups T of users, by size of group: holding each user, and in all.
 *
 * A term 1 − Π_{j∈T} z_j is summed by two passes over the users, one forward for the groups of the users before i, one
 * backward for those after: only sums of positive terms, so that nothing cancels. O(m²) a term.
 */
export function sumSaturations(
  parts: Float64Array,
  sum: ExponentialSum,
  weights: SubsetWeights,
): SaturationSums {
  const users = parts.length;
  const choose = binomials(users);
  const counts = sumsOfWeights(weights.inside, users, choose);
  const holding = polynomialTerms(parts, sum, counts);
  let outside = polynomialOutside(parts, sum, weights.outside, choose);
  const passes = createPasses(users, weights.inside, choose);
  for (let node = 0; node < sum.rates.length; node++) {
    const rate = sum.rates[node]!;
    const kept = parts.map((part) => exp(-rate * part));
    const lost = parts.map((part) => -expm1(-rate * part));
    const last = passes.forward(kept, lost);
    passes.backward(kept, lost, sum.weights[node]!, counts.one, holding);
    let met = 0;
    for (let size = 0; size <= users; size++) met += weights.outside[size]! * last[size]!;
    outside += sum.weights[node]! * met;
  }
  let ofOutside = 0;
  for (let size = 1; size <= users; size++)
    ofOutside += Math.abs(weights.outside[size]!) * choose(users, size);
  return { holding, outside, weight: Math.max(counts.absolute, ofOutside) };
}

type Choose = ReturnType<typeof binomials>;

/** Σ_t inside(t)·C(m−k, t−k): the weight of the groups that hold k given users. */
function sumsOfWeights(inside: Float64Array, users: number, choose: Choose) {
  const holdingGiven = (given: number, weightOf: (weight: number) => number): number => {
    let weight = 0;
    for (let size = given; size <= users; size++)
      weight += weightOf(inside[size]!) * choose(users - given, size - given);
    return weight;
  };
  const plain = (weight: number): number => weight;
  return {
    one: holdingGiven(1, plain),
    two: holdingGiven(2, plain),
    three: holdingGiven(3, plain),
    absolute: holdingGiven(1, Math.abs),
  };
}

/** The constant, linear and square terms of each user: Σ_{T∋i} inside(|T|)·(constant + linear·Q − square·Q²). */
function polynomialTerms(
  parts: Float64Array,
  sum: ExponentialSum,
  counts: { readonly one: number; readonly two: number; readonly three: number },
): Float64Array {
  const all = total(parts);
  const squares = total(parts.map((part) => part * part));
  return parts.map((part) => {
    const others = all - part;
    const squaresOfOthers = squares - part * part;
    const linear = part * counts.one + others * counts.two;
    const square =
      part * part * counts.one +
      (2 * part * others + squaresOfOthers) * counts.two +
      (others * others - squaresOfOthers) * counts.three;
    return sum.constant * counts.one + sum.linear * linear - sum.square * square;
  });
}

function polynomialOutside(
  parts: Float64Array,
  sum: ExponentialSum,
  outside: Float64Array,
  choose: Choose,
): number {
  const users = parts.length;
  const all = total(parts);
  const squares = total(parts.map((part) => part * part));
  let result = 0;
  for (let size = 1; size <= users; size++) {
    const square =
      squares * choose(users - 1, size - 1) + (all * all - squares) * choose(users - 2, size - 2);
    const linear = all * choose(users - 1, size - 1);
    result +=
      outside[size]! * (sum.constant * choose(users, size) + sum.linear * linear - sum.square * square);
  }
  return result;
}

/** The forward and backward passes over the users, with their room. */
function createPasses(users: number, inside: Float64Array, choose: Choose) {
  const width = users + 1;
  const products = new Float64Array(width * width);
  const losses = new Float64Array(width * width);
  const weightsAfter = suffixWeights(users, inside);
  const lossesAfter = new Float64Array(width);
  return {
    /** Fills, for each number of first users and each size, Σ Π z and Σ (1 − Π z); returns the latter over all users. */
    forward(kept: Float64Array, lost: Float64Array): Float64Array {
      products[0] = 1;
      for (let user = 0; user < users; user++) {
        const from = user * width;
        const to = from + width;
        products[to] = 1;
        for (let size = 1; size <= user + 1; size++) {
          const before = from + size;
          const here = size <= user;
          products[to + size] = (here ? products[before]! : 0) + kept[user]! * products[before - 1]!;
          losses[to + size] =
            (here ? losses[before]! : 0) +
            kept[user]! * losses[before - 1]! +
            lost[user]! * choose(user, size - 1);
        }
      }
      return losses.subarray(users * width, users * width + width);
    },
    /** Adds weight × Σ_{T∋i} inside(|T|)·(1 − Π_{j∈T} z_j) to each user's sum. */
    backward(
      kept: Float64Array,
      lost: Float64Array,
      weight: number,
      ofOne: number,
      holding: Float64Array,
    ): void {
      lossesAfter.fill(0);
      for (let user = users - 1; user >= 0; user--) {
        const from = user * width;
        const after = (user + 1) * width;
        let others = 0;
        for (let size = 0; size <= user; size++) {
          others +=
            losses[from + size]! * weightsAfter[after + size]! + products[from + size]! * lossesAfter[size]!;
        }
        holding[user]! += weight * (lost[user]! * ofOne + kept[user]! * others);
        for (let size = 0; size < user; size++) {
          lossesAfter[size] =
            lossesAfter[size]! +
            kept[user]! * lossesAfter[size + 1]! +
            lost[user]! * weightsAfter[after + size + 1]!;
        }
      }
    },
  };
}

/** For the users after the first k and each size a: Σ_b inside(a + b + 1)·C(m − k, b), row k of `users + 1` entries. */
function suffixWeights(users: number, inside: Float64Array): Float64Array {
  const width = users + 1;
  const weights = new Float64Array((users + 1) * width);
  for (let size = 0; size < users; size++) weights[users * width + size] = inside[size + 1]!;
  for (let user = users - 1; user >= 0; user--) {
    for (let size = 0; size <= user; size++) {
      const after = (user + 1) * width + size;
      weights[user * width + size] = weights[after]! + weights[after + 1]!;
    }
  }
  return weights;
}
