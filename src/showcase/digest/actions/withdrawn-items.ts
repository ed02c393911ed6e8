import type { Ports } from '../../../platform/ports/ports.ts';
import type { DigestIssue } from '../domain/issue.ts';

/** An issue without what may no longer be shown, and whether something was left out. */
export async function withoutWithdrawn(
  issue: DigestIssue,
  ports: Ports,
): Promise<{ readonly issue: DigestIssue; readonly isShortened: boolean }> {
  const hidden = new Set<string>();
  for (const source of ports.contributions.digestSources) {
    const start = `${source.name}:`;
    const keys = issue.items.flatMap((item) =>
      item.source?.startsWith(start) === true ? [item.source.slice(start.length)] : [],
    );
    if (keys.length === 0) continue;
    for (const key of await source.withdrawn(keys, ports)) hidden.add(start + key);
  }
  const items = issue.items.filter(({ source }) => source === null || !hidden.has(source));
  return { issue: { ...issue, items }, isShortened: items.length < issue.items.length };
}
