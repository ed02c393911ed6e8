import { restorableDays } from '../domain/organisation.ts';
import { appendAuditEntry, forgetVersions, type PeopleDatabase } from '../store/record-store.ts';
import type { EditableRecord } from './editable-record.ts';

/** Who removes or restores what, and when. */
export interface RemovalOrder {
  readonly id: string;
  readonly personId: string;
  readonly at: Date;
  /** The version that the person saw when they decided; only needed to remove. */
  readonly readVersion?: number;
}

export type RemovalOutcome =
  | { readonly outcome: 'done'; readonly version: number }
  /** Somebody changed it since the version that was read: look again before removing. */
  | { readonly outcome: 'stale'; readonly version: number }
  /** Restoring asked after the thirty days. */
  | { readonly outcome: 'too-late' }
  | { readonly outcome: 'missing' };

const day = 86_400_000;

/** Removes an object; for thirty days it can be restored as it was. Asked twice, it is done once. */
export const removeRecord = (
  database: PeopleDatabase,
  record: EditableRecord,
  order: RemovalOrder & { readonly readVersion: number },
): Promise<RemovalOutcome> => mark(database, record, order, 'remove');

/** Restores a removed object as it was, within thirty days. Asked twice, it is done once. */
export const restoreRecord = (
  database: PeopleDatabase,
  record: EditableRecord,
  order: RemovalOrder,
): Promise<RemovalOutcome> => mark(database, record, order, 'restore');

async function mark(
  database: PeopleDatabase,
  record: EditableRecord,
  { id, personId, at, readVersion }: RemovalOrder,
  verb: 'remove' | 'restore',
): Promise<RemovalOutcome> {
  return database.transaction().execute(async (transaction) => {
    const current = await record.lock(transaction, id);
    if (!current) return { outcome: 'missing' };
    const { deletedAt, version } = current;
    if ((deletedAt !== null) === (verb === 'remove')) return { outcome: 'done', version };
    if (verb === 'remove' && readVersion !== version) return { outcome: 'stale', version };
    if (deletedAt !== null && at.getTime() - deletedAt.getTime() > restorableDays * day)
      return { outcome: 'too-late' };
    await record.mark(transaction, id, verb === 'remove' ? at : null);
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: current.organisationId,
      objectKind: record.kind,
      objectId: id,
      verb,
      before: null,
      after: null,
    });
    return { outcome: 'done', version };
  });
}

/**
 * Forgets for good what was removed more than thirty days ago, its versions with it; the record keeps that it was.
 *
 * @returns how many objects were forgotten
 */
export async function purgeRecords(
  database: PeopleDatabase,
  record: EditableRecord,
  at: Date,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const ids = await record.purge(transaction, new Date(at.getTime() - restorableDays * day));
    for (const id of ids) {
      await forgetVersions(transaction, record.kind, id);
      await appendAuditEntry(transaction, {
        at,
        personId: null,
        organisationId: null,
        objectKind: record.kind,
        objectId: id,
        verb: 'purge',
        before: null,
        after: null,
      });
    }
    return ids.length;
  });
}
