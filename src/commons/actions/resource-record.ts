import type { EditableRecord, PeopleTransaction } from '../../people/index.ts';
import { isUuid, tableRecord } from '../../people/index.ts';
import { indexResources } from '../store/index-store.ts';
import { resourceFieldColumns } from '../store/resource-fields.ts';
import type { CommonsDatabase } from '../store/tables.ts';

/** The plain table, for many resources at once: they are made findable together afterwards. */
export const resourceTable = tableRecord({
  kind: 'resource',
  table: 'resource',
  columns: resourceFieldColumns,
});

/** The same transaction, as this room's tables. */
const ours = (transaction: PeopleTransaction): CommonsDatabase => transaction as unknown as CommonsDatabase;

/** Keeps a resource; whatever is written is findable, or no longer, as soon as it is kept. */
export const resourceRecord: EditableRecord = {
  ...resourceTable,
  async insert(transaction, record) {
    await resourceTable.insert(transaction, record);
    await indexResources(ours(transaction), [record.id]);
  },
  async write(transaction, id, fields, version, at) {
    await resourceTable.write(transaction, id, fields, version, at);
    await indexResources(ours(transaction), [id]);
  },
  async mark(transaction, id, deletedAt) {
    await resourceTable.mark(transaction, id, deletedAt);
    if (isUuid(id)) await indexResources(ours(transaction), [id]);
  },
};
