import type { Attack, Extreme } from './attack.ts';
import type { FlowNetwork } from './flow-network.ts';

/** A sum seen as one arc: where a larger sum starts and ends its way around. */
interface Target {
  readonly from: number;
  readonly to: number;
  readonly atoms: ReadonlySet<number>;
  /** For a sum of several atoms that end at the ground: the node that gathers them. */
  readonly gathers: 'left' | 'right' | null;
}

/**
 * A table that agrees with all that is published and moves a sum by `enough`, or as far as it goes.
 * @param sign 1 to make the sum larger, −1 to make it smaller
 * @returns `null` when the sum is no arc of the network: the linear programme serves
 */
export function flowExtreme(
  attack: Attack,
  network: FlowNetwork,
  parts: readonly number[],
  sign: 1 | -1,
  start: Float64Array,
  enough: number,
): Extreme | null {
  const atoms = parts.filter((atom) => Number.isNaN(attack.known[atom]));
  const target = targetOf(network, atoms);
  if (target === 'free') return withoutBound(network, atoms, sign, start);
  if (target === null) return null;
  const table = start.slice();
  const [from, to] = sign === 1 ? [target.from, target.to] : [target.to, target.from];
  const single = atoms.length === 1 ? atoms[0]! : -1;
  let left = sign === -1 && single >= 0 ? Math.min(enough, table[single]!) : enough;
  let moved = 0;
  let reached: Uint8Array | null = null;
  while (left > 0) {
    const search = searchPath(network, target, table, from, to, single);
    if (search.path === null) {
      reached = search.reached;
      break;
    }
    const push = search.path.reduce(
      (least, step) => (step < 0 ? Math.min(least, table[~step]!) : least),
      left,
    );
    for (const step of search.path) {
      if (step >= 0) table[step]! += push;
      else table[~step]! -= push;
    }
    moved += push;
    left -= push;
  }
  if (single >= 0) table[single]! += sign * moved;
  return { table, holding: reached === null ? new Set() : holdingBack(attack, network, reached) };
}

/** Atoms that no published sum touches: without a limit above, 0 below. */
function withoutBound(
  { left, right, ground }: FlowNetwork,
  atoms: readonly number[],
  sign: 1 | -1,
  start: Float64Array,
): Extreme {
  if (sign === 1) return { table: null, holding: new Set() };
  const table = start.slice();
  for (const atom of atoms) if (left[atom] === ground && right[atom] === ground) table[atom] = 0;
  return { table, holding: new Set() };
}

/** An atom, or atoms of a sum that is not published and that all end at the ground on the same side. */
function targetOf({ left, right, ground }: FlowNetwork, atoms: readonly number[]): Target | 'free' | null {
  if (atoms.length === 0) return null;
  const set = new Set(atoms);
  if (atoms.some((atom) => left[atom] === ground && right[atom] === ground)) return 'free';
  if (atoms.length === 1) return { from: right[atoms[0]!]!, to: left[atoms[0]!]!, atoms: set, gathers: null };
  const gathered = ground + 1;
  if (atoms.every((atom) => right[atom] === ground))
    return { from: ground, to: gathered, atoms: set, gathers: 'right' };
  if (atoms.every((atom) => left[atom] === ground))
    return { from: gathered, to: ground, atoms: set, gathers: 'left' };
  return null;
}

interface Search {
  /** Atoms along the way: as they are to grow, complemented to shrink. */
  readonly path: number[] | null;
  readonly reached: Uint8Array;
}

function searchPath(
  network: FlowNetwork,
  target: Target,
  table: Float64Array,
  from: number,
  to: number,
  single: number,
): Search {
  const { ground, atomsAt } = network;
  const gathered = ground + 1;
  const endOf = (atom: number, side: 'left' | 'right'): number =>
    target.gathers === side && target.atoms.has(atom) ? gathered : network[side][atom]!;
  const reached = new Uint8Array(ground + 2);
  const arrivedBy = new Int32Array(ground + 2);
  const arrivedFrom = new Int32Array(ground + 2);
  reached[from] = 1;
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    // Gathered atoms are listed at the ground.
    for (const atom of atomsAt[Math.min(node, ground)]!) {
      if (atom === single) continue;
      const start = endOf(atom, 'left');
      const end = endOf(atom, 'right');
      const next = start === node ? end : end === node && table[atom]! > 0 ? start : -1;
      if (next < 0 || reached[next] === 1) continue;
      reached[next] = 1;
      arrivedBy[next] = start === node ? atom : ~atom;
      arrivedFrom[next] = node;
      queue.push(next);
    }
  }
  if (reached[to] === 0 || from === to) return { path: null, reached };
  const path: number[] = [];
  for (let node = to; node !== from; node = arrivedFrom[node]!) path.push(arrivedBy[node]!);
  return { path, reached };
}

/** Published figures between what was reached and what was not: the bottleneck. */
function holdingBack(
  attack: Attack,
  { ground, figureOf, left, right }: FlowNetwork,
  reached: Uint8Array,
): Set<number> {
  const holding = new Set<number>();
  for (const [node, figure] of figureOf.entries()) if (reached[node] !== reached[ground]) holding.add(figure);
  for (const [place, { parts }] of attack.figures.entries()) {
    const atom = parts[0]!;
    if (parts.length !== 1 || Number.isNaN(attack.known[atom]) || left[atom]! < 0) continue;
    const starts = reached[left[atom]!] === 1;
    const ends = reached[right[atom]!] === 1;
    if ((starts && !ends) || (ends && !starts && attack.known[atom]! > 0)) holding.add(place);
  }
  return holding;
}
