/** What is known of the address of a resource. */
export interface LinkSeen {
  readonly state: 'good' | 'moved' | 'dead' | 'unsure';
  readonly status: number | null;
  readonly failures: number;
  readonly goodAt: Date | null;
}

/** What an address answered this time; `null` when nothing did. */
export interface LinkAnswer {
  readonly status: number | null;
  /** True when it led to another page than the one asked. */
  readonly isElsewhere: boolean;
}

/** Failures in a row before a link is said dead: a site may be down for a night. */
const patience = 3;

/**
 * What an answer changes in what is known: gone (404, 410) is dead at once; other failures only when they go on; a site that
 * refuses programs (401, 403, 429) tells nothing of its readers.
 *
 * @example linkAfter(null, { status: 404, isElsewhere: false }, new Date(0)).state // 'dead'
 */
export function linkAfter(before: LinkSeen | null, { status, isElsewhere }: LinkAnswer, at: Date): LinkSeen {
  const goodAt = before?.goodAt ?? null;
  if (status !== null && status < 400)
    return { state: isElsewhere ? 'moved' : 'good', status, failures: 0, goodAt: at };
  if (status === 404 || status === 410)
    return { state: 'dead', status, failures: (before?.failures ?? 0) + 1, goodAt };
  if (status === 401 || status === 403 || status === 429)
    return { state: 'unsure', status, failures: before?.failures ?? 0, goodAt };
  const failures = (before?.failures ?? 0) + 1;
  return { state: failures >= patience ? 'dead' : 'unsure', status, failures, goodAt };
}
