/** How many are kept: the last of each of so many days, weeks and months, and the last ones made before an upgrade. */
export const keptBackupsRule = { days: 7, weeks: 4, months: 12, upgrades: 3 } as const;

export interface DatedBackup {
  readonly id: string;
  readonly at: Date;
  readonly reason: 'nightly' | 'upgrade' | 'asked' | 'command';
}

/**
 * The backups to keep: the newest of each of the last 7 days, 4 weeks and 12 months that have one, and of the last 3
 * upgrades. Days without a backup do not count: after a long stop, old ones are not all thrown away. Days, weeks (from
 * Monday) and months are those of UTC.
 *
 * @param backups verified ones only
 * @returns the ids of those that the rule keeps
 */
export function keptBackups(backups: readonly DatedBackup[], rule = keptBackupsRule): Set<string> {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set<string>();
  keepNewestOfEach(newestFirst, dayOf, rule.days, kept);
  keepNewestOfEach(newestFirst, weekOf, rule.weeks, kept);
  keepNewestOfEach(newestFirst, monthOf, rule.months, kept);
  for (const { id } of newestFirst.filter(({ reason }) => reason === 'upgrade').slice(0, rule.upgrades))
    kept.add(id);
  return kept;
}

function keepNewestOfEach(
  newestFirst: readonly DatedBackup[],
  periodOf: (at: Date) => string,
  count: number,
  kept: Set<string>,
): void {
  const periods = new Set<string>();
  for (const { id, at } of newestFirst) {
    const period = periodOf(at);
    if (periods.has(period)) continue;
    if (periods.size === count) return;
    periods.add(period);
    kept.add(id);
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** A week by its Monday. */
function weekOf(at: Date): string {
  const monday = new Date(at);
  monday.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return dayOf(monday);
}
