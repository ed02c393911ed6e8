/**
 * What the files of this folder share about games with transferable utility.
 *
 * A game of n players is a `Float64Array` of 2^n values indexed by coalition: bit i of the index says whether the
 * i-th player is in, so that index 0 is the empty coalition (worth 0) and index 2^n − 1 the whole.
 */

/** Why a solution does not exist for a game, or is not computed. The sentences are in src/formats/messages. */
export type AbsenceReason =
  | 'no-imputation'
  | 'not-quasi-balanced'
  | 'no-common-propensity'
  | 'no-proper-coalition'
  | 'not-certified'
  | 'too-large';

/** A sharing that exists, or the reason why it does not. */
export type Solution<Extra = object> =
  | ({ readonly shares: Float64Array; readonly reason?: undefined } & Extra)
  | { readonly shares: null; readonly reason: AbsenceReason };

/** Largest n for which a coalition is a 32-bit index. */
export const maximumPlayers = 30;

/** Throws when `values` is not a game of `players` players: a bug of the caller, not an input to report. */
export function assertGame(values: Float64Array, players: number): void {
  if (!Number.isInteger(players) || players < 1 || players > maximumPlayers) {
    throw new RangeError(`a game has 1 to ${maximumPlayers} players, not ${players}`);
  }
  if (values.length !== 2 ** players) {
    throw new RangeError(`a game of ${players} players has ${2 ** players} values, not ${values.length}`);
  }
}

/** Number of members of a coalition (population count of a 32-bit index). */
export function sizeOfCoalition(coalition: number): number {
  let bits = coalition - ((coalition >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Positions of the members of a coalition, ascending. */
export function membersOf(coalition: number): number[] {
  const members: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/** Sum of the amounts of the members of a coalition. */
export function sumOver(amounts: ArrayLike<number>, coalition: number): number {
  let sum = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) sum += amounts[31 - Math.clz32(rest & -rest)]!;
  return sum;
}

/** x(S) for every coalition of the first `amounts.length` players, by adding one member at a time. */
export function additiveGame(amounts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  for (let player = 0; player < amounts.length; player++) {
    const half = 2 ** player;
    const amount = amounts[player]!;
    for (let rest = 0; rest < half; rest++) sums[half + rest] = sums[rest]! + amount;
  }
  return sums;
}

/** Largest absolute value of a game: the scale of its tolerances. */
export function largestMagnitude(values: Float64Array): number {
  let largest = 0;
  for (let coalition = 0; coalition < values.length; coalition++) {
    const magnitude = Math.abs(values[coalition]!);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/** Tolerance below which two amounts of this game are the same: 1e-9 × max(1, largest value). */
export function defaultTolerance(values: Float64Array): number {
  return 1e-9 * Math.max(1, largestMagnitude(values));
}

/** Tolerance of what is decided by rounding alone, such as whether a denominator is 0: 1e-11 × largest value. */
export function roundingTolerance(values: Float64Array): number {
  return 1e-11 * largestMagnitude(values);
}

/** Marginal contribution of each player to the whole: M_i = v(N) − v(N∖i). */
export function marginalsToWhole(values: Float64Array, players: number): Float64Array {
  const whole = values.length - 1;
  return Float64Array.from(
    { length: players },
    (_, player) => values[whole]! - values[whole ^ (1 << player)]!,
  );
}

/** What each player is worth alone: v({i}). */
export function valuesAlone(values: Float64Array, players: number): Float64Array {
  return Float64Array.from({ length: players }, (_, player) => values[1 << player]!);
}

/** Plain sum of a list of amounts. */
export function total(amounts: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < amounts.length; index++) sum += amounts[index]!;
  return sum;
}

/** Largest |v(S) − Σ_{i∈S} amount_i|: how far a game is from the additive one of these amounts. */
export function additiveGap(values: Float64Array, amounts: Float64Array): number {
  const lowBits = Math.min(amounts.length, 11);
  const lowSums = additiveGame(amounts.subarray(0, lowBits));
  let largest = 0;
  for (let start = 0; start < values.length; start += lowSums.length) {
    const highSum = sumOver(amounts.subarray(lowBits), start >>> lowBits);
    for (let low = 0; low < lowSums.length; low++) {
      const gap = Math.abs(values[start + low]! - lowSums[low]! - highSum);
      if (gap > largest) largest = gap;
    }
  }
  return largest;
}
