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

/**
 * Forgets the versions of the teaching example, once its objects are gone. Its ids are of version 8, as those of the resources
 * and pathways that are shipped, which are still there: their history stays.
 */
export async function forgetExampleVersions(transaction: Database): Promise<void> {
  const { rows } = await sql<{ table: string }>`select table_name as table from information_schema.columns
    where table_schema = current_schema()
      and ((column_name = 'id' and data_type = 'uuid') or (column_name = 'version' and data_type = 'integer'))
    group by table_name having count(*) = 2 order by table_name`.execute(transaction);
  const isThere = rows.map(
    ({ table }) =>
      sql`exists (select 1 from ${sql.table(table)} as kept where kept.id = object_version.object_id)`,
  );
  await sql`delete from object_version where substr(object_id::text, 15, 1) = '8'
    and not (${sql.join([sql`false`, ...isThere], sql` or `)})`.execute(transaction);
}
