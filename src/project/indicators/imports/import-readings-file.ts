import { sql } from 'kysely';
import type { Language } from '../../../kernel/language.ts';
import { isUuid, peopleDatabase } from '../../../people/index.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { getIndicator } from '../indicator-store.ts';
import { type TakenReadings, takeReadings } from '../take-readings.ts';
import { todayIn } from '../today.ts';
import { compareReadings } from './compare-readings.ts';
import { readIndicatorFile } from './read-indicator-file.ts';
import type { ReadingsReading } from './readings-reading.ts';

/** What became of a file of readings, from the command line. */
export type ImportedReadings =
  | { readonly outcome: 'no-indicator' }
  | { readonly outcome: 'refused'; readonly reasons: readonly { code: string; message: string }[] }
  | { readonly outcome: 'problems'; readonly reading: ReadingsReading }
  | { readonly outcome: 'done' | 'shown'; readonly reading: ReadingsReading; readonly taken: TakenReadings };

/** Imports a file of readings of one indicator in one go. */
export async function importReadingsFile(
  ports: Pick<Ports, 'database' | 'compute' | 'ids' | 'clock'>,
  order: {
    readonly indicatorId: string;
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly language: Language;
    readonly isDry: boolean;
    readonly validOnly: boolean;
  },
): Promise<ImportedReadings> {
  const { indicatorId, bytes, language } = order;
  const found = isUuid(indicatorId)
    ? await sql<{ projectId: string }>`select project_id as "projectId" from indicator
        where id = ${indicatorId} and deleted_at is null`.execute(ports.database)
    : null;
  const projectId = found?.rows[0]?.projectId;
  const indicator = projectId === undefined ? null : await getIndicator(ports.database, indicatorId);
  if (projectId === undefined || indicator === null) return { outcome: 'no-indicator' };
  const today = await todayIn(ports, projectId);
  const read = await readIndicatorFile(ports, { indicator, bytes, language, today });
  if (!read.ok) return { outcome: 'refused', reasons: read.errors };
  const reading = read.value;
  if (reading.problemCount > 0 && !order.validOnly) return { outcome: 'problems', reading };
  if (order.isDry)
    return { outcome: 'shown', reading, taken: compareReadings(indicator.readings, reading.readings) };
  const taken = await peopleDatabase(ports.database)
    .transaction()
    .execute((transaction) =>
      takeReadings(transaction, {
        indicatorId,
        values: reading.readings,
        source: order.fileName,
        fileName: order.fileName,
        today,
        personId: null,
        at: ports.clock.now(),
        createId: () => ports.ids.create(),
      }),
    );
  return { outcome: 'done', reading, taken };
}
