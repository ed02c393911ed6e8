import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../ports/database.ts';

/** The rows of a question, as they are handed over. */
export async function rowsOf(database: Database, question: RawBuilder<unknown>): Promise<readonly object[]> {
  return (await question.execute(database)).rows as object[];
}

/**
 * Removes the rows of a table whose moment is more than so many days ago.
 * @returns how many
 */
export async function removeOlder(
  database: Database,
  table: string,
  column: string,
  now: Date,
  days: number,
): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  const { numAffectedRows } =
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} < ${before}`.execute(database);
  return Number(numAffectedRows ?? 0n);
}
