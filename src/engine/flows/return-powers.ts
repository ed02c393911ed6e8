import type { IncomeChain } from './income-chain.ts';

/** Chances to be back at the start, added over the first steps of the walk. */
export interface StepReturns {
  /** Σ_{k=1…steps} (P^k)_jj. */
  readonly returns: Float64Array;
  readonly steps: number;
}

const workLimit = 6e7;

/**
 * Exact chances of return within a few steps: half the steps are walked forwards, half backwards, and the two ends are
 * matched. As many steps as a bounded amount of work allows, at most 8.
 */
export function returnsByStep(chain: IncomeChain): StepReturns {
  const back = transposed(chain);
  const half = affordableHalf(chain, back);
  const returns = new Float64Array(chain.size);
  const ahead = Array.from({ length: half + 1 }, () => new SparseVector(chain.size));
  const behind = Array.from({ length: half + 1 }, () => new SparseVector(chain.size));
  for (let node = 0; node < chain.size; node++) {
    ahead[0]!.reset(node);
    behind[0]!.reset(node);
    for (let step = 1; step <= half; step++) {
      ahead[step]!.step(ahead[step - 1]!, chain);
      behind[step]!.step(behind[step - 1]!, back);
    }
    let sum = 0;
    for (let power = 1; power <= 2 * half; power++) {
      sum += ahead[Math.ceil(power / 2)]!.dot(behind[Math.floor(power / 2)]!);
    }
    returns[node] = sum;
  }
  return { returns, steps: 2 * half };
}

/** Steps each way, 1 to 4, such that all the walks together stay within the work limit. */
function affordableHalf(chain: IncomeChain, back: IncomeChain): number {
  let half = 1;
  let ends = new Float64Array(chain.size).fill(1);
  let starts = ends;
  let work = 0;
  for (let step = 1; step <= 4; step++) {
    ends = countWalks(chain, ends);
    starts = countWalks(back, starts);
    for (let node = 0; node < chain.size; node++) {
      work += Math.min(ends[node]!, chain.from.length) + Math.min(starts[node]!, chain.from.length);
    }
    if (work > workLimit) break;
    half = step;
  }
  return half;
}

function countWalks({ size, start, from }: IncomeChain, counts: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    for (let link = start[node]!; link < start[node + 1]!; link++) next[node]! += counts[from[link]!]!;
  }
  return next;
}

function transposed({ size, start, from, share, leak }: IncomeChain): IncomeChain {
  const first = new Int32Array(size + 1);
  for (const source of from) first[source + 1]!++;
  for (let node = 0; node < size; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const to = new Int32Array(from.length);
  const weight = new Float64Array(from.length);
  for (let node = 0; node < size; node++) {
    for (let link = start[node]!; link < start[node + 1]!; link++) {
      const slot = next[from[link]!]!++;
      to[slot] = node;
      weight[slot] = share[link]!;
    }
  }
  return { size, start: first, from: to, share: weight, leak };
}

/** A full array of values and the list of those that are not 0. */
class SparseVector {
  readonly values: Float64Array;
  readonly places: Int32Array;
  count = 0;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.places = new Int32Array(size);
  }

  reset(node: number): void {
    this.clear();
    this.values[node] = 1;
    this.places[this.count++] = node;
  }

  private clear(): void {
    for (let place = 0; place < this.count; place++) this.values[this.places[place]!] = 0;
    this.count = 0;
  }

  /** Becomes the distribution one step after the other vector. */
  step(before: SparseVector, { start, from, share }: IncomeChain): void {
    this.clear();
    const { values, places } = this;
    let count = 0;
    for (let place = 0; place < before.count; place++) {
      const node = before.places[place]!;
      const weight = before.values[node]!;
      for (let link = start[node]!; link < start[node + 1]!; link++) {
        const target = from[link]!;
        const chance = weight * share[link]!;
        if (chance === 0) continue;
        if (values[target] === 0) places[count++] = target;
        values[target]! += chance;
      }
    }
    this.count = count;
  }

  dot(other: SparseVector): number {
    const [few, many] = this.count < other.count ? [this, other] : [other, this];
    let sum = 0;
    for (let place = 0; place < few.count; place++) {
      const node = few.places[place]!;
      sum += few.values[node]! * many.values[node]!;
    }
    return sum;
  }
}
