import type { Fields } from '../domain/three-way-merge.ts';
import { appendAuditEntry, insertVersion, type PeopleTransaction } from '../store/record-store.ts';
import { recordedChange } from './edit-record.ts';
import type { EditableRecord } from './editable-record.ts';

/** Writes a new object, its first version and its line of the record, inside a transaction that may do more. */
export async function createRecordIn(
  transaction: PeopleTransaction,
  record: EditableRecord,
  order: {
    readonly id: string;
    readonly fields: Fields;
    readonly organisationId: string | null;
    /** `null` for the command line. */
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { id, fields, organisationId, personId, at } = order;
  await record.insert(transaction, { id, fields, organisationId, at });
  await insertVersion(transaction, { kind: record.kind, id, version: 1, fields, personId, at });
  await appendAuditEntry(transaction, {
    at,
    personId,
    organisationId,
    objectKind: record.kind,
    objectId: id,
    verb: 'create',
    ...recordedChange(record, { before: null, after: fields }),
  });
}
