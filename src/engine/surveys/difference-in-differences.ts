import { randomBits } from '../uncertainty/random-bits.ts';
import { absent, type Statistic } from './statistic.ts';

/** A measure of one territory (or one actor) before and after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface DifferenceInDifferences {
  /** Mean change of the treated less mean change of the others, in the unit of the measure. */
  readonly difference: number;
  readonly treatedChange: number;
  readonly controlChange: number;
  /** Share of the ways to choose the treated whose difference is at least as large, either way. */
  readonly p: number;
  /** Whether every way was tried. */
  readonly exact: boolean;
  /** Ways tried. */
  readonly permutations: number;
}

export interface PermutationOptions {
  /** Up to so many ways, all are tried; beyond, as many are drawn. Default 100,000. */
  readonly most?: number;
  /** Seed of the draws, a whole number from 0 to 2^32 − 1. Default 1. */
  readonly seed?: number;
}

/**
 * Did those who took part change more than the others? D = (Y_T1 − Y_T0) − (Y_C1 − Y_C0), judged by a permutation test:
 * if taking part changed nothing, any other choice of as many units was as likely. Sound with few units.
 * A drawn p-value counts the observed choice, so that it is never 0 (Phipson, Smyth 2010).
 * @example differenceInDifferences([{ before: 10, after: 6 }], [{ before: 10, after: 9 }]) // difference −3, p 1
 */
export function differenceInDifferences(
  treated: readonly BeforeAfter[],
  control: readonly BeforeAfter[],
  { most = 100_000, seed = 1 }: PermutationOptions = {},
): Statistic<DifferenceInDifferences> {
  if (treated.length === 0 || control.length === 0) return absent('too-few-groups');
  const changes = [...treated, ...control].map(({ before, after }) => after - before);
  const total = changes.reduce((sum, change) => sum + change, 0);
  const size = treated.length;
  const others = control.length;
  const differenceOf = (sum: number): number => sum / size - (total - sum) / others;
  const sum = changes.slice(0, size).reduce((partial, change) => partial + change, 0);
  const difference = differenceOf(sum);
  const scale = changes.reduce((largest, change) => Math.max(largest, Math.abs(change)), 0);
  if (!Number.isFinite(difference) || !Number.isFinite(scale * changes.length)) return absent('too-large');
  // Sums in another order may differ in the last digits: as large is as large up to that.
  const isAsLarge = (candidate: number): boolean =>
    Math.abs(differenceOf(candidate)) >= Math.abs(difference) - 1e-12 * scale;
  const ways = waysToChoose(changes.length, size, most);
  const tried =
    ways <= most ? tryAll(changes, size, isAsLarge) : tryDrawn(changes, size, isAsLarge, most, seed);
  return {
    value: {
      difference,
      treatedChange: sum / size,
      controlChange: (total - sum) / others,
      p: tried.asLarge / tried.ways,
      exact: ways <= most,
      permutations: tried.ways,
    },
  };
}

/** C(n, k), or anything above `most` once it is passed. */
function waysToChoose(n: number, k: number, most: number): number {
  let ways = 1;
  for (let step = 1; step <= Math.min(k, n - k); step++) {
    ways = (ways * (n - step + 1)) / step;
    if (ways > 2 * most + 1) return ways;
  }
  return Math.round(ways);
}

interface Tried {
  readonly asLarge: number;
  readonly ways: number;
}

function tryAll(changes: readonly number[], size: number, isAsLarge: (sum: number) => boolean): Tried {
  const chosen = Array.from({ length: size }, (_, place) => place);
  let asLarge = 0;
  let ways = 0;
  for (;;) {
    let sum = 0;
    for (const unit of chosen) sum += changes[unit]!;
    ways++;
    if (isAsLarge(sum)) asLarge++;
    let place = size - 1;
    while (place >= 0 && chosen[place] === changes.length - size + place) place--;
    if (place < 0) return { asLarge, ways };
    chosen[place]!++;
    for (let next = place + 1; next < size; next++) chosen[next] = chosen[next - 1]! + 1;
  }
}

function tryDrawn(
  changes: readonly number[],
  size: number,
  isAsLarge: (sum: number) => boolean,
  draws: number,
  seed: number,
): Tried {
  const bits = randomBits(seed, 0);
  const pool = Float64Array.from(changes);
  let asLarge = 1;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let place = 0; place < size; place++) {
      const other = place + (bits() % (pool.length - place));
      const kept = pool[place]!;
      pool[place] = pool[other]!;
      pool[other] = kept;
      sum += pool[place]!;
    }
    if (isAsLarge(sum)) asLarge++;
  }
  return { asLarge, ways: draws + 1 };
}
