import type { Fields } from '../domain/three-way-merge.ts';
import type { PeopleDatabase, PeopleTransaction } from '../store/record-store.ts';
import type { RecordKind } from './edit-record.ts';

/** A mutable object as it stands. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  readonly fields: Fields;
  /** The organisation whose record tells what happens to it, if any. */
  readonly organisationId: string | null;
  /** Territories or programmes that it belongs to, when its kind has any. */
  readonly bodyIds?: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Set for thirty days, during which it can be restored. */
  readonly deletedAt: Date | null;
}

/** Which removed objects to list, last removed first. */
export interface DeletedFilter {
  /** Only those of these organisations, or of these territories and programmes; `null` for all. */
  readonly organisationIds: readonly string[] | null;
  readonly bodyIds?: readonly string[];
  /** Only those removed before this moment, for the next page. */
  readonly before?: Date;
  readonly limit: number;
}

/** Everything that the editing kit asks of the store of one kind of object; `tableRecord` makes one from a table. */
export interface EditableRecord extends RecordKind {
  readonly get: (database: PeopleDatabase, id: string) => Promise<StoredRecord | null>;
  readonly insert: (
    transaction: PeopleTransaction,
    record: {
      readonly id: string;
      readonly fields: Fields;
      readonly organisationId: string | null;
      readonly at: Date;
    },
  ) => Promise<void>;
  /** Marks as removed, or takes the mark away. */
  readonly mark: (transaction: PeopleTransaction, id: string, deletedAt: Date | null) => Promise<void>;
  readonly listDeleted: (database: PeopleDatabase, filter: DeletedFilter) => Promise<StoredRecord[]>;
  /** Forgets what was removed before this moment; gives back the ids. */
  readonly purge: (transaction: PeopleTransaction, before: Date) => Promise<string[]>;
}
