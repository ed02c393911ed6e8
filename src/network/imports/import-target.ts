import type { RawBuilder } from 'kysely';
import type { PeopleTransaction, RecordVerb } from '../../people/index.ts';

/** Who writes an import, and when. */
export interface WriteOrder {
  readonly runId: string;
  /** `null` for the command line. */
  readonly personId: string | null;
  readonly at: Date;
}

/** The table that an import of one kind fills. */
export interface ImportTarget {
  readonly table: 'actor' | 'link';
  /** The content of one of its rows, as its versions keep it. */
  readonly content: RawBuilder<unknown>;
  /** Verb of the line of the record. */
  readonly verb: RecordVerb;
  /** Inserts the rows to create, under their `target_id`. */
  readonly create: (
    transaction: PeopleTransaction,
    order: WriteOrder,
    territoryId: string,
  ) => Promise<unknown>;
  /** Assignments of a changed row, from `fields` of `import_row`; its version and its date are written beside. */
  readonly change: RawBuilder<unknown>;
  /** Assignments that give a row back what it was, from `before` of `import_row`. */
  readonly restore: RawBuilder<unknown>;
  /** Keeps what later imports must know. */
  readonly remember?: (
    transaction: PeopleTransaction,
    order: WriteOrder,
    territoryId: string,
  ) => Promise<unknown>;
}
