import { sizeOfCoalition, sumOver } from './game.ts';
import { isInSpan, probeOf, type SettledSpan } from './settled-span.ts';

/** A coalition and by how much it exceeds a bar. */
export interface ExcessEntry {
  readonly coalition: number;
  readonly excess: number;
}

export interface ExcessQuery {
  readonly values: Float64Array;
  readonly players: number;
  /** The sharing x: the excess of S is v(S) − x(S), or that over |S| when `perMember`. */
  readonly shares: ArrayLike<number>;
  /** Only coalitions whose excess is above this are looked at. */
  readonly above: number;
  /** How many of the largest to return. */
  readonly keep: number;
  /** Leaves out the coalitions of this span; the empty coalition and the whole are always left out. */
  readonly outside?: SettledSpan;
  readonly perMember?: boolean;
}

const lowBitsMost = 11;

/**
 * The proper coalitions with the largest excesses, largest first: one pass over all values.
 *
 * Ties are ordered by coalition index.
 */
export function largestExcesses(query: ExcessQuery): ExcessEntry[] {
  const { values, players, above } = query;
  const kept = createKeeper(query);
  const lowBits = Math.min(players, lowBitsMost);
  const lowLength = 2 ** lowBits;
  const moved = Float64Array.from(query.shares, (share) => share + (query.perMember ? above : 0));
  const lowSums = Float64Array.from({ length: lowLength }, (_, low) => sumOver(moved, low));
  const highMoved = moved.subarray(lowBits);
  const bar = query.perMember ? 0 : above;
  for (let start = 0; start < values.length; start += lowLength) {
    const highBar = sumOver(highMoved, start >>> lowBits) + bar;
    const block = values.subarray(start, start + lowLength);
    for (let low = 0; low < lowLength; low++) {
      const gap = block[low]! - lowSums[low]! - highBar;
      if (gap > 0) kept.offer(start + low, gap);
    }
  }
  return kept.sorted();
}

/** Keeps the `keep` largest of what it is offered, in a buffer that is cut back when it overflows. */
function createKeeper(query: ExcessQuery): {
  offer(coalition: number, gap: number): void;
  sorted(): ExcessEntry[];
} {
  const { values, keep, above, outside, perMember } = query;
  const whole = values.length - 1;
  const probe = outside ? probeOf(outside) : null;
  let buffer: ExcessEntry[] = [];
  let floor = -Infinity;
  const cut = (): void => {
    buffer.sort((a, b) => b.excess - a.excess || a.coalition - b.coalition);
    if (buffer.length > keep) {
      buffer = buffer.slice(0, keep);
      floor = buffer[keep - 1]!.excess;
    }
  };
  return {
    offer(coalition, gap) {
      const excess = above + (perMember ? gap / sizeOfCoalition(coalition) : gap);
      if (excess <= floor || coalition === 0 || coalition === whole) return;
      if (probe && outside && Math.abs(sumOver(probe, coalition)) < 1e-8 && isInSpan(outside, coalition))
        return;
      buffer.push({ coalition, excess });
      if (buffer.length >= 8 * keep) cut();
    },
    sorted() {
      cut();
      return buffer;
    },
  };
}
