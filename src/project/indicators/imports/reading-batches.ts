import { sql } from 'kysely';
import { appendAuditEntry, isUuid, type PeopleDatabase } from '../../../people/index.ts';
import type { Database } from '../../../platform/ports/database.ts';

/** One import of readings that wrote something: who, when, from what, how many. */
export interface ReadingBatch {
  readonly id: string;
  /** Name of the file; empty for official values taken by a button. */
  readonly fileName: string;
  /** Null for the command line, and once the account was erased. */
  readonly personId: string | null;
  readonly at: Date;
  readonly created: number;
  readonly besides: number;
  readonly undoneAt: Date | null;
  /** Readings that were left when it was undone. */
  readonly kept: number | null;
}

const columns = sql`id, file_name as "fileName", person_id as "personId", at, created, besides,
  undone_at as "undoneAt", kept`;

/** The imports of an indicator, the newest first. */
export async function listReadingBatches(database: Database, indicatorId: string): Promise<ReadingBatch[]> {
  const { rows } = await sql<ReadingBatch>`
    select ${columns} from reading_import where indicator_id = ${indicatorId}
    order by at desc, id desc limit 50`.execute(database);
  return rows;
}

/**
 * Takes an import of readings back, once: the readings that it added are removed, and can be restored for thirty days. Those that
 * somebody corrected or chose since are left.
 * @returns how many were removed and how many left; null when there is nothing to take back
 */
export const undoReadings = (
  database: PeopleDatabase,
  order: {
    readonly id: string;
    readonly indicatorId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<{ readonly removed: number; readonly kept: number } | null> =>
  database.transaction().execute(async (transaction) => {
    const { id, indicatorId, personId, at } = order;
    if (!isUuid(id)) return null;
    await sql`select pg_advisory_xact_lock(hashtext(${`indicator ${indicatorId}`}))`.execute(transaction);
    const { rows } = await sql<{ file: string }>`
      select file_name as file from reading_import
      where id = ${id} and indicator_id = ${indicatorId} and undone_at is null for update`.execute(
      transaction,
    );
    const [batch] = rows;
    if (batch === undefined) return null;
    const gone = await sql`update indicator_reading set deleted_at = ${at}
      where import_id = ${id} and deleted_at is null and version = 1`.execute(transaction);
    const left = await sql<{ count: number }>`select count(*)::integer as count from indicator_reading
      where import_id = ${id} and deleted_at is null`.execute(transaction);
    const [removed, kept] = [Number(gone.numAffectedRows ?? 0), left.rows[0]!.count];
    await sql`update reading_import set undone_at = ${at}, kept = ${kept} where id = ${id}`.execute(
      transaction,
    );
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'indicator',
      objectId: indicatorId,
      verb: 'undo-import',
      before: null,
      after: { removed, kept, file: batch.file },
    });
    return { removed, kept };
  });
