import type { Database } from '../../platform/ports/database.ts';
import type { Clock } from '../../platform/ports/ports.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { listPioneers } from '../store/pioneer-store.ts';
import { showcaseDatabase } from '../store/tables.ts';

/** How long what was read is shown before it is read again: what is withdrawn is gone everywhere within it. */
const shownMilliseconds = 10_000;

/** The published pioneers, in alphabetical order; the same object while nothing was read again. */
export type ReadPioneers = () => Promise<readonly Pioneer[]>;

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Reads the pioneers once for all the requests of ten seconds. */
export function createPioneerReader({
  readDatabase,
  clock,
}: {
  readonly readDatabase: Database;
  readonly clock: Clock;
}): ReadPioneers {
  let known: { readonly at: number; readonly pioneers: Promise<readonly Pioneer[]> } | null = null;
  let shown: readonly Pioneer[] = [];
  const read = async (): Promise<readonly Pioneer[]> => {
    const rows = await listPioneers(showcaseDatabase(readDatabase));
    const sorted = rows.sort((a, b) => collator.compare(a.name, b.name));
    // What has not changed stays the same object: the pages made from it are kept.
    if (!isSame(sorted, shown)) shown = sorted;
    return shown;
  };
  return () => {
    const now = clock.now().getTime();
    if (known !== null && Math.abs(now - known.at) < shownMilliseconds) return known.pioneers;
    const asked = { at: now, pioneers: read() };
    known = asked;
    // A database that did not answer is asked again at once.
    asked.pioneers.catch(() => {
      if (known === asked) known = null;
    });
    return asked.pioneers;
  };
}

const isSame = (some: readonly Pioneer[], others: readonly Pioneer[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ slug, updatedAt, inspired }, at) =>
      slug === others[at]!.slug &&
      updatedAt.getTime() === others[at]!.updatedAt.getTime() &&
      JSON.stringify(inspired) === JSON.stringify(others[at]!.inspired),
  );
