import { sql } from 'kysely';
import {
  appendAuditEntry,
  type PeopleDatabase,
  type PeopleTransaction,
  type RecordVerb,
} from '../../people/index.ts';
import { importKinds } from './import-kinds.ts';
import { countActions, type ImportCounts, type ImportKindName } from './import-store.ts';
import type { ImportTarget, WriteOrder } from './import-target.ts';

/**
 * Writes the valid rows of an import, all or none, once: what is created and changed, their versions, one line of the record.
 * @returns what was done; `null` when the import is not ready, or was done already
 */
export const writeRows = (database: PeopleDatabase, order: WriteOrder): Promise<ImportCounts | null> =>
  database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ territory_id: string; file_name: string; kind: ImportKindName }>`
      select territory_id, file_name, kind from import_run
      where id = ${order.runId} and state in ('read', 'writing') for update`.execute(transaction);
    const run = rows[0];
    if (!run) return null;
    const { target, match } = importKinds[run.kind];
    // One import of a territory at a time: what is already there is looked at again, inside the transaction.
    await sql`select id from territory where id = ${run.territory_id} for update`.execute(transaction);
    await match(transaction as never, order.runId);
    const counts = await countActions(transaction as never, order.runId);
    await createRows(transaction, target, order, run.territory_id);
    await changeRows(transaction, target, order);
    await target.remember?.(transaction, order, run.territory_id);
    await sql`update import_run set state = 'done', file = null, done_at = ${order.at},
      result = ${JSON.stringify(counts)}::jsonb where id = ${order.runId}`.execute(transaction);
    if (counts.created + counts.changed > 0)
      await record(transaction, order, run.territory_id, target.verb, { ...counts, file: run.file_name });
    return counts;
  });

/** The id of what a line creates, in the order of the lines (UUID version 7): each index then grows at its end, which is quicker. */
const idOfLine = (at: Date) => sql`(lpad(to_hex(${at.getTime()}::bigint + line / 4096), 12, '0') || '7'
  || lpad(to_hex(line % 4096), 3, '0') || replace(right(gen_random_uuid()::text, 17), '-', ''))::uuid`;

async function createRows(
  transaction: PeopleTransaction,
  target: ImportTarget,
  order: WriteOrder,
  territoryId: string,
): Promise<void> {
  await sql`update import_row set target_id = ${idOfLine(order.at)}, version_after = 1
    where run_id = ${order.runId} and action = 'create'`.execute(transaction);
  await target.create(transaction, order, territoryId);
  await keepVersions(transaction, target, order, sql`action = 'create'`);
}

async function changeRows(
  transaction: PeopleTransaction,
  target: ImportTarget,
  order: WriteOrder,
): Promise<void> {
  const { runId, at } = order;
  const { table, idOf, versionOf } = namesOf(target);
  const changed = sql`run_id = ${runId} and action = 'change' and ${idOf} = target_id`;
  await sql`update ${table} set version = ${versionOf} + 1, updated_at = ${at}, ${target.change}
    from import_row where ${changed}`.execute(transaction);
  await sql`update import_row set version_after = ${versionOf} from ${table} where ${changed}`.execute(
    transaction,
  );
  await keepVersions(transaction, target, order, sql`action = 'change'`);
}

const namesOf = ({ table }: ImportTarget) => ({
  table: sql.table(table),
  idOf: sql.ref(`${table}.id`),
  versionOf: sql.ref(`${table}.version`),
});

function keepVersions(
  transaction: PeopleTransaction,
  target: ImportTarget,
  { runId, personId, at }: WriteOrder,
  which: ReturnType<typeof sql>,
) {
  const { table, idOf, versionOf } = namesOf(target);
  return sql`insert into object_version (object_kind, object_id, version, fields, person_id, at)
    select ${sql.lit(target.table)}, ${idOf}, ${versionOf}, ${target.content}, ${personId}, ${at}
    from import_row join ${table} on ${idOf} = target_id
    where run_id = ${runId} and ${which}`.execute(transaction);
}

/**
 * Takes an import back: what it created is removed (and can be restored), what it changed is as before. What somebody
 * edited since is left as it is.
 * @returns how many were taken back and how many left; `null` when there is nothing to undo
 */
export const undoRows = (
  database: PeopleDatabase,
  order: WriteOrder,
): Promise<{ readonly undone: number; readonly kept: number } | null> =>
  database.transaction().execute(async (transaction) => {
    const { runId, at } = order;
    const { rows } = await sql<{ territory_id: string; result: ImportCounts; kind: ImportKindName }>`
      select territory_id, result, kind from import_run where id = ${runId} and state = 'done' for update`.execute(
      transaction,
    );
    const run = rows[0];
    if (!run) return null;
    const { target } = importKinds[run.kind];
    const { table, idOf, versionOf } = namesOf(target);
    const untouched = sql`run_id = ${runId} and ${idOf} = target_id and ${versionOf} = version_after
      and ${table}.deleted_at is null`;
    const removed = await sql`update ${table} set deleted_at = ${at} from import_row
      where ${untouched} and action = 'create'`.execute(transaction);
    const restored =
      await sql`update ${table} set version = ${versionOf} + 1, updated_at = ${at}, ${target.restore}
      from import_row where ${untouched} and action = 'change'`.execute(transaction);
    await keepVersions(
      transaction,
      target,
      order,
      sql`action = 'change' and ${versionOf} = version_after + 1 and ${table}.updated_at = ${at}`,
    );
    const undone = Number(removed.numAffectedRows ?? 0) + Number(restored.numAffectedRows ?? 0);
    const kept = run.result.created + run.result.changed - undone;
    await sql`update import_run set state = 'undone', result = result || ${JSON.stringify({ kept })}::jsonb
      where id = ${runId}`.execute(transaction);
    await record(transaction, order, run.territory_id, 'undo-import', { undone, kept });
    return { undone, kept };
  });

const record = (
  transaction: PeopleTransaction,
  order: WriteOrder,
  territoryId: string,
  verb: RecordVerb,
  after: Readonly<Record<string, unknown>>,
) =>
  appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId: null,
    objectKind: 'territory',
    objectId: territoryId,
    verb,
    before: null,
    after,
  });
