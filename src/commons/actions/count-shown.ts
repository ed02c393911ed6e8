import type { Database } from '../../platform/ports/database.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { ResourceAudience, ShownPlace } from '../domain/audience.ts';
import { addShown, forgetShown, listPublishers, readAudience } from '../store/audience-store.ts';
import { commonsDatabase } from '../store/tables.ts';

/** Counts are written together, at most so late: a page never waits for them. */
const writtenAfter = 10_000;
/** Months that are told, and days for which counts are kept. */
export const toldMonths = 12;
const keptDays = 800;
/** Resources and publishers of one page. */
const mostResources = 500;
const mostPublishers = 100;

type CountPorts = Pick<Ports, 'database' | 'clock' | 'log'>;

/** What waits to be written, by database. */
const waiting = new WeakMap<Database, { counts: Map<string, number>; timer: NodeJS.Timeout | null }>();

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Counts resources as shown once: which, which day, where; nothing else is known, nothing of who looks. */
export function countShown(ports: CountPorts, ids: readonly string[], place: ShownPlace): void {
  const buffer = waiting.get(ports.database) ?? { counts: new Map(), timer: null };
  waiting.set(ports.database, buffer);
  const day = dayOf(ports.clock.now());
  for (const id of ids) {
    const key = `${id} ${day} ${place}`;
    buffer.counts.set(key, (buffer.counts.get(key) ?? 0) + 1);
  }
  buffer.timer ??= setTimeout(
    () =>
      void writeShown(ports).catch((error: Error) =>
        ports.log.warn('counts-not-written', { reason: error.message }),
      ),
    writtenAfter,
  ).unref();
}

/** Writes what waits. Counts that cannot be written wait for the next time. */
export async function writeShown({ database }: Pick<Ports, 'database'>): Promise<void> {
  const buffer = waiting.get(database);
  if (buffer === undefined) return;
  if (buffer.timer !== null) clearTimeout(buffer.timer);
  waiting.delete(database);
  if (buffer.counts.size === 0) return;
  const counts = [...buffer.counts].map(([key, total]) => {
    const [id, day, place] = key.split(' ') as [string, string, ShownPlace];
    return { id, day, place, total };
  });
  try {
    await addShown(commonsDatabase(database), counts);
  } catch (error) {
    const since = waiting.get(database) ?? { counts: new Map<string, number>(), timer: null };
    for (const [key, total] of buffer.counts) since.counts.set(key, (since.counts.get(key) ?? 0) + total);
    waiting.set(database, since);
    throw error;
  }
}

/** What the resources of a publisher brought over the last months. */
export async function readAudienceOf(
  ports: CountPorts,
  publisher: string,
): Promise<{ readonly since: string; readonly resources: readonly ResourceAudience[] }> {
  await writeShown(ports);
  const start = new Date(ports.clock.now());
  start.setUTCMonth(start.getUTCMonth() - toldMonths);
  const since = dayOf(start);
  const resources = await readAudience(commonsDatabase(ports.database), publisher, since, mostResources);
  return { since, resources };
}

export const readPublishers = ({ readDatabase }: Pick<Ports, 'readDatabase'>) =>
  listPublishers(commonsDatabase(readDatabase), mostPublishers);

/** Forgets the counts that no page tells any more. */
export const forgetOldCounts = ({ database, clock }: Pick<Ports, 'database' | 'clock'>): Promise<void> =>
  forgetShown(commonsDatabase(database), dayOf(new Date(clock.now().getTime() - keptDays * 86_400_000)));
