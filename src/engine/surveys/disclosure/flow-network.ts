import type { Attack } from './attack.ts';

/**
 * An attack where every unknown atom takes part in two published sums at most, of two kinds: a two-way table. Atoms are
 * then arcs from a sum of the first kind to one of the second, and how far one may move is the largest flow around it:
 * in whole numbers, and far faster than a linear programme. Sums that are not published are one node, the ground.
 */
export interface FlowNetwork {
  /** Published sums; the ground comes after. */
  readonly ground: number;
  /** Figure behind each node. */
  readonly figureOf: readonly number[];
  /** Ends of each atom's arc; −1 for an atom that has no such ends. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Unknown atoms that touch each node, the ground included. */
  readonly atomsAt: readonly (readonly number[])[];
}

/** The network of an attack; `null` when its sums cross in more than two ways. */
export function networkOf(attack: Attack): FlowNetwork | null {
  const reduced = reducedSums(attack);
  const sumsOf: number[][] = Array.from({ length: attack.known.length }, () => []);
  for (const [node, { atoms }] of reduced.entries()) for (const atom of atoms) sumsOf[atom]!.push(node);
  const isUnknown = (atom: number): boolean => Number.isNaN(attack.known[atom]);
  if (sumsOf.some((sums, atom) => sums.length > 2 && isUnknown(atom))) return null;
  const plain = sumsOf.map((sums) => (sums.length <= 2 ? sums : null));
  // Published atoms join sums too: with them, the two kinds are those of the whole table.
  const kinds =
    kindsOf(reduced.length, plain) ??
    kindsOf(
      reduced.length,
      plain.map((sums, atom) => (isUnknown(atom) ? sums : null)),
    );
  if (kinds === null) return null;
  const ground = reduced.length;
  const left = new Int32Array(sumsOf.length).fill(-1);
  const right = new Int32Array(sumsOf.length).fill(-1);
  const atomsAt: number[][] = Array.from({ length: ground + 1 }, () => []);
  for (const [atom, sums] of plain.entries()) {
    if (sums === null || (sums.length === 2 && kinds[sums[0]!] === kinds[sums[1]!])) continue;
    left[atom] = sums.find((node) => kinds[node] === 0) ?? ground;
    right[atom] = sums.find((node) => kinds[node] === 1) ?? ground;
    if (!isUnknown(atom) || left[atom] === right[atom]) continue;
    atomsAt[left[atom]!]!.push(atom);
    atomsAt[right[atom]!]!.push(atom);
  }
  return { ground, figureOf: reduced.map(({ figure }) => figure), left, right, atomsAt };
}

interface Sum {
  readonly figure: number;
  /** Atoms that it adds up, known ones included, once the sums within it are taken out. */
  readonly atoms: ReadonlySet<number>;
}

/**
 * Takes out of each published sum what smaller ones already tell: the rows out of the whole, what was known before out
 * of what is known now. Sums taken out of the same one do not overlap, so that they are of one kind: rows, or columns.
 */
function reducedSums({ figures, equations, known }: Attack): Sum[] {
  const sums = equations.map(({ figure }) => ({ figure, parts: figures[figure]!.parts }));
  sums.sort((a, b) => a.parts.length - b.parts.length);
  const reduced: Sum[] = [];
  for (const { figure, parts } of sums) {
    const atoms = new Set(parts);
    for (const smaller of reduced)
      if (smaller.atoms.size <= atoms.size && isWithin(smaller.atoms, atoms))
        for (const atom of smaller.atoms) atoms.delete(atom);
    if (atoms.size > 0) insertBySize(reduced, { figure, atoms });
  }
  return reduced.filter(({ atoms }) => [...atoms].some((atom) => Number.isNaN(known[atom])));
}

function isWithin(smaller: ReadonlySet<number>, larger: ReadonlySet<number>): boolean {
  for (const atom of smaller) if (!larger.has(atom)) return false;
  return true;
}

/** Keeps the largest first. */
function insertBySize(sums: Sum[], sum: Sum): void {
  const place = sums.findIndex(({ atoms }) => atoms.size < sum.atoms.size);
  sums.splice(place < 0 ? sums.length : place, 0, sum);
}

/** Two kinds of sums such that no atom takes part in two of one kind; `null` when there are none. */
function kindsOf(count: number, sumsOf: readonly (readonly number[] | null)[]): Int8Array | null {
  const beside: number[][] = Array.from({ length: count }, () => []);
  for (const sums of sumsOf)
    if (sums?.length === 2) {
      beside[sums[0]!]!.push(sums[1]!);
      beside[sums[1]!]!.push(sums[0]!);
    }
  const kinds = new Int8Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    if (kinds[first] !== -1) continue;
    kinds[first] = 0;
    const queue = [first];
    for (const node of queue)
      for (const next of beside[node]!) {
        if (kinds[next] === kinds[node]) return null;
        if (kinds[next] !== -1) continue;
        kinds[next] = kinds[node] === 0 ? 1 : 0;
        queue.push(next);
      }
  }
  return kinds;
}
