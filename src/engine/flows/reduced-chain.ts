import { type DenseCore, eliminateCore, invertCore, solveCore } from './dense-core.ts';
import type { IncomeChain } from './income-chain.ts';

/** A chain whose nodes have been eliminated one by one, so that its equations are solved by going back up. */
export interface ReducedChain {
  readonly size: number;
  /** The sparse steps, in order. */
  readonly steps: readonly Step[];
  /** The nodes left to the full matrix, and their places in it. */
  readonly coreNodes: readonly number[];
  readonly core: DenseCore;
}

interface Step {
  readonly node: number;
  readonly neighbours: Int32Array;
  /** P_kj for each neighbour j, and P_ik/S_k for each neighbour i. */
  readonly out: Float64Array;
  readonly passed: Float64Array;
  readonly leaving: number;
}

/** Largest full matrix, and most multiplications of the sparse part: about a second together. */
const limits = { core: 1000, work: 3e6, degree: 64 } as const;

/**
 * Eliminates the nodes of a chain, least linked first, exactly: minimum degree while it is cheap, then a full matrix.
 * Every number is a sum of positive terms (Grassmann, Taksar and Heyman 1985).
 *
 * @param chain one where outside can be reached from every node
 * @returns null when the links are so many that it would take more than the limits; nothing is approximated
 */
export function reduceChain(chain: IncomeChain): ReducedChain | null {
  const work = new Elimination(chain);
  while (work.remaining > 0) {
    const node = work.leastLinked();
    const degree = work.rows[node]!.size;
    if (work.remaining <= limits.core && degree * 3 > work.remaining) break;
    if (degree > limits.degree || work.foreseen(degree) > limits.work) {
      if (work.remaining <= limits.core) break;
      return null;
    }
    work.eliminate(node);
  }
  const coreNodes = work.left();
  return { size: chain.size, steps: work.steps, coreNodes, core: work.core(coreNodes) };
}

/** Solves x = b + P·x. */
export function solveReduced(reduced: ReducedChain, right: Float64Array): Float64Array {
  const x = right.slice();
  for (const { node, neighbours, passed } of reduced.steps) {
    for (let k = 0; k < neighbours.length; k++) x[neighbours[k]!]! += passed[k]! * x[node]!;
  }
  const inCore = Float64Array.from(reduced.coreNodes, (node) => x[node]!);
  solveCore(reduced.core, inCore);
  reduced.coreNodes.forEach((node, place) => {
    x[node] = inCore[place]!;
  });
  for (let step = reduced.steps.length - 1; step >= 0; step--) {
    const { node, neighbours, out, leaving } = reduced.steps[step]!;
    let sum = x[node]!;
    for (let k = 0; k < neighbours.length; k++) sum += out[k]! * x[neighbours[k]!]!;
    x[node] = sum / leaving;
  }
  return x;
}

/**
 * Expected number of visits to each node by a walk that starts there: the diagonal of (I − P)⁻¹.
 * Only the entries of the inverse between neighbours are computed (Takahashi, Fagan and Chin 1973).
 */
export function visitsOfReduced(reduced: ReducedChain): Float64Array {
  const { size, coreNodes } = reduced;
  const inverse = invertCore(reduced.core);
  const known = new Map<number, number>();
  coreNodes.forEach((i, row) => {
    coreNodes.forEach((j, column) => {
      known.set(i * size + j, inverse[row * coreNodes.length + column]!);
    });
  });
  for (let step = reduced.steps.length - 1; step >= 0; step--) {
    const { node, neighbours, out, passed, leaving } = reduced.steps[step]!;
    let visits = 1;
    for (let m = 0; m < neighbours.length; m++) {
      let into = 0;
      let outOf = 0;
      for (let q = 0; q < neighbours.length; q++) {
        into += known.get(neighbours[m]! * size + neighbours[q]!)! * passed[q]!;
        outOf += out[q]! * known.get(neighbours[q]! * size + neighbours[m]!)!;
      }
      known.set(neighbours[m]! * size + node, into);
      known.set(node * size + neighbours[m]!, outOf / leaving);
      visits += out[m]! * into;
    }
    known.set(node * size + node, visits / leaving);
  }
  return Float64Array.from({ length: size }, (_, node) => known.get(node * size + node)!);
}

class Elimination {
  /** P_ij by row, with the zeros that make the links symmetric; the diagonal is left out. */
  readonly rows: Map<number, number>[];
  readonly leak: Float64Array;
  readonly steps: Step[] = [];
  remaining: number;
  done = 0;
  private readonly gone: Uint8Array;
  /** Nodes by degree, some entries out of date. */
  private readonly byDegree: number[][] = [];
  private lowest = 0;

  constructor(chain: IncomeChain) {
    this.rows = Array.from({ length: chain.size }, () => new Map<number, number>());
    this.leak = chain.leak.slice();
    this.remaining = chain.size;
    this.gone = new Uint8Array(chain.size);
    for (let node = 0; node < chain.size; node++) {
      for (let link = chain.start[node]!; link < chain.start[node + 1]!; link++) {
        const source = chain.from[link]!;
        if (source === node) continue;
        this.rows[node]!.set(source, chain.share[link]!);
        if (!this.rows[source]!.has(node)) this.rows[source]!.set(node, 0);
      }
    }
    for (let node = 0; node < chain.size; node++) this.file(node);
  }

  private file(node: number): void {
    const degree = this.rows[node]!.size;
    while (this.byDegree.length <= degree) this.byDegree.push([]);
    this.byDegree[degree]!.push(node);
    if (degree < this.lowest) this.lowest = degree;
  }

  leastLinked(): number {
    for (;;) {
      const shelf = this.byDegree[this.lowest]!;
      const node = shelf.pop();
      if (node === undefined) this.lowest++;
      else if (this.gone[node] === 0 && this.rows[node]!.size === this.lowest) {
        shelf.push(node);
        return node;
      }
    }
  }

  eliminate(node: number): void {
    const row = this.rows[node]!;
    const neighbours = Int32Array.from(row.keys());
    const out = Float64Array.from(row.values());
    let leaving = this.leak[node]!;
    for (const share of out) leaving += share;
    const passed = Float64Array.from(neighbours, (other) => this.rows[other]!.get(node)! / leaving);
    this.gone[node] = 1;
    this.remaining--;
    neighbours.forEach((other, place) => {
      const target = this.rows[other]!;
      target.delete(node);
      this.leak[other]! += passed[place]! * this.leak[node]!;
      for (let k = 0; k < neighbours.length; k++) {
        if (k !== place)
          target.set(neighbours[k]!, (target.get(neighbours[k]!) ?? 0) + passed[place]! * out[k]!);
      }
      this.file(other);
    });
    this.done += neighbours.length * neighbours.length;
    this.steps.push({ node, neighbours, out, passed, leaving });
  }

  /** Multiplications done, and those still to do before the full matrix if the nodes left are linked no less than this. */
  foreseen(degree: number): number {
    return this.done + degree * degree * Math.max(0, this.remaining - limits.core);
  }

  left(): number[] {
    return Array.from(this.gone.keys()).filter((node) => this.gone[node] === 0);
  }

  core(nodes: readonly number[]): DenseCore {
    const place = new Map(nodes.map((node, index) => [node, index]));
    const shares = new Float64Array(nodes.length * nodes.length);
    nodes.forEach((node, index) => {
      for (const [other, share] of this.rows[node]!) shares[index * nodes.length + place.get(other)!] = share;
    });
    return eliminateCore(
      shares,
      Float64Array.from(nodes, (node) => this.leak[node]!),
      nodes.length,
    );
  }
}
