/** One thing done to one object, as the record keeps it. */
export interface AuditEntry {
  /** Place in the chain of the whole instance, from 1. */
  readonly sequence: number;
  /** ISO date and time, UTC. */
  readonly at: string;
  /** Who did it; `null` for the system itself. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly objectKind: string;
  readonly objectId: string;
  readonly verb: string;
  /** Fields before and after, only those that changed; absent for what was not or is no more. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** An entry with what ties it to the one before: the hash of that one, and its own. */
export interface ChainedEntry extends AuditEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash before the first entry. */
export const chainStart = '0'.repeat(64);

/**
 * The text whose SHA-256 is the entry's hash: every field in a fixed order, keys sorted, with the previous hash first.
 * The same entry gives the same text whatever order the database returned its keys in.
 */
export function chainText(entry: AuditEntry, previousHash: string): string {
  return JSON.stringify([
    previousHash,
    entry.sequence,
    entry.at,
    entry.personId,
    entry.organisationId,
    entry.objectKind,
    entry.objectId,
    entry.verb,
    sorted(entry.before),
    sorted(entry.after),
  ]);
}

/** What is wrong with a chain: the first entry that does not follow from the one before. */
export interface ChainBreak {
  readonly sequence: number;
  readonly reason: 'missing-entry' | 'wrong-previous-hash' | 'changed-entry';
}

/**
 * Walks a chain from its start and tells the first break, or `null` when every entry follows from the one before.
 *
 * @param hash SHA-256 in lower-case hexadecimal, given by the caller
 */
export function findChainBreak(
  entries: readonly ChainedEntry[],
  hash: (text: string) => string,
  start: { readonly sequence: number; readonly hash: string } = { sequence: 0, hash: chainStart },
): ChainBreak | null {
  let previous = start;
  for (const entry of entries) {
    if (entry.sequence !== previous.sequence + 1)
      return { sequence: previous.sequence + 1, reason: 'missing-entry' };
    if (entry.previousHash !== previous.hash)
      return { sequence: entry.sequence, reason: 'wrong-previous-hash' };
    if (hash(chainText(entry, previous.hash)) !== entry.hash)
      return { sequence: entry.sequence, reason: 'changed-entry' };
    previous = entry;
  }
  return null;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, field]) => [key, sorted(field)]);
}
