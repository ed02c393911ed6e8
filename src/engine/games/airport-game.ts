/**
 * The airport game: a runway long enough for the most demanding of a group serves them all, c(S) = max_{i∈S} c_i.
 *
 * Closed forms that never list groups: thousands of players in milliseconds.
 */

/**
 * Shapley value of the airport game: each stretch of runway is paid in equal parts by those who need it.
 *
 * Source: Littlechild & Owen 1973. O(n log n).
 *
 * @param costs what each player needs alone, 0 or more
 * @returns what each pays, in the order of `costs`
 * @example airportShapley([8, 11, 13, 18]) // Float64Array [2, 3, 4, 9]
 */
export function airportShapley(costs: ArrayLike<number>): Float64Array {
  return sumOfStretches(costs, (users) => 1 / users);
}

/** Raw Banzhaf index of the airport game: a stretch counts for a player when nobody else of the group needs it. */
export function airportBanzhaf(costs: ArrayLike<number>): Float64Array {
  return sumOfStretches(costs, (users) => 2 ** (1 - users));
}

/** Adds up the stretches that each player needs, each weighted by the number of those who need it. */
function sumOfStretches(costs: ArrayLike<number>, weightOf: (users: number) => number): Float64Array {
  const order = ascending(costs);
  const shares = new Float64Array(costs.length);
  let paid = 0;
  let reached = 0;
  for (const [rank, player] of order.entries()) {
    paid += (costs[player]! - reached) * weightOf(costs.length - rank);
    reached = costs[player]!;
    shares[player] = paid;
  }
  return shares;
}

/** The nucleolus of an airport game and the level of its least core. */
export interface AirportNucleolus {
  readonly shares: Float64Array;
  /** Largest excess of a proper group in the savings game; −Infinity for one player. */
  readonly leastCore: number;
}

/**
 * Nucleolus of the airport game, from the smallest need up: everybody up to the k-th pays the least of what a group's
 * complaint allows. Source: Littlechild 1974. O(n·types).
 *
 * x_i = min_{k ≥ i, k < n} (c_k − Σ_{p<i} x_p)/(k − i + 2) for the players sorted by need; the last pays what is left.
 */
export function airportNucleolus(costs: ArrayLike<number>): AirportNucleolus {
  const order = ascending(costs);
  const last = order.length - 1;
  const shares = new Float64Array(costs.length);
  let paid = 0;
  let next = 0;
  let leastCore = -Infinity;
  while (next < last) {
    const { share, upTo } = smallestFee(costs, order, next, paid);
    for (; next <= upTo; next++) {
      shares[order[next]!] = share;
      paid += share;
      leastCore = Math.max(leastCore, -share, paid - costs[order[next]!]!);
    }
  }
  const rest = costs[order[last]!]! - paid;
  shares[order[last]!] = rest;
  return { shares, leastCore: last === 0 ? leastCore : Math.max(leastCore, -rest) };
}

function smallestFee(costs: ArrayLike<number>, order: readonly number[], from: number, paid: number) {
  let share = Infinity;
  let upTo = from;
  for (let rank = from; rank < order.length - 1; rank++) {
    const fee = (costs[order[rank]!]! - paid) / (rank - from + 2);
    if (fee <= share) {
      share = fee;
      upTo = rank;
    }
  }
  return { share, upTo };
}

function ascending(costs: ArrayLike<number>): number[] {
  return Array.from(costs, (_, player) => player).sort((a, b) => costs[a]! - costs[b]!);
}
