import { sql } from 'kysely';
import { editRecordIn, type PeopleDatabase } from '../../people/index.ts';
import { readingRecord } from './reading-record.ts';

/**
 * Keeps one of the readings of a day; the others are set aside, and stay written.
 * @returns false when the reading is no longer there, or was corrected meanwhile
 */
export const chooseReading = (
  database: PeopleDatabase,
  order: {
    readonly indicatorId: string;
    readonly readingId: string;
    readonly readVersion: number;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { indicatorId, readingId, personId, at } = order;
    await sql`select pg_advisory_xact_lock(hashtext(${`indicator ${indicatorId}`}))`.execute(transaction);
    const reading = await readingRecord.get(transaction, readingId);
    const isThere =
      reading !== null && reading.deletedAt === null && reading.fields.indicatorId === indicatorId;
    if (!isThere || reading.version !== order.readVersion) return false;
    const { rows } = await sql<{ id: string; version: number; is_chosen: boolean }>`
      select id, version, is_chosen from indicator_reading
      where indicator_id = ${indicatorId} and read_on = ${String(reading.fields.on)} and deleted_at is null
      order by id`.execute(transaction);
    for (const { id, version, is_chosen } of rows) {
      const isChosen = id === readingId;
      if (isChosen === is_chosen) continue;
      await editRecordIn(transaction, readingRecord, {
        id,
        readVersion: version,
        fields: { isChosen },
        personId,
        at,
        verb: 'choose-reading',
      });
    }
    return true;
  });
