import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import { insertVersion, type PeopleTransaction, peopleDatabase } from '../store/record-store.ts';
import type { EditableRecord } from './editable-record.ts';

/** Keeps the first version of objects of the teaching example, which are written without the kit: their history begins there. */
export async function keepFirstVersions(
  transaction: Database,
  record: EditableRecord,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  const people = peopleDatabase(transaction) as PeopleTransaction;
  for (const id of ids) {
    const written = await record.lock(people, id);
    if (written !== null)
      await insertVersion(people, {
        kind: record.kind,
        id,
        version: written.version,
        fields: written.fields,
        personId: null,
        at,
      });
  }
}

/** Forgets the versions of the teaching example: its ids alone are of version 8. */
export const forgetExampleVersions = (transaction: Database) =>
  sql`delete from object_version where substr(object_id::text, 15, 1) = '8'`.execute(transaction);
