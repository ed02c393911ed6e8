import { assertGame, marginalsToWhole, roundingTolerance, type Solution, sumOver, total } from './game.ts';

/**
 * The tau value: the efficient point between what players may hope for at most and their minimal rights.
 *
 * M_i = v(N) − v(N∖i), m_i = max_{S∋i} [v(S) − Σ_{j∈S∖i} M_j], τ = m + α(M − m) with Σ τ = v(N).
 * Source: Tijs 1981. It exists for quasi-balanced games only: m ≤ M and Σ m ≤ v(N) ≤ Σ M.
 *
 * @param tolerance amounts closer than this are equal; by default 1e-11 × the largest value
 * @returns one share per player, or `not-quasi-balanced`
 */
export function tauValue(
  values: Float64Array,
  players: number,
  tolerance = roundingTolerance(values),
): Solution {
  assertGame(values, players);
  const upper = marginalsToWhole(values, players);
  const lower = minimalRights(values, players, upper);
  const worth = values[values.length - 1]!;
  const sumOfUpper = total(upper);
  const sumOfLower = total(lower);
  const ordered = lower.every((right, player) => right <= upper[player]! + tolerance);
  if (!ordered || sumOfLower > worth + tolerance || sumOfUpper < worth - tolerance) {
    return { shares: null, reason: 'not-quasi-balanced' };
  }
  const width = sumOfUpper - sumOfLower;
  const way = width > tolerance ? (worth - sumOfLower) / width : 0;
  return { shares: lower.map((right, player) => right + way * (upper[player]! - right)) };
}

/** m_i: the most that player i can claim in some group once the others of the group have got their M_j. */
export function minimalRights(values: Float64Array, players: number, upper: Float64Array): Float64Array {
  const lowBits = Math.min(players, 12);
  const lowLength = 2 ** lowBits;
  const best = new Float64Array(players).fill(-Infinity);
  const bestByLow = new Float64Array(lowLength).fill(-Infinity);
  const lowSums = Float64Array.from({ length: lowLength }, (_, low) => sumOver(upper, low));
  const highUpper = upper.subarray(lowBits);
  for (let start = 0; start < values.length; start += lowLength) {
    const high = start >>> lowBits;
    const highSum = sumOver(highUpper, high);
    let bestOfBlock = -Infinity;
    for (let low = start === 0 ? 1 : 0; low < lowLength; low++) {
      const left = values[start + low]! - lowSums[low]! - highSum;
      if (left > bestByLow[low]!) bestByLow[low] = left;
      if (left > bestOfBlock) bestOfBlock = left;
    }
    keepBest(best, lowBits, high, bestOfBlock);
  }
  for (let low = 1; low < lowLength; low++) keepBest(best, 0, low, bestByLow[low]!);
  return best.map((left, player) => left + upper[player]!);
}

/** Raises the best of each member of `coalition` (its bits shifted by `shift`) to `left`. */
function keepBest(best: Float64Array, shift: number, coalition: number, left: number): void {
  for (let rest = coalition; rest !== 0; rest &= rest - 1) {
    const player = shift + 31 - Math.clz32(rest & -rest);
    if (left > best[player]!) best[player] = left;
  }
}
