import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';

/** How long a process may go on with what it knew before a restore made by another one. */
const noticeMilliseconds = 2_000;

/**
 * Tells when another process has put an archive into the database: a restore makes every table again, so that the table of
 * migrations is then another one. Nothing is written, and no connection is held, to know it.
 * @param notice asked again at the next look when it fails
 * @returns stops watching, once what was under way is over
 */
export function watchRestorations(
  database: Database,
  notice: () => Promise<void>,
  milliseconds = noticeMilliseconds,
): () => Promise<void> {
  let known: string | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let isLooking = false;
  const look = async (): Promise<void> => {
    const found = await tableMade(database).catch(() => null);
    // A database that does not answer has not been restored.
    if (found === null || found === known) return;
    if (known === null) known = found;
    else await notice().then(() => (known = found));
  };
  const lookAlone = (): void => {
    if (isLooking) return;
    isLooking = true;
    underWay = look()
      .catch(() => {})
      .finally(() => {
        isLooking = false;
      });
  };
  lookAlone();
  const timer = setInterval(lookAlone, milliseconds).unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}

/** The number that PostgreSQL gave to the table of migrations when it was made. */
async function tableMade(database: Database): Promise<string | null> {
  const { rows } = await sql<{ made: string | null }>`
    select to_regclass('cap17_migration')::oid::text as made`.execute(database);
  return rows[0]!.made;
}
