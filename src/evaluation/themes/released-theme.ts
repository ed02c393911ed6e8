/** How many people of each viewpoint mention a theme. */
export type Mentions = Readonly<Record<string, number>>;

/** What is published of a theme: by viewpoint, or all viewpoints together, or nothing. */
export type ReleasedTheme =
  | { readonly by: 'viewpoint'; readonly counts: Readonly<Record<string, number>> }
  | { readonly by: 'all'; readonly count: number }
  | null;

/**
 * What may be published of a theme. By viewpoint where two of them at least have enough people each, without a total, which
 * a subtraction would turn against those hidden; else all together where they are enough and come from two viewpoints. A theme
 * once told in one way is never told in the other, and a count moves by steps of the threshold at least.
 * @param last what was last published of it
 */
export function releaseTheme(mentions: Mentions, last: ReleasedTheme, threshold: number): ReleasedTheme {
  const enough = Object.entries(mentions).filter(([, count]) => count >= threshold);
  if (last?.by === 'viewpoint') {
    const counts = { ...last.counts };
    for (const [viewpoint, count] of enough) counts[viewpoint] = stepped(counts[viewpoint], count, threshold);
    return { by: 'viewpoint', counts };
  }
  const all = Object.values(mentions).reduce((sum, count) => sum + count, 0);
  const from = Object.values(mentions).filter((count) => count > 0).length;
  if (last === null && enough.length >= 2) return { by: 'viewpoint', counts: Object.fromEntries(enough) };
  if (last !== null) return { by: 'all', count: stepped(last.count, all, threshold) };
  return from >= 2 && all >= threshold ? { by: 'all', count: all } : null;
}

const stepped = (last: number | undefined, now: number, threshold: number): number =>
  last === undefined || (now >= threshold && Math.abs(now - last) >= threshold) ? now : last;
