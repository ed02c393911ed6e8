import { type IncomeChain, partOfChain } from './income-chain.ts';
import { solveByIteration } from './iterative-solution.ts';
import { reduceChain, solveReduced } from './reduced-chain.ts';
import { strongComponents } from './strong-components.ts';

/**
 * Solves x = b + P·x over a whole chain, one group of mutually linked actors after the other.
 *
 * @param closed what x is in a group that no money enters from outside it, where the equations have no single solution
 * @returns null when a group is too large to eliminate and the iterations do not converge
 */
export function solveChain(chain: IncomeChain, right: Float64Array, closed: number): Float64Array | null {
  const components = strongComponents({ size: chain.size, start: chain.start, to: chain.from });
  const place = new Int32Array(chain.size);
  const x = right.slice();
  for (let component = 0; component < components.count; component++) {
    const nodes = components.nodes.slice(components.start[component], components.start[component + 1]);
    if (!solveGroup(chain, nodes, place, x, closed, components.of)) return null;
  }
  return x;
}

/** Fills x for one group from the values of the groups that pay it; false when that fails. */
function solveGroup(
  chain: IncomeChain,
  nodes: Int32Array,
  place: Int32Array,
  x: Float64Array,
  closed: number,
  component: Int32Array,
): boolean {
  const right = Float64Array.from(nodes, (node) => {
    let sum = x[node]!;
    for (let link = chain.start[node]!; link < chain.start[node + 1]!; link++) {
      const source = chain.from[link]!;
      if (component[source] !== component[node]) sum += chain.share[link]! * x[source]!;
    }
    return sum;
  });
  const solution = groupSolution(partOfChain(chain, nodes, place), right, closed);
  if (solution === null) return false;
  nodes.forEach((node, index) => {
    x[node] = solution[index]!;
  });
  return true;
}

function groupSolution(part: IncomeChain, right: Float64Array, closed: number): Float64Array | null {
  if (right.some((value) => value === Infinity)) return right.map(() => Infinity);
  const isCyclic = part.from.length > 0;
  if (!isCyclic) return right;
  if (part.leak.every((share) => share === 0)) return right.map(() => closed);
  const reduced = reduceChain(part);
  return reduced === null ? solveByIteration(part, right) : solveReduced(reduced, right);
}
