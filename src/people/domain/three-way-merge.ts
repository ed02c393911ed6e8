/** The content of a mutable object: its fields, each compared as a whole. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field that both changed, differently. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** What became of an edit made on a version that is no longer the last one. */
export interface Merge {
  /** Fields that can be kept as they are: theirs where only they changed, mine where only I did. */
  readonly merged: Fields;
  /** Fields that a person has to decide on; empty when the edit can be saved as it stands. */
  readonly conflicts: readonly FieldConflict[];
  /** Fields that came from the other person, to be told. */
  readonly taken: readonly string[];
  /** Fields that came from me. */
  readonly kept: readonly string[];
}

/**
 * Merges two edits of the same version, field by field: disjoint changes are both kept, equal changes count once,
 * and only a field changed differently on both sides is a conflict (shown with its three values).
 *
 * @param base the version that both started from
 * @param theirs the version stored meanwhile
 * @param mine what this person submits
 */
export function mergeThreeWays(base: Fields, theirs: Fields, mine: Fields): Merge {
  const merged: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  const taken: string[] = [];
  const kept: string[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])) {
    const theyChanged = !isSame(base[field], theirs[field]);
    const iChanged = !isSame(base[field], mine[field]);
    if (theyChanged && iChanged && !isSame(theirs[field], mine[field])) {
      conflicts.push({ field, base: base[field], theirs: theirs[field], mine: mine[field] });
    } else if (theyChanged && !iChanged) {
      taken.push(field);
    } else if (iChanged && !theyChanged) {
      kept.push(field);
    }
    const value = theyChanged ? theirs[field] : mine[field];
    if (value !== undefined) merged[field] = value;
  }
  return { merged, conflicts, taken, kept };
}

/** True when two values are the same JSON, whatever the order of keys. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame((left as Fields)[key], (right as Fields)[key]))
  );
}
