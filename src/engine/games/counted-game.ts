/** A game in which a group counts only by its number of members and the sum of their whole sizes. */
export interface CountedGame {
  /** A whole number for each player, 0 or more. */
  readonly sizes: readonly number[];
  /** v of a group of so many members whose sizes add up to so much. */
  readonly worth: (members: number, total: number) => number;
}

/** Operations beyond which counting is refused. */
const mostOperations = 1e9;
const mostEntries = 4e6;

/**
 * Shapley value by counting the groups of each number of members and total size, without listing them.
 *
 * φ_i = Σ_{s,Q} N_{−i}(s,Q)·[v(s+1, Q+q_i) − v(s,Q)]/(n·C(n−1,s)). The counts without each player are built by halves of the
 * others, so that nothing is ever subtracted (economics.md A.3). O(n² log n·ΣQ).
 *
 * @returns one share per player, or `null` when there is too much to count
 * @example countedShapley({ sizes: [1, 1, 2], worth: (_, total) => (total >= 3 ? 1 : 0) }) // 1/6, 1/6, 2/3
 */
export function countedShapley(game: CountedGame): Float64Array | null {
  const players = game.sizes.length;
  const weights = new Float64Array(players);
  let choices = 1;
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * choices);
    choices = (choices * (players - 1 - size)) / (size + 1);
  }
  return countedMarginals(game, weights);
}

/** Raw Banzhaf index by counting; `null` when there is too much to count. */
export function countedBanzhaf(game: CountedGame): Float64Array | null {
  const players = game.sizes.length;
  return countedMarginals(game, new Float64Array(players).fill(2 ** (1 - players)));
}

function countedMarginals(game: CountedGame, weights: Float64Array): Float64Array | null {
  const { sizes } = game;
  const players = sizes.length;
  const width = sizes.reduce((sum, size) => sum + size, 0) + 1;
  const operations = players * players * width * (33 - Math.clz32(players));
  if (operations > mostOperations || (players + 1) * width > mostEntries) return null;
  const worth = new Float64Array((players + 1) * width);
  for (let members = 0; members <= players; members++) {
    for (let total = 0; total < width; total++) worth[members * width + total] = game.worth(members, total);
  }
  const shares = new Float64Array(players);
  const empty = { counts: new Float64Array((players + 1) * width), members: 0, total: 0 };
  empty.counts[0] = 1;
  const leaveOut = (from: number, to: number, counted: Counted): void => {
    if (to - from === 1) {
      shares[from] = weightedMarginal(counted, sizes[from]!, worth, weights, width);
      return;
    }
    const middle = (from + to) >> 1;
    leaveOut(from, middle, addAll(counted, sizes.slice(middle, to), width));
    leaveOut(middle, to, addAll(counted, sizes.slice(from, middle), width));
  };
  leaveOut(0, players, empty);
  return shares;
}

/** Numbers of groups by members and total, with the largest of both that occur. */
interface Counted {
  readonly counts: Float64Array;
  readonly members: number;
  readonly total: number;
}

function addAll(counted: Counted, sizes: readonly number[], width: number): Counted {
  const counts = counted.counts.slice();
  let { members, total } = counted;
  for (const size of sizes) {
    for (let count = members; count >= 0; count--) {
      const from = count * width;
      const to = from + width + size;
      for (let sum = 0; sum <= total; sum++) counts[to + sum]! += counts[from + sum]!;
    }
    members++;
    total += size;
  }
  return { counts, members, total };
}

function weightedMarginal(
  { counts, members, total }: Counted,
  size: number,
  worth: Float64Array,
  weights: Float64Array,
  width: number,
): number {
  let sum = 0;
  for (let count = 0; count <= members; count++) {
    const from = count * width;
    const joined = from + width + size;
    let row = 0;
    for (let reached = 0; reached <= total; reached++) {
      row += counts[from + reached]! * (worth[joined + reached]! - worth[from + reached]!);
    }
    sum += weights[count]! * row;
  }
  return sum;
}

/**
 * The same amounts in whole units: multiplied by the least power of ten up to 10^6 that makes them whole, then divided by
 * their common divisor; `null` when none does.
 */
export function inWholeUnits(amounts: readonly number[]): { sizes: number[]; unit: number } | null {
  for (let power = 1; power <= 1e6; power *= 10) {
    const scaled = amounts.map((amount) => Math.round(amount * power));
    const close = scaled.every(
      (whole, index) => Math.abs(whole - amounts[index]! * power) <= 1e-9 * Math.max(1, whole),
    );
    if (!close || scaled.some((whole) => !Number.isSafeInteger(whole))) continue;
    const divisor = scaled.reduce(commonDivisor, 0) || 1;
    return { sizes: scaled.map((whole) => whole / divisor), unit: divisor / power };
  }
  return null;
}

function commonDivisor(first: number, second: number): number {
  let [large, small] = [Math.abs(first), Math.abs(second)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
