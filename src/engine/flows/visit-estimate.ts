import { pow } from '../arithmetic/index.ts';
import { randomBits } from '../uncertainty/random-bits.ts';
import type { IncomeChain } from './income-chain.ts';
import { solveByIteration } from './iterative-solution.ts';
import { returnsByStep } from './return-powers.ts';

/** Expected visits to each node, part exact, part estimated. */
export interface VisitEstimate {
  readonly visits: Float64Array;
  /** The estimated part, by probe, then by node; their spread tells the error. */
  readonly probes: readonly Float64Array[];
}

const probeCount = 32;

/**
 * Diagonal of (I − P)⁻¹ of a large chain: its first powers exactly, then the rest by Hutchinson's random signs
 * (Hutchinson 1990; Bekas, Kokiopoulou and Saad 2007), once the leading eigenvector has been set apart exactly.
 *
 * Random signs see every entry of the rest; without its slowest part, and after the first powers, little is left to see.
 * The signs come from a fixed seed: the same network gives the same bytes.
 *
 * @returns null when the iterations do not converge
 */
export function estimateVisits(chain: IncomeChain): VisitEstimate | null {
  const { returns, steps } = returnsByStep(chain);
  const lead = leadingPair(chain);
  const visits = returns.map(
    (value, node) => 1 + value + lead.weight(steps + 1) * lead.right[node]! * lead.left[node]!,
  );
  const probes: Float64Array[] = [];
  for (let probe = 0; probe < probeCount; probe++) {
    const signs = randomSigns(chain.size, probe);
    const rest = applyRest(chain, signs, steps + 1, lead);
    if (rest === null) return null;
    for (let node = 0; node < chain.size; node++) rest[node]! *= signs[node]!;
    probes.push(rest);
  }
  for (const probe of probes) {
    for (let node = 0; node < chain.size; node++) visits[node]! += probe[node]! / probeCount;
  }
  for (let node = 0; node < chain.size; node++) visits[node] = Math.max(1, visits[node]!);
  return { visits, probes };
}

interface LeadingPair {
  readonly right: Float64Array;
  /** Scaled so that left·right = 1. */
  readonly left: Float64Array;
  /** λ^power/(1 − λ): what the pair adds to P^power + P^(power+1) + … */
  weight(power: number): number;
}

/** (P^power·(I − P)⁻¹ less the leading pair's part)·v. */
function applyRest(
  chain: IncomeChain,
  v: Float64Array,
  power: number,
  lead: LeadingPair,
): Float64Array | null {
  let along = 0;
  for (let node = 0; node < v.length; node++) along += lead.left[node]! * v[node]!;
  let moved: Float64Array = v.slice();
  for (let step = 0; step < power; step++) moved = multiply(chain, moved);
  const rest = solveByIteration(chain, moved);
  const part = lead.weight(power) * along;
  return rest === null ? null : rest.map((value, node) => value - part * lead.right[node]!);
}

function multiply({ size, start, from, share }: IncomeChain, x: Float64Array): Float64Array {
  const product = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    let sum = 0;
    for (let link = start[node]!; link < start[node + 1]!; link++) sum += share[link]! * x[from[link]!]!;
    product[node] = sum;
  }
  return product;
}

function multiplyTransposed({ size, start, from, share }: IncomeChain, x: Float64Array): Float64Array {
  const product = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    const value = x[node]!;
    for (let link = start[node]!; link < start[node + 1]!; link++)
      product[from[link]!]! += share[link]! * value;
  }
  return product;
}

/** Sixty power steps each way: any pair keeps the estimate unbiased, a good one makes it sharp. */
function leadingPair(chain: IncomeChain): LeadingPair {
  let right = new Float64Array(chain.size).fill(1);
  let left = new Float64Array(chain.size).fill(1);
  let ratio = 0;
  for (let step = 0; step < 60; step++) {
    const next = multiply(chain, right);
    ratio = largest(next) / largest(right);
    right = scaled(next, 1 / largest(next));
    const back = multiplyTransposed(chain, left);
    left = scaled(back, 1 / largest(back));
  }
  let product = 0;
  for (let node = 0; node < chain.size; node++) product += left[node]! * right[node]!;
  const isUsable = ratio < 1 && product > 0 && Number.isFinite(product);
  return {
    right,
    left: scaled(left, isUsable ? 1 / product : 0),
    weight: (power) => (isUsable ? pow(ratio, power) / (1 - ratio) : 0),
  };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most > 0 ? most : 1;
}

function scaled(values: Float64Array, factor: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, (value) => value * factor);
}

function randomSigns(size: number, probe: number): Float64Array {
  const bits = randomBits(17, probe);
  const signs = new Float64Array(size);
  let word = 0;
  for (let node = 0; node < size; node++) {
    if (node % 32 === 0) word = bits();
    signs[node] = (word >>> (node % 32)) & 1 ? 1 : -1;
  }
  return signs;
}
