import { sql } from 'kysely';
import type { CommonsDatabase, SavedSearchRow, SuggestionRow } from './tables.ts';

/** What somebody suggests, as typed. */
export interface SuggestedFields {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly summary: string;
  readonly kind: string;
  readonly language: string;
}

export type Suggestion = Omit<SuggestionRow, 'fields'> & { readonly fields: SuggestedFields };

/** Keeps a suggestion, waiting to be read. */
export const insertSuggestion = async (
  database: CommonsDatabase,
  one: Pick<
    SuggestionRow,
    'id' | 'created_at' | 'person_id' | 'email' | 'language' | 'url' | 'follow_key'
  > & {
    readonly fields: SuggestedFields;
  },
): Promise<void> => {
  await database
    .insertInto('resource_suggestion')
    .values({
      ...one,
      fields: sql`${JSON.stringify(one.fields)}::jsonb`,
      fetched: null,
      state: 'waiting',
      reason: null,
      decided_by: null,
      decided_at: null,
      resource_id: null,
    })
    .execute();
};

/** One suggestion, by the key that its author was given. */
export async function getFollowed(database: CommonsDatabase, followKey: string): Promise<Suggestion | null> {
  const row = await database
    .selectFrom('resource_suggestion')
    .selectAll()
    .where('follow_key', '=', followKey)
    .executeTakeFirst();
  return (row as Suggestion | undefined) ?? null;
}

/** One suggestion that waits, locked while it is decided. */
export async function lockWaiting(transaction: CommonsDatabase, id: string): Promise<Suggestion | null> {
  const row = await transaction
    .selectFrom('resource_suggestion')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return (row as Suggestion | undefined) ?? null;
}

/** Writes what was decided of a suggestion. */
export const writeDecision = async (
  transaction: CommonsDatabase,
  id: string,
  decision: Pick<SuggestionRow, 'state' | 'reason' | 'decided_by' | 'decided_at' | 'resource_id'>,
): Promise<void> => {
  await transaction.updateTable('resource_suggestion').set(decision).where('id', '=', id).execute();
};

/** Suggestions that nobody has read yet, the oldest first. */
export const listWaitingSuggestions = (database: CommonsDatabase, limit: number): Promise<Suggestion[]> =>
  database
    .selectFrom('resource_suggestion')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .limit(limit)
    .execute() as Promise<Suggestion[]>;

/** A published resource at the same address, whatever its scheme or tracking. */
export async function findByAddress(
  database: CommonsDatabase,
  variants: readonly string[],
): Promise<{ readonly key: string; readonly title: string } | null> {
  const row = await database
    .selectFrom('resource')
    .select(['key', 'title'])
    .where('url', 'in', [...variants])
    .where('state', '=', 'published')
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The searches that a person keeps, the newest first. */
export const listSavedSearches = (database: CommonsDatabase, personId: string): Promise<SavedSearchRow[]> =>
  database
    .selectFrom('saved_search')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();

/** Keeps a search, once. */
export async function saveSearch(database: CommonsDatabase, search: SavedSearchRow): Promise<void> {
  await sql`
    insert into saved_search (id, person_id, created_at, language, name, query)
    select ${search.id}, ${search.person_id}, ${search.created_at}, ${search.language}, ${search.name}, ${search.query}
    where not exists (select from saved_search where person_id = ${search.person_id}
      and language = ${search.language} and query = ${search.query})
  `.execute(database);
}

/** Forgets a search of that person. */
export const removeSearch = async (
  database: CommonsDatabase,
  personId: string,
  id: string,
): Promise<void> => {
  await database.deleteFrom('saved_search').where('id', '=', id).where('person_id', '=', personId).execute();
};
