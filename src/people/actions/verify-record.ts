import { setImmediate } from 'node:timers/promises';
import { type ChainBreak, chainStart, findChainBreak } from '../domain/audit-entry.ts';
import { getChainHead, type PeopleDatabase, readChain, sha256 } from '../store/record-store.ts';

/** What a walk along the chain of the record found. */
export interface Verification {
  /** Lines verified, the first and the last; `last` is `first − 1` when there was none. */
  readonly first: number;
  readonly last: number;
  readonly lastHash: string;
  /** The first break, if any; `head-mismatch` when the last lines were taken out. */
  readonly found: ChainBreak | { readonly sequence: number; readonly reason: 'head-mismatch' } | null;
  /** True when the last line of the record was reached. */
  readonly isWhole: boolean;
}

/** Lines read at a time: enough to be quick, little enough to stay small in memory. */
const batch = 2_000;

/**
 * Computes the chain again, line by line, from after a line on; each line must carry the digest of the one before.
 *
 * @returns `null` when there is no line at `after`
 */
export async function verifyRecord(
  database: PeopleDatabase,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Verification | null> {
  let previous =
    after === 0 ? { sequence: 0, hash: chainStart } : (await readChain(database, after - 1, 1))[0];
  if (!previous || previous.sequence !== after) return null;
  const first = after + 1;
  // Read before the lines: those written meanwhile come after it.
  const head = await getChainHead(database);
  while (previous.sequence < after + limit) {
    const entries = await readChain(
      database,
      previous.sequence,
      Math.min(batch, after + limit - previous.sequence),
    );
    const found = findChainBreak(entries, sha256, previous);
    const last = entries.at(-1);
    if (found) return { first, last: found.sequence - 1, lastHash: previous.hash, found, isWhole: false };
    if (last === undefined) break;
    previous = last;
    await setImmediate();
  }
  const { sequence: last, hash: lastHash } = previous;
  if (last < head.sequence && last < after + limit) {
    return { first, last, lastHash, found: { sequence: last + 1, reason: 'head-mismatch' }, isWhole: false };
  }
  return { first, last, lastHash, found: null, isWhole: last >= head.sequence };
}
