import type { TableToProtect } from './protect-figures.ts';

/** A part of a table that shares no sum with the rest. */
interface SeparatePart {
  readonly problem: TableToProtect;
  /** Places of its figures and guarded sums in the whole. */
  readonly figures: readonly number[];
  readonly guarded: readonly number[];
}

/** Cuts a table where no figure links its atoms: groups without a common total protect themselves one by one. */
export function separateParts({ atoms, figures, guarded = [], table }: TableToProtect): SeparatePart[] {
  const root = Int32Array.from({ length: atoms }, (_, atom) => atom);
  const rootOf = (atom: number): number => {
    let found = atom;
    while (root[found] !== found) {
      root[found] = root[root[found]!]!;
      found = root[found]!;
    }
    return found;
  };
  for (const { parts } of [...figures, ...guarded])
    for (const atom of parts) root[rootOf(atom)] = rootOf(parts[0]!);
  const members = new Map<number, { atoms: number[]; figures: number[]; guarded: number[] }>();
  const place = new Int32Array(atoms);
  for (let atom = 0; atom < atoms; atom++) {
    const own = members.get(rootOf(atom)) ?? { atoms: [], figures: [], guarded: [] };
    members.set(rootOf(atom), own);
    place[atom] = own.atoms.length;
    own.atoms.push(atom);
  }
  for (const [k, { parts }] of figures.entries()) members.get(rootOf(parts[0]!))!.figures.push(k);
  for (const [k, { parts }] of guarded.entries()) members.get(rootOf(parts[0]!))!.guarded.push(k);
  const renamed = <Sum extends { readonly parts: readonly number[] }>(sum: Sum): Sum => ({
    ...sum,
    parts: sum.parts.map((atom) => place[atom]!),
  });
  return [...members.values()].map((own) => ({
    figures: own.figures,
    guarded: own.guarded,
    problem: {
      atoms: own.atoms.length,
      figures: own.figures.map((k) => renamed(figures[k]!)),
      guarded: own.guarded.map((k) => renamed(guarded[k]!)),
      table: own.atoms.map((atom) => table[atom]!),
    },
  }));
}
