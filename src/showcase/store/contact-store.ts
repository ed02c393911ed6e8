import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';

/** Where to write to somebody of this site, in which language; null when they are gone. */
export async function contactOf(
  database: Database,
  personId: string,
): Promise<{ readonly email: string; readonly language: Language } | null> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select email, language from person where id = ${personId}`.execute(database);
  return rows[0] ?? null;
}
