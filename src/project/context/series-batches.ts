import { sql } from 'kysely';
import { appendAuditEntry, isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { lockSeries } from './series-store.ts';

/** One import of statistics that wrote something: who, when, from which file, how much. */
export interface SeriesBatch {
  readonly id: string;
  readonly fileName: string;
  readonly at: Date;
  /** Null for the command line, and once the account was erased. */
  readonly personId: string | null;
  /** Null for imports of before this was kept. */
  readonly created: number | null;
  readonly changed: number | null;
  /** False once it was taken back, or when what it replaced is no longer kept. */
  readonly canUndo: boolean;
  readonly undoneAt: Date | null;
  readonly undone: number | null;
  readonly kept: number | null;
}

/** What taking an import back would do, or did. */
export interface SeriesUndoing {
  /** Series that it created and that would be removed. */
  readonly removed: number;
  /** Series that would be as they were before it. */
  readonly restored: number;
  /** Series that a later import changed: they stay as they are. */
  readonly kept: number;
}

const columns = sql`id, file_name as "fileName", imported_at as at, person_id as "personId", created, changed,
  can_undo as "canUndo", undone_at as "undoneAt", undone, kept`;

/** The imports that wrote something, the newest first. */
export async function listSeriesBatches(database: Database, limit: number): Promise<SeriesBatch[]> {
  const { rows } = await sql<SeriesBatch>`
    select ${columns} from series_source order by imported_at desc, id desc limit ${limit}`.execute(database);
  return rows;
}

export async function getSeriesBatch(database: Database, id: string): Promise<SeriesBatch | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<SeriesBatch>`select ${columns} from series_source where id = ${id}`.execute(
    database,
  );
  return rows[0] ?? null;
}

const sameSeries = sql`replaced.place_id = place_series.place_id and replaced.variable = place_series.variable
  and replaced.part = place_series.part`;
const wasReplaced = (id: string) =>
  sql`exists (select from series_replaced replaced where replaced.source_id = ${id} and ${sameSeries})`;

/** What taking an import back would do. */
export async function previewUndoing(
  database: Database,
  { id, created, changed }: SeriesBatch,
): Promise<SeriesUndoing> {
  const { rows } = await sql<{ removed: number; restored: number }>`
    select (count(*) filter (where not ${wasReplaced(id)}))::integer as removed,
      (count(*) filter (where ${wasReplaced(id)}))::integer as restored
    from place_series where source_id = ${id}`.execute(database);
  const { removed, restored } = rows[0]!;
  return { removed, restored, kept: (created ?? 0) + (changed ?? 0) - removed - restored };
}

/**
 * Takes an import of statistics back, once: the series that it created are removed, those that it changed are as before. What a
 * later import changed since is left as it is, and that later import, if it is taken back in its turn, leads to before this one.
 * @returns what was done; null when there is nothing to take back
 */
export const undoSeries = (
  database: PeopleDatabase,
  order: { readonly id: string; readonly personId: string; readonly at: Date },
): Promise<SeriesUndoing | null> =>
  database.transaction().execute(async (transaction) => {
    const { id, personId, at } = order;
    await lockSeries(transaction);
    const { rows } = await sql<{ created: number; changed: number; file: string }>`
      select created, changed, file_name as file from series_source where id = ${id} and can_undo for update`.execute(
      transaction,
    );
    const [batch] = rows;
    if (batch === undefined) return null;
    const gone =
      await sql`delete from place_series where source_id = ${id} and not ${wasReplaced(id)}`.execute(
        transaction,
      );
    const back =
      await sql`update place_series set values = replaced.values, source_id = replaced.previous_source_id
      from series_replaced replaced
      where replaced.source_id = ${id} and place_series.source_id = ${id} and ${sameSeries}`.execute(
        transaction,
      );
    // Later imports that replaced what this one wrote now lead to what was there before this one.
    await sql`update series_replaced later
      set values = replaced.values, previous_source_id = replaced.previous_source_id
      from series_replaced replaced
      where later.previous_source_id = ${id} and replaced.source_id = ${id} and replaced.place_id = later.place_id
        and replaced.variable = later.variable and replaced.part = later.part`.execute(transaction);
    await sql`delete from series_replaced where previous_source_id = ${id} or source_id = ${id}`.execute(
      transaction,
    );
    const [removed, restored] = [Number(gone.numAffectedRows ?? 0), Number(back.numAffectedRows ?? 0)];
    const kept = batch.created + batch.changed - removed - restored;
    await sql`update series_source set can_undo = false, undone_at = ${at}, undone = ${removed + restored}, kept = ${kept}
      where id = ${id}`.execute(transaction);
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'place-series',
      objectId: id,
      verb: 'undo-import',
      before: null,
      after: { removed, restored, kept, file: batch.file },
    });
    return { removed, restored, kept };
  });

/** Forgets what imports of before replaced: they can no longer be taken back. */
export async function forgetReplaced(database: Database, before: Date): Promise<void> {
  await sql`update series_source set can_undo = false where can_undo and imported_at < ${before}`.execute(
    database,
  );
  await sql`delete from series_replaced using series_source
    where series_source.id = source_id and imported_at < ${before}`.execute(database);
}
