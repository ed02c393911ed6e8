import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';

/** The groups of the list of synonyms of a language, by their first word. */
export async function readSynonyms(
  database: Database,
  language: 'fr' | 'en',
): Promise<{ readonly id: string; readonly words: string }[]> {
  const { rows } = await sql<{ id: string; words: string }>`
    select id, words from resource_synonym where language = ${language} and deleted_at is null order by words
  `.execute(database);
  return rows;
}
