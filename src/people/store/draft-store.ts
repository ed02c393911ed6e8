import { sql } from 'kysely';
import type { Fields } from '../domain/three-way-merge.ts';
import type { PeopleDatabase } from './record-store.ts';

/** What somebody typed and has not saved yet. */
export interface Draft {
  readonly objectKind: string;
  /** The object's id, or a name of the form for what does not exist yet, e.g. `new`. */
  readonly objectId: string;
  /** The version on which it was typed; `null` for what does not exist yet. */
  readonly baseVersion: number | null;
  readonly fields: Fields;
  readonly savedAt: Date;
}

/** Keeps what a person is typing; the last text wins, as it is theirs alone. */
export async function saveDraft(database: PeopleDatabase, personId: string, draft: Draft): Promise<void> {
  // PostgreSQL keeps neither U+0000 nor half a pair: what cannot be kept is shown as unknown, the rest is not lost.
  const text = JSON.stringify(draft.fields)
    .replaceAll('\\u0000', '\ufffd')
    .replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd');
  const fields = sql<Fields>`${text}::jsonb`;
  const content = { base_version: draft.baseVersion, fields, saved_at: draft.savedAt };
  await database
    .insertInto('draft')
    .values({ person_id: personId, object_kind: draft.objectKind, object_id: draft.objectId, ...content })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'object_kind', 'object_id']).doUpdateSet(content),
    )
    .execute();
}

/** Reads what a person left unsaved on an object, or `null`. */
export async function getDraft(
  database: PeopleDatabase,
  personId: string,
  objectKind: string,
  objectId: string,
): Promise<Draft | null> {
  const row = await database
    .selectFrom('draft')
    .selectAll()
    .where('person_id', '=', personId)
    .where('object_kind', '=', objectKind)
    .where('object_id', '=', objectId)
    .executeTakeFirst();
  return row
    ? { objectKind, objectId, baseVersion: row.base_version, fields: row.fields, savedAt: row.saved_at }
    : null;
}

/** Reads everything that a person left unsaved, last first. */
export async function listDrafts(database: PeopleDatabase, personId: string): Promise<Draft[]> {
  const rows = await database
    .selectFrom('draft')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map((row) => ({
    objectKind: row.object_kind,
    objectId: row.object_id,
    baseVersion: row.base_version,
    fields: row.fields,
    savedAt: row.saved_at,
  }));
}

/** Forgets a draft, once saved or thrown away. */
export async function removeDraft(
  database: PeopleDatabase,
  personId: string,
  objectKind: string,
  objectId: string,
): Promise<void> {
  await database
    .deleteFrom('draft')
    .where('person_id', '=', personId)
    .where('object_kind', '=', objectKind)
    .where('object_id', '=', objectId)
    .execute();
}
