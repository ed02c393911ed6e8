/**
 * Exclusions as few groups of options: pairs that all exclude one another become one group, which bounds far better.
 *
 * @param exclusions candidates of which at most one may be taken
 * @param classStart options of each candidate
 */
export function exclusionCliques(
  exclusions: readonly (readonly number[])[],
  classStart: Int32Array,
): Int32Array[] {
  const rivals = new Map<number, Set<number>>();
  const add = (one: number, other: number): void => {
    if (!rivals.has(one)) rivals.set(one, new Set());
    rivals.get(one)!.add(other);
  };
  for (const group of exclusions) {
    for (const one of group) for (const other of group) if (one !== other) add(one, other);
  }
  const covered = new Set<number>();
  const key = (one: number, other: number): number =>
    Math.min(one, other) * classStart.length + Math.max(one, other);
  const cliques: Int32Array[] = [];
  for (const [one, others] of rivals) {
    for (const other of others) {
      if (covered.has(key(one, other))) continue;
      const clique = grownClique(one, other, rivals);
      for (const a of clique) for (const b of clique) if (a !== b) covered.add(key(a, b));
      cliques.push(Int32Array.from(clique.flatMap((candidate) => optionsOf(candidate, classStart))));
    }
  }
  return cliques.filter((clique) => clique.length > 1);
}

/** Adds to a pair every rival of all those already in, in order. */
function grownClique(one: number, other: number, rivals: ReadonlyMap<number, Set<number>>): number[] {
  const clique = [one, other];
  for (const third of rivals.get(one)!) {
    if (third !== other && clique.every((member) => rivals.get(member)!.has(third))) clique.push(third);
  }
  return clique;
}

function optionsOf(candidate: number, classStart: Int32Array): number[] {
  const first = classStart[candidate]!;
  return Array.from({ length: classStart[candidate + 1]! - first }, (_, k) => first + k);
}
