import type { Outbound, OutboundAnswer } from '../../platform/ports/outbound.ts';
import { type DirectoryEntry, readDirectoryAnswer } from './read-answer.ts';

/** What looking in the directory gives: entries, perhaps none, or why there is no answer. */
export type DirectoryLookup =
  | { readonly outcome: 'found'; readonly entries: readonly DirectoryEntry[] }
  /** Not asked: too much was asked lately, or it did not answer and is left alone for a while. */
  | { readonly outcome: 'later' }
  /** It did not answer, or not what it documents. */
  | { readonly outcome: 'failed' };

/** The public directory of companies; never needed: everything can be typed. */
export interface Directory {
  look(words: string): Promise<DirectoryLookup>;
}

/** Bounds of our own; the API allows 7 requests a second and asks not to be spared a cache. */
export const directoryBounds = {
  seconds: 4,
  bytes: 1_000_000,
  perPage: 10,
  /** Requests a second, for this process. */
  rate: 4,
  /** Answers kept, and for how long. */
  kept: 500,
  keptMinutes: 30,
  /** Failures in a row after which it is left alone, and for how long. */
  failures: 3,
  restSeconds: 60,
  /** The longest rest that its answer 429 may ask for. */
  mostRestSeconds: 600,
} as const;

interface Kept {
  readonly at: number;
  readonly entries: readonly DirectoryEntry[];
}

/**
 * A client of the API «recherche-entreprises»: answers are kept for half an hour, requests spaced, and a directory that
 * does not answer is left alone for a minute, so that nobody waits for it.
 */
export function createDirectory(
  outbound: Pick<Outbound, 'get'>,
  address: string,
  now: () => number,
): Directory {
  const kept = new Map<string, Kept>();
  const asked: number[] = [];
  let failures = 0;
  let restUntil = 0;

  const isTooOften = (at: number): boolean => {
    while (asked.length > 0 && asked[0]! <= at - 1_000) asked.shift();
    return asked.length >= directoryBounds.rate;
  };
  const fail = (restSeconds: number | null): DirectoryLookup => {
    failures++;
    if (restSeconds !== null) restUntil = now() + restSeconds * 1_000;
    else if (failures >= directoryBounds.failures) restUntil = now() + directoryBounds.restSeconds * 1_000;
    return { outcome: 'failed' };
  };
  const keep = (key: string, entries: readonly DirectoryEntry[]): void => {
    kept.delete(key);
    kept.set(key, { at: now(), entries });
    if (kept.size > directoryBounds.kept) kept.delete(kept.keys().next().value!);
  };

  return {
    async look(words) {
      const key = words.trim().replaceAll(/\s+/g, ' ').toLowerCase().slice(0, 200);
      const before = kept.get(key);
      if (before && before.at > now() - directoryBounds.keptMinutes * 60_000)
        return { outcome: 'found', entries: before.entries };
      const at = now();
      if (at < restUntil || isTooOften(at)) return { outcome: 'later' };
      asked.push(at);
      const { seconds, bytes, perPage } = directoryBounds;
      const query = new URLSearchParams({ q: key, page: '1', per_page: String(perPage) });
      const got = await outbound.get(`${address}/search?${query}`, {
        mostBytes: bytes,
        seconds,
        accept: 'application/json',
      });
      if (!got.ok) return fail(null);
      if (got.value.status === 429) return fail(restAsked(got.value));
      // It refuses words that it cannot search, such as a single letter: that is no result, and no fault of its own.
      const entries = got.value.status === 400 ? [] : entriesOf(got.value, key);
      if (entries === null) return fail(null);
      failures = 0;
      keep(key, entries);
      return { outcome: 'found', entries };
    },
  };
}

function restAsked(answer: OutboundAnswer): number {
  const asked = Number(answer.header('retry-after') ?? '');
  return asked > 0 ? Math.min(asked, directoryBounds.mostRestSeconds) : directoryBounds.restSeconds;
}

function entriesOf({ status, body }: OutboundAnswer, asked: string): readonly DirectoryEntry[] | null {
  if (status !== 200) return null;
  try {
    return readDirectoryAnswer(JSON.parse(new TextDecoder().decode(body)), asked);
  } catch {
    return null;
  }
}
